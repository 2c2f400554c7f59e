import type { Report } from '../../../src/engine';

/** What a report says of each request, without the values that it shows. */
export function judgements({ requests }: Report): unknown {
  return requests.map(({ method, verdict, credentials, reasons, problems, cause, hops, preflights }) => ({
    method,
    verdict,
    credentials,
    reasons: reasons.map(({ chromium, firefox, rule, at, when }) => [chromium, firefox, rule, at, when]),
    problems: problems.map(({ rule, at, hop, when, missing }) => [rule, at, hop, when, missing]),
    cause: cause && [cause.code, cause.confidence],
    hops,
    preflights,
  }));
}
