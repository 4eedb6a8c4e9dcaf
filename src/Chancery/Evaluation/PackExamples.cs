using Chancery.World;

namespace Chancery.Evaluation;

/// <summary>
/// The example sentences of a pack (<c>yes.tsv</c>, <c>no.tsv</c>) as readouts of one sentence, in the short form of <c>languages/README.md</c>: sides
/// without names. A line asserts the kinds of fact it lists and is silent on the others; a near miss asserts that there is none of any kind.
/// </summary>
public static class PackExamples
{
    /// <summary>All examples of a language.</summary>
    public static IEnumerable<GoldReadout> Read(IDataFolder data, string tag)
    {
        var number = 0;
        foreach (var row in TabbedFile.RowsIfAny(data, $"languages/{tag}/yes.tsv", 3)) yield return Readout(tag, $"yes-{tag}-{++number}", row[0], row[1], row[2]);
        foreach (var row in TabbedFile.RowsIfAny(data, $"languages/{tag}/no.tsv", 3)) yield return Readout(tag, $"no-{tag}-{++number}", row[0], row[1], null);
    }

    private static GoldReadout Readout(string tag, string id, string published, string sentence, string? facts)
    {
        var document = new Document { Id = id, Text = sentence, Language = tag, Published = Edtf.Parse(published) };
        Evidence[] evidence = [Evidence.Cut(sentence, new TextSpan(0, sentence.Length))];
        var told = (facts ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(f => Fact(f.Split(' ', StringSplitOptions.RemoveEmptyEntries), evidence)).OfType<Fact>().ToList();
        return new GoldReadout
        {
            Document = document,
            Reading = new Reading
            {
                Id = id,
                Lang = tag,
                Published = document.Published,
                Reader = "gold",
                Facts = new FactSet
                {
                    Contacts = [.. told.OfType<Contact>()],
                    Commitments = [.. told.OfType<Commitment>()],
                    Agreements = [.. told.OfType<Agreement>()],
                    Measures = [.. told.OfType<Measure>()],
                    Initiatives = [.. told.OfType<Initiative>()],
                    Memberships = [.. told.OfType<Membership>()],
                    Statements = [.. told.OfType<Statement>()],
                },
            },
            PeripheralContacts = new HashSet<int>(),
            Asserts = facts is null ? null : told.Select(f => f.GetType()).ToHashSet(),
        };
    }

    private static Fact? Fact(string[] words, Evidence[] evidence) => words switch
    {
        ["agreement", var status, var form, var parties, ..] when Vocabulary.Read<AgreementStatus>(status) is { } s && Vocabulary.Read<AgreementForm>(form) is { } f =>
            new Agreement { Title = "", Form = f, Status = s, Parties = Codes(parties), Evidence = evidence },
        ["measure", var status, var kind, var sides, ..] when Vocabulary.Read<MeasureStatus>(status) is { } s && Vocabulary.Read<MeasureKind>(kind) is { } k =>
            new Measure { Kind = k, Status = s, By = Side(sides, 0), Against = Side(sides, 1), Evidence = evidence },
        ["initiative", var status, var by, ..] when Vocabulary.Read<InitiativeStatus>(status) is { } s =>
            new Initiative { Title = "", By = Codes(by), Status = s, Evidence = evidence },
        ["membership", var status, var member, var organization, ..] when Vocabulary.Read<MembershipStatus>(status) is { } s =>
            new Membership { Member = member, Organization = organization, Status = s, Evidence = evidence },
        ["statement", var act, var sides, ..] when Vocabulary.Read<SpeechAct>(act) is { } a =>
            new Statement { Speaker = new Actor(null, null, Side(sides, 0)), Act = a, Target = Side(sides, 1), About = "", Evidence = evidence },
        ["commitment", var parties, ..] => new Commitment { What = "", Parties = Codes(parties), Evidence = evidence },
        [var kind, var status, var sides, .. var rest] when Vocabulary.Read<ContactKind>(kind) is { } k && Vocabulary.Read<ContactStatus>(status) is { } s =>
            new Contact { Kind = k, Status = s, Participants = [.. sides.Split(',').Select(code => new Actor(null, null, code))], Date = rest.Length > 0 ? Edtf.Parse(rest[0]) : null, Evidence = evidence },
        _ => null,
    };

    private static string[] Codes(string cell) => [.. cell.Split(',').Where(c => c != "-")];

    // USA>RUS: by and against; BLR>- has no second side.
    private static string? Side(string cell, int place) => cell.Split('>') is var sides && sides.Length > place && sides[place] != "-" ? sides[place] : null;
}
