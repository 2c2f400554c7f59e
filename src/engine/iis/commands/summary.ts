import type { ConfigEdit } from '../edit/config-edit';

/** What an edit has done, for the one who runs the script: `Set Vary in system.webServer/httpProtocol/customHeaders`. */
export function summaryOf(edit: ConfigEdit): string {
  switch (edit.kind) {
    case 'attribute':
      return `Set ${edit.name} of ${[edit.section, ...edit.path].join('/')}`;
    case 'item':
      return `Set ${edit.item.attributes[edit.key] ?? edit.item.name} in ${[edit.section, ...edit.collection].join('/')}`;
    case 'remove-item':
      return `Removed ${edit.value} from ${[edit.section, ...edit.collection].join('/')}`;
  }
}
