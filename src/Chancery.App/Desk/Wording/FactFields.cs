using System.Globalization;

namespace Chancery.App.Desk.Wording;

/// <summary>A field of a fact as pages show it.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Text">Its value in words; null where it is not stated.</param>
/// <param name="Path">Its JSON path, under which the fact's basis stands.</param>
/// <param name="Sides">The codes, when the value is sides.</param>
public sealed record Field(string Label, string? Text, string Path, IReadOnlyList<string>? Sides = null);

/// <summary>Lays a fact out as fields. Dates and places are always there, "not stated" where unknown; what is rarely told only when told.</summary>
public static class FactFields
{
    /// <summary>The fields of a fact, participants and status aside.</summary>
    public static IReadOnlyList<Field> Of(Fact fact, WorldNames names)
    {
        ArgumentNullException.ThrowIfNull(names);
        List<Field> fields = fact switch
        {
            Contact c =>
            [
                Date("Date", c.Date, "date"), new("Place", c.Place, "place"), .. If("On the margins of", c.MarginsOf, "marginsOf"),
                .. If("Mechanism", c.Mechanism, "mechanism"), .. If("Round", c.Round?.ToString(CultureInfo.InvariantCulture), "round"),
                .. IfSide("At the initiative of", c.Initiator, "initiator"), .. IfSide("Host", c.Host, "host"),
                .. If("Manner", c.Manner == Manner.Unstated ? null : c.Manner.Word().Replace("in-person", "in person", StringComparison.Ordinal), "manner"),
                .. If("How many", c.Count?.ToString(CultureInfo.InvariantCulture), "count"),
                .. If("Topics", c.Topics.Count == 0 ? null : string.Join(", ", c.Topics.Select(names.Topic)), "topics"),
            ],
            Commitment c => [Date("Due", c.Due, "due"), Sides("Parties", c.Parties, "parties")],
            Agreement a => [Date("Date", a.Date, "date"), new("Form", a.Form.Word().Replace('-', ' '), "form"), Sides("Parties", a.Parties, "parties")],
            Measure m => [Date("Date", m.Date, "date"), .. IfSide("By", m.By, "by"), .. IfSide("Against", m.Against, "against")],
            Initiative i => [Date("Date", i.Date, "date"), Sides("By", i.By, "by"), .. IfSide("Forum", i.Forum, "forum"), .. If("Decided by", i.Mode?.Word(), "mode")],
            Membership m => [Date("Date", m.Date, "date"), Sides("Member", [m.Member], "member"), Sides("Organisation", [m.Organization], "organization")],
            Statement s =>
            [
                new("About", s.About, "about"), .. IfSide("Of", s.Target, "target"), new("Words", s.Quoted ? "quoted" : "reported, not quoted", "quoted"),
            ],
            Tenure t => [Date("Date", t.Date, "date"), .. If("As written", t.Original, "original")],
            _ => [],
        };
        if (fact.AssertedBy is { } by) fields.Add(new("Said by", string.Join(", ", new[] { by.Name, RoleWords.Of(by.Role, by.For is { } side ? names.Article(side) : null) }.Where(p => !string.IsNullOrEmpty(p))), "assertedBy"));
        return fields;
    }

    /// <summary>What a field rests on when it was not read from the text; null when it was.</summary>
    public static string? Basis(Fact fact, string path)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return fact.Basis.TryGetValue(path, out var basis) ? Say(basis) : null;
    }

    /// <summary>Every basis of a fact that lies under a path, such as <c>participants[0]</c>.</summary>
    public static string? BasisUnder(Fact fact, string path)
    {
        ArgumentNullException.ThrowIfNull(fact);
        var under = fact.Basis.Where(b => b.Key.StartsWith(path + ".", StringComparison.Ordinal)).OrderBy(b => b.Key, StringComparer.Ordinal)
            .Select(b => $"{Part(b.Key[(path.Length + 1)..])} {Say(b.Value)}").ToList();
        return under.Count == 0 ? null : string.Join("; ", under);
    }

    private static string Part(string name) => name switch { "for" => "side", "role" => "office", _ => name };

    /// <summary>What a basis means.</summary>
    public static string Say(Basis basis) => basis switch
    {
        Chancery.Basis.DocumentDate => "from the document’s date",
        Chancery.Basis.Register => "from the Register of office-holders",
        Chancery.Basis.Corrected => "corrected by hand",
        _ => "inferred",
    };

    private static Field Date(string label, Edtf? date, string path) => new(label, date is { } d ? DateWords.Say(d) : null, path);

    private static Field Sides(string label, IReadOnlyList<string> codes, string path) => new(label, codes.Count == 0 ? null : "", path, codes.Count == 0 ? null : codes);

    private static IEnumerable<Field> If(string label, string? text, string path) => text is null ? [] : [new Field(label, text, path)];

    private static IEnumerable<Field> IfSide(string label, string? code, string path) => code is null ? [] : [Sides(label, [code], path)];
}
