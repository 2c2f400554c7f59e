import { get } from '../../../http/header-list';
import type { Answer } from '../../server';
import { type Context, NotKnown, type Target } from '../context';

/** What templates of URL Rewrite can refer to. */
export interface Variables {
  readonly context: Context;
  readonly target: Target;
  /** On the way out. */
  readonly answer: Answer | null;
  /** What inbound rules have set, by name in upper case. */
  readonly set: ReadonlyMap<string, string>;
}

/** Depend on the machine, the client or the user. https://learn.microsoft.com/iis/web-dev-reference/server-variables */
const notKnown =
  /^(ALL_|APPL_|APP_POOL_ID|AUTH_|CACHE_URL|CERT_|GATEWAY_|HTTPS_|INSTANCE_|LOCAL_|LOGON_USER|PATH_TRANSLATED|REMOTE_|REQUEST_FILENAME|SCRIPT_TRANSLATED|SERVER_PROTOCOL|SSI_|UNMAPPED_)/;

/** The value of a server variable; '' for one that nobody has set. */
export function variable(name: string, { context, target, answer, set }: Variables): string {
  const wanted = name.toUpperCase();
  const given = set.get(wanted);
  if (given !== undefined) return given;
  const { method, url, headers, bodyLength } = context.request;
  const { protocol, host, hostname, port, pathname, search } = new URL(url);
  const isSecure = protocol === 'https:';
  const known: Readonly<Record<string, string>> = {
    REQUEST_METHOD: method,
    REQUEST_URI: `${pathname}${search}`,
    UNENCODED_URL: `${pathname}${search}`,
    HTTP_X_ORIGINAL_URL: `${pathname}${search}`,
    URL: target.path,
    PATH_INFO: target.path,
    SCRIPT_NAME: target.path,
    QUERY_STRING: target.query,
    HTTP_HOST: host,
    SERVER_NAME: hostname,
    SERVER_PORT: port || (isSecure ? '443' : '80'),
    SERVER_PORT_SECURE: isSecure ? '1' : '0',
    HTTPS: isSecure ? 'on' : 'off',
    CONTENT_LENGTH: String(bodyLength),
    CONTENT_TYPE: get(headers, 'content-type') ?? '',
    SERVER_SOFTWARE: 'Microsoft-IIS/10.0',
    RESPONSE_STATUS: String(answer?.status ?? ''),
  };
  const value = known[wanted];
  if (value !== undefined) return value;
  if (wanted.startsWith('HTTP_')) return get(headers, headerName(name, 'HTTP_')) ?? '';
  if (wanted.startsWith('RESPONSE_')) return (answer && get(answer.headers, headerName(name, 'RESPONSE_'))) ?? '';
  if (notKnown.test(wanted))
    throw new NotKnown(`a rule of URL Rewrite uses the server variable ${wanted}, which is not known`);
  return '';
}

/** https://learn.microsoft.com/iis/extensions/url-rewrite-module/url-rewrite-module-20-configuration-reference#accessing-response-headers-from-rewrite-rules */
export function headerName(variableName: string, prefix: 'HTTP_' | 'RESPONSE_'): string {
  return variableName.slice(prefix.length).replaceAll('_', '-');
}
