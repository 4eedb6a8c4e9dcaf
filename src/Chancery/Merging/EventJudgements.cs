using Chancery.Identity;

namespace Chancery.Merging;

/// <summary>What people judged on tellings: the same event, or different ones. It counts before the rules.</summary>
public sealed class EventJudgements
{
    private readonly HashSet<(string, string)> _same = [];
    private readonly HashSet<(string, string)> _different = [];
    private readonly HashSet<string> _apart = new(StringComparer.Ordinal);

    /// <summary>No judgements.</summary>
    public static EventJudgements None { get; } = new([]);

    /// <summary>Judgements on pairs of tellings' keys, in either order.</summary>
    public EventJudgements(IEnumerable<(string A, string B, Verdict Verdict)> judgements)
    {
        ArgumentNullException.ThrowIfNull(judgements);
        foreach (var (a, b, verdict) in judgements)
        {
            if (verdict == Verdict.Same) _same.Add(Ordered(a, b));
            else if (verdict == Verdict.Different && _different.Add(Ordered(a, b))) _apart.UnionWith([a, b]);
        }
    }

    /// <summary>Pairs that are one event.</summary>
    public IEnumerable<(string A, string B)> Same => _same;

    /// <summary>Whether the two are not one event.</summary>
    public bool Apart(EventMention a, EventMention b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return _different.Count > 0 && _different.Contains(Ordered(a.Key, b.Key));
    }

    /// <summary>Whether somebody judged the telling not to be one event with another.</summary>
    public bool IsOn(EventMention mention)
    {
        ArgumentNullException.ThrowIfNull(mention);
        return _apart.Contains(mention.Key);
    }

    private static (string, string) Ordered(string a, string b) => string.CompareOrdinal(a, b) <= 0 ? (a, b) : (b, a);
}
