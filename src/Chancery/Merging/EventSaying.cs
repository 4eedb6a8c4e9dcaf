using System.Globalization;
using System.Text;

namespace Chancery.Merging;

/// <summary>
/// What a telling says, as far as comparison looks at it: all but who says it. Tellings of one saying are like every other telling alike, so that one of them
/// can be compared for all. What many documents repeat would otherwise be compared each with each.
/// </summary>
internal static class EventSaying
{
    /// <summary>The saying of a telling; equal texts for equal sayings.</summary>
    public static string Of(EventMention mention)
    {
        var text = new StringBuilder(mention.FactKind);
        Add(text, mention.Date?.Text);
        Add(text, mention.Sides);
        if (mention.Fact is Contact contact) OfContact(text, mention, contact);
        else OfTitled(text, mention);
        Add(text, mention.Persons.Select(p => $"{p.Person}:{p.Side}:{p.Role}"));
        if (NewsCounts(mention)) Add(text, mention.Keyed.Source.PublishedOn?.DayNumber.ToString(CultureInfo.InvariantCulture));
        return text.ToString();
    }

    private static void OfContact(StringBuilder text, EventMention mention, Contact contact)
    {
        text.Append(CultureInfo.InvariantCulture, $"|{contact.Kind}|{ContactLikeness.Stage(contact.Status)}|{contact.Count}|{contact.Round}|{contact.Initiator}|{mention.Place}");
        Add(text, contact.Participants.Select(p => $"{p.For}/{p.Role}").Order(StringComparer.Ordinal));
        if (EventBlocks.IsExact(mention)) Add(text, contact.Topics);
    }

    private static void OfTitled(StringBuilder text, EventMention mention)
    {
        text.Append(mention.Fact switch
        {
            Agreement a => $"|{a.Status}|{a.Form}",
            Measure m => $"|{m.Kind}|{m.Status}|{m.By}|{m.Against}",
            Initiative i => $"|{i.Status}|{string.Join('+', i.By)}",
            Membership m => $"|{m.Status}|{m.Member}|{m.Organization}",
            Statement s => $"|{s.Act}|{s.Target}",
            _ => "",
        });
        Add(text, mention.Words.Order(StringComparer.Ordinal));
    }

    /// <summary>Whether the day of its news decides what it is like: where it has no date of its own, or is known by its news beside its place.</summary>
    private static bool NewsCounts(EventMention mention) => mention.Bounds is null || mention.Place is not null && !EventBlocks.IsExact(mention) || TitledLikeness.Lasts(mention);

    private static void Add(StringBuilder text, string? part) => text.Append('|').Append(part);

    private static void Add(StringBuilder text, IEnumerable<string> parts) => text.Append('|').AppendJoin('\u001f', parts);
}
