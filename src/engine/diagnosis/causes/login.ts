import type { Evidence } from './cause';
import { redirectOf } from './redirect-of';

/** The log-in to which redirects have led, or this one leads, what the page asked for; null if they do not. */
export function leadsToLogin(evidence: Evidence): URL | null {
  const { problem, chain, hop } = evidence;
  const to = redirectOf(evidence)?.to ?? (problem.hop === 0 ? null : new URL(hop.url));
  return to !== null && isLoginFrom(new URL(chain.hops[0].url), to) ? to : null;
}

/** What speaks of a log-in in the URL that was asked for itself is the API’s own name. */
function isLoginFrom(from: URL, to: URL): boolean {
  const isNew = (part: 'hostname' | 'pathname'): boolean => {
    const known = wordsOf(from[part]);
    return wordsOf(to[part]).some((word) => !known.includes(word));
  };
  return isNew('hostname') || isNew('pathname') || (saysWhereFrom(to) && !saysWhereFrom(from));
}

/** A word of its own in a host or path, `login.contoso.test` or `/oauth2/authorize`; with a hyphen a whole segment, unlike `/design-in`. */
const login =
  /(?<![a-z])(?:login|signin|logon|oauth|authorize|adfs|sso)(?![a-z])|\/(?:log|sign)[-_](?:in|on)(?![^./])/gi;

function wordsOf(place: string): readonly string[] {
  const humped = place.replace(/([a-z])(?=[A-Z])/g, '$1/');
  return `${place} ${humped}`.toLowerCase().match(login) ?? [];
}

/** Forms authentication, cookie authentication, WS-Federation and OAuth say where to come back to. */
function saysWhereFrom({ search }: URL): boolean {
  return /[?&](?:return_?url=|redirect_uri=|wa=wsignin)/i.test(search);
}
