using Chancery.App.Desk.Texts;
using Chancery.Store;

namespace Chancery.App.Desk.Wording;

/// <summary>Says facts and events in a line.</summary>
public static class FactWords
{
    /// <summary>The kinds of fact in the order pages show them.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["contact", "agreement", "commitment", "measure", "initiative", "membership", "statement", "tenure"];

    /// <summary>The name of the facts of a kind: "Contacts".</summary>
    public static string Plural(DeskWords words, string kind)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.Or($"kind.{kind}.all", Capital(kind));
    }

    /// <summary>The name of one fact of a kind: "Contact".</summary>
    public static string Singular(DeskWords words, string kind)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.Or("kind." + kind, Capital(kind));
    }

    /// <summary>The noun of a kind of contact: "Meeting".</summary>
    public static string Noun(DeskWords words, string kind)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.Or("contact." + kind, Capital(kind));
    }

    /// <summary>The heading of an event.</summary>
    public static string Title(EventLine line, WorldNames names) => Title(line.Fact, line.Codes, names);

    /// <summary>The heading of a follow-up.</summary>
    public static string Title(FollowupLine line, WorldNames names) => line.Kind == "commitment" || Vocabulary.Read<ContactKind>(line.Kind) is null
        ? Capital(line.What) : Contacted(line.Kind, line.Parties, names);

    /// <summary>The heading of a fact: one template for each kind and form, so that a language can put its words in its own order.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="codes">All its sides.</param>
    /// <param name="names">Names of the sides, in the language to say it in.</param>
    public static string Title(Fact fact, IReadOnlyList<string> codes, WorldNames names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var words = names.Words;
        return fact switch
        {
            Contact { Count: > 1 and var n } c => words.Say("fact.contact.times", ("times", n), ("contact", Contacted(c.Kind.Word(), codes, names))),
            Contact c => Contacted(c.Kind.Word(), codes, names),
            Agreement a => Capital(a.Title),
            Commitment c => Capital(c.What),
            Measure m => Capital(Measured(m, names)),
            Initiative i => Capital(i.Title),
            Membership m => words.Say("fact.membership", ("member", names.Forms(m.Member)), ("organization", names.Forms(m.Organization))),
            Statement { Target: { } target } s => words.Say("fact.statement.of", ("speaker", Speaker(s.Speaker, names)), ("act", StatusWords.Say(words, s.Act.Word())), ("side", names.Forms(target)), ("about", s.About)),
            Statement s => words.Say("fact.statement", ("speaker", Speaker(s.Speaker, names)), ("act", StatusWords.Say(words, s.Act.Word())), ("about", s.About)),
            Tenure t => Person(t.Person, RoleWords.Of(t.Role, t.For, names), words),
            _ => Singular(words, fact.FactKind()),
        };
    }

    /// <summary>A person and the office held: "Wang Yi, foreign minister of China"; the name alone when no office is known.</summary>
    public static string Person(string name, string office, DeskWords words)
    {
        ArgumentNullException.ThrowIfNull(office);
        ArgumentNullException.ThrowIfNull(words);
        return office.Length == 0 ? name : words.Say("fact.tenure", ("person", name), ("office", office));
    }

    /// <summary>The sides of a fact, as codes.</summary>
    public static IReadOnlyList<string> Codes(Fact fact) => fact switch
    {
        Contact c => [.. c.Participants.Select(p => p.For).OfType<string>().Distinct(StringComparer.Ordinal)],
        Agreement a => a.Parties,
        Commitment c => c.Parties,
        Measure m => [.. new[] { m.By, m.Against }.OfType<string>()],
        Initiative i => [.. i.By.Append(i.Forum).OfType<string>()],
        Membership m => [m.Member, m.Organization],
        Statement s => [.. new[] { s.Speaker.For, s.Target }.OfType<string>()],
        Tenure t => [.. new[] { t.For }.OfType<string>()],
        _ => [],
    };

    /// <summary>The status word of a fact; null where its kind has none.</summary>
    public static string? Status(Fact fact) => fact switch
    {
        Contact c => c.Status.Word(),
        Agreement a => a.Status.Word(),
        Measure m => m.Status.Word(),
        Initiative i => i.Status.Word(),
        Membership m => m.Status.Word(),
        Tenure t => t.Event.Word(),
        _ => null,
    };

    /// <summary>The date of a fact, or when a commitment is due.</summary>
    public static Edtf? Date(Fact fact) => fact switch
    {
        Contact c => c.Date,
        Agreement a => a.Date,
        Commitment c => c.Due,
        Measure m => m.Date,
        Initiative i => i.Date,
        Membership m => m.Date,
        Tenure t => t.Date,
        _ => null,
    };

    /// <summary>Who acts, as named in a fact.</summary>
    public static IReadOnlyList<ParticipantLine> Actors(Fact fact) => fact switch
    {
        Contact c => [.. c.Participants.Select(Line)],
        Statement s => [Line(s.Speaker)],
        _ => [],
    };

    /// <summary>The first letter made a capital.</summary>
    public static string Capital(string text) => string.IsNullOrEmpty(text) ? "" : char.ToUpperInvariant(text[0]) + text[1..];

    private static string Contacted(string kind, IReadOnlyList<string> codes, WorldNames names) => codes.Count switch
    {
        0 => Noun(names.Words, kind),
        1 => names.Words.Say($"contact.{kind}.one", ("side", names.Forms(codes[0]))),
        _ => names.Words.Say($"contact.{kind}.of", ("sides", names.Forms(codes))),
    };

    private static string Measured(Measure m, WorldNames names)
    {
        var kind = StatusWords.Say(names.Words, m.Kind.Word());
        return (m.By, m.Against) switch
        {
            ({ } by, { } against) => names.Words.Say("fact.measure.by-against", ("kind", kind), ("by", names.Forms(by)), ("against", names.Forms(against))),
            ({ } by, null) => names.Words.Say("fact.measure.by", ("kind", kind), ("by", names.Forms(by))),
            (null, { } against) => names.Words.Say("fact.measure.against", ("kind", kind), ("against", names.Forms(against))),
            _ => kind,
        };
    }

    private static string Speaker(Actor speaker, WorldNames names) =>
        speaker.Name ?? RoleWords.Of(speaker.Role, speaker.For, names) switch { "" => names.Words["fact.somebody"], var office => Capital(office) };

    private static ParticipantLine Line(Actor actor) => new() { Name = actor.Name, Role = actor.Role, For = actor.For };
}
