import type { SourceFrame } from './initiator';
import { InitiatorLink } from './initiator-link';
import { detailTexts } from './texts';

/** How the page's code came to make the request, innermost call first. */
export function CallStack({ frames }: { readonly frames: readonly SourceFrame[] }) {
  if (frames.length < 2) return null;
  return (
    <details class="call-stack" data-section="call-stack">
      <summary>{detailTexts.request.callStack}</summary>
      <ol>
        {frames.map(({ name, place }) => (
          <li>
            <span class="value">{name === '' ? detailTexts.request.anonymous : name}</span>{' '}
            {place && <InitiatorLink place={place} />}
          </li>
        ))}
      </ol>
    </details>
  );
}
