import type { SourceElement } from '../xml/document';
import type { ConfigError } from './configuration';

/** Thrown where a configuration is found to be wrong; does not leave this room. */
export class Broken extends Error {
  override readonly name = 'Broken';
  readonly error: ConfigError;

  constructor(error: ConfigError) {
    super(error.message);
    this.error = error;
  }
}

/** Stops reading at an element. */
export function fail(
  { line, column }: Pick<SourceElement, 'line' | 'column'>,
  file: string,
  hresult: ConfigError['hresult'],
  message: string,
  change: string,
): never {
  throw new Broken({ file, line, column, hresult, message, change });
}
