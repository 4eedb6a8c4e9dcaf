using Chancery.Languages;
using Chancery.World;

namespace Chancery.Facts.Acts;

/// <summary>Finds the words of a room in a sentence: what is done, the nouns it is done to, and which belongs to which.</summary>
public static class ActFinder
{
    /// <summary>The matches of a sentence whose concept belongs to one of the kinds of fact, in text order; of several on the same words the first.</summary>
    public static List<(LexMatch Match, Concept Concept)> Concepts(Analysis analysis, Sentence sentence, params ReadOnlySpan<string> facts)
    {
        var found = new List<(LexMatch, Concept)>();
        foreach (var match in analysis.Scan.In(LexKind.Concept, sentence.Span))
        {
            if (analysis.Concepts.Find(match.Entry.A) is not { } concept || !facts.Contains(concept.Fact)) continue;
            if (found.Count > 0 && found[^1].Item1.Span == match.Span) continue;
            if (analysis.InName(sentence, match.Span)) continue;
            found.Add((match, concept));
        }
        return found;
    }

    /// <summary>The nouns of a kind in a sentence, in text order, each place once.</summary>
    public static List<LexMatch> Nouns(Analysis analysis, Sentence sentence, LexKind kind)
    {
        var found = new List<LexMatch>();
        foreach (var match in analysis.Scan.In(kind, sentence.Span))
            if ((found.Count == 0 || found[^1].Span != match.Span) && !analysis.InName(sentence, match.Span)) found.Add(match);
        return found;
    }

    /// <summary>The match nearest to a span; a break between counts like many words.</summary>
    public static int Nearest(Analysis analysis, TextSpan span, IReadOnlyList<LexMatch> matches, int most)
    {
        var best = -1;
        var bestCost = most;
        for (var i = 0; i < matches.Count; i++)
        {
            var other = matches[i].Span;
            var (from, to) = other.End <= span.Start ? (other.End, span.Start) : (span.End, Math.Max(span.End, other.Start));
            var cost = to - from + 25 * Frames.Clause.Breaks(analysis, from, to);
            if (cost < bestCost) (best, bestCost) = (i, cost);
        }
        return best;
    }

    /// <summary>
    /// What is done and what it is done to, joined: each noun with the nearest act, each act that no noun took with the nearest noun, and nouns alone.
    /// </summary>
    /// <param name="analysis">The document.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="acts">What is done.</param>
    /// <param name="nouns">What it is done to.</param>
    /// <param name="alone">The concept of a noun that stands without an act.</param>
    public static IEnumerable<Act> Joined(Analysis analysis, Sentence sentence, IReadOnlyList<(LexMatch Match, Concept Concept)> acts, IReadOnlyList<LexMatch> nouns, Concept alone)
    {
        var spans = acts.Select(a => a.Match).ToList();
        var taken = new bool[acts.Count];
        foreach (var noun in nouns)
        {
            var at = Nearest(analysis, noun.Span, spans, 200);
            if (at < 0)
            {
                yield return new Act(sentence, noun.Span, alone, "noun") { Noun = noun, Status = alone.Status };
                continue;
            }
            taken[at] = true;
            yield return Of(sentence, acts[at], noun);
        }
        for (var i = 0; i < acts.Count; i++)
            if (!taken[i])
                yield return Of(sentence, acts[i], Nearest(analysis, acts[i].Match.Span, nouns, 250) is >= 0 and var near ? nouns[near] : null);
    }

    private static Act Of(Sentence sentence, (LexMatch Match, Concept Concept) act, LexMatch? noun) =>
        new(sentence, act.Match.Span, act.Concept, act.Match.Entry.B) { Noun = noun, Status = act.Concept.Status };
}
