import { Fragment } from 'preact';

/** A URL that is broken where its parts begin, as long as these have room. */
export function Url({ url }: { readonly url: string }) {
  const parts = url.split(/(?<=[^/:][/?&])(?=[^/])/);
  return (
    <span class="value">
      {parts.map((part, i) => (
        <Fragment key={i}>
          {i > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </span>
  );
}
