using Chancery.Frames;

namespace Chancery.Facts.Acts;

/// <summary>One of the rooms that read acts: how it finds them and which parts a side may have in them.</summary>
/// <param name="Name">Name of the kind of fact, and of its judge.</param>
/// <param name="Parts">The parts: <c>by</c>, <c>against</c> …; every other side is <c>out</c>.</param>
/// <param name="Find">Finds the words that may tell such a fact, in text order.</param>
public sealed record ActRoom(string Name, IReadOnlyList<string> Parts, Func<Analysis, IReadOnlyList<Act>> Find)
{
    /// <summary>Below this probability words tell nothing; the gauge decides later what is said.</summary>
    public const double Threshold = 0.1;

    /// <summary>How sure the judge of statuses must be to overrule the words.</summary>
    public double Overrule { get; init; } = 0.5;

    /// <summary>Answer for a side without a part.</summary>
    public const string Out = "out";

    /// <summary>Joins the parts of a side that has two.</summary>
    public const char And = '+';

    /// <summary>Whether one side does it to another, so that a guess at agent and patient helps.</summary>
    public bool HasAgent { get; init; } = true;

    /// <summary>Whether the sides of a list ("A, B and C") have the same part.</summary>
    public bool SharesLists { get; init; } = true;

    /// <summary>Name of the judge that says which part a side has.</summary>
    public string SideJudge => Name + "-side";

    /// <summary>Name of the judge that says whether the words tell such a fact.</summary>
    public string TellsJudge => Name;

    /// <summary>Name of the judge that says how far the thing has come.</summary>
    public string StatusJudge => Name + "-status";

    /// <summary>What the judges say of the acts of a document that may tell something, in text order; untrained, the words' own defaults.</summary>
    public List<JudgedAct> Judge(ActContext context)
    {
        var analysis = context.Analysis;
        var acts = Find(analysis);
        var judged = new List<JudgedAct>(acts.Count);
        if (acts.Count == 0) return judged;
        var (tellsJudge, sideJudge) = (analysis.Judges.Find(TellsJudge), analysis.Judges.Find(SideJudge));
        var shares = sideJudge is null ? [] : Shares(sideJudge);
        Span<double> all = stackalloc double[sideJudge?.Classes.Count ?? 0];
        var bag = new FeatureBag();
        foreach (var act in acts)
        {
            var sides = context.Sides(act);
            bag.Clear();
            ActFeatures.Tells(bag, context, act, acts, sides);
            var tells = tellsJudge?.Judge(bag, "yes") ?? 0.5;
            if (tells < Threshold) continue;
            var status = StatusOf(analysis, bag, act);
            var guess = HasAgent ? new ActGuess(context, act, sides) : null;
            var parts = new List<JudgedSide>(sides.Count);
            foreach (var side in sides)
            {
                bag.Clear();
                ActFeatures.Side(bag, context, act, side, sides, guess);
                sideJudge?.Judge(bag, all);
                var chances = new double[Parts.Count];
                for (var part = 0; part < chances.Length; part++)
                    chances[part] = sideJudge is null ? (side.IsHere && part == 0 ? 0.5 : 0.1) : Sum(all, shares[part]);
                parts.Add(new JudgedSide(side, chances));
            }
            judged.Add(new JudgedAct(this, act, tells, status, SharesLists ? Shared(parts) : parts));
        }
        return judged;
    }

    // "A, B and C": what is likely of one is as likely of the others.
    private static List<JudgedSide> Shared(List<JudgedSide> sides)
    {
        if (!sides.Exists(s => s.Side.IsHere && s.Side.Nearest.List > 1)) return sides;
        foreach (var list in sides.Where(s => s.Side.IsHere && s.Side.Nearest.List > 1).GroupBy(s => s.Side.Nearest.ListStart).ToList())
        {
            var members = list.ToList();
            if (members.Count < 2) continue;
            double[] mean = [.. Enumerable.Range(0, members[0].Parts.Count).Select(i => members.Average(m => m.Parts[i]))];
            foreach (var member in members) sides[sides.IndexOf(member)] = member with { Parts = mean };
        }
        return sides;
    }

    // The words' own status holds where they have one, unless the judge is sure of another.
    private string StatusOf(Analysis analysis, FeatureBag bag, Act act)
    {
        if (analysis.Judges.Find(StatusJudge) is not { } judge) return act.Status;
        var (answer, probability) = judge.Best(bag);
        return act.Status == "-" || probability >= Overrule ? answer : act.Status;
    }

    // Which of a judge's classes hold each part: a side may have two at once ("by+against": each lifts its measure against the other).
    private bool[][] Shares(LinearJudge judge) =>
        [.. Parts.Select(part => judge.Classes.Select(c => c.Split(And).Contains(part, StringComparer.Ordinal)).ToArray())];

    private static double Sum(ReadOnlySpan<double> all, bool[] share)
    {
        var sum = 0.0;
        for (var c = 0; c < all.Length; c++)
            if (share[c]) sum += all[c];
        return sum;
    }
}
