import type { ConfigEdit } from '../../iis/edit/config-edit';
import { element } from '../../iis/xml/element';
import { csharpString } from '../../languages/csharp';
import type { CodePolicy, OriginRule } from '../../policy/policy';

const className = 'CorsHeadersModule';

/** Where the source goes in an application that is not compiled beforehand. */
export const httpModulePath = `App_Code/${className}.cs`;

/**
 * Registers the module for all requests: with the precondition managedHandler it would miss static files, and preflights,
 * which are IIS's own to answer. Not under the name CorsModule, which is that of Microsoft's.
 * https://learn.microsoft.com/iis/configuration/system.webserver/modules/add
 */
export const httpModuleEdits: readonly ConfigEdit[] = [
  {
    kind: 'item',
    section: 'system.webServer/modules',
    collection: [],
    item: element('add', { name: className, type: className }),
    key: 'name',
    guard: 'remove',
    place: 'last',
    reason:
      'Runs the module for every request, static files and preflights as well: that is why it has no preCondition. The pool must be in integrated mode.',
  },
];

/**
 * A module for IIS's integrated pipeline, in C# 5 for ASP.NET 4.5.2 and later: preflights of listed origins end at
 * BeginRequest, all other responses get their headers as they are sent, so that error pages have them as well.
 *
 * AddOnSendingHeaders, not the event PreSendRequestHeaders: Microsoft warns of that one in modules, since it breaks
 * asynchronous requests and WebSockets. Nor EndRequest, which is too late for responses that were flushed.
 * https://learn.microsoft.com/dotnet/api/system.web.httpresponse.addonsendingheaders
 * https://learn.microsoft.com/dotnet/api/system.web.httpapplication.presendrequestheaders
 */
export function httpModuleSource({ rules, maxAge }: CodePolicy): string {
  return source(
    rules.map((rule) => `        ${ruleSource(rule)},`).join('\n'),
    rules.some(({ origin }) => origin === '*') ? lookUpAny : '',
    csharpString(String(maxAge)),
  );
}

function ruleSource(rule: OriginRule): string {
  const list = (name: string, values: readonly string[]): readonly string[] =>
    values.length === 0 ? [] : [`${name} = ${csharpString(values.join(', '))}`];
  return `new Rule { ${[
    `Origin = ${csharpString(rule.origin)}`,
    ...list('Methods', rule.methods),
    ...list('Headers', rule.headers),
    ...list('ExposeHeaders', rule.exposeHeaders),
    ...(rule.credentials ? ['Credentials = true'] : []),
  ].join(', ')} }`;
}

const lookUpAny = `
            ?? Rules.FirstOrDefault(rule => rule.Origin == "*")`;

const source = (rules: string, orAny: string, maxAge: string): string => `using System;
using System.Linq;
using System.Web;

/// <summary>
/// Answers the CORS preflights of the origins below, and gives all other responses their CORS headers.
/// It is the one place for them: what anything else in ASP.NET sets is replaced.
/// </summary>
/// <remarks>
/// For .NET Framework 4.5.2 and later, in an application pool in integrated mode. In App_Code it is compiled by the server;
/// in a project that you compile, put it anywhere else.
/// </remarks>
public sealed class ${className} : IHttpModule
{
    private sealed class Rule
    {
        public string Origin { get; set; }
        public string Methods { get; set; }
        public string Headers { get; set; }
        public string ExposeHeaders { get; set; }
        public bool Credentials { get; set; }
    }

    // Each origin may do what its pages do, and no more. Origins are compared character by character.
    private static readonly Rule[] Rules =
    {
${rules}
    };

    // Seconds for which browsers may remember a preflight.
    private const string MaxAge = ${maxAge};

    public void Init(HttpApplication application)
    {
        application.BeginRequest += OnBeginRequest;
    }

    public void Dispose()
    {
    }

    private static void OnBeginRequest(object sender, EventArgs e)
    {
        var application = (HttpApplication)sender;
        var request = application.Request;
        var origin = request.Headers["Origin"];
        var rule = origin == null ? null : FindRule(origin);
        var isPreflight = request.HttpMethod == "OPTIONS" && origin != null
            && request.Headers["Access-Control-Request-Method"] != null;

        // As late as can be, so that the headers are on error pages, too, and replace those set by others.
        application.Response.AddOnSendingHeaders(context => SetHeaders(context.Response, rule, isPreflight));

        // Before authentication, since browsers send preflights without credentials.
        // Those of other origins go on to the application, and get no headers here.
        if (isPreflight && rule != null)
        {
            application.Response.StatusCode = 204;
            application.CompleteRequest();
        }
    }

    private static Rule FindRule(string origin)
    {
        return Rules.FirstOrDefault(rule => rule.Origin == origin)${orAny};
    }

    private static void SetHeaders(HttpResponse response, Rule rule, bool isPreflight)
    {
        var headers = response.Headers;
        foreach (var name in headers.AllKeys.Where(IsCorsHeader))
        {
            headers.Remove(name);
        }

        // Caches must keep the answers for different origins apart, those without CORS headers, too.
        AddToVary(response, "Origin");

        if (rule == null) return;
        headers.Set("Access-Control-Allow-Origin", rule.Origin);
        if (rule.Credentials) headers.Set("Access-Control-Allow-Credentials", "true");
        if (!isPreflight)
        {
            if (rule.ExposeHeaders != null) headers.Set("Access-Control-Expose-Headers", rule.ExposeHeaders);
            return;
        }
        if (rule.Methods != null) headers.Set("Access-Control-Allow-Methods", rule.Methods);
        if (rule.Headers != null) headers.Set("Access-Control-Allow-Headers", rule.Headers);
        if (rule.Methods != null || rule.Headers != null) headers.Set("Access-Control-Max-Age", MaxAge);
    }

    private static bool IsCorsHeader(string name)
    {
        return name.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase);
    }

    private static void AddToVary(HttpResponse response, string name)
    {
        var vary = response.Headers["Vary"] ?? "";
        var members = vary.Split(',').Select(member => member.Trim()).ToList();
        if (members.Contains("*") || members.Contains(name, StringComparer.OrdinalIgnoreCase)) return;
        response.Headers.Set("Vary", vary.Trim() == "" ? name : vary + ", " + name);
    }
}
`;
