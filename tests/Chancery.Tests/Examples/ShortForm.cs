using Chancery.Languages;

namespace Chancery.Tests.Examples;

/// <summary>Facts in the short form of <c>languages/README.md</c>: <c>meeting held BLR,BGD 2024-01-20</c>.</summary>
internal static class ShortForm
{
    /// <summary>The facts of a reading, those without sides included.</summary>
    public static List<string> Told(FactSet facts) =>
    [
        .. facts.Contacts.Select(c => $"{c.Kind.Word()} {c.Status.Word()} {Codes(c.Participants.Select(p => p.For))} {c.Date?.Text ?? "-"}"),
        .. facts.Agreements.Select(a => $"agreement {a.Status.Word()} {a.Form.Word()} {Codes(a.Parties)}"),
        .. facts.Measures.Select(m => $"measure {m.Status.Word()} {m.Kind.Word()} {m.By ?? "-"}>{m.Against ?? "-"}"),
        .. facts.Initiatives.Select(i => $"initiative {i.Status.Word()} {Codes(i.By)}"),
        .. facts.Memberships.Select(m => $"membership {m.Status.Word()} {m.Member} {m.Organization}"),
        .. facts.Statements.Select(s => $"statement {s.Act.Word()} {s.Speaker.For ?? "-"}>{s.Target ?? "-"}"),
        .. facts.Commitments.Select(c => $"commitment {Codes(c.Parties)}"),
        .. facts.Tenures.Select(t => $"tenure {t.Event.Word()} {t.Role.Word()} {t.For ?? "-"} {t.Person}"),
    ];

    /// <summary>Whether a fact that an example asserts is among those told: the order of sides does not matter, a date or name that the line leaves out neither.</summary>
    public static bool IsAmong(string asserted, IEnumerable<string> told)
    {
        var words = asserted.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return told.Any(t => Matches(words, t.Split(' ')));
    }

    private static bool Matches(string[] asserted, string[] told)
    {
        if (asserted[0] != told[0]) return false;
        if (asserted[0] == "tenure") return Same(asserted[..Math.Min(4, asserted.Length)], told[..4]) && asserted.Skip(4).All(n => told.Skip(4).Any(t => Letters.Fold(t) == Letters.Fold(n)));
        return asserted.Length <= told.Length && Same(asserted, told[..asserted.Length]);
    }

    private static bool Same(string[] a, string[] b) => a.Length == b.Length && a.Zip(b, (x, y) => Sorted(x) == Sorted(y)).All(same => same);

    private static string Sorted(string word) => word.Contains(',', StringComparison.Ordinal) ? Codes(word.Split(',')) : word;

    private static string Codes(IEnumerable<string?> codes) =>
        string.Join(',', codes.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)) is { Length: > 0 } joined ? joined : "-";
}
