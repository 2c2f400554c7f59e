import { isToken } from '../http/token';
import { isOrigin, wildcard } from './is-origin';
import { type OriginRule, type Policy, policyOf, sortedSet } from './policy';

/** What a person wants otherwise than observed: each list that is given takes the place of the policy's. */
export interface PolicyEdit {
  readonly origins?: readonly string[];
  readonly methods?: readonly string[];
  readonly headers?: readonly string[];
  readonly exposeHeaders?: readonly string[];
  readonly credentials?: boolean;
  readonly maxAge?: number;
}

/** The lists of a policy that a person can add to. */
export type PolicyList = 'origins' | 'methods' | 'headers' | 'exposeHeaders';

/**
 * The policy as a person wants it. An origin that is new may do what all others together may; a method or header that is
 * new is given to every origin; what was taken away is taken from all. Values that `readPolicyEntry` refuses are left out.
 */
export function editPolicy(policy: Policy, edit: PolicyEdit): Policy {
  const wanted = (list: PolicyList): readonly string[] =>
    sortedSet(
      (edit[list] ?? policy[list]).flatMap((text) => {
        const entry = readPolicyEntry(list, text);
        return entry.ok ? [entry.value] : [];
      }),
    );
  const rules = wanted('origins').map((origin): OriginRule => {
    const rule = policy.rules.find((each) => each.origin === origin) ?? { ...policy, origin };
    const kept = (list: Exclude<PolicyList, 'origins'>): readonly string[] =>
      edit[list] === undefined
        ? rule[list]
        : wanted(list).filter((value) => rule[list].includes(value) || !policy[list].includes(value));
    return {
      origin,
      methods: kept('methods'),
      headers: kept('headers'),
      credentials: edit.credentials ?? rule.credentials,
      exposeHeaders: kept('exposeHeaders'),
    };
  });
  return policyOf(rules, edit.maxAge ?? policy.maxAge);
}

export type PolicyEntry =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly problem: string };

/** Reads what a person typed for one of the lists: spelled as browsers spell it, or what is wrong with it in one sentence. */
export function readPolicyEntry(list: PolicyList, text: string): PolicyEntry {
  const typed = text.trim();
  if (list === 'origins') return readOrigin(typed);
  if (!isToken(typed)) {
    const what = list === 'methods' ? 'A method' : 'A header name';
    return { ok: false, problem: `${what} has letters, digits and hyphens only, without spaces.` };
  }
  return { ok: true, value: list === 'methods' ? typed : typed.toLowerCase() };
}

function readOrigin(typed: string): PolicyEntry {
  if (typed === '*' || typed === 'null' || isOrigin(typed)) return { ok: true, value: typed };
  if (!URL.canParse(typed) || !/^https?:$/.test(new URL(typed).protocol)) {
    return { ok: false, problem: 'An origin is a scheme and a host, for example https://app.example.com.' };
  }
  const { origin, host, username, password } = new URL(typed);
  if (wildcard.test(host)) return { ok: false, problem: 'Name each host: * cannot stand for a part of an origin.' };
  if (username !== '' || password !== '') {
    return { ok: false, problem: `An origin has no user name or password: ${origin}.` };
  }
  return isOrigin(origin) ? { ok: true, value: origin } : { ok: false, problem: `${typed} is no origin.` };
}
