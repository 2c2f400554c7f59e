/** What the list says. */
import { figure } from '../texts';

export const listTexts = {
  label: 'Requests by server',
  columns: { verdict: 'Verdict', method: 'Method', path: 'Path', brief: 'Reason', status: 'Status', time: 'Time' },
  sortBy: (column: string) => `Sort by ${column.toLowerCase()}`,
  parts: {
    preflight: 'Preflight',
    redirect: 'Redirect',
    request: 'Request',
    to: (url: string) => `to ${url}`,
    asks: (what: string) => `asks for ${what}`,
    notSent: 'not sent',
  },
  blocked: (n: number) => `${figure(n)} blocked`,
  undecided: (n: number) => `${figure(n)} undecided`,
  allAllowed: (n: number) => (n === 1 ? 'allowed' : `all ${figure(n)} allowed`),
  allNotCors: (n: number) => (n === 1 ? 'not CORS' : `all ${figure(n)} not CORS`),
  noneBlocked: 'none blocked',
  fix: 'Fix',
  fixOf: (origin: string) => `Fix this server: ${origin}`,
  statusOf: (preflight: string, actual: string) => `${preflight} → ${actual}`,
  statusHint: (preflight: string, actual: string) => `Preflight: ${preflight}, request: ${actual}`,
  noStatus: 'no response',
} as const;
