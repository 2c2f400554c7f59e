import type { Page } from 'puppeteer';
import type { Report, RequestReport } from '../../src/engine';
import type { Expectation, LabCase, LabRequest, Outcome } from '../lab/case';
import type { BrowserVerdict, CorsErrors } from './cors-errors';

/** One request of a case that was sent, and what page and browser said to it. */
export interface SentRequest {
  readonly labCase: LabCase;
  readonly request: LabRequest;
  readonly expect: Expectation;
  readonly outcome: Outcome;
  readonly verdict: BrowserVerdict;
}

/** The reports on requests like this one, of which there must be one for each that was sent; the last is this one's. */
export function reportsOn(sent: Pick<SentRequest, 'request'>, { requests }: Report): readonly RequestReport[] {
  return requests.filter(({ url, method }) => url === sent.request.url && method === sentMethod(sent.request));
}

/** How many requests with this one's method and URL its case sends. */
export function sentAlike({
  labCase: { request, before, beside },
  request: one,
}: Pick<SentRequest, 'labCase' | 'request'>): number {
  const all = [request, before, beside?.request].filter((other) => other !== undefined);
  return all.filter((other) => other.url === one.url && sentMethod(other) === sentMethod(one)).length;
}

/** Sends a case's requests from the page, which must be of the case's origin, and waits for the browser's verdicts. */
export async function runCase(page: Page, errors: CorsErrors, labCase: LabCase): Promise<SentRequest[]> {
  const outcome = await page.evaluate((id) => window.runCase(id), labCase.id);
  const { request, expect, beside } = labCase;
  const sent = [{ request, expect, outcome: outcome.request }];
  if (beside !== undefined && outcome.beside !== undefined) sent.push({ ...beside, outcome: outcome.beside });
  return Promise.all(
    sent.map(async (one) => {
      const verdict = await errors.verdict(sentMethod(one.request), one.request.url);
      return { labCase, ...one, verdict };
    }),
  );
}

/** The method as it goes over the wire: `fetch` upper-cases some methods only, and PATCH is not among them. */
export function sentMethod({ method = 'GET' }: LabRequest): string {
  const upper = method.toUpperCase();
  // https://fetch.spec.whatwg.org/#concept-method-normalize
  return ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'POST', 'PUT'].includes(upper) ? upper : method;
}
