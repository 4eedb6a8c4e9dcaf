using System.Text;
using Chancery.Store.People;

namespace Chancery.App.Desk.Access;

/// <summary>Finds out who makes a request: by a key, by the proxy's word, or by the cookie of a session. A key that opens nothing is not made good by a cookie.</summary>
internal sealed class Recognition(RecordPeople people, SeenNotes notes)
{
    public void Of(HttpContext context, DeskVisitor visitor)
    {
        var request = context.Request;
        if (Sent(request) is { } key)
        {
            (visitor.Person, visitor.SentDeadKey) = OfKey(key) is { } holder ? (holder, false) : (DeskPerson.Nobody, true);
        }
        else if (visitor.NameByProxy is { } name)
        {
            (visitor.Person, visitor.IsStranger) = people.Find(name) is { Disabled: null } account ? (Person(account, DeskWay.Proxy), false) : (DeskPerson.Nobody, true);
        }
        else if (SessionCookie.Read(request) is { } token && people.Session(token) is { } session)
        {
            notes.See(session);
            visitor.Person = Person(session.Account, DeskWay.Session) with { MustChoosePassword = session.Account.Password == PasswordState.OneTime };
        }
    }

    private DeskPerson? OfKey(string secret)
    {
        if (people.Key(secret) is not { } held) return null;
        notes.See(held.Key);
        var person = Person(held.Account, DeskWay.Key);
        return person with { Role = (DeskRole)Math.Min((int)person.Role, (int)(held.Key.Scope == KeyScope.Review ? DeskRole.Reviewer : DeskRole.Reader)) };
    }

    private static DeskPerson Person(Account account, DeskWay way) => new(account.Name, account.Role switch
    {
        AccountRole.Admin => DeskRole.Admin,
        AccountRole.Reviewer => DeskRole.Reviewer,
        _ => DeskRole.Reader,
    })
    { Way = way, Account = account.Id, HasPassword = account.Password != PasswordState.None };

    /// <summary>The key of a request; null when it carries none.</summary>
    private static string? Sent(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        if (header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)) return header["Bearer ".Length..].Trim();
        // Calendars know names and passwords only. Browsers send those along by themselves, so they change nothing.
        if (!header.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase)) return null;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)) return "";
        var bytes = new byte[header.Length];
        return Convert.TryFromBase64String(header["Basic ".Length..].Trim(), bytes, out var length) && Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2) is [_, var key] ? key : "";
    }
}
