using Chancery.Frames;
using Chancery.Languages;

namespace Chancery.Facts.Contacts;

/// <summary>A date that a contact may have.</summary>
/// <param name="Date">The date; null for "not known".</param>
/// <param name="Basis">What it rests on; null when the text says it.</param>
/// <param name="Source">Where it comes from: <c>said</c>, <c>before</c>, <c>context</c>, <c>main</c>, <c>page</c>, <c>none</c>.</param>
/// <param name="Mention">The words, when the trigger's sentence says it.</param>
public sealed record DateChoice(Edtf? Date, Basis? Basis, string Source, DateMention? Mention)
{
    /// <summary>Whether the trigger's own sentence says it.</summary>
    public bool Told => Mention is not null;
}

/// <summary>
/// Chooses the date of a contact among those its sentence says, those told just before, that of the item's main contact, the page's own and none:
/// learned from triggers whose contact is dated.
/// </summary>
public static class ContactDates
{
    /// <summary>The date of what a trigger tells.</summary>
    /// <param name="analysis">The document.</param>
    /// <param name="trigger">The words that tell it.</param>
    /// <param name="status">Whether it was held or lies ahead.</param>
    /// <param name="context">The date of the contact told last in the same paragraph.</param>
    /// <param name="main">The date of the first contact that the text dates.</param>
    public static DateChoice Choose(Analysis analysis, Trigger trigger, ContactStatus status, Edtf? context, Edtf? main)
    {
        if (analysis.Judges.Find(ContactReader.DateJudge) is not { } judge)
        {
            var (date, basis, told) = ContactFields.Date(analysis, trigger, status, context, main);
            return new DateChoice(date, basis, told ? "said" : "page", told ? ContactFields.Nearest(analysis, trigger, status is ContactStatus.Planned) : null);
        }
        var choices = For(analysis, trigger, status, context, main);
        var bag = new FeatureBag();
        DateChoice? best = null;
        var most = -1.0;
        foreach (var choice in choices)
        {
            bag.Clear();
            Features(bag, analysis, trigger, status, choice, choices);
            if (judge.Judge(bag, "yes") is var probability && probability > most) (best, most) = (choice, probability);
        }
        return best!;
    }

    /// <summary>The dates to choose from; the last is always "not known".</summary>
    public static List<DateChoice> For(Analysis analysis, Trigger trigger, ContactStatus status, Edtf? context, Edtf? main)
    {
        var future = status is ContactStatus.Planned or ContactStatus.Proposed or ContactStatus.Postponed;
        var choices = new List<DateChoice>();
        foreach (var mention in analysis.Dates[trigger.Sentence.Index])
            if (mention.Shape == DateShape.SameDay)
            {
                if ((ContactFields.LastDay(analysis, trigger) ?? context ?? analysis.Article.Published) is { } same) choices.Add(new DateChoice(Shift(same, mention.Offset), Chancery.Basis.Inferred, "said", mention));
            }
            else choices.Add(new DateChoice(future ? mention.Future : mention.Past, mention.FromDocument ? Chancery.Basis.DocumentDate : null, "said", mention));
        if (ContactFields.LastDay(analysis, trigger, sameParagraph: true) is { } before && !choices.Exists(c => c.Date == before)) choices.Add(new DateChoice(before, Chancery.Basis.Inferred, "before", null));
        if (context is { } near && !choices.Exists(c => c.Date == near)) choices.Add(new DateChoice(near, Chancery.Basis.Inferred, "context", null));
        if (main is { } first && !choices.Exists(c => c.Date == first)) choices.Add(new DateChoice(first, Chancery.Basis.Inferred, "main", null));
        if (analysis.Article.Published is { } page && !choices.Exists(c => c.Date == page)) choices.Add(new DateChoice(page, Chancery.Basis.DocumentDate, "page", null));
        choices.Add(new DateChoice(null, null, "none", null));
        return choices;
    }

    /// <summary>Features of the decision.</summary>
    public static void Features(FeatureBag bag, Analysis analysis, Trigger trigger, ContactStatus status, DateChoice choice, List<DateChoice> choices)
    {
        var held = ContactMerger.Happened(status) switch { 1 => "held", 0 => "ahead", _ => "off" };
        var kind = trigger.Concept.Kind;
        var said = choices.Count(c => c.Told);
        var zone = trigger.Sentence.Zone.Name();
        var place = trigger.Sentence.Index switch { <= 1 => "head", <= 4 => "early", _ => "late" };
        var background = Clause.Modality(analysis, trigger.Sentence.Span).Contains("background") ? "background" : "news";
        bag.Add("bias");
        bag.Add("source", choice.Source);
        bag.Add("source-held", choice.Source, held);
        bag.Add("source-said", choice.Source, ContactFeatures.Small(said), held);
        bag.Add("source-kind", choice.Source, kind, held);
        bag.Add("source-form", choice.Source, trigger.Form, held);
        bag.Add("source-zone", choice.Source, zone, held);
        bag.Add("source-place", choice.Source, place, held);
        bag.Add("source-background", choice.Source, background, held);
        bag.Add("source-others", choice.Source, choices.Exists(c => c.Source == "before") ? "before" : "-", choices.Exists(c => c.Source is "context" or "main") ? "context" : "-");
        bag.Add("precision", Precision(choice.Date), choice.Source);
        bag.Add("precision-kind", Precision(choice.Date), kind, held);
        if (choice.Date is { Bounds: { } bounds } && analysis.Article.Day is { } day)
            bag.Add("tense", bounds.First > day ? "future" : bounds.Last < day.AddDays(-20) ? "long-past" : bounds.Last < day ? "past" : "now", held, choice.Source);
        if (choice.Mention is { } mention) Said(bag, analysis, trigger, mention, held, choices);
    }

    private static void Said(FeatureBag bag, Analysis analysis, Trigger trigger, DateMention mention, string held, List<DateChoice> choices)
    {
        var before = mention.Span.Start < trigger.Span.Start;
        var (from, to) = before ? (mention.Span.End, trigger.Span.Start) : (trigger.Span.End, mention.Span.Start);
        if (from > to) (from, to) = (to, from);
        var side = before ? "before" : "after";
        var words = Clause.Words(trigger.Sentence, from, to);
        var breaks = ContactFeatures.Small(Math.Min(3, Clause.Breaks(analysis, from, to)));
        var verbs = 0;
        var contacts = 0;
        foreach (var match in analysis.Scan.In(LexKind.Concept, TextSpan.Between(from, to)))
        {
            if (match.Entry.B is not "noun") verbs++;
            if (analysis.Concepts.Find(match.Entry.A)?.Fact is "contact") contacts++;
        }
        var nearer = choices.Count(c => c.Mention is { } other && other != mention && Distance(trigger, other) < Distance(trigger, mention));
        bag.Add("shape", mention.Shape.Name(), held);
        bag.Add("side", side, Clause.Distance(words));
        bag.Add("side-breaks", side, breaks);
        bag.Add("side-verbs", side, ContactFeatures.Small(verbs));
        bag.Add("side-contacts", side, ContactFeatures.Small(contacts));
        bag.Add("nearer", ContactFeatures.Small(nearer), side);
        bag.Add("nearer-clause", ContactFeatures.Small(nearer), Clause.Around(analysis, trigger.Sentence, trigger.Span).Contains(mention.Span) ? "in" : "out");
        bag.Add("first", mention.Span.Start - trigger.Sentence.Span.Start <= 12 ? "yes" : "no", side);
        bag.Add("slot", Clause.SlotBefore(analysis, trigger.Sentence, mention.Span.Start), held);
        bag.Add("other", ContactFields.BelongsToOther(analysis, trigger, mention) ? "yes" : "no");
        bag.Add("quoted", Clause.InQuotes(analysis, trigger.Sentence, mention.Span.Start) == Clause.InQuotes(analysis, trigger.Sentence, trigger.Span.Start) ? "together" : "apart");
    }

    private static Edtf Shift(Edtf date, int days) => days != 0 && date is { IsDay: true, Bounds: { } bounds } ? Edtf.Day(bounds.First.AddDays(days)) : date;

    private static int Distance(Trigger trigger, DateMention mention) =>
        mention.Span.End <= trigger.Span.Start ? trigger.Span.Start - mention.Span.End : mention.Span.Start >= trigger.Span.End ? mention.Span.Start - trigger.Span.End : 0;

    private static string Precision(Edtf? date) => date is not { } d ? "none" : d.YearUnknown ? "no-year" : d.IsInterval ? "interval" : d.IsDay ? "day" : d.Plain().Text.Length == 7 ? "month" : "year";
}
