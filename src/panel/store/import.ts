/** A HAR file looked at in place of the live capture, which goes on meanwhile. */
import { batch, signal } from '@preact/signals';
import type { InputReport } from '../../engine/report/report';
import type { HarEntry } from '../../engine/traffic/har';
import type { Engine } from '../engine';

export type ImportStore = ReturnType<typeof createImportStore>;

export interface ImportedFile {
  readonly name: string;
  readonly entries: readonly HarEntry[];
  /** For each of the entries, its index in the file. */
  readonly indexes: readonly number[];
  readonly input: InputReport;
}

export interface ImportFailure {
  readonly name: string;
  readonly message: string;
}

export function createImportStore(engine: Engine) {
  const file = signal<ImportedFile | null>(null);
  const failure = signal<ImportFailure | null>(null);
  return {
    file,
    failure,
    async open(source: { readonly name: string; text(): Promise<string> }) {
      try {
        const read = engine.readHar(await source.text());
        batch(() => {
          file.value = { name: source.name, ...read };
          failure.value = null;
        });
      } catch (error) {
        failure.value = { name: source.name, message: error instanceof Error ? error.message : String(error) };
      }
    },
    /** Again, after it was closed. */
    show(again: ImportedFile) {
      file.value = again;
    },
    close() {
      file.value = null;
    },
    dismissFailure() {
      failure.value = null;
    },
  };
}
