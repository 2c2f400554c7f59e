import { Icon } from '../parts/icon';
import { Origin } from '../parts/origin';
import { useStore } from '../store/context';
import { texts } from '../texts';
import type { RowPlace } from './request-list';
import type { Row, ServerGroup } from './rows';

export interface ServerRowProps extends RowPlace {
  readonly row: Extract<Row, { kind: 'server' }>;
}

export function ServerRow({ row, rowIndex, top, height, selected, active }: ServerRowProps) {
  const { list, fixServer } = useStore();
  const { group, expanded } = row;
  const toggle = () => list.setExpanded(group.origin, !expanded);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the key table handles the whole list
    // biome-ignore lint/a11y/useSemanticElements: the rows are placed freely, a table lays them out itself
    <div
      class="row server-row"
      role="row"
      tabIndex={active ? 0 : -1}
      aria-level={1}
      aria-expanded={expanded}
      aria-selected={selected}
      aria-rowindex={rowIndex}
      data-active={active ? '' : undefined}
      data-server={group.origin}
      style={{ top: `${top}px`, height: `${height}px` }}
      onClick={() => list.select({ kind: 'server', origin: group.origin })}
      onDblClick={toggle}
    >
      {/* biome-ignore lint/a11y/useFocusableInteractive: the row holds the focus */}
      {/* biome-ignore lint/a11y/useSemanticElements: see the row */}
      <span class="server-cell" role="gridcell" aria-colspan={5}>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the arrow keys fold */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the row says whether it is expanded */}
        <span
          class={expanded ? 'twisty open' : 'twisty'}
          onClick={(event) => {
            event.stopPropagation();
            toggle();
          }}
          onDblClick={(event) => event.stopPropagation()}
        >
          <Icon name="right" />
        </span>
        <span class="server-name" title={group.origin}>
          <Origin origin={group.origin} />
        </span>
        <span class="server-about">
          {group.server?.product && (
            <span class="server-product" title={group.server.product}>
              {group.server.product}
            </span>
          )}
          <ServerCount group={group} />
        </span>
        {group.blocked > 0 && (
          <button
            type="button"
            class="button small"
            tabIndex={-1}
            data-action="fix-server"
            aria-label={texts.list.fixOf(group.origin)}
            onClick={(event) => {
              event.stopPropagation();
              fixServer(group.origin);
            }}
          >
            {texts.list.fix}
          </button>
        )}
      </span>
    </div>
  );
}

export function ServerCount({ group }: { readonly group: ServerGroup }) {
  const { blocked, undecided, requests } = group;
  if (blocked > 0) return <span class="server-count blocked">{texts.list.blocked(blocked)}</span>;
  if (undecided > 0) return <span class="server-count unknown">{texts.list.undecided(undecided)}</span>;
  if (requests.every(({ verdict }) => verdict === 'allowed')) {
    return <span class="server-count allowed">{texts.list.allAllowed(requests.length)}</span>;
  }
  if (requests.every(({ verdict }) => verdict === 'not-cors')) {
    return <span class="server-count">{texts.list.allNotCors(requests.length)}</span>;
  }
  return <span class="server-count">{texts.list.noneBlocked}</span>;
}
