import { files, withFixedHeaders, withoutCors } from '../applications';
import type { ScenarioKind } from '../scenario';
import { setUp } from '../set-up';
import { wishes } from '../wishes';
import { allowOrigin } from './headers';

/** Preflights that nobody answers as a preflight. */
export const unanswered: readonly ScenarioKind[] = [
  {
    cause: 'iis-options-handler',
    variant: 'static files',
    make: (random) => ({
      server: setUp({ application: files }),
      wishes: wishes(random, { methods: ['GET'], preflight: true }),
    }),
  },
  {
    cause: 'iis-options-handler',
    variant: 'ASP.NET',
    make: (random) => ({
      server: setUp({ application: withoutCors('aspnet', 405) }),
      wishes: wishes(random, { preflight: true }),
    }),
  },
  {
    cause: 'iis-options-handler',
    variant: 'PHP',
    make: (random) => ({
      server: setUp({ application: withoutCors('php', 200) }),
      // With the verbs that PHP's installers map.
      wishes: wishes(random, { methods: ['GET', 'POST'], preflight: true }).map((wish) => ({
        ...wish,
        path: '/api.php',
      })),
    }),
  },
  {
    cause: 'cors-not-configured',
    variant: 'simple requests to static files',
    make: (random) => ({
      server: setUp({ application: files }),
      wishes: wishes(random, { methods: ['GET'] }).map((wish) => ({ ...wish, headers: [] })),
    }),
  },
  {
    cause: 'cors-not-configured',
    variant: 'an application that answers OPTIONS with 200',
    make: (random) => ({
      server: setUp({ application: withoutCors('aspnet-core', 200) }),
      wishes: wishes(random, { preflight: true }),
    }),
  },
  {
    cause: 'options-route-missing',
    variant: '',
    make: (random) => ({
      server: setUp({ application: withoutCors('aspnet-core', 404) }),
      wishes: wishes(random, { preflight: true }),
    }),
  },
  {
    cause: 'options-verb-unhandled',
    variant: 'an application that answers 405',
    make: (random) => ({
      server: setUp({ application: withoutCors('aspnet-core', 405) }),
      wishes: wishes(random, { preflight: true }),
    }),
  },
  {
    cause: 'options-verb-unhandled',
    variant: 'OPTIONSVerbHandler was removed',
    make: (random) => ({
      server: setUp({
        application: files,
        site: [
          {
            kind: 'remove-item',
            section: 'system.webServer/handlers',
            collection: [],
            key: 'name',
            value: 'OPTIONSVerbHandler',
            inherited: 'always',
            reason: '',
          },
        ],
      }),
      wishes: wishes(random, { methods: ['GET'], preflight: true }),
    }),
  },
  {
    cause: 'response-only',
    variant: 'IIS answers the preflight, the application only the request',
    make: (random) => {
      const wanted = wishes(random, { origins: 1, preflight: true });
      const [{ origin, credentials } = { origin: '', credentials: false }] = wanted;
      return {
        server: setUp({
          application: withFixedHeaders('aspnet', [
            { name: allowOrigin, value: origin },
            { name: 'Access-Control-Allow-Methods', value: 'GET, PUT' },
            ...(credentials ? [{ name: 'Access-Control-Allow-Credentials', value: 'true' }] : []),
          ]),
        }),
        wishes: wanted,
        beside: wanted.map((wish) => ({ ...wish, method: 'GET', headers: [], path: `${wish.path}&simple=1` })),
      };
    },
  },
];
