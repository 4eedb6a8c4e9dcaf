using Chancery.Store;

namespace Chancery.App.Desk;

/// <summary>Reads the time a page is asked for: <c>since</c>, <c>until</c>, each a year, a month or a day.</summary>
internal static class PeriodQuery
{
    public const string Since = "since", Until = "until";

    /// <summary>The time, what was given of it for links that keep it, and the words that are no time (null when all are).</summary>
    public static (Period Period, IReadOnlyList<(string Name, string? Value)> Given, string? Wrong) Read(IQueryCollection query)
    {
        var (since, until) = (Text(query, Since), Text(query, Until));
        var period = new Period(Edtf.Parse(since), Edtf.Parse(until));
        IReadOnlyList<(string, string?)> given = [(Since, since), (Until, until)];
        if (since is not null && period.From is null) return (Period.Always, given, since);
        if (until is not null && period.To is null) return (Period.Always, given, until);
        return period.IsInOrder ? (period, given, null) : (Period.Always, given, $"{since} – {until}");
    }

    private static string? Text(IQueryCollection query, string name) => query.TryGetValue(name, out var values) && values[^1] is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
}
