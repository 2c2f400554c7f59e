/** Every way the CORS protocol can fail that traffic shows. One file and one row in `index.ts` each. */
export type RuleId =
  | 'local-network'
  | 'preflight-redirect'
  | 'preflight-status'
  | 'allow-origin-missing'
  | 'allow-origin-wildcard-with-credentials'
  | 'allow-origin-multiple'
  | 'allow-origin-invalid'
  | 'allow-origin-mismatch'
  | 'allow-credentials-not-true'
  | 'allow-methods-invalid'
  | 'allow-headers-invalid'
  | 'method-not-allowed'
  | 'headers-not-allowed'
  | 'url-scheme'
  | 'redirect-with-credentials'
  | 'redirect-scheme';
