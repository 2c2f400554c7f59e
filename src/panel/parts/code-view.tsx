import type { RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import { linesOf } from '../code/lines';
import { languageOf, tokenize } from '../code/tokenize';

export interface CodeViewProps {
  readonly path: string;
  readonly text: string;
  readonly codeRef: RefObject<HTMLElement | null>;
  /** It has a height of its own. */
  readonly scrolls?: boolean;
}

/** A file with light colours. The style sheet numbers its lines, so that selecting takes the file alone. */
export function CodeView({ path, text, codeRef, scrolls = false }: CodeViewProps) {
  const lines = useMemo(() => linesOf(tokenize(text, languageOf(path))), [path, text]);
  return (
    // What scrolls must be reachable by keyboard.
    <section
      class={scrolls ? 'code-view scrolls' : 'code-view'}
      tabIndex={scrolls ? 0 : undefined}
      aria-label={path}
      style={{ '--digits': String(lines.length).length }}
    >
      <pre>
        <code ref={codeRef} data-file={path}>
          {lines.map(({ tokens, indent }) => (
            <span class="code-line" style={{ '--indent': indent }}>
              {tokens.map(({ kind, text: run }) =>
                kind === 'plain' ? run : <span class={`token-${kind}`}>{run}</span>,
              )}
            </span>
          ))}
        </code>
      </pre>
    </section>
  );
}
