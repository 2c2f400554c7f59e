import { type CodePolicy, type OriginRule, sortedSet } from '../../policy/policy';

/** Whether every origin may do the same, so that one policy says it all. */
export function allAlike({ rules }: CodePolicy): boolean {
  const [first, ...others] = rules.map(({ methods, headers, credentials, exposeHeaders }) =>
    JSON.stringify([methods, headers, credentials, exposeHeaders]),
  );
  return others.every((each) => each === first);
}

/** Whether the answer depends on the origin: all but a lone `*`. Caches must then keep the answers apart. */
export function varies({ rules }: CodePolicy): boolean {
  return rules.some(({ origin }) => origin !== '*');
}

/**
 * With the CORS-safelisted methods listed as well, for code that knows no exemption for them: browsers ask for POST where
 * only a header needs a preflight. https://fetch.spec.whatwg.org/#cors-safelisted-method
 */
export function withSafelistedMethods({ rules, maxAge }: CodePolicy): CodePolicy {
  const safelisted = ['GET', 'HEAD', 'POST'];
  return { maxAge, rules: rules.map((rule) => ({ ...rule, methods: sortedSet([...safelisted, ...rule.methods]) })) };
}

/** Whether anything must be allowed by a preflight, whose answer is then worth remembering. */
export function hasPreflights({ methods, headers }: OriginRule): boolean {
  return methods.length > 0 || headers.length > 0;
}
