using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using System.Web.Cors;

// What the NuGet packages Microsoft.AspNet.WebApi.Core and Microsoft.AspNet.WebApi.Cors declare, as far as it is used.

namespace System.Web.Cors
{
    public class CorsPolicy
    {
        public CorsPolicy()
        {
            ExposedHeaders = new List<string>();
            Headers = new List<string>();
            Methods = new List<string>();
            Origins = new List<string>();
        }

        public bool AllowAnyOrigin { get; set; }
        public IList<string> ExposedHeaders { get; private set; }
        public IList<string> Headers { get; private set; }
        public IList<string> Methods { get; private set; }
        public IList<string> Origins { get; private set; }
        public long? PreflightMaxAge { get; set; }
        public bool SupportsCredentials { get; set; }
    }

    public class CorsRequestContext
    {
        public string Origin { get; set; }
    }
}

namespace System.Web.Http
{
    using System.Web.Http.Cors;

    public class HttpConfiguration
    {
        public Collection<DelegatingHandler> MessageHandlers
        {
            get { return new Collection<DelegatingHandler>(); }
        }
    }

    public static class HttpConfigurationExtensions
    {
        public static void MapHttpAttributeRoutes(this HttpConfiguration configuration)
        {
        }
    }

    public static class CorsHttpConfigurationExtensions
    {
        public static void EnableCors(this HttpConfiguration httpConfiguration, ICorsPolicyProvider defaultPolicyProvider)
        {
        }
    }
}

namespace System.Web.Http.Cors
{
    public interface ICorsPolicyProvider
    {
        Task<CorsPolicy> GetCorsPolicyAsync(HttpRequestMessage request, CancellationToken cancellationToken);
    }

    public static class CorsHttpRequestMessageExtensions
    {
        public static CorsRequestContext GetCorsRequestContext(this HttpRequestMessage request)
        {
            return null;
        }
    }

    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = false)]
    public sealed class EnableCorsAttribute : Attribute, ICorsPolicyProvider
    {
        public EnableCorsAttribute(string origins, string headers, string methods)
        {
        }

        public EnableCorsAttribute(string origins, string headers, string methods, string exposedHeaders)
        {
        }

        public long PreflightMaxAge { get; set; }
        public bool SupportsCredentials { get; set; }

        public Task<CorsPolicy> GetCorsPolicyAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            return null;
        }
    }
}
