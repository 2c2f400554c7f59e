import type { CodePolicy } from '../../policy/policy';
import type { Application } from '../server';
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
 * ASP.NET Core with its CORS middleware: a preflight is always answered 204, without headers where the policy refuses the
 * origin; other responses get theirs as they start, those of the exception handler included.
 * https://github.com/dotnet/aspnetcore/blob/main/src/Middleware/CORS/src/Infrastructure/CorsMiddleware.cs
 */
export function aspNetCoreCors(rules: CodePolicy, before: Application): Application {
  return {
    ...before,
    kind: 'aspnet-core',
    answer: (request) => {
      const rule = ruleFor(rules, request);
      const vary = rules.rules.length > 1;
      if (isPreflightRequest(request)) {
        const bare = { status: 204, headers: [], mimeType: '' };
        if (rule === null) return bare;
        return withHeaders(
          bare,
          responseHeaders(rule),
          preflightHeaders(rule, rules.maxAge),
          vary ? varyOrigin(bare) : [],
        );
      }
      const response = withoutCors(before.answer(request));
      if (rule === null) return response;
      return withHeaders(response, responseHeaders(rule), exposedHeaders(rule), vary ? varyOrigin(response) : []);
    },
  };
}
