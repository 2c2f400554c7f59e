import type { RequestReport } from '../../engine/report/report';

type Asked = Pick<RequestReport, 'credentials' | 'steps' | 'reasons' | 'verdict'>;

/** Only where the answer matters, and wherever one was given for the server, so that it can be taken back. */
export function asksCredentials({ credentials, steps, reasons, verdict }: Asked, answered: boolean): boolean {
  if (answered) return true;
  if (verdict === 'not-cors' || credentials !== 'unknown') return false;
  return [...steps, ...reasons].some(({ when }) => when !== 'always');
}
