/** A regular expression, parsed. https://tc39.es/ecma262/#sec-patterns */
export type PatternNode =
  /** With `negate`, every character but those of the test. */
  | { readonly kind: 'char'; readonly test: (char: string) => boolean; readonly negate: boolean }
  | { readonly kind: 'sequence' | 'alternatives'; readonly nodes: readonly PatternNode[] }
  /** null: it does not capture. */
  | { readonly kind: 'group'; readonly index: number | null; readonly node: PatternNode }
  | { readonly kind: 'reference'; readonly index: number }
  | { readonly kind: 'assertion'; readonly what: 'start' | 'end' | 'word' | 'no-word' }
  | { readonly kind: 'look-ahead'; readonly negate: boolean; readonly node: PatternNode }
  | {
      readonly kind: 'repeat';
      readonly node: PatternNode;
      readonly min: number;
      /** Infinity: no end. */
      readonly max: number;
      readonly greedy: boolean;
    };

/** What IIS's regular expressions may have and these do not. */
export class Unsupported extends Error {
  override readonly name = 'Unsupported';
}
