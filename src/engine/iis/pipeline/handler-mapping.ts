import type { ConfigElement } from '../config/configuration';
import type { Answer } from '../server';
import { answeredBy, errorPage } from './answers';
import { type Context, hasModule, itemsOf, listOf, type Target } from './context';
import { handlerPathMatches } from './handler-path';
import { optionsHandler } from './options-handler';
import { preCondition } from './pre-condition';
import { staticFile } from './static-file';

/**
 * The first mapping that covers verb and path answers. Measured on IIS 10: verbs are compared with their case, and one
 * that does not match is skipped; no mapping at all is 404.4. Files that `resourceType` asks for are taken to be there:
 * where they are not, the application's own answer was 404 already.
 * https://learn.microsoft.com/iis/configuration/system.webserver/handlers/
 */
export function handle(context: Context, target: Target): Answer {
  const { request, section, server } = context;
  // Application Request Routing takes it over. https://learn.microsoft.com/iis/extensions/url-rewrite-module/reverse-proxy-with-url-rewrite-v2-and-application-request-routing
  if (target.proxied) return answeredBy('application', server.application.answer(request));
  const mapping = itemsOf(section('handlers')).find(
    ({ attributes }) =>
      (attributes.verb === '*' || listOf(attributes.verb).includes(request.method)) &&
      handlerPathMatches(attributes.path ?? '', target.path) &&
      isEligible(attributes.preCondition, context),
  );
  return mapping ? execute(mapping, context) : errorPage(404, 4, 'handler-mapping');
}

/** Measured on IIS 10: a precondition that IIS does not know fails every request, static files included (500.0). */
export function badPreCondition({ section }: Context): Answer | null {
  const isBad = ({ attributes }: ConfigElement): boolean => preCondition(attributes.preCondition) === 'invalid';
  return itemsOf(section('handlers')).some(isBad) || itemsOf(section('modules')).some(isBad)
    ? errorPage(500, 0, 'handler-mapping')
    : null;
}

function isEligible(written: string | undefined, { server, assume }: Context): boolean {
  const condition = preCondition(written);
  if (condition !== 'with-managed-code') return condition === 'holds';
  return server.application.kind !== 'aspnet-core' || assume.managedCode;
}

/** `type` counts only without `modules`: https://learn.microsoft.com/iis/configuration/system.webserver/handlers/add */
function execute({ attributes }: ConfigElement, context: Context): Answer {
  const modules = listOf(attributes.modules);
  if (modules.some((name) => !isLoaded(name, context))) return errorPage(500, 21, 'handler-mapping');
  if (modules.includes('ProtocolSupportModule')) return optionsHandler(context);
  if (modules.includes('StaticFileModule')) return staticFile(context);
  return answeredBy('application', context.server.application.answer(context.request));
}

/**
 * Whether a handler's module is there; if not, its URLs are 500.21.
 * https://learn.microsoft.com/troubleshoot/developer/webapps/iis/health-diagnostic-performance/http-status-code
 */
function isLoaded(name: string, context: Context): boolean {
  const { installed } = context.server;
  if (name === 'ManagedPipelineHandler') return installed.aspNet;
  if (/^AspNetCoreModule(V2)?$/.test(name)) return installed.aspNetCore;
  return name !== 'WebDAVModule' || hasModule(context, name);
}
