import { get, type Header, has } from '../../http/header-list';
import type { ConfigElement } from '../config/configuration';
import type { Answer } from '../server';
import { errorPage, setHeader, withHeaders } from './answers';
import { type Context, childOf, hasModule, isOn, itemsOf, NotKnown } from './context';
import { ruleFor } from './cors-rule';

/** Whether the request concerns the module: it has an origin, and the module is there and switched on for the path. */
export function concernsCorsModule(context: Context): boolean {
  return (
    has(context.request.headers, 'origin') &&
    context.server.installed.corsModule &&
    hasModule(context, 'CorsModule') &&
    isOn(context.section('cors'), 'enabled')
  );
}

/**
 * What Microsoft's CORS module answers itself. Documented: preflights, before other modules and without authentication,
 * and 403 to an origin that is not listed where failUnlistedOrigins is on. The status of a preflight is documented
 * nowhere; any of 200 to 299 is the same to browsers. That it answers those of unlisted origins, too, is reported.
 * https://learn.microsoft.com/iis/extensions/cors-module/cors-module-configuration-reference
 */
export function corsModule(context: Context): Answer | null {
  const origin = get(context.request.headers, 'origin') ?? '';
  const cors = context.section('cors');
  const rule = allowedRule(cors, origin);
  if (rule === null && isOn(cors, 'failUnlistedOrigins')) return errorPage(403, 0, 'cors-module');
  if (!isPreflight(context)) return null;
  const bare: Answer = { status: 204, subStatus: 0, by: 'cors-module', mimeType: '', headers: [] };
  return rule === null
    ? bare
    : withHeaders(bare, [...responseHeaders(cors, rule, origin), ...preflightHeaders(rule, context)]);
}

/** With the headers that it gives responses to listed origins; that IIS's own errors get them, too, is inferred. */
export function withCorsModuleHeaders(context: Context, answer: Answer): Answer {
  const origin = get(context.request.headers, 'origin') ?? '';
  const cors = context.section('cors');
  const rule = allowedRule(cors, origin);
  if (rule === null) return answer;
  const exposed = list(rule, 'exposeHeaders', 'header');
  const headers: readonly Header[] = [
    ...responseHeaders(cors, rule, origin),
    ...(exposed === '' ? [] : [{ name: 'Access-Control-Expose-Headers', value: exposed }]),
  ];
  return headers.reduce(
    (sent, header) =>
      header.name !== 'Vary' && has(sent.headers, header.name) && context.assume.corsReplaces
        ? setHeader(sent, header.name, header.value)
        : withHeaders(sent, [header]),
    answer,
  );
}

function isPreflight({ request: { method, headers } }: Context): boolean {
  return method === 'OPTIONS' && has(headers, 'access-control-request-method');
}

function allowedRule(cors: ConfigElement, origin: string): ConfigElement | null {
  const rule = ruleFor(itemsOf(cors), origin);
  return rule && isOn(rule, 'allowed') ? rule : null;
}

/** Documented: with the rule `*` and no other, the value is `*` and there is no Vary. */
function responseHeaders(cors: ConfigElement, rule: ConfigElement, origin: string): readonly Header[] {
  const isAny = rule.attributes.origin === '*';
  const credentials = isOn(rule, 'allowCredentials');
  if (isAny && credentials) {
    throw new NotKnown('what the CORS module sends for the origin * with allowCredentials is documented nowhere');
  }
  const onlyAny = isAny && itemsOf(cors).length === 1;
  return [
    { name: 'Access-Control-Allow-Origin', value: onlyAny ? '*' : origin },
    ...(credentials ? [{ name: 'Access-Control-Allow-Credentials', value: 'true' }] : []),
    ...(onlyAny ? [] : [{ name: 'Vary', value: 'Origin' }]),
  ];
}

/**
 * The reference says that Access-Control-Allow-Headers is for actual requests, and that its value is taken from the
 * preflight's Access-Control-Request-Headers. Preflights carry it: reported by those who had to list headers.
 */
function preflightHeaders(rule: ConfigElement, { request }: Context): readonly Header[] {
  const allowHeaders = childOf(rule, 'allowHeaders');
  const requested = get(request.headers, 'access-control-request-headers') ?? '';
  const maxAge = Number(rule.attributes.maxAge ?? -1);
  const headers: readonly Header[] = [
    { name: 'Access-Control-Allow-Methods', value: list(rule, 'allowMethods', 'method') },
    {
      name: 'Access-Control-Allow-Headers',
      value: isOn(allowHeaders, 'allowAllRequestedHeaders') ? requested : list(rule, 'allowHeaders', 'header'),
    },
    { name: 'Access-Control-Max-Age', value: maxAge < 0 ? '' : String(maxAge) },
  ];
  return headers.filter(({ value }) => value !== '');
}

function list(rule: ConfigElement, collection: string, attribute: string): string {
  return itemsOf(childOf(rule, collection))
    .map(({ attributes }) => attributes[attribute] ?? '')
    .join(', ');
}
