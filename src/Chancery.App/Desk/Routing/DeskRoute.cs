using Chancery.App.Desk.Access;

namespace Chancery.App.Desk.Routing;

/// <summary>One address of the desk and who may ask for it.</summary>
/// <param name="Method"><c>GET</c> (and <c>HEAD</c>) or <c>POST</c>.</param>
/// <param name="Address">The address with its parts in braces.</param>
/// <param name="Role">The least role that may ask.</param>
/// <param name="IsApi">Whether programs ask: they are answered with problems (RFC 9457) and not with pages.</param>
/// <param name="IsFeed">Whether calendars and feed readers ask, which know names and passwords only.</param>
public sealed record DeskRoute(string Method, string Address, DeskRole Role, bool IsApi = false, bool IsFeed = false)
{
    /// <summary>Whether it is programs that are answered.</summary>
    public bool IsForPrograms => IsApi || IsFeed;
}
