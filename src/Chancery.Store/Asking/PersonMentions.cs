using Chancery.Identity;
using Chancery.Store.Sql;

namespace Chancery.Store.Asking;

/// <summary>The mentions of a person: those of the person's full names, and the surnames alone that mean the person.</summary>
internal static class PersonMentions
{
    /// <summary>The actors <c>a</c> that are the person of parameter <c>@person</c>.</summary>
    public static string Of(View view) =>
        $"""
        (SELECT bp.actor AS id FROM actor_persons bp WHERE bp.person = @person AND {view.Live("bp")}
            UNION ALL SELECT x.id FROM {Full(view)} JOIN actors x ON x.form = fp.form) q
        JOIN actors a ON a.id = q.id
        """;

    /// <summary>The full names <c>fp</c> of the person of parameter <c>@person</c>; every mention of them is the person's.</summary>
    public static string Full(View view) => $"(SELECT p.form FROM form_persons p JOIN forms n ON n.id = p.form AND n.key >= 'f|' AND n.key < 'g' WHERE p.person = @person AND {view.Live("p")}) fp";

    /// <summary>The actors <c>a</c> that name the person of parameter <c>@person</c> by surname alone.</summary>
    public static string Bare(View view) => $"actor_persons bp JOIN actors a ON a.id = bp.actor AND {view.Live("a")} WHERE bp.person = @person AND {view.Live("bp")}";

    /// <summary>The spellings of a person's name, most frequent first.</summary>
    public static IReadOnlyList<Spelling> Names(View view, long person)
    {
        // What full names add up to is kept for the record of now.
        var spelled = view.At is null
            ? view.Query($"SELECT m.name, m.count FROM {Full(view)} JOIN form_names m ON m.form = fp.form WHERE m.count > 0", r => (Name: r.GetString(0), Count: r.Int(1)), ("person", person))
                .Concat(Counted(view, Bare(view), person))
            : Counted(view, $"{Of(view)} WHERE {view.Live("a")}", person);
        return [.. spelled.GroupBy(n => n.Name, StringComparer.Ordinal).Select(g => new Spelling(g.Key, g.Sum(n => n.Count))).OrderByDescending(s => s.Count).ThenBy(s => s.Name, StringComparer.Ordinal)];
    }

    /// <summary>The languages in which a person is told of, and in how many documents.</summary>
    public static (IReadOnlyList<string> Languages, int Documents) Told(View view, long person)
    {
        var rows = view.Query(
            $"""
            SELECT r.lang, count(*) FROM (
                SELECT x.document FROM {Full(view)} JOIN actors x ON x.form = fp.form AND {view.Live("x")} UNION SELECT a.document FROM {Bare(view)}) q
            JOIN readings r ON r.document = q.document AND {view.Live("r")} GROUP BY r.lang
            """, r => (Language: r.Text(0), Documents: r.Int(1)), ("person", person));
        return ([.. rows.Select(r => r.Language).OfType<string>().Order(StringComparer.Ordinal)], rows.Sum(r => r.Documents));
    }

    private static IEnumerable<(string Name, int Count)> Counted(View view, string actors, long person) =>
        view.Query($"SELECT a.name, a.original, count(*) FROM {actors} GROUP BY a.name, a.original", r => (Name: r.GetString(0), Original: r.Text(1), Count: r.Int(2)), ("person", person))
            .SelectMany(n => n.Original is { } original && original != n.Name ? [(n.Name, n.Count), (original, n.Count)] : new[] { (n.Name, n.Count) });
}
