import type { RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import { languageOf, tokenize } from '../code/tokenize';

export interface CodeViewProps {
  readonly path: string;
  readonly text: string;
  readonly codeRef: RefObject<HTMLElement | null>;
}

/** A file with line numbers and light colours. The numbers stand apart, so that selecting takes the file alone. */
export function CodeView({ path, text, codeRef }: CodeViewProps) {
  const tokens = useMemo(() => tokenize(text, languageOf(path)), [path, text]);
  const lines = text.replace(/\n$/, '').split('\n').length;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="code-view" tabIndex={0} aria-label={path}>
      <div class="gutter" aria-hidden="true">
        {Array.from({ length: lines }, (_, i) => i + 1).join('\n')}
      </div>
      <pre>
        <code ref={codeRef} data-file={path}>
          {tokens.map(({ kind, text: run }) => (kind === 'plain' ? run : <span class={`token-${kind}`}>{run}</span>))}
        </code>
      </pre>
    </section>
  );
}
