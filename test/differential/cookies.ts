import type { CDPSession } from 'puppeteer';

/** Gives cookies to every second host of each kind: one that also cross-site requests carry, and one for plain http. */
export async function setCookies(session: CDPSession): Promise<void> {
  const hosts = ['api', 'c', 'files'].flatMap((name) =>
    [0, 2, 4].flatMap((number) => [`${name}${number}.contoso.test`, `${name}${number}.fabrikam.test`]),
  );
  await session.send('Network.setCookies', {
    cookies: [...hosts, 'app.contoso.test'].flatMap((host) => [
      { name: 'sid', value: '1', url: `https://${host}/`, secure: true, sameSite: 'None' as const },
      { name: 'plain', value: '1', url: `http://${host}/`, sameSite: 'Lax' as const },
    ]),
  });
}
