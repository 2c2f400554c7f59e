import type { FixReport } from '../report/report';
import { block, bullets, code, words } from './markdown';
import { prediction } from './prediction';
import { redactDiff } from './redact-diff';
import type { TicketSource } from './ticket-source';

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
    prediction(fix),
    ...(remaining.length === 0 ? [] : [bullets(remaining)]),
  ];
}

/** Of the owner’s own file only what changes: the rest may hold secrets, and is known there. */
function fileText(file: FixReport['files'][number], { hide, options }: TicketSource): string {
  const { text, language, hunks } = options.secrets ? file : redactDiff(file);
  if (hunks === null) return block(text, language);
  const lines = hunks.flatMap(({ header, lines }) => [header, ...lines.map((line) => `${line.kind}${line.text}`)]);
  return block(hide(lines.join('\n')), 'diff');
}
