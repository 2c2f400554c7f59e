/** What passes, and is dangerous or fragile all the same. Part of the report's contract; one file and one row in `index.ts` each. */
export type AdviceId =
  | 'origin-reflected-with-credentials'
  | 'null-origin-allowed'
  | 'http-origin-with-credentials'
  | 'subdomains-with-credentials'
  | 'vary-missing'
  | 'authorization-under-wildcard'
  | 'expose-headers-missing'
  | 'wildcard-and-credentials'
  | 'max-age-without-effect'
  | 'methods-needless'
  | 'headers-needless';
