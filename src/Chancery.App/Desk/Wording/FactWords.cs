using Chancery.Store;

namespace Chancery.App.Desk.Wording;

/// <summary>Says facts and events in a line.</summary>
public static class FactWords
{
    /// <summary>The kinds of fact in the order pages show them, with their plural names.</summary>
    public static IReadOnlyList<(string Kind, string Plural)> Kinds { get; } =
    [
        ("contact", "Contacts"), ("agreement", "Agreements"), ("commitment", "Commitments"), ("measure", "Measures"), ("initiative", "Initiatives"),
        ("membership", "Memberships"), ("statement", "Statements"), ("tenure", "Offices"),
    ];

    /// <summary>The name of one fact of a kind.</summary>
    public static string Singular(string kind) => kind == "tenure" ? "Office" : Capital(kind);

    /// <summary>The noun of a kind of contact.</summary>
    public static string Noun(string kind) => kind switch
    {
        "meeting" => "Meeting",
        "call" => "Call",
        "video" => "Video call",
        "visit" => "Visit",
        "letter" => "Letter",
        "consultations" => "Consultations",
        "multilateral" => "Gathering",
        "credentials" => "Credentials",
        _ => Capital(kind),
    };

    /// <summary>The heading of an event.</summary>
    public static string Title(EventLine line, WorldNames names) => Title(line.Fact, line.Codes, names);

    /// <summary>The heading of a follow-up.</summary>
    public static string Title(FollowupLine line, WorldNames names) => line.Kind == "commitment" ? Capital(line.What)
        : Vocabulary.Read<ContactKind>(line.Kind) is null ? Capital(line.What)
        : Noun(line.Kind) + Of(line.Parties, names);

    /// <summary>The heading of a fact.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="codes">All its sides.</param>
    /// <param name="names">Names of the sides.</param>
    public static string Title(Fact fact, IReadOnlyList<string> codes, WorldNames names) => fact switch
    {
        Contact c => (c.Count is > 1 and var n ? $"{n} × " : "") + Noun(c.Kind.Word()) + Of(codes, names),
        Agreement a => Capital(a.Title),
        Commitment c => Capital(c.What),
        Measure m => Capital(StatusWords.Say(m.Kind.Word())) + (m.By is { } by ? " by " + names.Article(by) : "") + (m.Against is { } against ? " against " + names.Article(against) : ""),
        Initiative i => Capital(i.Title),
        Membership m => $"{names.Side(m.Member)} in {names.Article(m.Organization)}",
        Statement s => $"{Speaker(s.Speaker, names)}: {StatusWords.Say(s.Act.Word())}{(s.Target is { } t ? " " + names.Article(t) : "")} · {s.About}",
        Tenure t => $"{t.Person}, {RoleWords.Of(t.Role, t.For is { } whose ? names.Article(whose) : null)}",
        _ => fact.FactKind(),
    };

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

    private static string Of(IReadOnlyList<string> codes, WorldNames names) => codes.Count switch
    {
        0 => "",
        1 => ", " + names.Side(codes[0]),
        _ => " of " + SideWords.Join([.. codes.Select(names.Article)]),
    };

    private static string Speaker(Actor speaker, WorldNames names) =>
        speaker.Name ?? RoleWords.Of(speaker.Role, speaker.For is { } side ? names.Article(side) : null) switch { "" => "Somebody", var office => Capital(office) };

    private static ParticipantLine Line(Actor actor) => new() { Name = actor.Name, Role = actor.Role, For = actor.For };
}
