import type { HarEntry } from '../../src/engine';
import { describeEntry } from '../differential/describe-case';
import type { ComparedRandom } from './random-compare';

/** A case with all that was seen of it, to be read by people; its first line says how to run it again. */
export function describeRandom(seed: number, compared: ComparedRandom): string {
  const { played, said, entries, reports, answer, wrong } = compared;
  const { index, page, initiator, request, hops } = played.case;
  return [
    `--seed ${seed} --only ${index}: Firefox says ${said}, the engine: ${wrong ?? answer}`,
    `  page ${page}, ${initiator}, ${JSON.stringify(request)}`,
    ...hops.flatMap(({ url, preflight, actual }) => [
      `  ${url}`,
      `    preflight ${JSON.stringify(preflight)}`,
      `    actual    ${JSON.stringify(actual)}`,
    ]),
    `  outcome ${JSON.stringify(played.outcome)}, console ${JSON.stringify(played.reasons)}`,
    `  arrived ${JSON.stringify(played.arrivals)}`,
    ...entries.map((entry: HarEntry) => `  entry ${describeEntry(entry)}`),
    ...reports.map(
      ({ verdict, credentials, reasons, hops: joined, preflights, brief }) =>
        `  report ${JSON.stringify({ verdict, credentials, reasons: reasons.map(({ firefox, when }) => `${firefox} ${when}`), hops: joined.length, preflights: preflights.length, brief })}`,
    ),
  ].join('\n');
}
