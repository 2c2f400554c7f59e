import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ServerReport } from '../../../engine/report/report';
import { useLater } from '../../store/context';
import { serverTexts } from '../texts';
import { GiveConfig } from './give-config';
import { GivenConfig } from './given-config';

/** The user's own web.config, in which the change is then made. */
export function OwnConfig({ server }: { readonly server: ServerReport }) {
  const { servers } = useLater();
  const { origin, webConfig } = server;
  const place = useRef<HTMLElement>(null);
  const given = servers.configs.value.has(origin);
  const before = useRef(given);
  /** The user did it here, rather than by dropping a file. */
  const here = useRef(false);
  // What had the focus is gone: it goes to what took its place.
  useLayoutEffect(() => {
    if (given === before.current) return;
    before.current = given;
    if (!here.current || document.activeElement !== document.body) return;
    here.current = false;
    place.current?.querySelector<HTMLElement>('[data-next]')?.focus();
  }, [given]);
  return (
    <section
      class="own-config"
      aria-label={serverTexts.own.title}
      ref={place}
      data-own-config
      onClickCapture={() => {
        here.current = true;
      }}
      onPasteCapture={() => {
        here.current = true;
      }}
    >
      {given && webConfig ? <GivenConfig origin={origin} config={webConfig} /> : <GiveConfig origin={origin} />}
    </section>
  );
}
