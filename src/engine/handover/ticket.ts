import { groupBy } from '../http/group-by';
import { isServer } from '../http/is-server';
import type { CheckScript, FixReport, Report, RequestReport, ServerReport } from '../report/report';
import type { HarEntry } from '../traffic/har';
import { factsOf, type HandoverFacts, isBlocked, requestsTo } from './facts';
import type { HandoverOptions } from './har';
import { headline } from './headline';
import { block, bullets, code, words } from './markdown';
import { opens, staysShut } from './opens';
import { recording } from './recording';
import { change } from './ticket-change';
import { failure } from './ticket-failure';
import { type TicketSource, ticketSource } from './ticket-source';

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
  const source = ticketSource(report, entries, options);
  const facts = factsOf(server, requestsTo(server, report));
  return written([[...aboutServer(facts, source), ...recording(facts.requests, source)]]);
}

/**
 * A ticket about some requests: of each server that blocks any of them what `serverTicket` says, and one recording of them
 * all. null: none is blocked.
 */
export function ticket(
  report: Report,
  requests: readonly RequestReport[],
  entries: readonly (HarEntry | undefined)[],
  options: HandoverOptions,
): string | null {
  const source = ticketSource(report, entries, options);
  const byServer = groupBy(requests, ({ server }) => server);
  const facts = report.servers.flatMap((server) => {
    const own = byServer.get(server.origin) ?? [];
    return own.some(isBlocked) ? [factsOf(server, own)] : [];
  });
  const parts = facts.map((each) => aboutServer(each, source));
  const [only, ...others] = parts;
  if (!only) return null;
  const recorded = recording(
    facts.flatMap((each) => each.requests),
    source,
  );
  return written(others.length === 0 ? [[...only, ...recorded]] : [...parts, recorded]);
}

/** Paragraphs, with a line between the parts. */
function written(parts: readonly (readonly string[])[]): string {
  return `${parts.map((part) => part.join('\n\n')).join('\n\n---\n\n')}\n`;
}

function aboutServer(facts: HandoverFacts, source: TicketSource): readonly string[] {
  const { server, groups, fix } = facts;
  const product = server.product === null ? '' : ` (${words(source.hide(server.product))})`;
  const { title, about, besides } = headline(facts, code);
  const checks = checkFor(server, fix);
  return [
    `# CORS: ${title}`,
    `${about(product)} ${besides}`.trim(),
    '## What fails, and why',
    ...groups.map((group) => failure(group, source)),
    ...(fix ? change(fix, source) : noChange(server)),
    '## How to verify',
    ...checks.flatMap(({ title, language, text }) => [words(title), block(text, language)]),
    `${checks.length > 0 ? 'Or reload' : 'Reload'} the page with DevTools open: the requests above are no longer marked as CORS errors.`,
    ...(fix
      ? ['## What it opens, and what it does not', bullets([...opens(server.policy, code), ...staysShut.map(words)])]
      : []),
  ];
}

function noChange({ origin }: ServerReport): readonly string[] {
  if (!isServer(origin)) return [];
  return ['## The change', 'No change of headers makes these requests pass: mend the cause above first.'];
}

/** The commands for the machine that the owner is likely to sit at. */
function checkFor({ checks }: ServerReport, fix: FixReport | null): readonly CheckScript[] {
  const wanted = fix && /^(?:iis|aspnet)/.test(fix.target) ? 'powershell' : 'curl';
  return checks.filter(({ id }) => id === wanted);
}
