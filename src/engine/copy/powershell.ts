import { powershellComment, powershellString } from '../languages/powershell';
import type { RepeatRequest } from './repeat-request';

/** Parameters of their own: Windows PowerShell refuses or ignores them among the headers. */
const parameters: Readonly<Record<string, string>> = { 'user-agent': '-UserAgent', 'content-type': '-ContentType' };

/** What `-Method` takes. https://learn.microsoft.com/dotnet/api/microsoft.powershell.commands.webrequestmethod */
const standardMethods: ReadonlySet<string> = new Set([
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'DELETE',
  'TRACE',
  'OPTIONS',
  'MERGE',
  'PATCH',
]);

/** https://learn.microsoft.com/powershell/module/microsoft.powershell.utility/invoke-webrequest */
export function powershell(request: RepeatRequest): string {
  const method = request.method.toUpperCase();
  const headers = merged(request.headers);
  const own = [...headers].filter(([name]) => Object.hasOwn(parameters, name));
  const rest = [...headers].filter(([name]) => !Object.hasOwn(parameters, name) && name !== 'cookie');
  const cookies = cookieLines(request, headers.get('cookie')?.value ?? '');
  const command = [
    'Invoke-WebRequest -UseBasicParsing',
    `-Uri ${powershellString(request.url)}`,
    `${standardMethods.has(method) ? '-Method' : '-CustomMethod'} ${powershellString(method)}`,
    ...own.map(([name, { value }]) => `${parameters[name]} ${powershellString(value)}`),
    ...(cookies.length > 0 ? ['-WebSession $session'] : []),
    ...(rest.length > 0 ? [`-Headers @{\n${rest.map(headerLine).join('\n')}\n  }`] : []),
    // By itself Windows PowerShell sends text as ISO 8859-1.
    ...(request.body === null ? [] : [`-Body ([Text.Encoding]::UTF8.GetBytes(${powershellString(request.body)}))`]),
  ];
  return [...remarks(request, headers).map(powershellComment), ...cookies, command.join(' `\n  ')].join('\n');
}

/** What does not work as it stands, or not everywhere. */
function remarks({ method }: RepeatRequest, headers: ReadonlyMap<string, Line>): readonly string[] {
  const upper = method.toUpperCase();
  const needsNewer = [
    ...(standardMethods.has(upper) ? [] : [`the method ${upper}`]),
    // Of the restricted headers the one that a page can set, and that Invoke-WebRequest hands on as it is.
    // https://learn.microsoft.com/dotnet/api/system.net.webheadercollection.isrestricted
    ...(headers.has('range') ? ['the header Range'] : []),
  ];
  return [
    ...(needsNewer.length === 0
      ? []
      : [`It needs PowerShell 7: Windows PowerShell does not send ${needsNewer.join(' and ')}.`]),
    // Both parameters turn it to capitals: https://github.com/PowerShell/PowerShell/blob/master/src/Microsoft.PowerShell.Commands.Utility/commands/utility/WebCmdlet/Common/WebRequestPSCmdlet.Common.cs
    ...(method === upper ? [] : [`PowerShell sends ${upper}, the page sent ${method}: to send that, copy it as cURL.`]),
  ];
}

interface Line {
  readonly name: string;
  readonly value: string;
}

function headerLine([, { name, value }]: readonly [string, Line]): string {
  return `    ${powershellString(name)} = ${powershellString(value)}`;
}

/** Headers by lower-case name: a hash table takes each name once, whatever its case. */
function merged(headers: RepeatRequest['headers']): ReadonlyMap<string, Line> {
  const lines = new Map<string, Line>();
  for (const [name, value] of headers) {
    const key = name.toLowerCase();
    const before = lines.get(key);
    lines.set(key, before ? { name: before.name, value: `${before.value}, ${value}` } : { name, value });
  }
  return lines;
}

/** Cookies go through a session: as a header Windows PowerShell drops them. */
function cookieLines({ url }: RepeatRequest, header: string): readonly string[] {
  const domain = powershellString(new URL(url).hostname);
  const cookies = header.split(';').flatMap((pair) => {
    const equals = pair.indexOf('=');
    const [name, value] = [pair.slice(0, equals).trim(), pair.slice(equals + 1).trim()];
    return equals > 0 && name !== '' ? [[name, value] as const] : [];
  });
  if (cookies.length === 0) return [];
  const add = ([name, value]: readonly [string, string]) =>
    `$session.Cookies.Add((New-Object Net.Cookie(${powershellString(name)}, ${powershellString(value)}, '/', ${domain})))`;
  return ['$session = New-Object Microsoft.PowerShell.Commands.WebRequestSession', ...cookies.map(add)];
}
