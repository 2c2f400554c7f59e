import {
  type DiffHunk,
  type FileProblem,
  type FixReport,
  isServer,
  type Prediction,
  type Report,
  type RequestReport,
  type ServerReport,
  type When,
} from '../engine';
import { printable } from './printable';

const predictions: Readonly<Record<Prediction, string>> = {
  passes: 'predicted: all of these requests pass',
  'passes-without-credentials': 'predicted: they pass if the page sends no credentials',
  fails: 'predicted: not enough by itself',
  unknown: 'predicted: cannot be said',
};

/** The same where some would still be blocked. */
const predictionsBut: Readonly<Record<Prediction, string>> = {
  ...predictions,
  passes: 'predicted: they pass, but for what no server can let in',
  'passes-without-credentials':
    'predicted: they pass if the page sends no credentials, but for what no server can let in',
};

const conditions: Readonly<Record<When, string>> = {
  always: '',
  'with-credentials': ', if the page sends credentials',
  'without-credentials': ', if the page sends no credentials',
};

/** The report for people, without a line feed at the end. `target` chooses the fix to print, null the recommended one. */
export function explainReport(report: Report, target: string | null): string {
  const blocked = report.servers.filter(({ fixes, blocked: indexes }) => indexes.length > 0 || fixes.length > 0);
  const sections = blocked.map((server) => explainServer(server, report, target));
  return [...sections, summary(report)].join('\n\n');
}

function summary({ requests, servers }: Report): string {
  const count = (verdict: string): number => requests.filter((request) => request.verdict === verdict).length;
  const onServers = servers.filter(({ origin, blocked }) => blocked.length > 0 && isServer(origin)).length;
  const parts = [`${requests.length} ${requests.length === 1 ? 'request' : 'requests'}`, `${count('blocked')} blocked`];
  if (onServers > 0) parts[1] += ` on ${onServers} ${onServers === 1 ? 'server' : 'servers'}`;
  if (count('unknown') > 0) parts.push(`${count('unknown')} not certain`);
  return parts.join(' · ');
}

function explainServer(server: ServerReport, report: Report, target: string | null): string {
  const product = server.product === null ? '' : ` (${printable(server.product)})`;
  const name = isServer(server.origin) ? `${printable(server.origin)}${product}` : 'No server (files and the like)';
  const head = `${name}: ${server.blocked.length} of ${server.requests.length} requests blocked`;
  const shown = server.requests
    .flatMap((i) => report.requests[i] ?? [])
    .filter(({ reasons }) => reasons.length > 0)
    .map(explainRequest);
  const fix = isServer(server.origin) ? explainFix(server, report, target) : [];
  return [head, ...shown, ...fix].join('\n\n');
}

function explainRequest(request: RequestReport): string {
  const { reasons, problems, cause } = request;
  const next = problems.filter(
    (problem) => !reasons.some(({ rule, at }) => problem.rule === rule && problem.at === at),
  );
  const lines = [
    `${request.verdict === 'blocked' ? '✕' : '?'} ${request.method} ${request.url}`,
    `  from ${request.origin ?? '(unknown)'}`,
    `  ${request.summary.text}`,
    ...reasons.map(
      ({ chromium, firefox, when }) =>
        `  The browsers say${conditions[when]}: ${chromium} (Chromium), ${firefox} (Firefox)`,
    ),
    ...next.map(({ text }) => `  Next: ${text}`),
    ...(cause ? [`  Cause (${cause.code}, ${cause.confidence}): ${cause.text}`, `  Change: ${cause.change}`] : []),
  ];
  return lines.map((line) => `  ${printable(line)}`).join('\n');
}

function explainFix(server: ServerReport, { requests }: Report, target: string | null): readonly string[] {
  const fix = chosen(server.fixes, target);
  if (!fix) {
    const offers = server.fixes.map((each) => each.target).join(', ');
    return [
      `  Fix: none ${target === null ? 'that passes' : `named ${printable(target)}`}${offers === '' ? '' : `; there are: ${offers}`}`,
    ];
  }
  const lines = [
    `Fix: ${fix.title} (${fix.target}), ${(fix.remaining.length > 0 ? predictionsBut : predictions)[fix.predicted]}`,
    ...fix.remaining.map(({ request, text }) => `  still blocked: ${nameOf(requests[request])}${text}`),
    ...fix.needs.map((need) => `  - ${need}`),
    ...fix.warnings.map((warning) => `  ! ${warning}`),
    ...problemLines(fix.problem),
  ].map((line) => `  ${printable(line)}`);
  const check =
    server.checks.length > 0
      ? ['  To check it afterwards: run this again with --check curl, which prints a script.']
      : [];
  return [lines.join('\n'), ...fix.files.map(explainFile), ...check];
}

function nameOf(request: RequestReport | undefined): string {
  return request ? `${request.method} ${request.url}: ` : '';
}

function problemLines(problem: FileProblem | null): readonly string[] {
  return problem === null
    ? []
    : [`  ✕ web.config, line ${problem.line}, column ${problem.column}: ${problem.message} ${problem.change}`];
}

function explainFile({ path, text, hunks }: FixReport['files'][number]): string {
  const lines = hunks === null ? textLines(text) : hunks.flatMap(hunkLines);
  if (hunks?.length === 0) return `  ${printable(path)}: nothing to change, it is as it should be.`;
  return [`  ${printable(path)}:`, ...lines.map((line) => `    ${printableLine(line)}`)].join('\n');
}

function hunkLines({ header, reasons, lines }: DiffHunk): readonly string[] {
  return [...reasons.map((reason) => `# ${reason}`), header, ...lines.map(({ kind, text }) => `${kind}${text}`)];
}

/** Tabs indent, and harm nobody. */
function printableLine(line: string): string {
  return line.split('\t').map(printable).join('\t');
}

function textLines(text: string): readonly string[] {
  return text.trimEnd().split(/\r?\n/);
}

function chosen(fixes: readonly FixReport[], target: string | null): FixReport | undefined {
  if (target !== null) return fixes.find((fix) => fix.target === target);
  return fixes.find(({ recommended }) => recommended);
}
