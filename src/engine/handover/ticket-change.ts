import type { FixReport, Prediction } from '../report/report';
import { block, bullets, code, words } from './markdown';
import { redactDiff } from './redact-diff';
import type { TicketSource } from './ticket-source';

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

/** A ticket’s part about the change: what to do before it, the files, what to mind, and what comes of it. */
export function change(fix: FixReport, source: TicketSource): readonly string[] {
  const { report, hide } = source;
  const remaining = fix.remaining.map(({ request: at, text }) => {
    const request = report.requests[at];
    return `${request ? `${code(request.method)} ${code(hide(request.url))}: ` : ''}${words(hide(text))}`;
  });
  const list = (title: string, items: readonly string[]) =>
    items.length === 0 ? [] : [title, bullets(items.map((item) => words(hide(item))))];
  return [
    `## The change: ${words(fix.title)}`,
    ...list('Before you start:', fix.needs),
    ...fix.files.flatMap((file) => [`${code(file.path)}:`, fileText(file, source)]),
    ...list('Mind:', fix.warnings),
    ...(remaining.length === 0 ? [predictions[fix.predicted]] : [predictionsBut[fix.predicted], bullets(remaining)]),
  ];
}

/** Of the owner’s own file only what changes: the rest may hold secrets, and is known there. */
function fileText(file: FixReport['files'][number], { hide, options }: TicketSource): string {
  const { text, language, hunks } = options.secrets ? file : redactDiff(file);
  if (hunks === null) return block(text, language);
  const lines = hunks.flatMap(({ header, lines }) => [header, ...lines.map((line) => `${line.kind}${line.text}`)]);
  return block(hide(lines.join('\n')), 'diff');
}
