using Chancery.World;

namespace Chancery.Evaluation;

/// <summary>The example sentences of a pack (<c>yes.tsv</c>, <c>no.tsv</c>) as readouts of one sentence: what a line asserts, by sides only.</summary>
public static class PackExamples
{
    /// <summary>All examples of a language; contacts only, as that is what the short form says in full.</summary>
    public static IEnumerable<GoldReadout> Read(IDataFolder data, string tag)
    {
        var number = 0;
        foreach (var row in TabbedFile.RowsIfAny(data, $"languages/{tag}/yes.tsv", 3)) yield return Readout(tag, $"yes-{tag}-{++number}", row[0], row[1], row[2]);
        foreach (var row in TabbedFile.RowsIfAny(data, $"languages/{tag}/no.tsv", 3)) yield return Readout(tag, $"no-{tag}-{++number}", row[0], row[1], "");
    }

    private static GoldReadout Readout(string tag, string id, string published, string sentence, string facts)
    {
        var document = new Document { Id = id, Text = sentence, Language = tag, Published = Edtf.Parse(published) };
        var contacts = facts.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(f => Contact(f, sentence)).OfType<Contact>().ToList();
        return new GoldReadout
        {
            Document = document,
            Reading = new Reading { Id = id, Lang = tag, Published = document.Published, Reader = "gold", Facts = new FactSet { Contacts = contacts } },
            PeripheralContacts = new HashSet<int>(),
        };
    }

    // "meeting held BLR,BGD 2024-01-20"
    private static Contact? Contact(string fact, string sentence)
    {
        var words = fact.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 3 || Vocabulary.Read<ContactKind>(words[0]) is not { } kind || Vocabulary.Read<ContactStatus>(words[1]) is not { } status) return null;
        return new Contact
        {
            Kind = kind,
            Status = status,
            Participants = [.. words[2].Split(',').Select(code => new Actor(null, null, code))],
            Date = words.Length > 3 ? Edtf.Parse(words[3]) : null,
            Evidence = [Evidence.Cut(sentence, new TextSpan(0, sentence.Length))],
        };
    }
}
