/** What went over the wire and where it stopped, as lines between two lanes. */
import type { RequestReport } from '../../engine/report/report';
import type { HarEntry } from '../../engine/traffic/har';
import type { Entries } from '../store/analysis';
import { stoppedAt } from '../verdict';
import { laterDetailTexts } from './later-texts';
import { messagesOf } from './messages';

export interface Line {
  /** `stub`: leaves the browser but never arrives; `held`: arrives at the browser and goes no further. */
  readonly kind: 'request' | 'response' | 'held' | 'stub';
  readonly label: string;
  /** Of `held` and `stub`: what became of it. */
  readonly note: string;
}

/** More than this is not a picture any more. */
const mostMessages = 4;

export function exchangeOf(request: RequestReport, entries: Entries): readonly Line[] {
  const messages = messagesOf(request, entries);
  const stopped = stoppedAt(request);
  const lines = messages
    .filter(({ at, entry }) => at === 'preflight' || entry.response.status > 0 || stopped !== 'preflight')
    .slice(-mostMessages)
    .flatMap(({ at, entry }, i, shown): Line[] => {
      const held = stopped === at && shown.findLastIndex((message) => message.at === at) === i;
      // What CORS stopped, and has no status, was answered by the browser's cache, or is of a scheme that is not asked for.
      if (held && at === 'actual' && entry.response.status === 0) return [notSent(request)];
      return [line('request', entry.request.method), answerTo(entry, held)];
    });
  return stopped === 'preflight' ? [...lines, notSent(request)] : lines;
}

function notSent({ method }: RequestReport): Line {
  return line('stub', '', laterDetailTexts.picture.notSent(method));
}

function answerTo(entry: HarEntry, held: boolean): Line {
  const { status } = entry.response;
  if (status === 0) return line('held', '', laterDetailTexts.picture.noAnswer);
  return held ? line('held', String(status)) : line('response', String(status));
}

function line(kind: Line['kind'], label: string, note = ''): Line {
  return { kind, label, note };
}

/** The same in words. */
export function exchangeLabel(lines: readonly Line[]): string {
  return laterDetailTexts.picture.label(
    lines.map(({ label, note }) => [label, note].filter((part) => part !== '').join(' ')),
  );
}
