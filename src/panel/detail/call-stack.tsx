import { texts } from '../texts';
import type { SourceFrame } from './initiator';
import { InitiatorLink } from './initiator-link';

/** How the page's code came to make the request, innermost call first. */
export function CallStack({ frames }: { readonly frames: readonly SourceFrame[] }) {
  if (frames.length < 2) return null;
  return (
    <details class="call-stack" data-section="call-stack">
      <summary>{texts.request.callStack}</summary>
      <ol>
        {frames.map(({ name, place }) => (
          <li>
            <span class="value">{name === '' ? texts.request.anonymous : name}</span>{' '}
            {place && <InitiatorLink place={place} />}
          </li>
        ))}
      </ol>
    </details>
  );
}
