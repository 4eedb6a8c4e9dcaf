using Chancery.App.Desk.Access;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;

namespace Chancery.App.Desk.Routing;

/// <summary>
/// The one way in which an address comes to the desk: each with the least role that may ask for it, each change guarded against forms made elsewhere.
/// The list it keeps is walked by a test with every role.
/// </summary>
internal sealed class DeskMap(IEndpointRouteBuilder routes)
{
    private static readonly string[] Reading = ["GET", "HEAD"];
    private readonly List<DeskRoute> _all = [];

    /// <summary>All addresses, in the order in which they were added.</summary>
    public IReadOnlyList<DeskRoute> All => _all;

    /// <summary>An address that only shows.</summary>
    public RouteHandlerBuilder Get(string address, DeskRole role, Delegate answer) => Open(new DeskRoute("GET", address, role), routes.MapMethods(address, Reading, answer));

    /// <summary>An address that changes something, sent as a form with the guard's field.</summary>
    /// <param name="address">The address.</param>
    /// <param name="role">The least role that may send.</param>
    /// <param name="answer">What answers; the form is read already.</param>
    /// <param name="limits">How large the form may be; small when not given.</param>
    public RouteHandlerBuilder Post(string address, DeskRole role, Delegate answer, FormOptions? limits = null) =>
        Open(new DeskRoute("POST", address, role), routes.MapPost(address, answer)).AddEndpointFilter((context, next) => Guarded(context, next, limits ?? Small)).DisableAntiforgery();

    /// <summary>An address at which programs ask. What is refused is told as a problem.</summary>
    public RouteHandlerBuilder ApiGet(string address, DeskRole role, Delegate answer) => Open(new DeskRoute("GET", address, role, IsApi: true), routes.MapMethods(address, Reading, answer));

    /// <summary>An address at which programs change something. The body is the answer's to read; without a key, the guard's token must stand in the header <c>X-Chancery-Guard</c>.</summary>
    public RouteHandlerBuilder ApiPost(string address, DeskRole role, Delegate answer) =>
        Open(new DeskRoute("POST", address, role, IsApi: true), routes.MapPost(address, answer)).AddEndpointFilter(GuardedByHeader).DisableAntiforgery();

    private static FormOptions Small { get; } = new() { ValueLengthLimit = 1 << 20, ValueCountLimit = 200 };

    private RouteHandlerBuilder Open(DeskRoute route, RouteHandlerBuilder endpoint)
    {
        _all.Add(route);
        return endpoint.WithMetadata(route).AddEndpointFilter(Allowed);
    }

    private static async ValueTask<object?> Allowed(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var (person, route) = (context.HttpContext.RequestServices.GetRequiredService<DeskPerson>(), context.HttpContext.GetEndpoint()!.Metadata.GetRequiredMetadata<DeskRoute>());
        if (person.Role >= route.Role) return await next(context);
        if (route.IsApi) return DeskProblem.Of(StatusCodes.Status403Forbidden, "Not for this role", $"It needs the role {route.Role.ToString().ToLowerInvariant()}.");
        return DeskRoutes.Say(StatusCodes.Status403Forbidden, "This is not yours to open", $"It needs the role {route.Role.ToString().ToLowerInvariant()}. Whoever keeps the accounts of this desk can give it.");
    }

    private static async ValueTask<object?> GuardedByHeader(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        await context.HttpContext.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context.HttpContext) ? await next(context)
            : DeskProblem.Of(StatusCodes.Status400BadRequest, "The guard's token is missing", "Send it in the header X-Chancery-Guard, or send a key.");

    private static async ValueTask<object?> Guarded(EndpointFilterInvocationContext context, EndpointFilterDelegate next, FormOptions limits)
    {
        var request = context.HttpContext.Request;
        if (!request.HasFormContentType) return DeskRoutes.Say(StatusCodes.Status415UnsupportedMediaType, "This is no form", "This address takes what a page of the desk sends. On a terminal: ./chancery --help");
        try
        {
            await request.ReadFormAsync(limits, context.HttpContext.RequestAborted);
        }
        catch (InvalidDataException tooMuch)
        {
            throw new BadHttpRequestException(tooMuch.Message, StatusCodes.Status413PayloadTooLarge, tooMuch);
        }
        if (await context.HttpContext.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context.HttpContext)) return await next(context);
        return DeskRoutes.Say(StatusCodes.Status400BadRequest, "Please send it once more", "This form was made before the desk was last started, or on another page. Nothing was read. Open the first page anew and send it from there.");
    }
}
