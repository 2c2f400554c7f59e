import type { ConfigEdit } from '../../iis/edit/config-edit';
import { diffHunks } from '../../iis/edit/diff';
import { editConfig } from '../../iis/edit/edit-config';
import { newConfig } from '../../iis/edit/new-config';
import type { FileProblem, FixFile } from '../../report/report';
import type { WebConfigFile } from './web-config-file';

/** A web.config with a change made, or why it cannot be made in the user's file. */
export interface ConfigChange {
  readonly file: FixFile | null;
  readonly problem: FileProblem | null;
}

/** The user's file with the edits made in place and as a diff, or a new file of nothing but the edits. */
export function editedFile(edits: readonly ConfigEdit[], own: WebConfigFile | null): ConfigChange {
  if (own === null) {
    const made = newConfig(edits);
    return made.ok
      ? { file: { path: 'web.config', text: made.text, language: 'xml', hunks: null }, problem: null }
      : { file: null, problem: made.problem };
  }
  const edited = editConfig(own.text, edits);
  if (!edited.ok) return { file: null, problem: edited.problem };
  const hunks = diffHunks(own.text, edited.text, edited.changes);
  return { file: { path: own.name, text: edited.text, language: 'xml', hunks }, problem: null };
}
