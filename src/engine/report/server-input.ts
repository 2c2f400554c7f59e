import type { StackAnswers } from '../fix/stack/stack';
import type { WebConfigFile } from '../fix/web-config/web-config-file';
import type { PolicyEdit } from '../policy/policy-edit';

/** What the user has said of a server. */
export interface ServerInput {
  readonly webConfig?: WebConfigFile;
  readonly answers?: StackAnswers;
  readonly policy?: PolicyEdit;
}
