import type { Policy } from '../policy/policy';

/** What one origin needs. */
export type OriginNeeds = Omit<Policy, 'origins' | 'maxAge'> & { readonly origin: string };

/** The policy, one rule an origin. */
export function rulesOfPolicy(policy: Policy): readonly OriginNeeds[] {
  return policy.origins.map((origin) => ({ ...policy, origin }));
}

/** What the origin is answered after the fix, by header name. */
export function answerTo({ origin, credentials, methods, headers, exposeHeaders }: OriginNeeds): Map<string, string> {
  const lists = [
    ['Access-Control-Allow-Methods', methods.join(', ')],
    ['Access-Control-Allow-Headers', headers.join(', ')],
    ['Access-Control-Expose-Headers', exposeHeaders.join(', ')],
  ] as const;
  return new Map([
    ['Access-Control-Allow-Origin', origin],
    ...(credentials ? [['Access-Control-Allow-Credentials', 'true'] as const] : []),
    ...lists.filter(([, value]) => value !== ''),
  ]);
}
