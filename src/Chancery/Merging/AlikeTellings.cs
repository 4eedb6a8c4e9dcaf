namespace Chancery.Merging;

/// <summary>Tellings of one saying by different documents: one of them is compared for all.</summary>
internal sealed class AlikeTellings
{
    private AlikeTellings(EventMention first) => Tellings = [first];

    /// <summary>The telling that is compared: of the smallest key.</summary>
    public EventMention First => Tellings[0];

    /// <summary>All, by key.</summary>
    public List<EventMention> Tellings { get; }

    /// <summary>The documents that tell it.</summary>
    public HashSet<string> Documents { get; } = new(StringComparer.Ordinal);

    /// <summary>Puts tellings, sorted by key, together that say the same; a second one of the same document, and one on which somebody judged, stands by itself.</summary>
    /// <param name="mentions">Tellings by key.</param>
    /// <param name="linked">Whether two draw each other into one event.</param>
    /// <param name="judgements">What people judged.</param>
    public static List<AlikeTellings> Among(IEnumerable<EventMention> mentions, Func<EventMention, EventMention, bool> linked, EventJudgements judgements)
    {
        var all = new List<AlikeTellings>();
        var bySaying = new Dictionary<string, List<AlikeTellings>>(StringComparer.Ordinal);
        foreach (var mention in mentions)
        {
            if (!bySaying.TryGetValue(mention.Saying, out var same)) bySaying[mention.Saying] = same = [];
            var alike = judgements.IsOn(mention) ? null : same.Find(a => !a.Documents.Contains(mention.Document) && !judgements.IsOn(a.First) && linked(a.First, mention));
            if (alike is null)
            {
                same.Add(alike = new AlikeTellings(mention));
                all.Add(alike);
            }
            else
            {
                alike.Tellings.Add(mention);
            }
            alike.Documents.Add(mention.Document);
        }
        return all;
    }
}
