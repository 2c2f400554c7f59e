import { Fragment } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../parts/icon';
import { LaterView } from '../parts/later-view';
import { useStore } from '../store/context';
import { RequestDetail } from './request-detail';
import { ServerHead } from './server-head';
import { detailTexts } from './texts';

/** What is selected in the list: a request, a server, or nothing yet. */
export function Detail() {
  const { list, analysis, focus } = useStore();
  const pane = useRef<HTMLElement>(null);
  const selected = list.selected.value;
  const wish = focus.wanted.value;
  useLayoutEffect(() => {
    if (wish?.place !== 'detail') return;
    pane.current?.focus();
    focus.done(wish);
  }, [wish, focus]);
  const part = selected?.kind === 'request' ? selected.part : undefined;
  // Another selection starts at the top; a message of a request is scrolled to.
  useLayoutEffect(() => {
    if (pane.current && part === undefined) pane.current.scrollTop = 0;
  }, [list.selectedKey.value]);
  const request = selected?.kind === 'request' ? analysis.requestsById.value.get(selected.id) : undefined;
  return (
    <section
      class="detail"
      ref={pane}
      tabIndex={-1}
      data-keys="detail"
      data-view={selected?.kind ?? 'overview'}
      aria-label={detailTexts.label}
    >
      {selected && (
        <button
          type="button"
          class="icon-button detail-close"
          aria-label={detailTexts.close}
          title={detailTexts.close}
          onClick={() => {
            list.select(null);
            focus.request('list');
          }}
        >
          <Icon name="close" />
        </button>
      )}
      {selected === null && <LaterView>{({ Overview }) => <Overview />}</LaterView>}
      {request && <RequestDetail key={request.id} request={request} part={part} />}
      {selected?.kind === 'server' && (
        <Fragment key={selected.origin}>
          <ServerHead origin={selected.origin} />
          <LaterView>{({ ServerDetail }) => <ServerDetail origin={selected.origin} />}</LaterView>
        </Fragment>
      )}
    </section>
  );
}
