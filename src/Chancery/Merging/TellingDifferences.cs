using Chancery.Identity;

namespace Chancery.Merging;

/// <summary>On what the tellings of one event differ. Silence is shown as such and is no contradiction.</summary>
internal static class TellingDifferences
{
    public static IReadOnlyList<FieldDifference> Among(IReadOnlyList<EventMention> tellings)
    {
        if (tellings.Select(t => t.Document).Distinct(StringComparer.Ordinal).Count() < 2 || tellings[0].Fact is not Contact) return [];
        var differences = new List<FieldDifference>();
        Compare(differences, "date", tellings, t => t.Date?.Text, silenceCounts: false);
        Compare(differences, "place", tellings, t => ((Contact)t.Fact).Place, silenceCounts: false);
        Compare(differences, "topics", tellings, t => List(((Contact)t.Fact).Topics), silenceCounts: true);
        Compare(differences, "participants", tellings, Participants, silenceCounts: false, Names);
        Compare(differences, "status", tellings, t => ((Contact)t.Fact).Status.Word(), silenceCounts: false);
        Compare(differences, "kind", tellings, t => ((Contact)t.Fact).Kind.Word(), silenceCounts: false);
        return differences;
    }

    private static void Compare(List<FieldDifference> differences, string field, IReadOnlyList<EventMention> tellings, Func<EventMention, string?> value, bool silenceCounts, Func<EventMention, string?>? shown = null)
    {
        var told = tellings.GroupBy(t => value(t) is { } text ? field == "place" ? Folding.Fold(text) : text : null, StringComparer.Ordinal).ToList();
        if (told.Count(g => silenceCounts || g.Key is not null) < 2) return;
        differences.Add(new FieldDifference(field,
            [.. told.Select(g => g.OrderBy(t => t.Key, StringComparer.Ordinal).ToList()).OrderByDescending(g => g.Count).ThenBy(g => (shown ?? value)(g[0]), StringComparer.Ordinal).ThenBy(g => g[0].Key, StringComparer.Ordinal)
                .Select(g => ((shown ?? value)(g[0]), (IReadOnlyList<string>)[.. g.Select(t => t.Key).Order(StringComparer.Ordinal)]))]));
    }

    private static string? Participants(EventMention telling) => List(telling.Persons.Select(p => p.Person).Distinct(StringComparer.Ordinal)
        .Concat(telling.Sides.Where(s => !telling.Persons.Any(p => p.Side == s))));

    private static string? Names(EventMention telling) => List(((Contact)telling.Fact).Participants.Select(a => a.Name is { } name ? $"{name} ({a.For ?? "-"})" : a.For ?? a.Role?.Word() ?? "-"));

    private static string? List(IEnumerable<string> values)
    {
        var list = string.Join(", ", values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        return list.Length > 0 ? list : null;
    }
}
