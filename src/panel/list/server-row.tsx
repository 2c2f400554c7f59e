import { isServer } from '../../engine/http/is-server';
import { Origin } from '../parts/origin';
import { useStore } from '../store/context';
import { RowFrame } from './row-frame';
import type { RowPlace } from './row-place';
import type { Row, ServerGroup } from './rows';
import { listTexts } from './texts';
import { Twisty } from './twisty';

export interface ServerRowProps extends RowPlace {
  readonly row: Extract<Row, { kind: 'server' }>;
}

export function ServerRow({ row, ...place }: ServerRowProps) {
  const { list, fixServer } = useStore();
  const { group, expanded } = row;
  return (
    <RowFrame
      row={row}
      level={1}
      class="server-row"
      expanded={expanded}
      data={{ 'data-server': group.origin }}
      {...place}
    >
      {/* biome-ignore lint/a11y/useFocusableInteractive: the row holds the focus */}
      {/* biome-ignore lint/a11y/useSemanticElements: see the row */}
      <span class="server-cell" role="gridcell" aria-colspan={6}>
        <Twisty open={expanded} toggle={() => list.setExpanded(row, !expanded)} />
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
        {group.blocked > 0 && isServer(group.origin) && (
          <button
            type="button"
            class="button small"
            tabIndex={-1}
            data-action="fix-server"
            aria-label={listTexts.fixOf(group.origin)}
            onClick={(event) => {
              event.stopPropagation();
              fixServer(group.origin);
            }}
          >
            {listTexts.fix}
          </button>
        )}
      </span>
    </RowFrame>
  );
}

function ServerCount({ group }: { readonly group: ServerGroup }) {
  const { blocked, undecided, requests } = group;
  if (blocked > 0) return <span class="server-count blocked">{listTexts.blocked(blocked)}</span>;
  if (undecided > 0) return <span class="server-count unknown">{listTexts.undecided(undecided)}</span>;
  if (requests.every(({ verdict }) => verdict === 'allowed')) {
    return <span class="server-count allowed">{listTexts.allAllowed(requests.length)}</span>;
  }
  if (requests.every(({ verdict }) => verdict === 'not-cors')) {
    return <span class="server-count">{listTexts.allNotCors(requests.length)}</span>;
  }
  return <span class="server-count">{listTexts.noneBlocked}</span>;
}
