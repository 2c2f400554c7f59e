import { markdownBlock, markdownCode, markdownParts, markdownText } from './markdown';
import type { Evidence, FixFile, FixReport, RequestReport, ServerReport } from './report';

export interface TicketSource {
  /** Those that are blocked are written about. */
  readonly requests: readonly RequestReport[];
  readonly servers: readonly ServerReport[];
  /** Commands for a shell that send the request's messages again. */
  commandsFor(request: RequestReport): readonly string[];
}

/** So many requests with the same reason are named; the first of them is explained. */
const mostAlike = 10;

/** What to hand to whoever owns the server, as Markdown: for each server why it blocks, the evidence, the change, and how to check. */
export function ticket({ requests, servers, commandsFor }: TicketSource): string {
  const byServer = groupBy(
    requests.filter(({ verdict }) => verdict === 'blocked'),
    ({ server }) => server,
  );
  const sections = [...byServer].map(([origin, blocked]) => {
    const fix = servers.find((server) => server.origin === origin)?.fixes.find(({ recommended }) => recommended);
    const count = blocked.length === 1 ? '1 blocked request' : `${blocked.length} blocked requests`;
    return [
      `# CORS: ${count} to ${markdownCode(origin)}`,
      ...[...groupBy(blocked, ({ brief }) => brief).values()].map((alike) => explained(alike, commandsFor)),
      ...(fix ? [change(fix)] : []),
    ].join('\n\n');
  });
  return `${sections.join('\n\n---\n\n')}\n`;
}

function explained(alike: readonly RequestReport[], commandsFor: TicketSource['commandsFor']): string {
  const [request, ...others] = alike;
  if (!request) return '';
  const { cause, problems } = request;
  const evidence = [...new Set(problems.flatMap((problem) => problem.evidence).map(evidenceLine))];
  const [, ...next] = problems;
  const named = others.slice(0, mostAlike).map((other) => `- ${lineOf(other)}`);
  const commands = commandsFor(request);
  return [
    `## ${markdownText(request.brief)}`,
    lineOf(request) + (request.origin === null ? '' : ` from ${markdownCode(request.origin)}`),
    markdownParts(request.summary.parts),
    ...(evidence.length > 0 ? [evidence.join('\n')] : []),
    ...(next.length > 0
      ? [
          `Would fail next:\n\n${next.map(({ title, parts }) => `- ${markdownText(title)}: ${markdownParts(parts)}`).join('\n')}`,
        ]
      : []),
    ...(cause ? [`**Cause** (${cause.confidence}): ${markdownParts(cause.parts)}`] : []),
    `**To change:** ${markdownText(cause?.change ?? problems[0]?.change ?? '')}`,
    ...(named.length > 0 ? [`The same holds for ${others.length} more:\n\n${named.join('\n')}`] : []),
    ...(commands.length > 0 ? [`To check:\n\n${markdownBlock(commands.join('\n\n'), 'sh')}`] : []),
  ].join('\n\n');
}

function lineOf({ method, url }: RequestReport): string {
  return markdownCode(`${method} ${url}`);
}

function evidenceLine({ at, message, header, value }: Evidence): string {
  const where = `${at === 'preflight' ? 'Preflight' : 'Request'}, ${message === 'request' ? 'sent' : 'answered'}`;
  return `- ${where}: ${value === null ? `${markdownCode(header)} is missing` : markdownCode(`${header}: ${value}`)}`;
}

function change({ title, needs, warnings, files, predicted }: FixReport): string {
  const notes = [...needs, ...warnings].map((note) => `- ${markdownText(note)}`).join('\n');
  return [
    `## The change: ${markdownText(title)}`,
    `Predicted: ${predicted.replaceAll('-', ' ')}.`,
    ...(notes === '' ? [] : [notes]),
    ...files.map((file) => `${markdownCode(file.path)}:\n\n${fileBlock(file)}`),
  ].join('\n\n');
}

/** Of the user's own file only what changes. */
function fileBlock({ text, language, hunks }: FixFile): string {
  if (hunks === null) return markdownBlock(text, language === 'text' ? '' : language);
  const lines = hunks.flatMap(({ header, lines: own }) => [header, ...own.map((line) => `${line.kind}${line.text}`)]);
  return markdownBlock(lines.join('\n'), 'diff');
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
