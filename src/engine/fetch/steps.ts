/** The steps of the CORS protocol whose outcome traffic shows. */
export type StepId =
  | 'url-scheme'
  | 'preflight-answered'
  | 'preflight-not-redirected'
  | 'allow-origin-present'
  | 'allow-origin-matches'
  | 'allow-credentials'
  | 'preflight-ok-status'
  | 'allow-methods-parses'
  | 'allow-headers-parses'
  | 'method-allowed'
  | 'headers-allowed'
  | 'request-sent'
  | 'redirect-scheme'
  | 'redirect-without-credentials';
