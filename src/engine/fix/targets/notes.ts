import type { Stack, StackApplication } from '../stack/stack';

/** Where the change goes. */
export const whereNote =
  'Put it into the web.config in the root of the site or application: each section may stand there only once. Saving it restarts the application.';

/** The person at the server may have to take a layer out of their code. */
export function applicationLayerNotes(stack: Stack): readonly string[] {
  if (!stack.hasCors || stack.corsHeadersFrom.value === 'iis') return [];
  const take = 'take them out there (UseCors, EnableCors, headers set in code), or the browser gets two of each';
  return stack.corsHeadersFrom.value === 'application'
    ? [`The application sends CORS headers of its own: ${take}.`]
    : [
        `The server sends CORS headers already. Those of IIS are replaced; if the application’s code sends them, ${take}.`,
      ];
}

/** What speaks against IIS, as far as the responses tell. */
export function stackWarnings({ foreign, isKestrel, isAzure }: Stack): readonly string[] {
  const warnings: string[] = [];
  if (foreign !== null) {
    warnings.push(
      `The responses come from ${foreign}, not from IIS: a web.config counts only if IIS stands before it.`,
    );
  } else if (isKestrel) {
    warnings.push('The responses come from Kestrel: a web.config counts only if IIS stands before it.');
  }
  if (isAzure) {
    warnings.push('Azure App Service: its own CORS list in the portal must be empty, or it answers first.');
  }
  return warnings;
}

export const corsModuleNote =
  'The IIS CORS module must be installed, or every page answers 500.19. To see whether it is: %windir%\\system32\\inetsrv\\appcmd.exe list module CorsModule. To get it: https://www.iis.net/downloads/microsoft/iis-cors-module';

export const urlRewriteNote =
  'The URL Rewrite module must be installed, or every page answers 500.19. To see whether it is: %windir%\\system32\\inetsrv\\appcmd.exe list module RewriteModule. To get it: https://www.iis.net/downloads/microsoft/url-rewrite';

/** Whether the application is of this kind, or may be, since nothing tells. */
export function isApplication({ application, foreign }: Stack, kind: StackApplication): boolean {
  return application.value === kind || (application.value === null && foreign === null);
}

/** For code: what else may send CORS headers. */
export function oneLayerNote(stack: Stack): readonly string[] {
  return stack.hasCors && stack.corsHeadersFrom.value === null
    ? ['Today’s CORS headers must come from this code alone: those set elsewhere would come twice.']
    : [];
}
