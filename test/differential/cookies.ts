import type { CDPSession } from 'puppeteer';

/** Every second host of each kind, and the pages' own. */
export const cookieHosts: readonly string[] = [
  ...['api', 'c', 'files'].flatMap((name) =>
    [0, 2, 4].flatMap((number) => [`${name}${number}.contoso.test`, `${name}${number}.fabrikam.test`]),
  ),
  'app.contoso.test',
];

/** Gives these hosts cookies: one that also cross-site requests carry, and one for plain http. */
export async function setCookies(session: CDPSession): Promise<void> {
  await session.send('Network.setCookies', {
    cookies: cookieHosts.flatMap((host) => [
      { name: 'sid', value: '1', url: `https://${host}/`, secure: true, sameSite: 'None' as const },
      { name: 'plain', value: '1', url: `http://${host}/`, sameSite: 'Lax' as const },
    ]),
  });
}
