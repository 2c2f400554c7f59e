import { type Case, type CaseAnswer, type CaseHop, type Line, originOf } from '../differential/case';

/**
 * Whether a case has something that Firefox takes otherwise than Chromium and the standard, in ways that no server in earnest
 * asks for and that we do not follow (docs/spec.md).
 */
export function isDeviation(one: Case): boolean {
  const [first, ...redirected] = one.hops;
  // On the way back to the page's own origin nobody's Allow-Origin is looked at.
  const comesBack = new URL(first.url).origin !== originOf(one) && redirected.some(({ url }) => isOfPage(one, url));
  // A sandboxed frame does not tell that it is of a page on https, which may not be led to http.
  const isHidden = originOf(one) === 'null' && first.url.startsWith('https:') && redirected.some(isHttp);
  return comesBack || isHidden || one.hops.some(({ preflight, actual }) => [preflight, actual].some(deviates));
}

function isHttp({ url }: CaseHop): boolean {
  return url.startsWith('http:');
}

function isOfPage(one: Case, url: string): boolean {
  return new URL(url).origin === originOf(one);
}

function deviates({ headers }: CaseAnswer): boolean {
  return (
    // An empty Location leads to the URL itself, without end.
    valuesOf(headers, 'location').includes('') ||
    // Firefox refuses these before it looks at any header of CORS.
    valuesOf(headers, 'location').some((value) => /^(?:about|blob|data|file|javascript):/i.test(value)) ||
    // Empty lines are dropped.
    ['access-control-allow-origin', 'access-control-allow-credentials'].some((name) => {
      const values = valuesOf(headers, name);
      return values.length > 1 && values.includes('');
    })
  );
}

function valuesOf(headers: readonly Line[], wanted: string): readonly string[] {
  return headers.filter(([name]) => name.trim().toLowerCase() === wanted).map(([, value]) => value.trim());
}
