import type { At } from '../../report/report';
import type { RuleId } from '../rules/ids';

/** What a browser means by one of its codes. */
export interface BrowserCodeRow {
  readonly browser: 'chromium' | 'firefox';
  /** The rules that give this code; null: no traffic shows it, so it is explained only where a browser has said it. */
  readonly rules: readonly RuleId[] | null;
  /** Whose answer was at fault, null if the code does not tell or there was none. */
  readonly at: At | null;
  readonly title: string;
  /** What happened, in one sentence. */
  readonly text: string;
  /** What to change, in one sentence. */
  readonly change: string;
  readonly link: string;
}

/** A row without what all rows of its file share. */
export type Described = Pick<BrowserCodeRow, 'title' | 'text' | 'change' | 'link'>;

export const privateNetworkSpec = 'https://wicg.github.io/private-network-access/';
