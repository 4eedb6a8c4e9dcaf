using Chancery.Frames;

namespace Chancery.Facts;

/// <summary>
/// Whether an item is about the dealings of states at all: a page on sport, trade or travel may use all the words and still hold no fact. Decided
/// once for the whole item, by who is named in which office and what they are told to do.
/// </summary>
public static class ItemGate
{
    /// <summary>Name of the judge.</summary>
    public const string JudgeName = "item";

    // Items of at most so many sentences are judged by themselves.
    private const int ShortItem = 2;

    /// <summary>From this probability on facts of the item are said.</summary>
    public const double Threshold = 0.5;

    /// <summary>Whether facts of the item shall be said; yes where no judge is trained.</summary>
    public static bool Lets(Analysis analysis)
    {
        if (analysis.Judges.Find(JudgeName) is not { } judge) return true;
        var bag = new FeatureBag();
        Features(bag, analysis);
        return judge.Judge(bag, "yes") >= Threshold;
    }

    /// <summary>Features of the decision.</summary>
    public static void Features(FeatureBag bag, Analysis analysis)
    {
        var statesmen = analysis.Entities.Count(e => e.Holdings.Exists(h => h is { Role: <= Role.HeadOfOrganization, For: not null } && h.Basis != Basis.Inferred));
        var named = analysis.Entities.Count(e => e.IsPerson && e.Holdings.Exists(h => h is { Role: <= Role.HeadOfOrganization }));
        var known = analysis.Entities.Count(e => e.RegisterId is not null);
        var persons = analysis.Entities.Count(e => e.IsPerson);
        var countries = analysis.Entities.Count(e => e.IsSide && analysis.Atlas.IsCountry(e.Code));
        var bodies = analysis.Entities.Count(e => e.IsSide && analysis.Atlas.IsOrganisation(e.Code));
        var metonyms = analysis.Mentions.Count(m => m.Form == MentionForm.Metonym);
        var acts = 0;
        foreach (var match in analysis.Scan.Of(Languages.LexKind.Concept))
            if (analysis.Concepts.Find(match.Entry.A)?.Fact is "contact" or "agreement" or "measure" or "membership" or "initiative" && match.Entry.A is not ("DISCUSS" or "CONFERENCE" or "SESSION" or "SPEAK" or "SEE")) acts++;
        bag.Add("bias");
        if (analysis.Sentences.Count <= ShortItem)
        {
            // A sentence or two: nothing to count, only whether states and acts are named.
            bag.Add("short", countries + bodies + statesmen > 0 ? "sides" : "none", acts > 0 ? "acts" : "none");
            return;
        }
        bag.Add("statesmen", Step(statesmen));
        bag.Add("named", Step(named));
        bag.Add("known", Step(known));
        bag.Add("countries", Step(countries));
        bag.Add("bodies", Step(bodies));
        bag.Add("metonyms", Step(metonyms));
        bag.Add("acts", Step(acts));
        bag.Add("statesmen-known", Step(Math.Min(2, statesmen)), Step(Math.Min(2, known)));
        bag.Add("share", persons == 0 ? "none" : (4 * statesmen / persons) switch { 0 => "few", 1 => "some", _ => "many" });
    }

    private static string Step(int count) => count switch { 0 => "0", 1 => "1", 2 => "2", 3 => "3", <= 5 => "5", <= 8 => "8", _ => "more" };
}
