import type { CauseCode } from '../../../src/engine/diagnosis/causes/codes';
import type { Random } from '../../differential/random';
import { withoutCors } from '../applications';
import type { ScenarioKind } from '../scenario';
import { setUp } from '../set-up';
import type { Wish } from '../wish';
import { type WishOptions, wishes } from '../wishes';
import { allowCredentials, allowHeaders, allowMethods, allowOrigin, customHeaders, generous } from './headers';

type Change = (right: Record<string, string>, wish: Wish, random: Random) => Record<string, string>;

interface Row {
  readonly cause: CauseCode;
  readonly variant: string;
  readonly options?: WishOptions;
  readonly change: Change;
}

const origin =
  (write: (origin: URL) => string): Change =>
  (right, wish) => ({ ...right, [allowOrigin]: write(new URL(wish.origin)) });

const rows: readonly Row[] = [
  { cause: 'origin-trailing-slash', variant: '', change: origin(({ origin }) => `${origin}/`) },
  { cause: 'origin-case', variant: '', change: origin(({ host }) => `https://${host.toUpperCase()}`) },
  { cause: 'origin-scheme', variant: '', change: origin(({ host }) => `http://${host}`) },
  { cause: 'origin-port', variant: '', change: origin(({ origin }) => `${origin}:8443`) },
  { cause: 'origin-host', variant: '', change: origin(() => 'https://www.contoso.test') },
  { cause: 'origin-path', variant: '', change: origin(({ origin }) => `${origin}/app`) },
  { cause: 'origin-not-url', variant: '', change: origin(({ host }) => host) },
  {
    cause: 'origin-wildcard-pattern',
    variant: '',
    change: origin(({ host }) => `https://*${host.slice(host.indexOf('.'))}`),
  },
  {
    cause: 'origins-in-one-header',
    variant: '',
    change: origin(({ origin }) => `${origin}, https://www.contoso.test`),
  },
  {
    cause: 'wildcard-with-credentials',
    variant: '',
    options: { credentials: true },
    change: (right) => ({ ...right, [allowOrigin]: '*' }),
  },
  {
    cause: 'credentials-not-true',
    variant: 'True',
    options: { credentials: true },
    change: (right) => ({ ...right, [allowCredentials]: 'True' }),
  },
  {
    cause: 'credentials-not-true',
    variant: 'missing',
    options: { credentials: true },
    change: ({ [allowCredentials]: _, ...right }) => right,
  },
  {
    cause: 'methods-unparseable',
    variant: '',
    options: { methods: ['PUT', 'DELETE'] },
    change: (right) => ({ ...right, [allowMethods]: 'GET; PUT; DELETE' }),
  },
  {
    cause: 'headers-unparseable',
    variant: '',
    options: { headers: ['x-api-key'] },
    change: (right) => ({ ...right, [allowHeaders]: '"x-api-key", authorization' }),
  },
  {
    cause: 'method-missing',
    variant: '',
    options: { methods: ['PUT', 'DELETE', 'PATCH'] },
    change: (right) => ({ ...right, [allowMethods]: 'GET, POST' }),
  },
  {
    cause: 'headers-missing',
    variant: '',
    options: { headers: ['x-tenant'] },
    change: (right) => ({ ...right, [allowHeaders]: 'accept' }),
  },
  {
    cause: 'tracing-headers',
    variant: '',
    options: { headers: ['traceparent'] },
    change: (right) => ({
      ...right,
      [allowHeaders]: 'content-type, authorization, x-requested-with, x-api-key, x-tenant',
    }),
  },
];

/** Custom headers that mean well: right but for one thing. */
export const misspelt: readonly ScenarioKind[] = rows.map(({ cause, variant, options, change }) => ({
  cause,
  variant,
  make: (random) => {
    const wanted = wishes(random, { ...options, origins: 1 });
    const [wish] = wanted;
    if (wish === undefined) throw new Error('There is a wish');
    return {
      server: setUp({
        application: withoutCors('aspnet', 405),
        site: customHeaders(change(generous(wish.origin, wish.credentials), wish, random)),
      }),
      wishes: wanted,
    };
  },
}));
