/**
 * How long the engine takes for a HAR, beside JSON.parse of the same text in the same run.
 * Usage: npm run bench:engine -- [entries …]
 */
import { Analysis, analyse, type Report, readEntry } from '../src/engine';
import { mixInWords, traffic } from './traffic';

const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0);
const rounds = 3;

console.log(`Traffic: ${mixInWords}.`);
console.log('“check”: reading each entry. “list”: verdicts of all requests, rows of servers, 50 rows of requests.');
console.log('“causes”: besides, the cause of each blocked request. “all”: every part of the report, written as JSON.');
console.log(
  '“add one”: one exchange more in a log of that size, joined and judged. “one more”: besides, the report with the array',
);
console.log('of all its requests, the rows of servers and 50 rows of requests.');
console.table((sizes.length > 0 ? sizes : [10_000, 100_000, 300_000]).map(measure));

function measure(size: number): object {
  const texts = textsOf(traffic(size));
  const parsed = () => texts.map((text): unknown[] => JSON.parse(text));
  const parse = best(parsed);
  const raw = parsed().flat();
  const read = best(() => raw.map(readEntry));
  const entries = raw.map(readEntry);
  const before = heapUsed();
  const report = analyse(entries);
  list(report);
  const memory = heapUsed() - before;
  const explain = best(() => list(analyse(entries)));
  const causes = best(() => causesOf(analyse(entries))) - explain;
  const all = size > 100_000 ? null : best(() => JSON.stringify(analyse(entries)));
  const inParses = (ms: number | null) => (ms === null ? '-' : (ms / parse).toFixed(2));
  return {
    entries: entries.length,
    'file MB': Math.round(texts.reduce((sum, text) => sum + text.length, 0) / 1e6),
    'parse ms': Math.round(parse),
    'check ÷ parse': inParses(read),
    'list ÷ parse': inParses(explain),
    'both ÷ parse': inParses(read + explain),
    'causes ÷ parse': inParses(causes),
    'all ÷ parse': inParses(all),
    'µs an entry': ((explain / entries.length) * 1_000).toFixed(1),
    'KB an entry': (memory / entries.length / 1_024).toFixed(1),
    ...update(entries),
    requests: report.requests.length,
  };
}

/** As JSON in pieces: V8 has no text longer than 512 MB. */
function textsOf(entries: readonly object[]): readonly string[] {
  const piece = 50_000;
  return Array.from({ length: Math.ceil(entries.length / piece) }, (_, i) =>
    JSON.stringify(entries.slice(i * piece, (i + 1) * piece)),
  );
}

/** What the panel's list shows before anything is selected. */
function list(report: Report): object {
  const counts = { blocked: 0, unknown: 0 };
  for (const { verdict } of report.requests) if (verdict === 'blocked' || verdict === 'unknown') counts[verdict]++;
  return { counts, ...rows(report) };
}

function rows({ requests, servers }: Report): object {
  return {
    servers: servers.map(({ origin, product, blocked }) => [origin, product, blocked.length]),
    requests: requests.slice(-50).map(({ id, verdict, method, url, brief, status }) => {
      return [id, verdict, method, url, brief, status.preflight, status.actual];
    }),
  };
}

/** The panel counts the different causes. */
function causesOf(report: Report): object {
  const causes = report.requests.flatMap((request) => {
    const cause = request.verdict === 'blocked' ? request.cause : null;
    return cause ? [cause.code] : [];
  });
  return { ...list(report), causes: new Set(causes).size };
}

/** Median times for one more exchange when all others are there. */
function update(entries: readonly ReturnType<typeof readEntry>[]): object {
  const analysis = new Analysis();
  analysis.add(entries.slice(0, -500));
  const steps = entries.slice(-500).map((entry) => {
    const start = performance.now();
    analysis.add([entry]);
    const added = performance.now();
    rows(analysis.report());
    return { add: added - start, report: performance.now() - start };
  });
  return {
    'add one, ms': median(steps.map(({ add }) => add)).toFixed(3),
    'one more, ms': median(steps.map(({ report }) => report)).toFixed(3),
  };
}

function median(times: number[]): number {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

function best(run: () => unknown): number {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}

function heapUsed(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
