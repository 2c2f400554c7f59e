import { applyCustomHeaders } from '../../iis/custom-headers';
import { element } from '../../iis/xml/element';
import type { Policy } from '../../policy/policy';
import type { Target } from '../target';
import {
  corsHeaderNames,
  mergeNote,
  ownLayerNotes,
  productWarnings,
  removeHeaders,
  webConfig,
  webConfigFile,
} from './web-config';

/**
 * Fixed headers on every response: for one origin, and nothing to install.
 * https://learn.microsoft.com/iis/configuration/system.webserver/httpprotocol/customheaders/
 */
export const iisCustomHeaders: Target = {
  id: 'iis-custom-headers',
  title: 'Custom headers',
  plan(policy, server) {
    const [origin, ...others] = policy.origins;
    if (origin === undefined || others.length > 0) return null;
    const headers = headersFor(origin, policy);
    const configuration = webConfig(
      element('httpProtocol', {}, [
        element('customHeaders', {}, [
          ...removeHeaders([...corsHeaderNames, 'Vary']),
          ...headers.map(([name, value]) => element('add', { name, value })),
        ]),
      ]),
    );
    return {
      files: [webConfigFile(configuration)],
      needs: [mergeNote, ...ownLayerNotes(server)],
      warnings: productWarnings(server),
      // The headers are added to whatever answers OPTIONS; its status stays.
      answerPreflight: (_, before) => ({
        known: true,
        value: { ...before, headers: applyCustomHeaders(configuration, before.headers) },
      }),
      responseHeaders: (_, before) => applyCustomHeaders(configuration, before),
    };
  },
};

function headersFor(origin: string, policy: Policy): readonly (readonly [string, string])[] {
  const headers: (readonly [string, string])[] = [['Access-Control-Allow-Origin', origin]];
  if (policy.credentials) headers.push(['Access-Control-Allow-Credentials', 'true']);
  if (policy.methods.length > 0) headers.push(['Access-Control-Allow-Methods', policy.methods.join(', ')]);
  if (policy.headers.length > 0) headers.push(['Access-Control-Allow-Headers', policy.headers.join(', ')]);
  if (policy.exposeHeaders.length > 0) headers.push(['Access-Control-Expose-Headers', policy.exposeHeaders.join(', ')]);
  if (policy.methods.length > 0 || policy.headers.length > 0)
    headers.push(['Access-Control-Max-Age', String(policy.maxAge)]);
  // Caches must not give the answer for one origin to another: https://fetch.spec.whatwg.org/#cors-protocol-and-http-caches
  headers.push(['Vary', 'Origin']);
  return headers;
}
