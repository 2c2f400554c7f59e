import { get } from '../../http/header-list';
import type { CodePolicy, OriginRule } from '../../policy/policy';
import type { Application, ServerRequest } from '../server';
import {
  exposedHeaders,
  isPreflightRequest,
  preflightHeaders,
  responseHeaders,
  ruleFor,
  withHeaders,
  withoutCors,
} from './cors-answer';

/**
 * ASP.NET Web API 2 with EnableCors: an allowed preflight is answered 200, a refused one 400; methods and origins are
 * compared with their case, and safelisted methods are no exception.
 * https://github.com/aspnet/AspNetWebStack/blob/main/src/System.Web.Cors/CorsEngine.cs
 */
export function webApiCors(rules: CodePolicy, before: Application): Application {
  return {
    ...before,
    kind: 'aspnet-web-api',
    answer: (request) => {
      const rule = ruleFor(rules, request);
      if (!isPreflightRequest(request)) {
        const response = withoutCors(before.answer(request));
        return rule === null ? response : withHeaders(response, responseHeaders(rule), exposedHeaders(rule));
      }
      if (rule === null || !allows(rule, request)) return { status: 400, headers: [], mimeType: 'application/json' };
      const bare = { status: 200, headers: [], mimeType: '' };
      return withHeaders(bare, responseHeaders(rule), preflightHeaders(rule, rules.maxAge));
    },
  };
}

function allows({ methods, headers }: OriginRule, request: ServerRequest): boolean {
  const method = get(request.headers, 'access-control-request-method') ?? '';
  const names = (get(request.headers, 'access-control-request-headers') ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
  return methods.includes(method) && names.every((name) => headers.includes(name));
}
