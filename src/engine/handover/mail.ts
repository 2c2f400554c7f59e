import { isServer } from '../http/is-server';
import type { FixReport, Report, ServerReport } from '../report/report';
import { type FailureGroup, factsOf, requestsTo } from './facts';
import type { HandoverOptions } from './har';
import { headline } from './headline';
import { oneLine } from './one-line';
import { opens, staysShut } from './opens';
import { prediction } from './prediction';
import { redactText } from './redact-text';

/**
 * The same for a mail: plain text in which nothing is a link, since filters and readers distrust links of strangers. The
 * change itself is attached: addresses in it must stay as they are.
 */
export function mail(report: Report, server: ServerReport, { secrets }: Pick<HandoverOptions, 'secrets'>): string {
  const facts = factsOf(server, requestsTo(server, report));
  const { groups, fix } = facts;
  const clean: Clean = (text) => unlinked(oneLine(secrets ? text : redactText(text)));
  const { title, about, besides } = headline(facts, (value) => value);
  const lines = [
    `CORS: ${clean(title)}.`,
    `${about('')} ${besides}`.trim(),
    '',
    ...groups.flatMap((group) => [...failure(group, clean), '']),
    ...(fix ? change(server, fix, report, clean) : noChange(server)),
    'Addresses are written with [:] so that nothing here is a link.',
  ];
  return `${lines.join('\n')}\n`;
}

type Clean = (text: string) => string;

function change({ policy }: ServerReport, fix: FixReport, { requests }: Report, clean: Clean): readonly string[] {
  const { title, files, needs, warnings, remaining } = fix;
  return [
    `The change (${clean(title)}) is attached: ${files.map(({ path }) => clean(path)).join(', ') || 'see the ticket'}.`,
    ...needs.map((need) => `  Before you start: ${clean(need)}`),
    ...warnings.map((warning) => `  Mind: ${clean(warning)}`),
    prediction(fix),
    ...remaining.map(({ request, text }) => {
      const { method = '', url = '' } = requests[request] ?? {};
      return `  ${clean(`${method} ${url}: ${text}`)}`;
    }),
    '',
    'What it opens, and what it does not:',
    ...opens(policy, (value) => value).map((line) => `  ${clean(line)}`),
    ...staysShut.map((line) => `  ${line}`),
    '',
  ];
}

function noChange({ origin }: ServerReport): readonly string[] {
  return isServer(origin) ? ['No change of headers makes these requests pass: the cause above comes first.', ''] : [];
}

function failure({ requests, example, cause }: FailureGroup, clean: Clean): readonly string[] {
  const more = requests.length > 1 ? ` (and ${requests.length - 1} more like it)` : '';
  return [
    `${clean(example.method)} ${clean(example.url)}${more}`,
    `  from ${clean(example.origin ?? 'an unknown page')}`,
    ...example.problems.map(({ text, change }) => `  ${clean(text)} ${clean(change)}`),
    ...(cause ? [`  Cause (${cause.confidence}): ${clean(cause.text)} ${clean(cause.change)}`] : []),
  ];
}

/** Mail programs make links of what has `://` in it, and of `www.` and addresses with `@`. */
function unlinked(text: string): string {
  return text
    .replaceAll('://', '[:]//')
    .replace(/\bwww\./gi, 'www[.]')
    .replaceAll('@', '[at]');
}
