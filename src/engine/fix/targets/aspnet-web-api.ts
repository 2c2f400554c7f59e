import { webApiCors } from '../../iis/applications/web-api';
import { withSafelistedMethods } from '../code/code-policy';
import { webApiConfig, webApiHandlers } from '../code/web-api';
import type { Target } from '../target';
import { otherLayersOut } from './layers';
import { isApplication, oneLayerNote } from './notes';

/**
 * ASP.NET Web API's own CORS, with the handlers that let preflights reach it.
 * https://learn.microsoft.com/aspnet/web-api/overview/security/enabling-cross-origin-requests-in-web-api
 */
export const aspNetWebApi: Target = {
  id: 'aspnet-web-api',
  title: 'ASP.NET Web API',
  plans({ policy, stack, mended }) {
    const isFramework = isApplication(stack, 'aspnet-web-api') || stack.application.value === 'aspnet';
    if (policy.rules.length === 0 || !isFramework) return [];
    // With * and credentials its engine lets in every origin: https://github.com/aspnet/AspNetWebStack/blob/main/src/System.Web.Cors/CorsEngine.cs
    if (policy.rules.some(({ origin, credentials }) => origin === '*' && credentials)) return [];
    // Its engine refuses every method that is not listed: https://github.com/aspnet/AspNetWebStack/blob/main/src/System.Web.Cors/CorsEngine.cs
    const listed = withSafelistedMethods(policy);
    return [
      {
        edits: [...webApiHandlers, ...otherLayersOut(stack, 'none'), ...mended],
        asWebConfig: true,
        files: [{ path: 'App_Start/WebApiConfig.cs', text: webApiConfig(listed), language: 'csharp' }],
        needs: [
          ...(stack.application.value === 'aspnet-web-api' ? [] : ['For ASP.NET Web API applications.']),
          'The NuGet package Microsoft.AspNet.WebApi.Cors must be in the project. For URLs without an extension, as those of controllers are.',
          ...oneLayerNote(stack),
        ],
        warnings: [],
        requires: { aspNet: true },
        application: (before) => webApiCors(listed, before),
      },
    ];
  },
};
