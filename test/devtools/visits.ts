/** What happens in a tab, as data: a row of steps. */
import type { TrafficLog } from '../../src/devtools/log';
import { capturedEntry, type EntryWish, epoch } from './entries';

export const home = 'https://app.example/home';
export const next = 'https://app.example/next';

export type Step =
  | EntryWish
  | { readonly navigated: string; readonly at: number }
  | { readonly preserve: boolean }
  | { readonly record: boolean; readonly at?: number };

export const fetched = (name: string, at: number): Step => ({ url: `https://api.example/${name}`, at });
export const document = (url: string, at: number, more: EntryWish = {}): Step => ({
  url,
  at,
  type: 'document',
  ...more,
});
export const navigated = (url: string, at: number): Step => ({ navigated: url, at });
export const firefox = (at: number, more: EntryWish): Step => ({
  url: next,
  at,
  type: null,
  mimeType: 'text/html',
  ...more,
});

export const old = [document(home, 0), navigated(home, 20), fetched('a', 30), fetched('b', 60)];

export function play(log: TrafficLog, step: Step): void {
  if ('navigated' in step) log.navigated(step.navigated, epoch + step.at);
  else if ('preserve' in step) log.setPreserveLog(step.preserve);
  else if ('record' in step) log.setRecording(step.record, epoch + (step.at ?? 0));
  else log.add([capturedEntry(step)]);
}
