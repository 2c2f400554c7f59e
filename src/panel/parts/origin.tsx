import { partTexts } from './texts';

/** A server’s origin with its scheme set back: the host is what the eye looks for, the scheme still stands there to compare. */
export function Origin({ origin }: { readonly origin: string }) {
  const after = origin.indexOf('://');
  if (after === -1) return <span class="origin">{origin === 'null' ? partTexts.noServer : origin}</span>;
  return (
    <span class="origin ltr">
      <span class="origin-scheme">{origin.slice(0, after + 3)}</span>
      {origin.slice(after + 3)}
    </span>
  );
}
