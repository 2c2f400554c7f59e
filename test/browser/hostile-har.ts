/** Would run, or be an element, if any of it were ever taken for markup or code. */
export const markup = `"><img src=x onerror="globalThis.taken=1"><script>globalThis.taken=1</script>\u202e\u0007`;

/** A HAR in which every text that the format leaves free is hostile. */
export function hostileHar(): string {
  const header = (name: string, value = markup) => ({ name, value });
  const entry = (method: string, path: string, extra: object = {}) => ({
    startedDateTime: '2026-01-05T09:00:00.000Z',
    time: 5,
    request: {
      method,
      url: `https://api.contoso.test/${path}?q=${markup}#${markup}`,
      httpVersion: markup,
      headers: [header('Origin', 'https://app.contoso.test'), header('X-Evil'), header(markup)],
      postData: { mimeType: markup, text: markup },
    },
    response: {
      status: 200,
      statusText: markup,
      httpVersion: markup,
      headers: [header('Access-Control-Allow-Origin'), header('Server'), header('X-Powered-By'), header(markup)],
      redirectURL: markup,
      content: { size: 0, mimeType: markup },
      _error: 'net::ERR_FAILED',
    },
    pageref: markup,
    _resourceType: 'fetch',
    _initiator: {
      type: 'script',
      stack: {
        callFrames: [
          { functionName: markup, url: `https://app.contoso.test/${markup}`, lineNumber: 1, columnNumber: 1 },
          { functionName: markup, url: `javascript:globalThis.taken=1`, lineNumber: 1, columnNumber: 1 },
        ],
      },
    },
    ...extra,
  });
  return JSON.stringify({
    log: {
      version: markup,
      creator: { name: `Chromium ${markup}`, version: markup },
      entries: [entry('GET', 'a'), entry('GET', markup), entry(markup, 'b'), { startedDateTime: markup }],
    },
  });
}
