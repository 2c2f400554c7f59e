import { cookieHosts } from '../differential/cookies';
import type { Firefox } from './firefox';

/** Gives these hosts cookies that requests of other sites carry, too, as far as Firefox lets them. */
export async function setCookies(firefox: Firefox): Promise<void> {
  await firefox.run(
    `const [hosts] = arguments;
    const { SAMESITE_NONE } = Ci.nsICookie;
    const { SCHEME_HTTPS } = Ci.nsICookie;
    const expiry = Date.now() + 86_400_000;
    for (const host of hosts) {
      Services.cookies.add(host, '/', 'sid', '1', true, false, false, expiry, {}, SAMESITE_NONE, SCHEME_HTTPS);
    }`,
    cookieHosts,
  );
}
