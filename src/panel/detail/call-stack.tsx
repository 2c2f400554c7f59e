import type { HarEntry } from '../../engine/traffic/har';
import { placeOf } from './initiator';
import { InitiatorLink } from './initiator-link';
import { detailTexts } from './texts';

/** How the page's code came to make the request, innermost call first. */
export function CallStack({ entry }: { readonly entry: HarEntry | undefined }) {
  const frames = entry?._initiator?.stack?.callFrames ?? [];
  if (frames.length < 2) return null;
  return (
    <details class="call-stack" data-section="call-stack">
      <summary>{detailTexts.request.callStack}</summary>
      <ol>
        {frames.map(({ functionName, url, lineNumber, columnNumber }) => (
          <li>
            <span class="value">{functionName === '' ? detailTexts.request.anonymous : functionName}</span>{' '}
            {/* The browser’s own code has none. */}
            {url !== '' && <InitiatorLink place={placeOf(url, lineNumber, columnNumber)} />}
          </li>
        ))}
      </ol>
    </details>
  );
}
