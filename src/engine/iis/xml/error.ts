import type { Position } from './position';

/** Why a text is not an XML document. The message is one sentence that says what is wrong, `change` one that says what to do. */
export class XmlError extends Error {
  override readonly name = 'XmlError';
  readonly line: number;
  readonly column: number;
  readonly change: string;

  constructor(message: string, change: string, { line, column }: Position) {
    super(message);
    this.line = line;
    this.column = column;
    this.change = change;
  }
}
