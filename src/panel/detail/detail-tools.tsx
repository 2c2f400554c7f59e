import { withoutFragment } from '../../engine/http/without-fragment';
import type { RequestReport } from '../../engine/report/report';
import { Icon } from '../parts/icon';
import { useStore } from '../store/context';
import { IconButton } from '../toolbar/icon-button';
import { CopyMenu } from './copy-menu';
import { laterDetailTexts } from './later-texts';

/** What can be done with the request that is shown. */
export function DetailTools({ request }: { readonly request: RequestReport }) {
  const { showInNetwork } = useStore().host;
  return (
    <div class="detail-tools">
      <CopyMenu request={request} />
      {showInNetwork && (
        <IconButton label={laterDetailTexts.showInNetwork} onClick={() => showInNetwork(networkFilter(request.url))}>
          <Icon name="network" />
        </IconButton>
      )}
    </div>
  );
}

/** Finds the request and its preflight. https://developer.chrome.com/docs/devtools/network/reference#filter-by-property */
function networkFilter(url: string): string {
  return `url:${withoutFragment(url)}`;
}
