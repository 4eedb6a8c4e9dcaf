namespace Chancery.Store.Keeping;

/// <summary>Gathers what is wrong, sort by sort, in the order in which the sorts were first met.</summary>
internal sealed class Findings
{
    private readonly List<string> _order = [];
    private readonly Dictionary<string, (RecordPart Part, long Count, List<string> Examples)> _found = new(StringComparer.Ordinal);

    /// <summary>All that was found.</summary>
    public IReadOnlyList<Finding> All => [.. _order.Select(w => new Finding(_found[w].Part, w, _found[w].Count, _found[w].Examples))];

    /// <summary>Notes one thing that is wrong.</summary>
    public void Add(RecordPart part, string what, string example)
    {
        if (!_found.TryGetValue(what, out var known))
        {
            known = (part, 0, []);
            _order.Add(what);
        }
        if (known.Examples.Count < Finding.MostExamples) known.Examples.Add(example);
        _found[what] = known with { Count = known.Count + 1 };
    }
}
