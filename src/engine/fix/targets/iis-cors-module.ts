import { isRedirectStatus } from '../../http/status';
import { corsModuleHeaders } from '../../iis/cors-module';
import { applyCustomHeaders } from '../../iis/custom-headers';
import { element, type XmlElement } from '../../iis/xml/element';
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

const installNote =
  'The IIS CORS module must be installed, or every page answers 500.19. To see whether it is: %windir%\\system32\\inetsrv\\appcmd.exe list module CorsModule. To get it: https://www.iis.net/downloads/microsoft/iis-cors-module';

/**
 * Microsoft's module: any number of origins, and preflights answered before authentication.
 * https://learn.microsoft.com/iis/extensions/cors-module/cors-module-configuration-reference
 */
export const iisCorsModule: Target = {
  id: 'iis-cors-module',
  title: 'IIS CORS module',
  plan(policy, server) {
    if (policy.origins.length === 0) return null;
    const configuration = webConfig(
      // failUnlistedOrigins would answer 403 to a site's own forms that post with `Origin: null`.
      element(
        'cors',
        { enabled: 'true', failUnlistedOrigins: 'false' },
        policy.origins.map((origin) => rule(origin, policy)),
      ),
      ...(server.hasCors
        ? [element('httpProtocol', {}, [element('customHeaders', {}, removeHeaders(corsHeaderNames))])]
        : []),
    );
    return {
      files: [webConfigFile(configuration)],
      needs: [installNote, mergeNote, ...ownLayerNotes(server)],
      warnings: productWarnings(server),
      answerPreflight: (request, before) => {
        // “IIS CORS module answers preflights before other IIS modules handle the same request”; where request filtering
        // and URL Rewrite stand is not documented.
        if (before.status === 404)
          return {
            known: false,
            why: 'whether request filtering denies OPTIONS before the module sees it is not documented',
          };
        if (isRedirectStatus(before.status))
          return { known: false, why: 'whether the redirect comes before the module is not documented' };
        return {
          known: true,
          value: { status: 204, headers: corsModuleHeaders(configuration, request, true), mimeType: '' },
        };
      },
      responseHeaders: (request, before) => [
        ...applyCustomHeaders(configuration, before),
        ...corsModuleHeaders(configuration, request, false),
      ],
    };
  },
};

function rule(origin: string, policy: Policy): XmlElement {
  const list = (name: string, attribute: string, values: readonly string[]): readonly XmlElement[] =>
    values.length === 0
      ? []
      : [
          element(
            name,
            {},
            values.map((value) => element('add', { [attribute]: value })),
          ),
        ];
  return element('add', { origin, allowCredentials: String(policy.credentials), maxAge: String(policy.maxAge) }, [
    ...list('allowHeaders', 'header', policy.headers),
    ...list('allowMethods', 'method', policy.methods),
    ...list('exposeHeaders', 'header', policy.exposeHeaders),
  ]);
}
