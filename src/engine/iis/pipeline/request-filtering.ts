import { get } from '../../http/header-list';
import type { ConfigElement } from '../config/configuration';
import type { Answer, ServerRequest } from '../server';
import { errorPage } from './answers';
import { type Context, childOf, decoded, isOn, itemsOf } from './context';

/**
 * Documented: it comes first at BeginRequest, before URL Rewrite, and every refusal is 404 on the wire.
 * https://learn.microsoft.com/iis/configuration/system.webserver/security/requestfiltering/
 * https://learn.microsoft.com/iis/extensions/url-rewrite-module/iis-request-filtering-and-url-rewriting
 */
export function requestFiltering({ request, section }: Context): Answer | null {
  const filtering = section('security/requestFiltering');
  const { pathname, search } = new URL(request.url);
  const given: Given = { request, path: decoded(pathname), rawPath: pathname, query: search.slice(1) };
  const subStatus = checks.find(([, refuses]) => refuses(filtering, given))?.[0];
  return subStatus === undefined ? null : errorPage(404, subStatus, 'request-filtering');
}

interface Given {
  readonly request: ServerRequest;
  readonly path: string;
  readonly rawPath: string;
  readonly query: string;
}

type Refuses = (filtering: ConfigElement, given: Given) => boolean;

/**
 * Whether it lets no request with this verb through. Verbs are compared with their case:
 * https://learn.microsoft.com/iis/configuration/system.webserver/security/requestfiltering/verbs/
 */
export function isVerbRefused(filtering: ConfigElement, verb: string): boolean {
  return !isListed(childOf(filtering, 'verbs'), ({ attributes }) => attributes.verb === verb);
}

const verbs: Refuses = (filtering, { request }) => isVerbRefused(filtering, request.method);

const fileExtensions: Refuses = (filtering, { path }) => {
  // Where only listed ones are allowed, a path without an extension is not (measured).
  const extension = /\.[^./]*$/.exec(path)?.[0].toLowerCase() ?? '.';
  return !isListed(
    childOf(filtering, 'fileExtensions'),
    ({ attributes }) => attributes.fileExtension?.toLowerCase() === extension,
  );
};

/** Whether a list of what is allowed and what is not lets something through. */
function isListed(list: ConfigElement, isIt: (item: ConfigElement) => boolean): boolean {
  const item = itemsOf(list).find(isIt);
  return item ? isOn(item, 'allowed') : isOn(list, 'allowUnlisted');
}

const hiddenSegments: Refuses = (filtering, { path }) => {
  const segments = new Set(path.toLowerCase().split('/'));
  return itemsOf(childOf(filtering, 'hiddenSegments')).some(({ attributes }) =>
    segments.has((attributes.segment ?? '').toLowerCase()),
  );
};

/** Also `+` in a path: https://learn.microsoft.com/iis/configuration/system.webserver/security/requestfiltering/ (allowDoubleEscaping) */
const doubleEscaping: Refuses = (filtering, { path, rawPath }) =>
  !isOn(filtering, 'allowDoubleEscaping') && (/%[0-9a-f]{2}/i.test(path) || rawPath.includes('+'));

const highBitCharacters: Refuses = (filtering, { path }) =>
  !isOn(filtering, 'allowHighBitCharacters') && [...path].some((char) => char > '\u007f');

/** https://learn.microsoft.com/iis/configuration/system.webserver/security/requestfiltering/requestlimits/ */
function exceeds(filtering: ConfigElement, name: string, size: number): boolean {
  return size > Number(childOf(filtering, 'requestLimits').attributes[name] ?? Number.POSITIVE_INFINITY);
}

const headerLimits: Refuses = (filtering, { request }) =>
  itemsOf(childOf(childOf(filtering, 'requestLimits'), 'headerLimits')).some(
    ({ attributes }) =>
      (get(request.headers, attributes.header ?? '')?.length ?? 0) > Number(attributes.sizeLimit ?? 0),
  );

function contains(text: string, collection: ConfigElement, attribute: string): boolean {
  return itemsOf(collection).some(({ attributes }) => {
    const sequence = attributes[attribute] ?? '';
    return sequence !== '' && text.toLowerCase().includes(sequence.toLowerCase());
  });
}

const urlSequences: Refuses = (filtering, { path }) => {
  const always = itemsOf(childOf(filtering, 'alwaysAllowedUrls'));
  if (always.some(({ attributes }) => attributes.url?.toLowerCase() === path.toLowerCase())) return false;
  return contains(path, childOf(filtering, 'denyUrlSequences'), 'sequence');
};

const querySequences: Refuses = (filtering, { query }) =>
  contains(query, childOf(filtering, 'denyQueryStringSequences'), 'sequence');

/** https://learn.microsoft.com/iis/configuration/system.webserver/security/requestfiltering/filteringrules/ */
const filteringRules: Refuses = (filtering, { path, query, request }) =>
  itemsOf(childOf(filtering, 'filteringRules'), 'filteringRule').some((rule) => {
    const extensions = itemsOf(childOf(rule, 'appliesTo'));
    const applies =
      extensions.length === 0 ||
      extensions.some(({ attributes }) => path.toLowerCase().endsWith((attributes.fileExtension ?? '').toLowerCase()));
    const scanned = [
      ...(isOn(rule, 'scanUrl') ? [path] : []),
      ...(isOn(rule, 'scanQueryString') ? [query] : []),
      ...itemsOf(childOf(rule, 'scanHeaders')).map(
        ({ attributes }) => get(request.headers, attributes.requestHeader ?? '') ?? '',
      ),
    ];
    return applies && scanned.some((text) => contains(text, childOf(rule, 'denyStrings'), 'string'));
  });

/** By sub-status. https://learn.microsoft.com/troubleshoot/developer/webapps/iis/health-diagnostic-performance/http-status-code */
const checks: readonly (readonly [subStatus: number, refuses: Refuses])[] = [
  [6, verbs],
  [10, headerLimits],
  [13, (filtering, { request }) => exceeds(filtering, 'maxAllowedContentLength', request.bodyLength)],
  [14, (filtering, { rawPath }) => exceeds(filtering, 'maxUrl', rawPath.length)],
  [15, (filtering, { query }) => exceeds(filtering, 'maxQueryString', query.length)],
  [11, doubleEscaping],
  [12, highBitCharacters],
  [5, urlSequences],
  [18, querySequences],
  [19, filteringRules],
  [8, hiddenSegments],
  [7, fileExtensions],
];
