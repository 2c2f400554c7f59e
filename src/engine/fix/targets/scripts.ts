import { appcmdScript } from '../../iis/commands/appcmd';
import { powershellScript } from '../../iis/commands/powershell';
import type { ConfigEdit } from '../../iis/edit/config-edit';
import type { FixContext, Plan, PlannedFile, Target } from '../target';
import { iisCorsModule } from './iis-cors-module';
import { fixedHeaders } from './iis-custom-headers';
import { whereNote } from './notes';

/** The same change by PowerShell, also for sections that are locked in web.config. */
export const iisPowerShell: Target = {
  id: 'iis-powershell',
  title: 'PowerShell',
  plans: (context) => byScript(context, 'Set-Cors.ps1', 'powershell', powershellScript),
};

/** The same change by appcmd.exe, which every IIS has. */
export const iisAppcmd: Target = {
  id: 'iis-appcmd',
  title: 'appcmd',
  plans: (context) => byScript(context, 'set-cors.cmd', 'cmd', appcmdScript),
};

const scriptNote =
  'Run it as administrator on the server. It changes the web.config of the site that you name; with -Server (appcmd: /server) applicationHost.config, for all sites.';

const varyNote =
  'If the site has a custom header Vary of its own, load its web.config here first: else the script replaces its value.';

function replacesVary({ edits }: Plan, { stack }: FixContext): boolean {
  return stack.ownVary === null && edits.some((edit) => edit.kind === 'item' && edit.item.attributes.name === 'Vary');
}

/** `write` gives null where the language cannot hold a value. */
function byScript(
  context: FixContext,
  path: string,
  language: PlannedFile['language'],
  write: (edits: readonly ConfigEdit[]) => string | null,
): readonly Plan[] {
  return configurations(context).flatMap((plan) => {
    const text = write(plan.edits);
    if (text === null) return [];
    const needs = [
      scriptNote,
      ...(replacesVary(plan, context) ? [varyNote] : []),
      ...plan.needs.filter((need) => need !== whereNote),
    ];
    return [{ ...plan, asWebConfig: false, files: [{ path, text, language }], needs }];
  });
}

/** What the script is to make: custom headers where they can do it, else the CORS module. */
function configurations(context: FixContext): readonly Plan[] {
  const headers = context.stack.refusesAnonymous ? [] : fixedHeaders(context);
  return headers.length > 0 ? headers : iisCorsModule.plans(context);
}
