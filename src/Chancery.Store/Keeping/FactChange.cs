using System.Text.Json;
using Chancery.Identity;

namespace Chancery.Store.Keeping;

/// <summary>A fact in two readings of one document.</summary>
/// <param name="Kind">The kind of fact: <see cref="FactKinds"/>.</param>
/// <param name="Change">How it changed.</param>
/// <param name="Before">The fact before; null when it was not read.</param>
/// <param name="After">The fact after; null when it is read no more.</param>
/// <param name="Fields">The fields that changed.</param>
public sealed record FactChange(string Kind, ChangeOfFact Change, Fact? Before, Fact? After, IReadOnlyList<FieldChange> Fields)
{
    private const string Confidence = "confidence";

    /// <summary>The words it rests on: those of the new reading, else of the old one.</summary>
    public Evidence Words => (After ?? Before!).Evidence[0];

    /// <summary>Compares the facts of two readings: those with the same key are one; of the others those of one kind that rest on words in common.</summary>
    public static IReadOnlyList<FactChange> Between(IReadOnlyList<KeyedFact> before, IReadOnlyList<KeyedFact> after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var old = before.ToDictionary(f => f.Key, StringComparer.Ordinal);
        var changes = new List<FactChange>();
        var fresh = new List<KeyedFact>();
        foreach (var fact in after)
        {
            if (old.Remove(fact.Key, out var known)) changes.Add(Of(known.Fact, fact.Fact));
            else fresh.Add(fact);
        }
        var gone = before.Where(f => old.ContainsKey(f.Key)).ToList();
        foreach (var fact in fresh)
        {
            var at = gone.FindIndex(g => g.Fact.FactKind() == fact.Fact.FactKind() && g.Fact.Evidence.Any(a => fact.Fact.Evidence.Any(b => a.Span.Overlaps(b.Span))));
            changes.Add(Of(at < 0 ? null : gone[at].Fact, fact.Fact));
            if (at >= 0) gone.RemoveAt(at);
        }
        return [.. changes, .. gone.Select(g => Of(g.Fact, null))];
    }

    private static FactChange Of(Fact? before, Fact? after)
    {
        var kind = (after ?? before)!.FactKind();
        if (before is null) return new(kind, ChangeOfFact.Added, null, after, []);
        if (after is null) return new(kind, ChangeOfFact.Gone, before, null, []);
        var fields = Differences(before, after);
        var change = fields.Count == 0 ? ChangeOfFact.Same : fields is [{ Name: Confidence }] ? ChangeOfFact.Weighed : ChangeOfFact.Changed;
        return new(kind, change, before, after, fields);
    }

    private static List<FieldChange> Differences(Fact before, Fact after) => Differences(ReadingJson.Write(before), ReadingJson.Write(after));

    /// <summary>The fields that differ between two facts as JSON, those of the first in their order, then those that only the second has.</summary>
    internal static List<FieldChange> Differences(string before, string after)
    {
        var (mine, theirs) = (FieldsOf(before), FieldsOf(after));
        return [.. mine.Keys.Union(theirs.Keys, StringComparer.Ordinal).Select(name => new FieldChange(name, mine.GetValueOrDefault(name), theirs.GetValueOrDefault(name))).Where(f => f.Before != f.After)];
    }

    private static Dictionary<string, string> FieldsOf(string fact)
    {
        using var json = JsonDocument.Parse(fact);
        return json.RootElement.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetRawText(), StringComparer.Ordinal);
    }
}
