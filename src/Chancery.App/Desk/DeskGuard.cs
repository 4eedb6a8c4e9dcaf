using Chancery.App.Desk.Pages;
using Chancery.App.Desk.Routing;
using Chancery.App.Desk.Texts;
using Chancery.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chancery.App.Desk;

/// <summary>Stands before every page: sets the headers that keep foreign text harmless, and turns what went wrong into a page that says so.</summary>
internal sealed class DeskGuard(RequestDelegate next, ILogger<DeskGuard> log)
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public async Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers.CacheControl = "no-store";
        // The desk speaks https only through a proxy; where it does not, this would lock its users out.
        if (context.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000";
        try
        {
            await next(context);
        }
        catch (StoreUnusableException unusable) when (!context.Response.HasStarted)
        {
            await Say(context, StatusCodes.Status503ServiceUnavailable, Words(context)["message.unusable"], unusable.Message);
        }
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
        {
            var what = bad.StatusCode switch { StatusCodes.Status413PayloadTooLarge => "message.large", StatusCodes.Status503ServiceUnavailable => "message.busy", _ => "message.bad" };
            await Say(context, bad.StatusCode, Words(context)[what], Words(context).Say(what + ".text", ("megabytes", (int)(DeskServer.MaxRequest >> 20))));
        }
        catch (Exception failed) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            log.LogError(failed, "{Path} failed", context.Request.Path);
            await Say(context, StatusCodes.Status500InternalServerError, Words(context)["message.failed"], Words(context)["message.failed.text"]);
        }
    }

    private static DeskWords Words(HttpContext context) => context.RequestServices.GetRequiredService<DeskWords>();

    private static async Task Say(HttpContext context, int status, string title, string message)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<DeskRoute>() is { IsForPrograms: true })
        {
            await DeskProblem.Of(status, title, message).ExecuteAsync(context);
            return;
        }
        context.Response.StatusCode = status;
        await new RazorComponentResult<MessagePage>(new { Title = title, Message = message }) { StatusCode = status }.ExecuteAsync(context);
    }
}
