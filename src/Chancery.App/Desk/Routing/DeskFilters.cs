using Chancery.App.Desk.Access;
using Chancery.App.Desk.Texts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;

namespace Chancery.App.Desk.Routing;

/// <summary>What stands before an answer that changes something: whether it was sent from a page of this desk.</summary>
internal static class DeskFilters
{
    /// <summary>Reads a form and lets it through when it carries the guard's field.</summary>
    public static async ValueTask<object?> Guarded(EndpointFilterInvocationContext context, EndpointFilterDelegate next, FormOptions limits)
    {
        var (http, words) = (context.HttpContext, context.HttpContext.RequestServices.GetRequiredService<DeskWords>());
        if (!http.Request.HasFormContentType) return DeskRoutes.Say(StatusCodes.Status415UnsupportedMediaType, words["people.noform.title"], words["people.noform.text"]);
        try
        {
            await http.Request.ReadFormAsync(limits, http.RequestAborted);
        }
        catch (InvalidDataException tooMuch)
        {
            throw new BadHttpRequestException(tooMuch.Message, StatusCodes.Status413PayloadTooLarge, tooMuch);
        }
        return await IsOfThisDesk(http) ? await next(context) : DeskRoutes.Say(StatusCodes.Status400BadRequest, words["people.form.title"], words["people.form.text"]);
    }

    /// <summary>Lets a request of a program through that carries a key, which no other page can send, or the guard's token in its header.</summary>
    public static async ValueTask<object?> GuardedByHeader(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var (http, words) = (context.HttpContext, context.HttpContext.RequestServices.GetRequiredService<DeskWords>());
        return http.RequestServices.GetRequiredService<DeskPerson>().Way == DeskWay.Key || await IsOfThisDesk(http)
            ? await next(context)
            : DeskProblem.Of(StatusCodes.Status400BadRequest, words["people.guard.title"], words["people.guard.text"]);
    }

    private static async ValueTask<bool> IsOfThisDesk(HttpContext http) => await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http);
}
