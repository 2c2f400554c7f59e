import type { Report, ServerReport } from '../report/report';
import { type FailureGroup, factsOf, requestsTo } from './facts';
import type { HandoverOptions } from './har';
import { oneLine } from './one-line';
import { opens, staysShut } from './opens';
import { redactText } from './redact-text';

/**
 * The same for a mail: plain text in which nothing is a link, since filters and readers distrust links of strangers. The
 * change itself is attached: addresses in it must stay as they are.
 */
export function mail(report: Report, server: ServerReport, { secrets }: Pick<HandoverOptions, 'secrets'>): string {
  const { blocked, groups, fix } = factsOf(server, requestsTo(server, report));
  const clean = (text: string) => unlinked(oneLine(secrets ? text : redactText(text)));
  const files = fix?.files.map(({ path }) => clean(path)) ?? [];
  const lines = [
    `${clean(server.origin)} blocks ${blocked.length === 1 ? 'a request' : `${blocked.length} requests`} of web pages (CORS).`,
    '',
    ...groups.flatMap((group) => [...failure(group, clean), '']),
    ...(fix
      ? [
          `The change (${clean(fix.title)}) is attached: ${files.join(', ') || 'see the ticket'}.`,
          ...fix.needs.map((need) => `  Before you start: ${clean(need)}`),
        ]
      : ['No change of headers makes these requests pass: the cause above comes first.']),
    '',
    'What it opens, and what it does not:',
    ...opens(server.policy, (value) => value).map((line) => `  ${clean(line)}`),
    ...staysShut.map((line) => `  ${line}`),
    '',
    'Addresses are written with [:] so that nothing here is a link.',
  ];
  return `${lines.join('\n')}\n`;
}

function failure({ requests, example, cause }: FailureGroup, clean: (text: string) => string): readonly string[] {
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
