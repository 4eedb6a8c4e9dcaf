using System.Globalization;
using Chancery.Store.Sql;

namespace Chancery.Store.Deriving;

/// <summary>Keeps the numbers of contacts held by two sides and year, and by side, place and year.</summary>
internal sealed class MeetingCounts(RecordConnection connection)
{
    /// <summary>Under which all contacts of a place are counted.</summary>
    public const string All = "";

    private readonly Dictionary<(string A, string B, long Year), long> _pairs = [];
    private readonly Dictionary<(string Code, string Place, long Year), long> _places = [];

    /// <summary>Whether an event counts: a contact that took place.</summary>
    public static bool Counts(string factKind, string? status) => factKind == "contact" && status is "held" or "ongoing";

    /// <summary>Counts a contact in or out; one whose day is not known counts in no year.</summary>
    /// <param name="sides">All its sides, sorted.</param>
    /// <param name="place">Its place.</param>
    /// <param name="day">Its first day.</param>
    /// <param name="by">1 or -1.</param>
    public void Add(IReadOnlyList<string> sides, string? place, string? day, int by)
    {
        if (day is null) return;
        var year = long.Parse(day.AsSpan(0, 4), CultureInfo.InvariantCulture);
        foreach (var (a, b) in PageCounts.Pairs(sides)) _pairs[(a, b, year)] = _pairs.GetValueOrDefault((a, b, year)) + by;
        if (place is null) return;
        foreach (var code in sides.Append(All)) _places[(code, place, year)] = _places.GetValueOrDefault((code, place, year)) + by;
    }

    /// <summary>Writes what was counted.</summary>
    public void Write()
    {
        var pair = connection.Hot("INSERT INTO meeting_counts (a, b, year, count) VALUES (@a, @b, @c, @d) ON CONFLICT (a, b, year) DO UPDATE SET count = meeting_counts.count + excluded.count");
        foreach (var ((a, b, year), count) in _pairs.Where(c => c.Value != 0)) pair.Run(a, b, year, count);
        var at = connection.Hot("INSERT INTO place_counts (code, place, year, count) VALUES (@a, @b, @c, @d) ON CONFLICT (code, place, year) DO UPDATE SET count = place_counts.count + excluded.count");
        foreach (var ((code, place, year), count) in _places.Where(c => c.Value != 0)) at.Run(code, place, year, count);
        _pairs.Clear();
        _places.Clear();
    }
}
