using System.Text.Json;
using Chancery.Identity;

namespace Chancery.Evaluation;

/// <summary>
/// A contact that a sample tells. Samples have no gold, so it is found in a reading by its words: that outlives small changes of the reader,
/// as a number in the list of what was read would not.
/// </summary>
/// <param name="Document">The sample's name.</param>
/// <param name="Kind">The kind of contact that the text tells.</param>
/// <param name="Status">Its status.</param>
/// <param name="Date">Its date, for people; null when the text gives none.</param>
/// <param name="Sides">Sides that take part; a reading may name more.</param>
/// <param name="Words">Words of the text that tell it.</param>
public sealed record SampleTelling(string Document, string Kind, string Status, string? Date, IReadOnlyList<string> Sides, string Words)
{
    /// <summary>A name for people.</summary>
    public string Name => $"{Document} {Kind} {Status} {Date ?? "undated"} «{Words}»";

    /// <summary>Reads a telling of the key.</summary>
    /// <exception cref="FormatException">A field is missing.</exception>
    public static SampleTelling Parse(JsonElement json)
    {
        var item = new ScoredItem(json);
        string Needed(string field) => item.Value(field) ?? throw new FormatException($"a telling of a sample without '{field}'");
        return new SampleTelling(Needed("document"), Needed("kind"), Needed("status"), item.Value("date"), item.Texts("sides"), Needed("words"));
    }

    /// <summary>The contact read from these words: of the same sort and stage, with these sides; null when none was. Among several the first.</summary>
    public KeyedFact? In(IEnumerable<KeyedFact> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        foreach (var fact in facts)
        {
            if (fact.Fact is not Contact contact || Sort(contact.Kind.Word()) != Sort(Kind) || Stage(contact.Status.Word()) != Stage(Status)) continue;
            if (Sides.Except(contact.Participants.Select(p => p.For).Append(contact.Host).OfType<string>(), StringComparer.Ordinal).Any()) continue;
            var text = fact.Source.Document.Text;
            var words = new TextSpan(text.IndexOf(Words, StringComparison.Ordinal), Words.Length);
            if (words.Start >= 0 && contact.Evidence.Any(e => e.Span.Overlaps(words))) return fact;
        }
        return null;
    }

    private static string Sort(string kind) => kind switch
    {
        "consultations" or "multilateral" => "meeting",
        "video" => "call",
        _ => kind,
    };

    private static int Stage(string status) => status switch
    {
        "held" or "ongoing" => 0,
        "planned" or "proposed" => 1,
        _ => 2,
    };
}
