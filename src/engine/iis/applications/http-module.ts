import type { CodePolicy } from '../../policy/policy';
import type { HttpModule } from '../server';
import {
  exposedHeaders,
  isPreflightRequest,
  preflightHeaders,
  responseHeaders,
  ruleFor,
  varyOrigin,
  withHeaders,
  withoutCors,
} from './cors-answer';

/**
 * The managed module that the fix `iis-http-module` writes: preflights of listed origins end at BeginRequest, all other
 * responses get their headers before they are sent; what the application has set is replaced.
 */
export function corsHttpModule(rules: CodePolicy): HttpModule {
  return {
    begin: (request) => {
      const rule = ruleFor(rules, request);
      if (rule === null || !isPreflightRequest(request)) return null;
      const bare = { status: 204, headers: [], mimeType: '' };
      return withHeaders(bare, responseHeaders(rule), preflightHeaders(rule, rules.maxAge), varyOrigin(bare));
    },
    send: (request, response) => {
      if (isPreflightRequest(request) && ruleFor(rules, request) !== null) return response;
      const bare = withoutCors(response);
      const rule = ruleFor(rules, request);
      if (rule === null) return withHeaders(bare, varyOrigin(bare));
      return withHeaders(bare, responseHeaders(rule), exposedHeaders(rule), varyOrigin(bare));
    },
  };
}
