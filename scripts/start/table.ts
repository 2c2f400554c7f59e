import { sentMethod } from '../../test/browser/run-case';
import type { Judged } from './judge';

const heads = ['REQUEST', 'THE BROWSER', 'CORS LENS', 'CAUSE', 'FIX'];

/** Prints one line for each request, then every disagreement, then the sum. */
export function printTable(judged: readonly Judged[]): void {
  const rows = [heads, ...judged.map(row)];
  const widths = heads.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
  for (const cells of rows) {
    console.log(
      cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  }
  const wrong = judged.filter(({ disagreement }) => disagreement !== null);
  for (const one of wrong) console.log(`✗ ${one.labCase.id}: ${requestOf(one)}: ${one.disagreement}`);
  const open = judged.filter(isOpen);
  console.log(
    `${judged.length} requests: ${judged.length - wrong.length - open.length} as the browser judges them, ` +
      `${open.length} left open because the traffic does not tell, ${wrong.length} otherwise.`,
  );
}

/** The browser blocked it, but its traffic does not show why. */
function isOpen({ ours, disagreement, verdict }: Judged): boolean {
  return disagreement === null && verdict.cors !== null && ours?.reasons.length === 0;
}

function mark(judged: Judged): string {
  if (judged.disagreement !== null) return '✗';
  return isOpen(judged) ? '?' : '✓';
}

function row(judged: Judged): string[] {
  const { ours, fix } = judged;
  return [
    requestOf(judged),
    browserSays(judged),
    `${mark(judged)} ${weSay(judged)}`,
    ours?.cause ? `${ours.cause.code} (${ours.cause.confidence})` : '',
    fix === null ? '' : `${fix.target}: ${fix.predicted}`,
  ];
}

/** Every case has a host of its own, so that the path can be left out. */
function requestOf({ request }: Judged): string {
  const { protocol, host } = new URL(request.url);
  return `${sentMethod(request)} ${protocol === 'http:' ? 'http://' : ''}${host}`;
}

function browserSays({ verdict: { cors, error } }: Judged): string {
  return cors?.corsError ?? error?.replace(/^$/, 'refused, not by CORS') ?? 'passed';
}

/** The browser's own code is beside it; only another one is worth its name. */
function weSay({ ours, verdict }: Judged): string {
  if (ours === null) return 'nothing';
  const codes = ours.reasons.map(({ chromium }) => (chromium === verdict.cors?.corsError ? 'the same' : chromium));
  return codes.length === 0 ? ours.verdict : `${ours.verdict}: ${codes.join(' or ')}`;
}
