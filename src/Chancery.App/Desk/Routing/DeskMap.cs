using Chancery.App.Desk.Access;
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

    private static FormOptions Small { get; } = new() { ValueLengthLimit = 1 << 20, ValueCountLimit = 200 };

    /// <summary>An address that only shows.</summary>
    public RouteHandlerBuilder Get(string address, DeskRole role, Delegate answer) => Open(new DeskRoute("GET", address, role), routes.MapMethods(address, Reading, answer));

    /// <summary>An address that changes something, sent as a form with the guard's field.</summary>
    /// <param name="address">The address.</param>
    /// <param name="role">The least role that may send.</param>
    /// <param name="answer">What answers; the form is read already.</param>
    /// <param name="limits">How large the form may be; small when not given.</param>
    public RouteHandlerBuilder Post(string address, DeskRole role, Delegate answer, FormOptions? limits = null) =>
        Open(new DeskRoute("POST", address, role), routes.MapPost(address, answer)).AddEndpointFilter((context, next) => DeskFilters.Guarded(context, next, limits ?? Small)).DisableAntiforgery();

    /// <summary>An address at which programs ask. What is refused is told as a problem.</summary>
    public RouteHandlerBuilder ApiGet(string address, DeskRole role, Delegate answer) => Open(new DeskRoute("GET", address, role, IsApi: true), routes.MapMethods(address, Reading, answer));

    /// <summary>An address at which programs change something. The body is the answer's to read; without a key, the guard's token must stand in the header <c>X-Chancery-Guard</c>.</summary>
    public RouteHandlerBuilder ApiPost(string address, DeskRole role, Delegate answer) =>
        Open(new DeskRoute("POST", address, role, IsApi: true), routes.MapPost(address, answer)).AddEndpointFilter(DeskFilters.GuardedByHeader).DisableAntiforgery();

    /// <summary>An address to which calendars and feed readers subscribe. Nobody is asked for a name and a password: any name, and a key as the password.</summary>
    public RouteHandlerBuilder FeedGet(string address, DeskRole role, Delegate answer) => Open(new DeskRoute("GET", address, role, IsFeed: true), routes.MapMethods(address, Reading, answer));

    private RouteHandlerBuilder Open(DeskRoute route, RouteHandlerBuilder endpoint)
    {
        _all.Add(route);
        return endpoint.WithMetadata(route);
    }
}
