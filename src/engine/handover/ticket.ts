import type {
  CheckScript,
  Evidence,
  FixReport,
  Prediction,
  Report,
  RequestReport,
  ServerReport,
} from '../report/report';
import type { HarEntry } from '../traffic/har';
import { type FailureGroup, factsOf } from './facts';
import { entriesOfRequests, type HandoverOptions, handoverHar } from './har';
import { block, bullets, code, sentence, words } from './markdown';
import { opens, staysShut } from './opens';
import { recordingTitle } from './read-ticket';
import { redactText } from './redact-text';

/** Longer recordings do not go into a ticket: trackers cut what is longer than about 65,000 characters. */
export const longestRecording = 40_000;

/** So many requests of a kind are listed; the others are counted. */
const mostListed = 10;

const predictions: Readonly<Record<Prediction, string>> = {
  passes: 'Judged by the browser’s own steps, all of these requests pass after it.',
  'passes-without-credentials': 'Judged by the browser’s own steps, they pass after it if the page sends no cookies.',
  fails: 'It is not enough by itself:',
  unknown: 'What the server would answer after it cannot be said:',
};

/**
 * One ticket about a server, in Markdown: what fails for whom, why, the change, how to verify it, what it opens, and the
 * recording, which the command line can read back. Everything from the traffic is quoted, nothing of it is markup.
 */
export function serverTicket(
  report: Report,
  server: ServerReport,
  entries: readonly (HarEntry | undefined)[],
  options: HandoverOptions,
): string {
  const { blocked, groups, fix } = factsOf(report, server);
  const hide = options.secrets ? (text: string) => text : redactText;
  const product = server.product === null ? '' : ` (${words(server.product)})`;
  const sections = [
    `# CORS: ${code(server.origin)} blocks ${blocked.length === 1 ? 'a request' : `${blocked.length} requests`}`,
    `Browsers refuse what pages ask of this server${product}. The server’s answers decide; nothing in the page can change it.`,
    '## What fails, and why',
    ...groups.map((group) => failure(group, entries, hide)),
    ...(fix ? [`## The change: ${words(fix.title)}`, ...change(fix, report, hide)] : noChange),
    '## How to verify',
    ...checkFor(server, fix).flatMap(({ title, language, text }) => [words(title), block(hide(text), language)]),
    'Or reload the page with DevTools open: the requests above are no longer marked as CORS errors.',
    '## What it opens, and what it does not',
    bullets([...opens(server.policy, code), ...staysShut.map(words)]),
    ...recording(report, server, entries, options),
  ];
  return `${sections.join('\n\n')}\n`;
}

const noChange = ['## The change', 'No change of headers makes these requests pass: mend the cause above first.'];

function failure(
  { requests, example, cause }: FailureGroup,
  entries: readonly (HarEntry | undefined)[],
  hide: (text: string) => string,
): string {
  const listed = requests.slice(0, mostListed).map(({ method, url }) => `${code(method)} ${code(hide(url))}`);
  const more = requests.length > mostListed ? [`and ${requests.length - mostListed} more like these`] : [];
  const hidden = (parts: RequestReport['summary']['parts']) =>
    sentence(parts.map((part) => ({ ...part, text: hide(part.text) })));
  const codes = [...new Set(example.reasons.map(({ chromium }) => chromium))].map(code).join(' or ');
  const problems = example.problems.map(({ parts, change: text }) => `${hidden(parts)} ${words(text)}`);
  return [
    `From ${code(example.origin ?? 'an unknown page')}:`,
    bullets([...listed, ...more]),
    ...(codes === ''
      ? []
      : [`The browser says ${codes}. ${problems.length > 1 ? 'Everything that is wrong, in order:' : ''}`.trim()]),
    bullets(problems),
    ...(cause ? [`**Cause (${cause.confidence}):** ${hidden(cause.parts)} ${words(cause.change)}`] : []),
    ...evidence(example, entries, hide),
  ].join('\n\n');
}

/** The exchange the browser stopped at, as it went over the wire: the header lines that decide. */
function evidence(
  request: RequestReport,
  entries: readonly (HarEntry | undefined)[],
  hide: (text: string) => string,
): readonly string[] {
  const lines = request.problems.flatMap((problem) => problem.evidence);
  const at = lines.find(({ entry }) => entry !== null)?.entry;
  const entry = at === undefined || at === null ? undefined : entries[at];
  if (!entry) return [];
  const of = (message: Evidence['message']) =>
    [
      ...new Map(
        lines.filter((line) => line.message === message && line.entry === at).map((line) => [line.header, line]),
      ).values(),
    ]
      .filter(({ header }) => header !== 'status')
      .map(({ header, value }) => (value === null ? `(no ${header})` : `${header}: ${hide(value)}`));
  const { method, url } = entry.request;
  const text = [`${method} ${hide(url)}`, ...of('request'), '', `HTTP ${entry.response.status}`, ...of('response')];
  return ['Evidence:', block(text.join('\n'), 'http')];
}

function change(fix: FixReport, { requests }: Report, hide: (text: string) => string): readonly string[] {
  const remaining = fix.remaining.map(({ request: at, text }) => {
    const request = requests[at];
    return `${request ? `${code(request.method)} ${code(hide(request.url))}: ` : ''}${words(text)}`;
  });
  const list = (title: string, items: readonly string[]) =>
    items.length === 0 ? [] : [title, bullets(items.map(words))];
  return [
    ...list('Before you start:', fix.needs),
    ...fix.files.flatMap((file) => [`${code(file.path)}:`, fileText(file)]),
    ...list('Mind:', fix.warnings),
    predictions[fix.predicted],
    ...(remaining.length === 0 ? [] : [bullets(remaining)]),
  ];
}

/** The commands for the machine that the owner is likely to sit at. */
function checkFor({ checks }: ServerReport, fix: FixReport | null): readonly CheckScript[] {
  const wanted = fix && /^(?:iis|aspnet)/.test(fix.target) ? 'powershell' : 'curl';
  return checks.filter(({ id }) => id === wanted);
}

/** Of the owner’s own file only what changes: the rest may hold secrets, and is known there. */
function fileText({ text, language, hunks }: FixReport['files'][number]): string {
  if (hunks === null) return block(text, language);
  const lines = hunks.flatMap(({ header, lines }) => [header, ...lines.map((line) => `${line.kind}${line.text}`)]);
  return block(lines.join('\n'), 'diff');
}

function recording(
  report: Report,
  server: ServerReport,
  entries: readonly (HarEntry | undefined)[],
  options: HandoverOptions,
): readonly string[] {
  const requests = server.requests.flatMap((at) => report.requests[at] ?? []);
  const har = handoverHar(entriesOfRequests(requests, entries), options);
  if (har.length > longestRecording) {
    return [`## ${recordingTitle}`, 'It is too long for a ticket: attach the HAR file.'];
  }
  // In JSON a character may be written as its code: nothing is left that could end the block, or not be seen.
  return [`## ${recordingTitle}`, `${code('cors-lens explain ticket.md')} reads it.`, block(plainJson(har), 'json')];
}

function plainJson(json: string): string {
  return json.replace(/[^\n -_a-~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
