using Chancery.Frames;

namespace Chancery.Facts.Contacts;

/// <summary>
/// Weighs each contact of a document beside all others that the document seems to tell: how often and where it is told, what else is told of the same
/// sides, how its date and status agree. Learned from drafts by judges that never saw the document.
/// </summary>
public static class ContactWeigher
{
    /// <summary>The drafts with the probability that the document tells such a contact.</summary>
    public static List<ContactDraft> Weigh(Analysis analysis, List<ContactDraft> drafts)
    {
        if (analysis.Judges.Find(ContactReader.WholeJudge) is not { } judge) return drafts;
        var bag = new FeatureBag();
        var weighed = new List<ContactDraft>(drafts.Count);
        foreach (var draft in drafts)
        {
            bag.Clear();
            Features(bag, analysis, draft, drafts);
            weighed.Add(draft with { Probability = judge.Judge(bag, "yes") });
        }
        return weighed;
    }

    /// <summary>Features of the decision.</summary>
    public static void Features(FeatureBag bag, Analysis analysis, ContactDraft draft, List<ContactDraft> drafts)
    {
        var kind = draft.Kind.Name();
        var concept = draft.Trigger.Concept.Name;
        var status = ContactMerger.Happened(draft.Status) switch { 1 => "held", 0 => "ahead", _ => "off" };
        var sides = draft.Sides;
        var odds = Bin(draft.Probability);
        bag.Add("bias");
        bag.Add("odds", odds);
        bag.Add("odds-kind", odds, kind);
        bag.Add("odds-status", odds, status);
        bag.Add("odds-zone", odds, draft.Trigger.Sentence.Zone.Name());
        bag.Add("second", Bin(draft.Second));
        bag.Add("second-implied", Bin(draft.Second), ContactFeatures.Small(draft.Implied));
        bag.Add("sure-kind", Bin(draft.KindProbability), kind);
        bag.Add("kind", kind);
        bag.Add("kind-status", kind, draft.Status.Name());
        bag.Add("concept", concept);
        bag.Add("concept-status", concept, status);
        bag.Add("tellings", ContactFeatures.Small(draft.Tellings), kind);
        bag.Add("title", draft.InTitle ? "yes" : "no", kind);
        bag.Add("sides", ContactFeatures.Small(sides.Count), kind);
        var persons = draft.Participants.Count(p => p.IsPerson);
        bag.Add("persons", ContactFeatures.Small(persons), ContactFeatures.Small(sides.Count), kind);
        bag.Add("bodies", ContactFeatures.Small(draft.Participants.Count(p => p.IsSide && analysis.Atlas.IsOrganisation(p.Code))), kind);
        bag.Add("count", draft.Count is null ? "one" : "several", kind);
        bag.Add("dated", draft.Dated ? "told" : draft.Date is null ? "none" : "inherited", status);
        bag.Add("tense", Tense(analysis, draft), status);
        bag.Add("tense-dated", Tense(analysis, draft), draft.Dated ? "told" : "not", status);
        bag.Add("place", draft.Place is null ? "no" : "yes", kind);
        bag.Add("margins", draft.MarginsOf is null ? "no" : "yes", kind);
        bag.Add("focus", analysis.Focus is { } focus && draft.Participants.Contains(focus) ? "in" : "out", kind);
        bag.Add("home", analysis.HomeSide is { } home && sides.Contains(home) ? "in" : "out", kind);
        bag.Add("sentence", draft.Trigger.Sentence.Index switch { 0 => "0", 1 => "1", 2 => "2", <= 4 => "4", <= 8 => "8", _ => "far" }, draft.Trigger.Sentence.Zone.Name());
        bag.Add("quoted", Clause.InQuotes(analysis, draft.Trigger.Sentence, draft.Trigger.Span.Start) ? "yes" : "no");
        foreach (var participant in draft.Participants.Take(4)) bag.Add("role", participant.IsSide ? "side" : participant.Acting?.Role?.Name() ?? "none", kind);
        Rivals(bag, draft, drafts);
    }

    // What else the document seems to tell of the same sides.
    private static void Rivals(FeatureBag bag, ContactDraft draft, List<ContactDraft> drafts)
    {
        var kind = draft.Kind.Name();
        var better = 0;
        foreach (var other in drafts)
        {
            if (ReferenceEquals(other, draft)) continue;
            var stronger = other.Probability > draft.Probability;
            if (stronger) better++;
            var common = 0;
            foreach (var side in draft.Sides)
                if (other.Sides.Contains(side)) common++;
            var relation = common == 0 ? "apart" : common == draft.Sides.Count && common == other.Sides.Count ? "same" : common == draft.Sides.Count ? "within" : common == other.Sides.Count ? "around" : "touching";
            var near = Math.Abs(other.Trigger.Sentence.Index - draft.Trigger.Sentence.Index) switch { 0 => "here", 1 => "beside", _ => "far" };
            if (relation != "apart" || near == "here")
            {
                bag.Add("rival", relation, near, stronger ? "stronger" : "weaker");
                bag.Add("rival-kind", relation, kind, other.Kind.Name());
                if (near == "here") bag.Add("rival-here", kind, other.Kind.Name(), stronger ? "stronger" : "weaker");
                bag.Add("rival-status", relation, ContactMerger.Happened(draft.Status) == ContactMerger.Happened(other.Status) ? "same" : "other", stronger ? "stronger" : "weaker");
            }
        }
        bag.Add("rank", ContactFeatures.Small(better));
        bag.Add("rank-of", ContactFeatures.Small(better), ContactFeatures.Small(drafts.Count));
        bag.Add("rank-kind", ContactFeatures.Small(better), kind);
    }

    private static string Tense(Analysis analysis, ContactDraft draft)
    {
        if (draft.Date?.Bounds is not { } bounds || analysis.Article.Day is not { } day) return "unknown";
        return bounds.First > day ? "future" : bounds.Last < day.AddDays(-20) ? "long-past" : bounds.Last < day ? "past" : bounds.First == bounds.Last ? "today" : "around";
    }

    private static string Bin(double probability) => ((int)(probability * 10)).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
