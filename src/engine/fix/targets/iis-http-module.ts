import { corsHttpModule } from '../../iis/applications/http-module';
import { httpModuleEdits, httpModulePath, httpModuleSource } from '../code/http-module';
import type { Target } from '../target';
import { otherLayersOut } from './layers';
import { stackWarnings, whereNote } from './notes';

/**
 * A module of one's own in IIS's pipeline, for any number of origins and with nothing to install but a file: it answers
 * preflights at BeginRequest, before authentication, and replaces what others set.
 * https://learn.microsoft.com/dotnet/api/system.web.ihttpmodule
 */
export const iisHttpModule: Target = {
  id: 'iis-http-module',
  title: 'HTTP module (C#)',
  plans({ policy, stack, mended }) {
    if (policy.rules.length === 0 || policy.origins.includes('*')) return [];
    if (stack.application.value === 'aspnet-core') return [];
    return [
      {
        edits: [...httpModuleEdits, ...otherLayersOut(stack, 'none'), ...mended],
        asWebConfig: true,
        files: [{ path: httpModulePath, text: httpModuleSource(policy), language: 'csharp' }],
        needs: [
          'ASP.NET 4.x must be a feature of this IIS, and the application pool must run .NET v4.0 in integrated mode.',
          whereNote,
        ],
        warnings: stackWarnings(stack),
        requires: { aspNet: true },
        application: (before) => ({ ...before, module: corsHttpModule(policy) }),
      },
    ];
  },
};
