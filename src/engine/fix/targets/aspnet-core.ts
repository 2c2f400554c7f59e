import { aspNetCoreCors } from '../../iis/applications/asp-net-core';
import { aspNetCoreProgram } from '../code/asp-net-core';
import type { Target } from '../target';
import { otherLayersOut } from './layers';
import { isApplication, oneLayerNote } from './notes';

/**
 * The application's own middleware: right where it has a policy already, and the only way where no IIS stands before it.
 * https://learn.microsoft.com/aspnet/core/security/cors
 */
export const aspNetCore: Target = {
  id: 'aspnet-core',
  title: 'ASP.NET Core',
  plans({ policy, stack, mended }) {
    if (policy.rules.length === 0 || !isApplication(stack, 'aspnet-core')) return [];
    if (policy.rules.some(({ origin, credentials }) => origin === '*' && credentials)) return [];
    const edits = [...otherLayersOut(stack, 'none'), ...mended];
    return [
      {
        edits,
        asWebConfig: edits.length > 0,
        files: [{ path: 'Program.cs', text: aspNetCoreProgram(policy), language: 'csharp' }],
        needs: [
          ...(stack.application.value === 'aspnet-core' ? [] : ['For ASP.NET Core applications.']),
          'It takes the place of the application’s present CORS policy; other middleware stays in the order shown.',
          ...oneLayerNote(stack),
        ],
        warnings: [],
        requires: { aspNetCore: true },
        application: (before) => aspNetCoreCors(policy, before),
      },
    ];
  },
};
