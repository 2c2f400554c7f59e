import type { TrialPlan } from '../../src/engine/trial/plan';

/** A plan for one origin and some addresses of a server. */
export function planFor(...paths: readonly string[]): TrialPlan {
  return {
    server: 'https://api.contoso.test',
    leftOut: [],
    addressesLeftOut: 0,
    rules: [
      {
        origin: 'https://app.contoso.test',
        headers: [
          { name: 'Access-Control-Allow-Origin', value: 'https://app.contoso.test' },
          { name: 'Access-Control-Allow-Credentials', value: null },
          { name: 'Access-Control-Max-Age', value: '0' },
        ],
        requests: paths.map((path) => ({ url: `https://api.contoso.test/${path}`, methods: ['PUT', 'get'] })),
      },
    ],
  };
}
