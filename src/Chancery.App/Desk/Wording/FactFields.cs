using System.Globalization;
using Chancery.App.Desk.Texts;

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
        var words = names.Words;
        List<Field> fields = fact switch
        {
            Contact c =>
            [
                Date("date", c.Date), Plain("place", c.Place), .. If("marginsOf", c.MarginsOf), .. If("mechanism", c.Mechanism), .. If("round", c.Round?.ToString(CultureInfo.InvariantCulture)),
                .. IfSide("initiator", c.Initiator), .. IfSide("host", c.Host), .. If("manner", c.Manner == Manner.Unstated ? null : StatusWords.Say(words, c.Manner.Word())),
                .. If("count", c.Count?.ToString(CultureInfo.InvariantCulture)), .. If("topics", c.Topics.Count == 0 ? null : words.Commas(c.Topics.Select(names.Topic))),
            ],
            Commitment c => [Date("due", c.Due), Sides("parties", c.Parties)],
            Agreement a => [Date("date", a.Date), Plain("form", StatusWords.Say(words, a.Form.Word())), Sides("parties", a.Parties)],
            Measure m => [Date("date", m.Date), .. IfSide("by", m.By), .. IfSide("against", m.Against)],
            Initiative i => [Date("date", i.Date), Sides("by", i.By), .. IfSide("forum", i.Forum), .. If("mode", i.Mode is { } mode ? StatusWords.Say(words, mode.Word()) : null)],
            Membership m => [Date("date", m.Date), Sides("member", [m.Member]), Sides("organization", [m.Organization])],
            Statement s => [Plain("about", s.About), .. IfSide("target", s.Target), Plain("quoted", words[s.Quoted ? "fact.quoted" : "fact.reported"])],
            Tenure t => [Date("date", t.Date), .. If("original", t.Original)],
            _ => [],
        };
        if (fact.AssertedBy is { } by) fields.Add(Plain("assertedBy", words.Commas(new[] { by.Name, RoleWords.Of(by.Role, by.For, names) }.OfType<string>().Where(p => p.Length > 0))));
        return fields;

        Field Plain(string path, string? text) => new(words["field." + path], text, path);
        Field Date(string path, Edtf? date) => Plain(path, date is { } d ? DateWords.Say(words, d) : null);
        Field Sides(string path, IReadOnlyList<string> codes) => Plain(path, codes.Count == 0 ? null : "") with { Sides = codes.Count == 0 ? null : codes };
        IEnumerable<Field> If(string path, string? text) => text is null ? [] : [Plain(path, text)];
        IEnumerable<Field> IfSide(string path, string? code) => code is null ? [] : [Sides(path, [code])];
    }

    /// <summary>What a field rests on when it was not read from the text; null when it was.</summary>
    public static string? Basis(DeskWords words, Fact fact, string path)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return fact.Basis.TryGetValue(path, out var basis) ? Say(words, basis) : null;
    }

    /// <summary>Every basis of a fact that lies under a path, such as <c>participants[0]</c>.</summary>
    public static string? BasisUnder(DeskWords words, Fact fact, string path)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(fact);
        var under = fact.Basis.Where(b => b.Key.StartsWith(path + ".", StringComparison.Ordinal)).OrderBy(b => b.Key, StringComparer.Ordinal)
            .Select(b => words.Say("basis.of", ("part", Part(words, b.Key[(path.Length + 1)..])), ("basis", Say(words, b.Value)))).ToList();
        return under.Count == 0 ? null : string.Join(words["list.break"], under);
    }

    /// <summary>What a basis means.</summary>
    public static string Say(DeskWords words, Basis basis)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words["basis." + basis.Word()];
    }

    private static string Part(DeskWords words, string name) => words.Or("part." + name, name);
}
