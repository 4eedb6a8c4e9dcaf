using Chancery.App.Desk.Pages;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chancery.App.Desk;

/// <summary>Every address of the desk and the page that answers it.</summary>
internal static class DeskRoutes
{
    public static void Map(WebApplication app)
    {
        app.MapMethods("/assets/{name}", Read, Asset);
        app.MapFallback(() => Missing("There is no such page", "The address may be mistyped, or the page has moved."));
    }

    private static string[] Read { get; } = ["GET", "HEAD"];

    private static RazorComponentResult<MessagePage> Missing(string title, string message) => Page<MessagePage>(StatusCodes.Status404NotFound, new { Title = title, Message = message });

    private static RazorComponentResult<T> Page<T>(int status, object parameters) where T : IComponent =>
        new(parameters) { StatusCode = status, PreventStreamingRendering = true };

    private static IResult Asset(HttpContext context, DeskAssets assets)
    {
        if (assets.Find(context.Request.Path) is not { } asset) return Results.NotFound();
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(asset.Bytes, asset.Type);
    }
}
