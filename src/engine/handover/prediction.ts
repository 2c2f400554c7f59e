import type { FixReport, Prediction } from '../report/report';

const predictions: Readonly<Record<Prediction, string>> = {
  passes: 'Judged by the browser’s own steps, all of these requests pass after it.',
  'passes-without-credentials': 'Judged by the browser’s own steps, they pass after it if the page sends no cookies.',
  fails: 'It is not enough by itself:',
  unknown: 'What the server would answer after it cannot be said:',
};

/** The same where some would still be blocked. */
const predictionsBut: Readonly<Record<Prediction, string>> = {
  ...predictions,
  passes: 'Judged by the browser’s own steps, they pass after it, but for what no server can let in:',
  'passes-without-credentials':
    'Judged by the browser’s own steps, they pass after it if the page sends no cookies, but for what no server can let in:',
};

/** What comes of a change, in a sentence; where some requests would still be blocked, it leads to them. */
export function prediction({ predicted, remaining }: FixReport): string {
  return (remaining.length === 0 ? predictions : predictionsBut)[predicted];
}
