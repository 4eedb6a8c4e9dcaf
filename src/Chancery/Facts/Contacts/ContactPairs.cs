using Chancery.Frames;
using Chancery.Languages;

namespace Chancery.Facts.Contacts;

/// <summary>Two sides that may be the two of a contact, each by the candidate that stands for it best.</summary>
/// <param name="First">Named first in the text.</param>
/// <param name="Second">Named after it.</param>
/// <param name="In">Probability that the contact is between the two.</param>
public sealed record ContactPair((ContactCandidate Candidate, double In) First, (ContactCandidate Candidate, double In) Second, double In);

/// <summary>Judges the sides of a trigger two by two: who stands where beside whom says more than each by himself.</summary>
public static class ContactPairs
{
    private const int MostSides = 6;

    /// <summary>The pairs of a trigger's sides, the likeliest first.</summary>
    public static List<ContactPair> Of(Analysis analysis, Trigger trigger, List<(ContactCandidate Candidate, double In)> judged)
    {
        if (analysis.Judges.Find(ContactReader.PairJudge) is not { } judge) return [];
        var pairs = new List<ContactPair>();
        var bag = new FeatureBag();
        foreach (var (first, second) in All(judged))
        {
            bag.Clear();
            Features(bag, analysis, trigger, first, second, judged);
            pairs.Add(new ContactPair(first, second, judge.Judge(bag, "yes")));
        }
        return [.. pairs.OrderByDescending(p => p.In).ThenBy(p => p.First.Candidate.Actor.For, StringComparer.Ordinal).ThenBy(p => p.Second.Candidate.Actor.For, StringComparer.Ordinal)];
    }

    /// <summary>The pairs to judge: of the likeliest sides, in text order.</summary>
    public static IEnumerable<((ContactCandidate Candidate, double In) First, (ContactCandidate Candidate, double In) Second)> All(List<(ContactCandidate Candidate, double In)> judged)
    {
        var sides = judged.Where(j => j.Candidate.Actor.For is not null).GroupBy(j => j.Candidate.Actor.For!, StringComparer.Ordinal)
            .Select(g => g.OrderByDescending(j => j.In).ThenBy(j => j.Candidate.Implied).First()).OrderByDescending(j => j.In).ThenBy(j => j.Candidate.Actor.For, StringComparer.Ordinal).Take(MostSides)
            .OrderBy(j => j.Candidate.Implied > 0 ? -1 : j.Candidate.Mention.Head.Start).ThenByDescending(j => j.Candidate.Implied).ToList();
        for (var a = 0; a < sides.Count; a++)
            for (var b = a + 1; b < sides.Count; b++) yield return (sides[a], sides[b]);
    }

    /// <summary>Features of the decision.</summary>
    public static void Features(FeatureBag bag, Analysis analysis, Trigger trigger, (ContactCandidate Candidate, double In) first, (ContactCandidate Candidate, double In) second, List<(ContactCandidate Candidate, double In)> judged)
    {
        var kind = trigger.Concept.Kind;
        var concept = trigger.Concept.Name;
        var (a, b) = (Place(trigger, first.Candidate), Place(trigger, second.Candidate));
        var pattern = a + b;
        var slots = Slot(analysis, trigger, first.Candidate) + "+" + Slot(analysis, trigger, second.Candidate);
        var low = Bin(Math.Min(first.In, second.In));
        var high = Bin(Math.Max(first.In, second.In));
        bag.Add("bias");
        bag.Add("low", low);
        bag.Add("high-low", high, low);
        bag.Add("low-pattern", low, pattern);
        bag.Add("pattern", pattern, kind);
        bag.Add("pattern-concept", pattern, concept);
        bag.Add("slots", pattern, slots);
        bag.Add("slots-kind", pattern, slots, kind);
        bag.Add("slots-form", pattern, slots, trigger.Form);
        bag.Add("forms", pattern, first.Candidate.Mention.Form.ToString(), second.Candidate.Mention.Form.ToString());
        var (left, right) = (Role(first.Candidate), Role(second.Candidate));
        bag.Add("roles", left == right ? "equal" : "other", left == right ? left : "-", kind);
        bag.Add("roles-both", left, right, kind);
        var rank = Rank(first, second, judged);
        bag.Add("rank", rank);
        bag.Add("rank-low", rank, low);
        bag.Add("sides", ContactFeatures.Small(judged.Select(j => j.Candidate).Where(c => c.Implied == 0 && c.Actor.For is not null).Select(c => c.Actor.For).Distinct(StringComparer.Ordinal).Count()), pattern);
        if (first.Candidate.Implied == 0 && second.Candidate.Implied == 0) Between(bag, analysis, trigger, first.Candidate.Mention, second.Candidate.Mention, pattern);
        var focus = analysis.Focus is { } hero ? first.Candidate.Actor == hero ? "first" : second.Candidate.Actor == hero ? "second" : hero.For == first.Candidate.Actor.For || hero.For == second.Candidate.Actor.For ? "side" : "none" : "no-focus";
        bag.Add("focus", focus, pattern);
        var home = analysis.HomeSide is { } side ? side == first.Candidate.Actor.For || side == second.Candidate.Actor.For ? "in" : "out" : "unknown";
        bag.Add("home", home, pattern);
    }

    // What stands between two mentions: nothing but a joint, another side, a verb, a break.
    private static void Between(FeatureBag bag, Analysis analysis, Trigger trigger, ActorMention first, ActorMention second, string pattern)
    {
        var (from, to) = (Math.Min(first.Span.End, second.Span.Start), Math.Max(first.Span.End, second.Span.Start));
        var words = Clause.Words(trigger.Sentence, from, to);
        var joint = false;
        foreach (var match in analysis.Scan.In(LexKind.Glue, TextSpan.Between(from, to))) joint |= match.Entry.A == "and";
        var others = analysis.MentionsIn(trigger.Sentence).Count(m => m.Head.Start >= from && m.Head.End <= to && m.Form != MentionForm.Pronoun);
        bag.Add("joined", joint && words <= 2 ? "and" : joint ? "and-far" : "no", pattern);
        bag.Add("others-between", ContactFeatures.Small(others), pattern);
        bag.Add("words-between", Clause.Distance(words), pattern);
        bag.Add("breaks-between", ContactFeatures.Small(Math.Min(3, Clause.Breaks(analysis, from, to))), pattern);
    }

    private static string Place(Trigger trigger, ContactCandidate candidate) =>
        candidate.Implied == ContactCandidates.Unnamed ? "u" : candidate.Implied > 0 ? "i" : candidate.Mention.Head.Start < trigger.Span.Start ? "b" : "a";

    private static string Slot(Analysis analysis, Trigger trigger, ContactCandidate candidate) => candidate.Implied > 0 ? "-" : Clause.Slot(analysis, trigger.Sentence, candidate.Mention);

    private static string Role(ContactCandidate candidate) => candidate.Actor.IsSide ? "side" : candidate.Actor.Acting?.Role?.ToString() ?? "none";

    // How many sides are likelier than the less likely of the two.
    private static string Rank((ContactCandidate Candidate, double In) first, (ContactCandidate Candidate, double In) second, List<(ContactCandidate Candidate, double In)> judged)
    {
        var least = Math.Min(first.In, second.In);
        return ContactFeatures.Small(judged.Where(j => j.Candidate.Actor.For is { } side && side != first.Candidate.Actor.For && side != second.Candidate.Actor.For && j.In > least).Select(j => j.Candidate.Actor.For).Distinct(StringComparer.Ordinal).Count());
    }

    private static string Bin(double probability) => ((int)(probability * 8)).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
