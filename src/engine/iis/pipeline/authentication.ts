import { get, type Header } from '../../http/header-list';
import type { Answer } from '../server';
import { errorPage } from './answers';
import { type Context, childOf, isOn, itemsOf } from './context';

/** Who sends a request, as far as IIS's own authentication goes. */
export type User = 'anonymous' | 'authenticated' | null;

const path = 'security/authentication/';

/**
 * The user after authentication; null: there is none, and IIS answers 401.2.
 * A request with an Authorization header for a scheme that is on is taken to carry valid credentials. One without is
 * answered with the challenge, as IIS does on the wire: a browser repeats it with credentials where the page's request
 * includes them, but never a preflight. https://fetch.spec.whatwg.org/#cors-preflight-fetch
 */
export function userOf({ request, section }: Context): User {
  const isEnabled = (name: string): boolean => isOn(section(`${path}${name}Authentication`), 'enabled');
  const scheme = get(request.headers, 'authorization')?.split(/\s/)[0]?.toLowerCase() ?? null;
  if (isEnabled('windows') && (scheme === 'negotiate' || scheme === 'ntlm')) return 'authenticated';
  if (isEnabled('basic') && scheme === 'basic') return 'authenticated';
  if (isEnabled('digest') && scheme === 'digest') return 'authenticated';
  return isEnabled('anonymous') ? 'anonymous' : null;
}

/** Documented: https://learn.microsoft.com/iis/get-started/introduction-to-iis/iis-modules-overview (the user after the authentication phase) */
export function authentication(context: Context): Answer | null {
  return userOf(context) === null ? unauthorized(context, 'authentication') : null;
}

/** 401.2 with a challenge for each scheme that is on. */
export function unauthorized({ section }: Context, by: 'authentication' | 'authorization'): Answer {
  return errorPage(401, 2, by, [
    ...windowsChallenges(section(`${path}windowsAuthentication`)),
    ...challenge(section(`${path}basicAuthentication`), 'Basic'),
    ...challenge(section(`${path}digestAuthentication`), 'Digest'),
  ]);
}

/** One line a provider: https://learn.microsoft.com/iis/configuration/system.webserver/security/authentication/windowsauthentication/providers/ */
function windowsChallenges(windows: ReturnType<Context['section']>): readonly Header[] {
  if (!isOn(windows, 'enabled')) return [];
  return itemsOf(childOf(windows, 'providers')).map(({ attributes }) => ({
    name: 'WWW-Authenticate',
    value: (attributes.value ?? '').replace(/:.*$/, ''),
  }));
}

function challenge(scheme: ReturnType<Context['section']>, name: string): readonly Header[] {
  if (!isOn(scheme, 'enabled')) return [];
  return [{ name: 'WWW-Authenticate', value: `${name} realm="${scheme.attributes.realm ?? ''}"` }];
}
