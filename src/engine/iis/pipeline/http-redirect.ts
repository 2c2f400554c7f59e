import type { ConfigElement } from '../config/configuration';
import type { Answer } from '../server';
import { redirect } from './answers';
import { type Context, isOn, itemsOf, type Target } from './context';

const statuses: Readonly<Record<string, number>> = { Permanent: 301, Found: 302, Temporary: 307, PermRedirect: 308 };

/** Documented: https://learn.microsoft.com/iis/configuration/system.webserver/httpredirect/ */
export function httpRedirect({ request, section }: Context, { path }: Target): Answer | null {
  const settings = section('httpRedirect');
  if (!isOn(settings, 'enabled')) return null;
  const status = statuses[settings.attributes.httpResponseStatus ?? ''] ?? 302;
  const matching = itemsOf(settings).find(({ attributes }) => matches(attributes.wildcard ?? '', path));
  if (matching) return redirect(status, matching.attributes.destination ?? '', 'http-redirect');
  const destination = settings.attributes.destination ?? '';
  if (destination === '' || (isOn(settings, 'childOnly') && isDeeper(path, settings))) return null;
  return redirect(status, destinationOf(destination, request.url, settings), 'http-redirect');
}

/** The rest of the URL is appended, unless the destination is exact or says itself what it takes (`$V$Q`). */
function destinationOf(destination: string, url: string, settings: ConfigElement): string {
  if (isOn(settings, 'exactDestination') || destination.includes('$')) return destination;
  const { pathname, search } = new URL(url);
  const above = settings.scope === '/' ? '' : settings.scope;
  return `${destination.replace(/\/$/, '')}${pathname.slice(above.length)}${search}`;
}

function isDeeper(path: string, { scope }: ConfigElement): boolean {
  const rest = path.slice(scope === '/' ? 1 : scope.length + 1);
  return rest.includes('/');
}

function matches(wildcard: string, path: string): boolean {
  const [first = '', ...rest] = wildcard.toLowerCase().split('*');
  const text = path.toLowerCase().replace(/^\//, '');
  if (rest.length === 0) return text === first.replace(/^\//, '');
  const last = rest.at(-1) ?? '';
  return text.startsWith(first.replace(/^\//, '')) && text.endsWith(last);
}
