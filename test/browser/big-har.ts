/** A HAR of so many requests to three servers, every tenth of them blocked. */
export function bigHar(requests: number): string {
  const start = Date.UTC(2026, 0, 5, 9);
  const entries = Array.from({ length: requests }, (_, i) => ({
    startedDateTime: new Date(start + i).toISOString(),
    time: 10,
    request: {
      method: 'GET',
      url: `https://api${i % 3}.contoso.test/items/${i}`,
      httpVersion: '',
      headers: [
        { name: 'Origin', value: 'https://app.contoso.test' },
        { name: 'Sec-Fetch-Mode', value: 'cors' },
      ],
    },
    response: {
      status: 200,
      statusText: 'OK',
      httpVersion: '',
      headers: i % 10 === 0 ? [] : [{ name: 'Access-Control-Allow-Origin', value: 'https://app.contoso.test' }],
      redirectURL: '',
      content: { size: 0, mimeType: '' },
      _error: i % 10 === 0 ? 'net::ERR_FAILED' : null,
    },
    _resourceType: 'fetch',
  }));
  return JSON.stringify({ log: { creator: { name: 'WebInspector', version: '1' }, entries } });
}
