import { httpModuleSource } from '../../src/engine/fix/code/http-module';
import { corsHttpModule } from '../../src/engine/iis/applications/http-module';
import type { ServerRequest } from '../../src/engine/iis/server';
import type { CodePolicy, OriginRule } from '../../src/engine/policy/policy';
import { startWebServer } from './mono';
import { type RawResponse, rawRequest } from './raw-request';

/** What the server runs: a handler that sets headers of its own, and can fail. */
const page = `<%@ WebHandler Language="C#" Class="Page" %>
public class Page : System.Web.IHttpHandler
{
    public bool IsReusable { get { return false; } }

    public void ProcessRequest(System.Web.HttpContext context)
    {
        var response = context.Response;
        response.AppendHeader("Access-Control-Allow-Origin", "*");
        response.AppendHeader("access-control-max-age", "5");
        var vary = context.Request.QueryString["vary"];
        if (vary != null) response.AppendHeader("Vary", vary);
        response.StatusCode = 403;
        if (context.Request.QueryString["flush"] != null) response.Flush();
        if (context.Request.QueryString["fail"] != null) throw new System.Exception("Not today.");
        response.Write(context.Request.HttpMethod);
    }
}
`;

/** Requests to the module as it runs, whose answers must be those that its model predicts. */
export async function checkHttpModule(policy: CodePolicy): Promise<readonly string[]> {
  const server = await startWebServer(httpModuleSource(policy), 'CorsHeadersModule', { 'page.ashx': page });
  try {
    const wrong: string[] = [];
    for (const { method, path, headers } of requestsFor(policy)) {
      const url = `${server.url}/${path}`;
      const response = await rawRequest(url, method, headers);
      const request = {
        method,
        url,
        bodyLength: 0,
        headers: Object.entries(headers).map(([name, value]) => ({ name, value })),
      };
      const difference = compare(policy, request, response);
      if (difference !== null)
        wrong.push(`${method} /${path} from ${headers.Origin ?? 'the same origin'}: ${difference}`);
    }
    return wrong;
  } finally {
    await server.stop();
  }
}

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

function requestsFor({ rules }: CodePolicy): readonly Sent[] {
  const paths = [
    'page.ashx',
    'page.ashx?vary=Accept-Encoding',
    'page.ashx?vary=origin',
    'page.ashx?vary=*',
    'page.ashx?fail=1',
    'page.ashx?flush=1',
    'nothing.aspx',
  ];
  const origins = [...rules.map(originOf), 'https://app.example.com.evil.example', 'null'];
  const preflight = { 'Access-Control-Request-Method': 'PUT', 'Access-Control-Request-Headers': 'authorization' };
  return paths.flatMap((path) => [
    { method: 'GET', path, headers: {} },
    { method: 'OPTIONS', path, headers: preflight },
    ...origins.flatMap((Origin) => [
      { method: 'GET', path, headers: { Origin } },
      { method: 'OPTIONS', path, headers: { Origin } },
      { method: 'OPTIONS', path, headers: { Origin, ...preflight } },
      { method: 'OPTIONS', path, headers: { Origin: Origin.toUpperCase(), ...preflight } },
    ]),
  ]);
}

function originOf({ origin }: OriginRule): string {
  return origin === '*' ? 'https://anywhere.example.com' : origin;
}

/** What differs between a response and the model's: status, headers of CORS, Vary. */
function compare(policy: CodePolicy, request: ServerRequest, response: RawResponse): string | null {
  const model = corsHttpModule(policy);
  const begun = model.begin(request);
  const path = new URL(request.url);
  const without = { status: statusWithout(path), headers: varyOf(path), mimeType: '' };
  const expected = begun ?? model.send(request, without);
  if (response.status !== expected.status) return `status ${response.status}, not ${expected.status}`;
  const wanted = linesOf(expected.headers.map(({ name, value }) => [name, value]));
  const found = linesOf(response.headers);
  return found === wanted ? null : `${found} instead of ${wanted}`;
}

function statusWithout({ pathname, searchParams }: URL): number {
  if (pathname === '/nothing.aspx') return 404;
  return searchParams.has('fail') ? 500 : 403;
}

/** An error page replaces the headers of the page. */
function varyOf({ searchParams }: URL): readonly { readonly name: string; readonly value: string }[] {
  const vary = searchParams.get('vary');
  return vary === null ? [] : [{ name: 'Vary', value: vary }];
}

/** The lines that count, sorted; Vary in one, as a cache reads it, and lists without spaces. */
function linesOf(headers: readonly (readonly [name: string, value: string])[]): string {
  const lower = headers.map(
    ([name, value]) => [name.toLowerCase(), value.toLowerCase().replace(/\s*,\s*/g, ',')] as const,
  );
  const vary = lower.filter(([name]) => name === 'vary').map(([, value]) => value);
  const cors = lower.filter(([name]) => name.startsWith('access-control-')).map(([name, value]) => `${name}: ${value}`);
  return [...cors, `vary: ${vary.join(',')}`].sort().join(' | ');
}
