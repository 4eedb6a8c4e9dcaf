using Chancery.Store.Sql;

namespace Chancery.Store.Deriving;

/// <summary>Keeps the numbers of events by side and by pair, so that a page need not count them.</summary>
internal sealed class PageCounts(RecordConnection connection)
{
    /// <summary>A gathering of more sides counts for each of them, not for each pair.</summary>
    public const int MostSides = 24;

    private readonly Dictionary<(string Code, string Part), long> _sides = [];
    private readonly Dictionary<(string A, string B, string Part), long> _pairs = [];

    /// <summary>Counts an event in or out.</summary>
    /// <param name="sides">All its sides, sorted.</param>
    /// <param name="part">The list of a page on which it stands.</param>
    /// <param name="by">1 or -1.</param>
    public void Add(IReadOnlyList<string> sides, string part, int by)
    {
        foreach (var side in sides) _sides[(side, part)] = _sides.GetValueOrDefault((side, part)) + by;
        foreach (var (a, b) in Pairs(sides)) _pairs[(a, b, part)] = _pairs.GetValueOrDefault((a, b, part)) + by;
    }

    /// <summary>The pairs for which an event counts, the smaller side first; none of a gathering of very many.</summary>
    /// <param name="sides">All its sides, sorted.</param>
    public static IEnumerable<(string A, string B)> Pairs(IReadOnlyList<string> sides)
    {
        if (sides.Count > MostSides) yield break;
        for (var i = 0; i < sides.Count; i++)
        {
            for (var j = i + 1; j < sides.Count; j++) yield return (sides[i], sides[j]);
        }
    }

    /// <summary>Writes what was counted.</summary>
    public void Write()
    {
        var side = connection.Hot("INSERT INTO side_counts (code, part, count) VALUES (@a, @b, @c) ON CONFLICT (code, part) DO UPDATE SET count = side_counts.count + excluded.count");
        foreach (var ((code, part), count) in _sides.Where(c => c.Value != 0)) side.Run(code, part, count);
        var pair = connection.Hot("INSERT INTO pair_counts (a, b, part, count) VALUES (@a, @b, @c, @d) ON CONFLICT (a, b, part) DO UPDATE SET count = pair_counts.count + excluded.count");
        foreach (var ((a, b, part), count) in _pairs.Where(c => c.Value != 0)) pair.Run(a, b, part, count);
        _sides.Clear();
        _pairs.Clear();
    }
}
