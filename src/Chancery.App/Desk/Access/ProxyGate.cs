using System.Net;

namespace Chancery.App.Desk.Access;

/// <summary>Stands before everything else: takes the word of a trusted proxy on who and where the client is. From anywhere else such headers are nothing.</summary>
internal sealed class ProxyGate(RequestDelegate next, DeskSettings settings)
{
    public Task InvokeAsync(HttpContext context, DeskVisitor visitor)
    {
        if (settings.Proxy is not { } proxy || !proxy.Sends(context.Connection.RemoteIpAddress)) return next(context);
        var headers = context.Request.Headers;
        // The last one is the proxy's own; those before it came with the request.
        if (Last(headers["X-Forwarded-Proto"]) == "https") context.Request.Scheme = "https";
        if (IPEndPoint.TryParse(Last(headers["X-Forwarded-For"]), out var client)) context.Connection.RemoteIpAddress = TrustedProxy.Plain(client.Address);
        // Two names are no name: one of them may have come with the request.
        if (proxy.Header is { } header && headers[header] is [{ Length: > 0 } name]) visitor.NameByProxy = name.Trim();
        return next(context);
    }

    private static string Last(Microsoft.Extensions.Primitives.StringValues values) => values is [.., { } last] ? last.Split(',')[^1].Trim() : "";
}
