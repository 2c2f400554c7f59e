import { curlSh } from '../copy/curl-sh';
import { repeatRequest } from '../copy/repeat-request';
import { has } from '../http/header-list';
import type { Evidence, RequestReport } from '../report/report';
import type { HarEntry } from '../traffic/har';
import type { FailureGroup } from './facts';
import { block, bullets, code, sentence, words } from './markdown';
import { redactEntry } from './redact-entry';
import { redactHeader } from './redact-header';
import type { TicketSource } from './ticket-source';

/** So many requests of a kind are listed; the others are counted. */
const mostListed = 10;

/** A ticket’s part about requests that fail alike: which, what is wrong, why, the evidence, and how to see it again. */
export function failure({ requests, example, cause }: FailureGroup, source: TicketSource): string {
  const { hide } = source;
  const listed = requests.slice(0, mostListed).map(({ method, url }) => `${code(method)} ${code(hide(url))}`);
  const more = requests.length > mostListed ? [`and ${requests.length - mostListed} more like these`] : [];
  const codes = [...new Set(example.reasons.map(({ chromium }) => chromium))].map(code).join(' or ');
  const problems = example.problems.map(({ parts, change }) => `${sentence(parts, hide)} ${words(hide(change))}`);
  return [
    `From ${code(example.origin ?? 'an unknown page')}:`,
    bullets([...listed, ...more]),
    ...(codes === ''
      ? []
      : [`The browser says ${codes}. ${problems.length > 1 ? 'Everything that is wrong, in order:' : ''}`.trim()]),
    bullets(problems),
    ...(cause ? [`**Cause (${cause.confidence}):** ${sentence(cause.parts, hide)} ${words(hide(cause.change))}`] : []),
    ...evidence(example, source),
    ...again(example, source),
  ].join('\n\n');
}

/** The exchanges in which something is wrong, as they went over the wire: the header lines that decide. */
function evidence(request: RequestReport, { entries, options, hide }: TicketSource): readonly string[] {
  const lines = request.problems.flatMap((problem) => problem.evidence);
  const clean = options.secrets ? (line: Line) => line : redactHeader;
  const exchanges = [...new Set(lines.map(({ entry }) => entry ?? -1))].flatMap((at) => {
    const entry = entries[at];
    if (!entry) return [];
    const of = (message: Evidence['message']) =>
      headerLines(
        lines.filter((line) => line.message === message && line.entry === at),
        clean,
      );
    const { method, url } = entry.request;
    const text = [`${method} ${hide(url)}`, ...of('request'), '', `HTTP ${entry.response.status}`, ...of('response')];
    return [block(text.join('\n'), 'http')];
  });
  return exchanges.length === 0 ? [] : ['Evidence:', ...exchanges];
}

type Line = HarEntry['request']['headers'][number];

/** Each header once. */
function headerLines(lines: readonly Evidence[], clean: (line: Line) => Line): readonly string[] {
  const byName = new Map(lines.map(({ header, value }) => [header, value]));
  byName.delete('status');
  return [...byName].map(([name, value]) =>
    value === null ? `(no ${name})` : `${name}: ${clean({ name, value }).value}`,
  );
}

/** Commands that send the messages as they were; like the scripts, only what changes nothing on the server. */
function again({ entry, preflights, origin }: RequestReport, { entries, options }: TicketSource): readonly string[] {
  const commands = [...preflights.slice(0, 1), entry ?? -1].flatMap((at) => {
    const message = entries[at];
    if (!message || !/^(?:GET|HEAD|OPTIONS)$/.test(message.request.method)) return [];
    const request = repeatRequest(withOrigin(options.secrets ? message : redactEntry(message), origin));
    return request ? [curlSh(request)] : [];
  });
  return commands.length === 0 ? [] : ['To see it again:', block(commands.join('\n\n'), 'sh')];
}

/** What the browser never sent, or had in its cache, is captured without the Origin that decides at the server. */
function withOrigin(message: HarEntry, origin: string | null): HarEntry {
  const { request } = message;
  if (origin === null || has(request.headers, 'origin')) return message;
  return { ...message, request: { ...request, headers: [...request.headers, { name: 'Origin', value: origin }] } };
}
