import { csharpString } from '../../languages/csharp';
import type { CodePolicy, OriginRule } from '../../policy/policy';
import { allAlike, hasPreflights, varies } from './code-policy';

/**
 * What belongs into Program.cs of an ASP.NET Core application, in the order it must have there. For .NET 8 and later.
 * https://learn.microsoft.com/aspnet/core/security/cors
 * https://learn.microsoft.com/aspnet/core/fundamentals/middleware/#middleware-order
 */
export function aspNetCoreProgram(policy: CodePolicy): string {
  const alike = allAlike(policy);
  const policies = alike
    ? policy.rules.slice(0, 1).map((rule) => oneForAll(rule, policy))
    : policy.rules.map((rule) => named(rule, policy));
  return [
    ...(alike ? [] : [usings]),
    `var builder = WebApplication.CreateBuilder(args);

builder.Services.AddProblemDetails();
builder.Services.AddControllers();
${registration(policies, policy)}`,
    `var app = builder.Build();

// Outermost: an exception that reaches the server instead makes a response without CORS headers.
app.UseExceptionHandler();
${varies(policy) ? vary : ''}// A redirected preflight fails: pages must call the https URL.
app.UseHttpsRedirection();
app.UseRouting();
// After UseRouting, and before whatever may answer instead: static files, authentication, caching.
app.UseCors();
app.UseAuthentication();
app.UseAuthorization();
app.MapControllers();
app.Run();`,
    ...(alike ? [] : [provider]),
  ]
    .join('\n\n')
    .concat('\n');
}

const usings = `using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.Options;`;

function registration(policies: readonly string[], policy: CodePolicy): string {
  if (allAlike(policy)) return `builder.Services.AddCors(options =>\n{\n${policies.join('\n')}\n});`;
  const others = policy.rules.some(({ origin }) => origin === '*')
    ? []
    : ['    // For all other origins: a policy that allows nothing.', '    options.AddDefaultPolicy(policy => { });'];
  return `builder.Services.AddCors(options =>
{
    // One policy an origin, under its name.
${[...policies, ...others].join('\n')}
});
builder.Services.AddTransient<ICorsPolicyProvider, PolicyByOrigin>();`;
}

function oneForAll(rule: OriginRule, { rules, maxAge }: CodePolicy): string {
  const origins = rules.map(({ origin }) => origin);
  return `    options.AddDefaultPolicy(policy => policy\n${calls(origins, rule, maxAge)});`;
}

function named(rule: OriginRule, { maxAge }: CodePolicy): string {
  const add = rule.origin === '*' ? 'AddDefaultPolicy(' : `AddPolicy(${csharpString(rule.origin)}, `;
  return `    options.${add}policy => policy\n${calls([rule.origin], rule, maxAge)});`;
}

function calls(origins: readonly string[], rule: OriginRule, maxAge: number): string {
  const call = (name: string, values: readonly string[]): readonly string[] =>
    values.length === 0 ? [] : [`.${name}(${values.map(csharpString).join(', ')})`];
  return [
    ...(origins.includes('*') ? ['.AllowAnyOrigin()'] : call('WithOrigins', origins)),
    ...call('WithMethods', rule.methods),
    ...call('WithHeaders', rule.headers),
    ...(rule.credentials ? ['.AllowCredentials()'] : []),
    ...call('WithExposedHeaders', rule.exposeHeaders),
    ...(hasPreflights(rule) ? [`.SetPreflightMaxAge(TimeSpan.FromSeconds(${maxAge}))`] : []),
  ]
    .map((line) => `        ${line}`)
    .join('\n');
}

/** The middleware sends Vary only where a policy has several origins, and only to those. */
const vary = `// Caches must keep the answers for different origins apart, those without CORS headers, too.
app.Use((context, next) =>
{
    context.Response.OnStarting(() =>
    {
        var headers = context.Response.Headers;
        if (!headers.GetCommaSeparatedValues("Vary").Contains("Origin", StringComparer.OrdinalIgnoreCase))
        {
            headers.AppendCommaSeparatedValues("Vary", "Origin");
        }
        return Task.CompletedTask;
    });
    return next(context);
});
`;

/** UseCors takes one policy for all requests, so the one of the request's origin is looked up. */
const provider = `/// <summary>Finds the policy of the request's origin.</summary>
public sealed class PolicyByOrigin(IOptions<CorsOptions> options) : ICorsPolicyProvider
{
    public Task<CorsPolicy?> GetPolicyAsync(HttpContext context, string? policyName)
    {
        var cors = options.Value;
        var origin = context.Request.Headers.Origin.ToString();
        return Task.FromResult(cors.GetPolicy(origin) ?? cors.GetPolicy(cors.DefaultPolicyName));
    }
}`;
