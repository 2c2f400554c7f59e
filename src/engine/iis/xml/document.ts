/** A configuration file as it is written: every element with its place in the text. */
export interface XmlDocument {
  readonly text: string;
  readonly root: SourceElement;
}

export interface SourceElement {
  readonly name: string;
  readonly attributes: readonly SourceAttribute[];
  /** The elements in it; text and comments stay in the document's text. */
  readonly children: readonly SourceElement[];
  readonly parent: SourceElement | null;
  /** Offsets in the text: from `<` to behind the last `>`. */
  readonly start: number;
  readonly end: number;
  /** Behind the `>` of the start tag. */
  readonly contentStart: number;
  /** At the `<` of the end tag; `contentStart` if the start tag ends with `/>`. */
  readonly contentEnd: number;
  readonly selfClosing: boolean;
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
}

export interface SourceAttribute {
  readonly name: string;
  /** With references resolved. */
  readonly value: string;
  /** Offsets in the text, from the name to behind the closing quote. */
  readonly start: number;
  readonly end: number;
  /** Offsets of what is written between the quotes. */
  readonly valueStart: number;
  readonly valueEnd: number;
}
