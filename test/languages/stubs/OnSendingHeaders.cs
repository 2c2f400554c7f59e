namespace System.Web
{
    /// <summary>HttpResponse.AddOnSendingHeaders of .NET Framework 4.5.2, which Mono has not.</summary>
    public static class OnSendingHeaders
    {
        public static void AddOnSendingHeaders(this HttpResponse response, Action<HttpContext> callback)
        {
            HttpContext.Current.Items[typeof(OnSendingHeaders)] = callback;
        }
    }

    /// <summary>Calls back when headers are about to be sent.</summary>
    public sealed class OnSendingHeadersModule : IHttpModule
    {
        public void Init(HttpApplication application)
        {
            application.PreSendRequestHeaders += (sender, e) =>
            {
                var context = ((HttpApplication)sender).Context;
                var callback = (Action<HttpContext>)context.Items[typeof(OnSendingHeaders)];
                if (callback != null) callback(context);
            };
        }

        public void Dispose()
        {
        }
    }
}
