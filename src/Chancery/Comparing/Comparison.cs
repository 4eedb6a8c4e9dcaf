namespace Chancery.Comparing;

/// <summary>Sets what sides' texts tell of one event against each other, field by field. The order of input does not matter.</summary>
public static class Comparison
{
    /// <summary>The fields, in the order in which they are shown.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["kind", "status", "date", "place", "sides", "persons", "topics", "title", "agreed", "promised", "said", "wording"];

    /// <summary>Fields that have one value: two of them contradict each other. Of the others, each side may give several.</summary>
    private static readonly HashSet<string> Single = new(["kind", "status", "date", "place"], StringComparer.Ordinal);

    /// <summary>The fields that anybody gives a value.</summary>
    /// <param name="sides">All sides whose texts tell of the event, also those that give few fields.</param>
    /// <param name="told">What they tell.</param>
    public static IReadOnlyList<ComparedField> Of(IReadOnlyCollection<TextSide> sides, IEnumerable<Told> told)
    {
        ArgumentNullException.ThrowIfNull(sides);
        ArgumentNullException.ThrowIfNull(told);
        var byField = told.GroupBy(t => t.Field, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        return [.. Fields.Where(byField.ContainsKey).Select(f => Field(f, [.. InOrder(sides)], byField[f]))];
    }

    /// <summary>Sides in the order in which they are shown: sides, outlets, languages, each by name.</summary>
    public static IEnumerable<TextSide> InOrder(IEnumerable<TextSide> sides) => sides.Distinct().OrderBy(s => s.Sort).ThenBy(s => s.Name, StringComparer.Ordinal);

    private static ComparedField Field(string field, IReadOnlyList<TextSide> sides, List<Told> told)
    {
        var values = told.GroupBy(t => t.Key, StringComparer.Ordinal).Select(g => g.OrderBy(t => t.Fact).ToList()).ToList();
        return new ComparedField(field, [.. values.Select(v => Value(field, sides, v, values))
            .OrderBy(v => v.NotIn.Count).ThenBy(v => v.MaybeIn.Count).ThenByDescending(v => v.Voices).ThenBy(v => v.Value, StringComparer.Ordinal).ThenBy(v => v.Key, StringComparer.Ordinal)]);
    }

    private static ComparedValue Value(string field, IReadOnlyList<TextSide> sides, List<Told> value, List<List<Told>> values)
    {
        List<ToldBy> by = [.. sides.Where(s => value.Exists(t => t.Side == s)).Select(s =>
        {
            var theirs = value.Where(t => t.Side == s).ToList();
            return new ToldBy(s, theirs.Select(t => t.Voice).Distinct().Count(), [.. theirs.Select(t => t.Fact).Distinct()]);
        })];
        var others = sides.Where(s => !by.Exists(b => b.Side == s)).ToLookup(s => values.Exists(v => v.Exists(t => t.Side == s && t.Kin is not null && value.Exists(o => o.Kin == t.Kin))));
        List<TextSide> maybe = [.. others[true]], notIn = [.. others[false]];
        var standing = notIn.Count == 0 && maybe.Count > 0 ? Standing.Unsure : StandingOf(field, value, values, notIn);
        return new ComparedValue(value[0].Key, value[0].Value, standing, value.Select(t => t.Voice).Distinct().Count(), by, maybe, notIn);
    }

    private static Standing StandingOf(string field, List<Told> value, List<List<Told>> values, List<TextSide> notIn)
    {
        if (notIn.Count == 0) return Standing.All;
        if (!Single.Contains(field)) return Standing.Only;
        var others = values.Where(v => v != value && v.Exists(t => notIn.Contains(t.Side))).Select(v => v[0]).ToList();
        if (others.Count == 0) return Standing.Only;
        return value[0].Date is { } date && others.TrueForAll(o => o.Date is { } other && IsWider(date, other)) ? Standing.LessExact : Standing.Differs;
    }

    private static bool IsWider(Edtf date, Edtf than) =>
        date.Bounds is { } wide && than.Bounds is { } narrow && wide.First <= narrow.First && wide.Last >= narrow.Last && wide != narrow;
}
