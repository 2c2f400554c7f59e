import type { ConfigEdit } from './config-edit';
import { type Edited, editConfig } from './edit-config';

const empty = '<?xml version="1.0" encoding="UTF-8"?>\n<configuration>\n</configuration>\n';

/** A web.config that holds nothing but what the edits make. */
export function newConfig(edits: readonly ConfigEdit[]): Edited {
  return editConfig(empty, edits);
}
