using System.Net.Http.Headers;

namespace Chancery.App.Desk.Texts;

/// <summary>
/// In which language a page is said: the one that its address asks for (<c>?lang=ru</c>, which is then kept), else the one kept in a cookie, else the first
/// that the browser prefers and the desk has, else English. <c>lang</c> means nothing else in any address of the desk.
/// </summary>
public static class LanguageChoice
{
    /// <summary>The name of the cookie, of the question in an address and of the form's field.</summary>
    public const string Cookie = "chancery-language", Question = "lang", Back = "back";

    /// <summary>The tag of the language of an answer.</summary>
    public static string Of(HttpRequest request, DeskTexts texts)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(texts);
        return Known(request.Query[Question].ToString(), texts) ?? Known(request.Cookies[Cookie], texts) ?? Preferred(request.Headers.AcceptLanguage.ToString(), texts) ?? DeskTexts.Fallback;
    }

    /// <summary>The first language of an <c>Accept-Language</c> header, by weight, that the desk has; null when it has none of them.</summary>
    public static string? Preferred(string header, DeskTexts texts)
    {
        ArgumentNullException.ThrowIfNull(header);
        return header.Split(',', 50).Select(part => StringWithQualityHeaderValue.TryParse(part, out var wish) ? wish : null).OfType<StringWithQualityHeaderValue>()
            .Where(wish => wish.Quality is not 0).OrderByDescending(wish => wish.Quality ?? 1)
            .Select(wish => Known(wish.Value, texts)).FirstOrDefault(tag => tag is not null);
    }

    /// <summary>The desk's language that a tag means, <c>ru-BY</c>; null when it has none.</summary>
    public static string? Known(string? tag, DeskTexts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var primary = (tag ?? "").Trim().Split('-', '_')[0].ToLowerInvariant();
        return primary.Length == 0 ? null : texts.Known(primary);
    }

    /// <summary>The page asked for with its whole question but its language; the first page where the page itself was a form's answer.</summary>
    internal static string BackTo(HttpRequest request) => HttpMethods.IsGet(request.Method)
        ? request.PathBase + request.Path.ToUriComponent() + QueryString.Create(request.Query.Where(q => q.Key != Question)) : "/";

    /// <summary>Keeps the language that an address asks for.</summary>
    internal static Task Keep(HttpContext context, RequestDelegate next)
    {
        if (Known(context.Request.Query[Question].ToString(), context.RequestServices.GetRequiredService<DeskTexts>()) is { } tag) Keep(context.Response, tag);
        return next(context);
    }

    /// <summary>What the form of the frame sends: keeps the language and goes back to the page it was sent from.</summary>
    internal static IResult Choose(HttpContext context, DeskTexts texts)
    {
        var form = context.Request.Form;
        if (Known(form[Question].ToString(), texts) is { } tag) Keep(context.Response, tag);
        var back = form[Back].ToString();
        return Results.Redirect(IsOfTheDesk(back) ? back : "/");
    }

    /// <summary>Whether an address leads nowhere but to a page of this desk: a path from its root, without another host in any spelling a browser would follow.</summary>
    internal static bool IsOfTheDesk(string address) =>
        address.Length > 0 && address[0] == '/' && (address.Length == 1 || address[1] is not ('/' or '\\')) && !address.Any(c => c is '\\' || char.IsControl(c) || c > '\u007e');

    private static void Keep(HttpResponse response, string tag) => response.Cookies.Append(Cookie, tag, new CookieOptions
    {
        SameSite = SameSiteMode.Strict, HttpOnly = true, IsEssential = true, Path = "/", MaxAge = TimeSpan.FromDays(365), Secure = response.HttpContext.Request.IsHttps,
    });
}
