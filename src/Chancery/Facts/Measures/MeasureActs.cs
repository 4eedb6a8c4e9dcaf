using Chancery.Facts.Acts;
using Chancery.Languages;
using Chancery.World;

namespace Chancery.Facts.Measures;

/// <summary>
/// Finds the words that may tell a measure: a concept that says it all (to expel diplomats), a noun of a measure with what became of it (lifted the
/// sanctions), or a deed and its object apart from each other (suspended … all transactions).
/// </summary>
public static class MeasureActs
{
    private const int Reach = 60;
    private static readonly Concept Alone = new("MEASURE", "measure-noun", "-", "imposed");

    /// <summary>The acts of a document, in text order.</summary>
    public static List<Act> Find(Analysis analysis)
    {
        var acts = new List<Act>();
        foreach (var sentence in analysis.Prose)
        {
            var here = new List<Act>();
            var statuses = ActFinder.Concepts(analysis, sentence, "measure-status");
            Whole(analysis, sentence, statuses, here);
            Nouns(analysis, sentence, statuses, here);
            Parts(analysis, sentence, statuses, here);
            here.Sort((a, b) => a.Whole.CompareTo(b.Whole));
            acts.AddRange(here);
        }
        return acts;
    }

    private static void Whole(Analysis analysis, Sentence sentence, List<(LexMatch Match, Concept Concept)> statuses, List<Act> acts)
    {
        foreach (var (match, concept) in ActFinder.Concepts(analysis, sentence, "measure"))
            acts.Add(new Act(sentence, match.Span, concept, match.Entry.B) { Kind = concept.Kind, Status = Beside(analysis, match.Span, statuses, 45)?.Concept.Status ?? concept.Status });
    }

    private static void Nouns(Analysis analysis, Sentence sentence, List<(LexMatch Match, Concept Concept)> statuses, List<Act> acts)
    {
        foreach (var noun in ActFinder.Nouns(analysis, sentence, LexKind.MeasureNoun))
        {
            if (acts.Exists(a => a.Span.Overlaps(noun.Span))) continue;
            acts.Add(Beside(analysis, noun.Span, statuses, 120) is { } status
                ? new Act(sentence, status.Match.Span, status.Concept, status.Match.Entry.B) { Noun = noun, Kind = noun.Entry.A, Status = status.Concept.Status }
                : new Act(sentence, noun.Span, Alone, "noun") { Noun = noun, Kind = noun.Entry.A, Status = Alone.Status });
        }
    }

    // Every deed takes the nearest object of its clause that it can be done to.
    private static void Parts(Analysis analysis, Sentence sentence, List<(LexMatch Match, Concept Concept)> statuses, List<Act> acts)
    {
        var objects = ActFinder.Concepts(analysis, sentence, "measure-what");
        if (analysis.Concepts.Find("WHAT-ENVOY") is { } envoy)
            foreach (var mention in analysis.MentionsIn(sentence))
                if (mention.Actors.Any(a => a.Acting?.Role is Role.Ambassador or Role.Envoy) && mention.Form <= MentionForm.Office && !objects.Exists(o => o.Match.Span.Overlaps(mention.Head)))
                    objects.Add((new LexMatch(mention.Head, new LexEntry(LexKind.Concept, envoy.Name, "noun", "", "")), envoy));
        if (objects.Count == 0) return;
        var deeds = ActFinder.Concepts(analysis, sentence, "measure-do");
        deeds.AddRange(statuses.Where(s => s.Concept.Status is "lifted" or "eased" or "extended"));
        foreach (var (deed, concept) in deeds)
        {
            if (acts.Exists(a => a.Whole.Overlaps(deed.Span))) continue;
            (LexMatch Match, Concept Concept)? best = null;
            var bestGap = Reach;
            foreach (var what in objects)
            {
                if (!Fits(concept, what.Concept) || what.Match.Span.Overlaps(deed.Span) || acts.Exists(a => a.Whole.Overlaps(what.Match.Span))) continue;
                var (from, to) = what.Match.Span.End <= deed.Span.Start ? (what.Match.Span.End, deed.Span.Start) : (deed.Span.End, what.Match.Span.Start);
                // The object stands after its verb as a rule; before it in the passive and in headlines.
                var gap = Gap(analysis, sentence, from, to) + (what.Match.Span.Start < deed.Span.Start && deed.Entry.B is not "passive" ? 15 : 0);
                if (gap < bestGap) (best, bestGap) = (what, gap);
            }
            if (best is not { } found) continue;
            var kind = concept.Kind == "expulsion" ? "expulsion" : found.Concept.Kind;
            acts.Add(new Act(sentence, deed.Span, concept, deed.Entry.B) { Noun = found.Match, Kind = kind, Status = concept.Status });
        }
    }

    // Characters between, those of names not counted; a comma counts like a word, a stronger break like many.
    private static int Gap(Analysis analysis, Sentence sentence, int from, int to)
    {
        var gap = to - from;
        foreach (var mention in analysis.MentionsIn(sentence))
            if (mention.Head.Start >= from && mention.Head.End <= to) gap -= mention.Head.Length + 2;
        for (var at = from; at < to; at++)
            gap += analysis.Text[at] switch { ',' => 6, ';' or ':' or '–' or '—' => 40, _ => 0 };
        return Math.Max(0, gap);
    }

    // An envoy is called home or sent out, staff is sent out, all else is shut or opened.
    private static bool Fits(Concept deed, Concept what) => what.Kind switch
    {
        "recall" => deed.Kind is "recall" or "expulsion" || deed.Name == "REOPEN",
        "expulsion" => deed.Kind == "expulsion",
        _ => deed.Kind is not ("recall" or "expulsion"),
    };

    private static (LexMatch Match, Concept Concept)? Beside(Analysis analysis, TextSpan span, List<(LexMatch Match, Concept Concept)> statuses, int most)
    {
        var at = ActFinder.Nearest(analysis, span, [.. statuses.Select(s => s.Match)], most);
        return at < 0 ? null : statuses[at];
    }
}
