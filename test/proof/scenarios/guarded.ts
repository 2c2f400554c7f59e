import { element } from '../../../src/engine/iis/xml/element';
import { files, withFixedHeaders, withoutCors } from '../applications';
import type { ScenarioKind } from '../scenario';
import { setUp } from '../set-up';
import { wishes } from '../wishes';
import { exact } from './headers';

const filtering = 'system.webServer/security/requestFiltering';

/** Parts of IIS that answer before anything that knows of CORS. */
export const guarded: readonly ScenarioKind[] = [
  {
    cause: 'windows-auth-preflight',
    variant: '',
    make: (random) => ({
      server: setUp({ application: withoutCors('aspnet', 405), anonymous: false }),
      // The header stands for a user who is signed in. With credentials the browser would ask for one, and wait.
      wishes: wishes(random, { headers: ['authorization'], credentials: false }),
    }),
  },
  {
    cause: 'auth-before-cors',
    variant: 'the application answers 401',
    make: (random) => ({
      server: setUp({ application: withoutCors('aspnet-core', 401) }),
      wishes: wishes(random, { headers: ['authorization'] }),
    }),
  },
  {
    cause: 'request-filtering-verb',
    variant: 'OPTIONS denied in web.config',
    make: (random) => ({
      server: setUp({
        application: files,
        site: [
          {
            kind: 'item',
            section: filtering,
            collection: ['verbs'],
            item: element('add', { verb: 'OPTIONS', allowed: 'false' }),
            key: 'verb',
            guard: 'none',
            place: 'last',
            reason: '',
          },
        ],
      }),
      wishes: wishes(random, { methods: ['GET'], preflight: true }),
    }),
  },
  {
    cause: 'cors-module-unlisted-origin',
    variant: '',
    make: (random) => ({
      server: setUp({
        application: withoutCors('aspnet-core', 404),
        installed: { corsModule: true },
        site: [
          ...['enabled', 'failUnlistedOrigins'].map(
            (name) =>
              ({
                kind: 'attribute',
                section: 'system.webServer/cors',
                path: [],
                name,
                value: 'true',
                reason: '',
              }) as const,
          ),
          {
            kind: 'item',
            section: 'system.webServer/cors',
            collection: [],
            item: element('add', { origin: 'https://www.contoso.test' }),
            key: 'origin',
            guard: 'none',
            place: 'last',
            reason: '',
          },
        ],
      }),
      wishes: wishes(random),
    }),
  },
  {
    cause: 'webdav-verb',
    variant: 'custom headers are right',
    make: (random) => {
      const wanted = wishes(random, { origins: 1, methods: ['PUT', 'DELETE'] });
      const [wish] = wanted;
      if (wish === undefined) throw new Error('There is a wish');
      return {
        server: setUp({
          application: withFixedHeaders(
            'aspnet-core',
            Object.entries(exact(wish)).map(([name, value]) => ({ name, value })),
          ),
          installed: { webDav: true },
        }),
        wishes: wanted,
      };
    },
  },
];
