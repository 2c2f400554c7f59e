import type { HarEntry } from '../../src/engine';
import type { Compared } from './compare';

/** A case with all that was seen of it, to be read by people; its first line says how to run it again. */
export function describeCase(seed: number, { played, entries, reports, browser, answer, wrong }: Compared): string {
  const { case: one, outcome, observed, preflights, arrivals } = played;
  const { index, page, initiator, request, before, hops } = one;
  return [
    `--seed ${seed} --only ${index}: the browser says ${browser}, the engine: ${wrong ?? answer}`,
    `  page ${page}, ${initiator}${before === null ? '' : ` after ${before}`}, ${JSON.stringify(request)}`,
    ...hops.flatMap(({ url, preflight, actual }) => [
      `  ${url}`,
      `    preflight ${JSON.stringify(preflight)}`,
      `    actual    ${JSON.stringify(actual)}`,
    ]),
    `  outcome ${JSON.stringify(outcome)}, browser ${JSON.stringify(observed)}, ${preflights.length} preflights`,
    `  arrived ${JSON.stringify(arrivals)}`,
    ...entries.map((entry) => `  entry ${describeEntry(entry)}`),
    ...reports.map(
      ({ verdict, credentials, reasons, hops: joined, preflights: checks, brief }) =>
        `  report ${JSON.stringify({ verdict, credentials, reasons: reasons.map(({ chromium, when }) => `${chromium} ${when}`), hops: joined.length, preflights: checks.length, brief })}`,
    ),
  ].join('\n');
}

/** Headers of every request or response, which say nothing of the case. */
const boring =
  /^(accept-encoding|connection|host|user-agent|sec-(ch|fetch-[^m]).*|content-length|content-type|cache-control|vary)$/i;

/** An entry in one line, without what says nothing of its case. */
export function describeEntry({
  startedDateTime,
  time,
  request,
  response,
  _resourceType,
  _initiator,
}: HarEntry): string {
  // Their names in full: which of them DevTools knows differs.
  const names = request.headers.map(({ name }) => name).join(' ');
  const asked = `${request.method} ${request.url} ${JSON.stringify(lines(request.headers))} (${names})`;
  const answered = `${response.status} ${response._error ?? ''} ${JSON.stringify(lines(response.headers))}`;
  return `${_resourceType} ${startedDateTime} +${time.toFixed(1)} ${asked} → ${answered} (${response.headers.length} headers) ${JSON.stringify(_initiator)}`;
}

function lines(headers: HarEntry['request']['headers']): readonly string[] {
  return headers.filter(({ name }) => !boring.test(name)).map(({ name, value }) => `${name}: ${value}`);
}
