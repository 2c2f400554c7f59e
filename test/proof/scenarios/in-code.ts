import { webApiHandlers } from '../../../src/engine/fix/code/web-api';
import { aspNetCoreCors } from '../../../src/engine/iis/applications/asp-net-core';
import { webApiCors } from '../../../src/engine/iis/applications/web-api';
import { withFixedHeaders, withoutCors } from '../applications';
import type { ScenarioKind } from '../scenario';
import { setUp } from '../set-up';
import type { Wish } from '../wish';
import { wishes } from '../wishes';
import { allowOrigin, customHeaders, exact } from './headers';

const others = { rules: [ruleOf('https://www.contoso.test', false)], maxAge: 600 };

function ruleOf(origin: string, credentials: boolean) {
  return {
    origin,
    methods: ['PUT', 'PATCH', 'DELETE'],
    headers: ['content-type', 'authorization', 'x-requested-with', 'x-api-key', 'x-tenant'],
    credentials,
    exposeHeaders: [],
  };
}

/** CORS in the application's own code, or in code and configuration. */
export const inCode: readonly ScenarioKind[] = [
  {
    cause: 'aspnetcore-policy-refused',
    variant: 'the origin',
    make: (random) => ({
      server: setUp({ application: aspNetCoreCors(others, withoutCors('aspnet-core', 404)) }),
      wishes: wishes(random, { preflight: true }),
    }),
  },
  {
    cause: 'method-missing',
    variant: 'ASP.NET Core’s policy lacks it',
    make: (random) => {
      const wanted = wishes(random, { origins: 1, methods: ['PUT', 'DELETE'] });
      const rules = wanted.map(({ origin, credentials }) => ({ ...ruleOf(origin, credentials), methods: ['PATCH'] }));
      return {
        server: setUp({ application: aspNetCoreCors({ rules, maxAge: 600 }, withoutCors('aspnet-core', 404)) }),
        wishes: wanted,
      };
    },
  },
  {
    cause: 'webapi-no-policy',
    variant: '',
    make: (random) => ({
      server: setUp({ application: withoutCors('aspnet-web-api', 405), site: webApiHandlers }),
      wishes: wishes(random, { preflight: true }),
    }),
  },
  {
    cause: 'webapi-policy-refused',
    variant: '',
    make: (random) => ({
      server: setUp({ application: webApiCors(others, withoutCors('aspnet-web-api', 405)), site: webApiHandlers }),
      wishes: wishes(random, { preflight: true }),
    }),
  },
  {
    cause: 'preflight-only',
    variant: '',
    make: (random) => {
      const wanted = wishes(random, { origins: 1, preflight: true });
      return {
        server: setUp({
          application: withFixedHeaders('aspnet-core', headersFor(wanted), ({ method }) => method === 'OPTIONS'),
        }),
        wishes: wanted,
      };
    },
  },
  {
    cause: 'duplicate-layers',
    variant: 'custom headers and code say the same',
    make: (random) => {
      const wanted = wishes(random, { origins: 1 });
      const [wish] = wanted;
      return {
        server: setUp({
          application: withFixedHeaders('aspnet-core', headersFor(wanted)),
          site: customHeaders({ [allowOrigin]: wish?.origin ?? '' }),
        }),
        wishes: wanted,
      };
    },
  },
  {
    cause: 'duplicate-layers',
    variant: 'custom headers say *',
    make: (random) => {
      const wanted = wishes(random, { origins: 1 });
      return {
        server: setUp({
          application: withFixedHeaders('aspnet-core', headersFor(wanted)),
          site: customHeaders({ [allowOrigin]: '*' }),
        }),
        wishes: wanted,
      };
    },
  },
];

function headersFor([wish]: readonly Wish[]) {
  if (wish === undefined) throw new Error('There is a wish');
  return Object.entries(exact(wish)).map(([name, value]) => ({ name, value }));
}
