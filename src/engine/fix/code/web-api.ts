import type { ConfigEdit } from '../../iis/edit/config-edit';
import { element } from '../../iis/xml/element';
import { csharpString } from '../../languages/csharp';
import type { CodePolicy, OriginRule } from '../../policy/policy';
import { allAlike, hasPreflights, varies } from './code-policy';

const section = 'system.webServer/handlers';
const handler = 'ExtensionlessUrlHandler-Integrated-4.0';

/**
 * Lets preflights reach Web API, whose URLs have no extension.
 * https://learn.microsoft.com/aspnet/web-api/overview/security/enabling-cross-origin-requests-in-web-api
 */
export const webApiHandlers: readonly ConfigEdit[] = [
  {
    kind: 'remove-item',
    section,
    collection: [],
    key: 'name',
    value: 'OPTIONSVerbHandler',
    inherited: 'always',
    reason: "IIS's own handler for OPTIONS would answer preflights before Web API sees them.",
  },
  {
    kind: 'item',
    section,
    collection: [],
    item: element('add', {
      name: handler,
      path: '*.',
      verb: '*',
      type: 'System.Web.Handlers.TransferRequestHandler',
      preCondition: 'integratedMode,runtimeVersionv4.0',
    }),
    key: 'name',
    guard: 'remove',
    place: 'last',
    reason: 'Web API gets OPTIONS, PUT, PATCH and DELETE as well, not only GET, HEAD and POST.',
  },
];

/**
 * App_Start/WebApiConfig.cs of ASP.NET Web API 2, in C# 5: its own CORS, and `Vary: Origin`, which it never sends.
 * https://github.com/aspnet/AspNetWebStack/blob/main/src/System.Web.Http.Cors/CorsHttpResponseMessageExtensions.cs
 */
export function webApiConfig(policy: CodePolicy): string {
  const byOrigin = !allAlike(policy) || !fitsAttribute(policy);
  const [first] = policy.rules;
  const register = [
    ...(varies(policy) ? ['config.MessageHandlers.Add(new VaryByOrigin());'] : []),
    ...(byOrigin ? ['config.EnableCors(new PolicyByOrigin());'] : []),
    ...(!byOrigin && first !== undefined ? [attribute(first, policy)] : []),
    '',
    '// Your routes stay as they are.',
    'config.MapHttpAttributeRoutes();',
  ];
  const usings = [
    ...(byOrigin ? ['System', 'System.Collections.Generic'] : []),
    ...(varies(policy) || byOrigin ? ['System.Net.Http', 'System.Threading', 'System.Threading.Tasks'] : []),
    ...(byOrigin ? ['System.Web.Cors'] : []),
    'System.Web.Http',
    'System.Web.Http.Cors',
  ];
  const body = [
    configClass(register),
    ...(byOrigin ? [provider(policy)] : []),
    ...(varies(policy) ? [varyHandler] : []),
  ].join('\n\n');
  return `${usings.map((name) => `using ${name};`).join('\n')}\n\n${body}\n`;
}

/**
 * The attribute takes lists as text, parted by commas, and throws at an origin that is no URL, as `null` is.
 * https://github.com/aspnet/AspNetWebStack/blob/main/src/System.Web.Http.Cors/EnableCorsAttribute.cs
 */
function fitsAttribute({ rules }: CodePolicy): boolean {
  return rules.every(
    ({ origin, methods, headers, exposeHeaders }) =>
      origin !== 'null' && [origin, ...methods, ...headers, ...exposeHeaders].every((value) => !/[,\s]/.test(value)),
  );
}

function configClass(statements: readonly string[]): string {
  const body = statements
    .flatMap((statement) => statement.split('\n'))
    .map((line) => (line === '' ? '' : `        ${line}`));
  return `public static class WebApiConfig
{
    public static void Register(HttpConfiguration config)
    {
${body.join('\n')}
    }
}`;
}

function attribute(rule: OriginRule, { rules, maxAge }: CodePolicy): string {
  const text = (values: readonly string[]): string => csharpString(values.join(','));
  const settings = [
    ...(rule.credentials ? ['SupportsCredentials = true'] : []),
    ...(hasPreflights(rule) ? [`PreflightMaxAge = ${maxAge}`] : []),
  ];
  const exposed = rule.exposeHeaders.length === 0 ? '' : `,\n    exposedHeaders: ${text(rule.exposeHeaders)}`;
  return `config.EnableCors(new EnableCorsAttribute(
    origins: ${text(rules.map(({ origin }) => origin))},
    headers: ${text(rule.headers)},
    methods: ${text(rule.methods)}${exposed})${settings.length === 0 ? '' : ` { ${settings.join(', ')} }`});`;
}

function provider({ rules, maxAge }: CodePolicy): string {
  const hasAny = rules.some(({ origin }) => origin === '*');
  return `/// <summary>Each origin may do what its pages do, and no more.</summary>
public sealed class PolicyByOrigin : ICorsPolicyProvider
{
    private static readonly Dictionary<string, CorsPolicy> Policies = new Dictionary<string, CorsPolicy>(StringComparer.Ordinal)
    {
${rules.map((rule) => `        { ${csharpString(rule.origin)}, ${policySource(rule, maxAge)} },`).join('\n')}
    };

    // A policy that allows nothing: Web API answers preflights of other origins with 400.
    private static readonly CorsPolicy Others = ${hasAny ? 'Policies["*"]' : 'new CorsPolicy()'};

    public Task<CorsPolicy> GetCorsPolicyAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        CorsPolicy policy;
        var found = Policies.TryGetValue(request.GetCorsRequestContext().Origin, out policy);
        return Task.FromResult(found ? policy : Others);
    }
}`;
}

function policySource(rule: OriginRule, maxAge: number): string {
  const list = (name: string, values: readonly string[]): readonly string[] =>
    values.length === 0 ? [] : [`${name} = { ${values.map(csharpString).join(', ')} }`];
  return `new CorsPolicy { ${[
    ...(rule.origin === '*' ? ['AllowAnyOrigin = true'] : list('Origins', [rule.origin])),
    ...list('Methods', rule.methods),
    ...list('Headers', rule.headers),
    ...list('ExposedHeaders', rule.exposeHeaders),
    ...(rule.credentials ? ['SupportsCredentials = true'] : []),
    ...(hasPreflights(rule) ? [`PreflightMaxAge = ${maxAge}`] : []),
  ].join(', ')} }`;
}

const varyHandler = `/// <summary>
/// Caches must keep the answers for different origins apart, those without CORS headers, too: Web API does not tell them.
/// </summary>
public sealed class VaryByOrigin : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (!response.Headers.Vary.Contains("Origin")) response.Headers.Vary.Add("Origin");
        return response;
    }
}`;
