import type { HarEntry } from '../../engine/traffic/har';
import { placeOf } from './initiator';
import { InitiatorLink } from './initiator-link';
import { laterDetailTexts } from './later-texts';

export interface CallStackProps {
  readonly entry: HarEntry | undefined;
}

/** How the page's code came to make the request, innermost call first, as far as the browser tells. */
export function CallStack({ entry }: CallStackProps) {
  const frames = entry?._initiator?.stack?.callFrames ?? [];
  if (frames.length < 2) return null;
  const words = laterDetailTexts.callStack;
  return (
    <details class="call-stack" data-section="call-stack">
      <summary>{words.title}</summary>
      <ol>
        {frames.map(({ functionName, url, lineNumber, columnNumber }) => (
          <li>
            <span class="value">{functionName === '' ? words.anonymous : functionName}</span>{' '}
            {/* The browser's own code has no URL. */}
            {url !== '' && <InitiatorLink place={placeOf(url, lineNumber, columnNumber)} />}
          </li>
        ))}
      </ol>
    </details>
  );
}
