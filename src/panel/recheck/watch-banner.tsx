import { Banner } from '../states/banners';
import { useLater } from '../store/context';
import { recheckTexts as words } from './texts';

/** In sight as long as a server is asked again and again: what it is asked for may have left the list. */
export function WatchBanner() {
  const { recheck } = useLater();
  const watch = recheck.watch.value;
  if (!watch) return null;
  return (
    <Banner kind="info" icon="info" name="watch">
      <p>{words.watched(watch.server)}</p>
      <button type="button" class="button small" data-action="stop-watch" onClick={recheck.stopWatching}>
        {words.stop}
      </button>
    </Banner>
  );
}
