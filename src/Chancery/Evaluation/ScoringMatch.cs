using Closeness = (bool Counts, double Credit, int Shared, bool Overlap, bool SameDate, double Sides);

namespace Chancery.Evaluation;

/// <summary>Which fact that was read stands for which gold fact: the closest pairs first, each used once.</summary>
internal static class ScoringMatch
{
    /// <summary>The pairs found: place in the gold list, place in the read list, credit.</summary>
    public static List<(int Gold, int Read, double Credit)> Of(string plural, ScoredItem[] golds, ScoredItem[] reads, ScoredText text)
    {
        var pairs = new List<(Closeness Close, int Gold, int Read)>();
        for (var i = 0; i < golds.Length; i++)
        {
            for (var j = 0; j < reads.Length; j++)
            {
                var credit = ScoringLikeness.Of(plural, golds[i], reads[j], text);
                if (credit > 0) pairs.Add((Compare(golds[i], reads[j], credit, text), i, j));
            }
        }
        var usedGold = new HashSet<int>();
        var usedRead = new HashSet<int>();
        var found = new List<(int, int, double)>();
        foreach (var (close, i, j) in pairs.OrderByDescending(p => p.Close)) // a stable order
        {
            if (usedGold.Contains(i) || usedRead.Contains(j)) continue;
            usedGold.Add(i);
            usedRead.Add(j);
            found.Add((i, j, close.Credit));
        }
        return found;
    }

    /// <summary>How well two actors agree: half for the person, a quarter each for office and side.</summary>
    public static double ActorCredit(ScoredItem gold, ScoredItem read) =>
        (ScoringNames.SamePerson(gold, read) ? 0.5 : 0)
        + (ScoringLikeness.Same(gold, read, "role") ? 0.25 : 0)
        + (ScoringLikeness.Same(gold, read, "for") ? 0.25 : 0);

    /// <summary>How well the participants of two contacts agree.</summary>
    public static double Participants(ScoredItem gold, ScoredItem read)
    {
        var left = read.Participants.ToList();
        var total = 0.0;
        foreach (var actor in gold.Participants)
        {
            var best = left.MaxBy(other => ActorCredit(actor, other));
            if (best is null || ActorCredit(actor, best) <= 0.25) continue;
            total += ActorCredit(actor, best);
            left.Remove(best);
        }
        var all = gold.Participants.Length + read.Participants.Length;
        return all > 0 ? 2 * total / all : 1.0;
    }

    // Only to choose between several possible matches, most important first.
    private static Closeness Compare(ScoredItem gold, ScoredItem read, double credit, ScoredText text)
    {
        var named = read.Participants.Where(Named).ToList();
        var shared = gold.Participants.Where(Named).Count(x => named.Exists(y => ScoringNames.SamePerson(x, y)));
        return (!gold.Flag("peripheral"), credit, shared, text.Overlap(gold, read), ScoringLikeness.Same(gold, read, "date"), ScoringLikeness.Jaccard(gold.Codes, read.Codes));
    }

    private static bool Named(ScoredItem actor) => !string.IsNullOrEmpty(actor.Value("name"));
}
