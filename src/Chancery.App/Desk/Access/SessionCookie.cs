namespace Chancery.App.Desk.Access;

/// <summary>The cookie that holds the token of a session: for this desk's own requests, out of reach of scripts, gone with the browser's window.</summary>
internal static class SessionCookie
{
    public const string Name = "chancery-session";

    public static string? Read(HttpRequest request) => request.Cookies[Name] is { Length: > 0 and < 200 } token ? token : null;

    public static void Write(HttpContext context, string token) => context.Response.Cookies.Append(Name, token, Options(context));

    public static void Clear(HttpContext context) => context.Response.Cookies.Delete(Name, Options(context));

    private static CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true,
        Secure = context.Request.IsHttps || context.RequestServices.GetRequiredService<DeskSettings>().Proxy is not null,
    };
}
