using Chancery.Facts.Acts;
using Chancery.Languages;
using Chancery.World;

namespace Chancery.Facts.Commitments;

/// <summary>Finds the words that may tell a commitment: to promise, to agree, to instruct; something to come; a deed that can be promised.</summary>
public static class CommitmentActs
{
    private const int Reach = 45;
    private static readonly Concept Future = new("WILL", "commitment", "-", "-");
    private static readonly Concept Deed = new("DEED", "commitment", "-", "-");

    /// <summary>One act for each group of such words that stand close together, in text order.</summary>
    public static List<Act> Find(Analysis analysis)
    {
        var acts = new List<Act>();
        foreach (var sentence in analysis.Prose) Find(analysis, sentence, acts);
        return acts;
    }

    private static void Find(Analysis analysis, Sentence sentence, List<Act> acts)
    {
        var words = new List<(TextSpan Span, Concept Concept, string Form, LexMatch? Deed)>();
        foreach (var (match, concept) in ActFinder.Concepts(analysis, sentence, "commitment")) words.Add((match.Span, concept, match.Entry.B, null));
        foreach (var match in analysis.Scan.In(LexKind.Modality, sentence.Span))
            if (match.Entry.A == "future" && !words.Exists(w => w.Span.Overlaps(match.Span))) words.Add((match.Span, Future, "future", null));
        foreach (var match in ActFinder.Nouns(analysis, sentence, LexKind.CommitmentVerb)) words.Add((match.Span, Deed, match.Entry.A, match));
        words.Sort((a, b) => a.Span.CompareTo(b.Span));
        for (var i = 0; i < words.Count;)
        {
            var next = i + 1;
            while (next < words.Count && words[next].Span.Start - words[next - 1].Span.End < Reach && !Breaks(analysis, words[next - 1].Span.End, words[next].Span.Start)) next++;
            var group = words[i..next];
            var lead = group.Find(w => w.Concept.Name is not ("WILL" or "DEED"));
            if (lead.Concept is null) lead = group.Find(w => w.Concept.Name == "WILL");
            if (lead.Concept is null) lead = group[0];
            var deed = group.Find(w => w.Deed is not null && w.Span.Start >= lead.Span.Start).Deed;
            acts.Add(new Act(sentence, lead.Span, lead.Concept!, lead.Form) { Noun = deed, Kind = deed is null ? "-" : "deed" });
            i = next;
        }
    }

    private static bool Breaks(Analysis analysis, int from, int to)
    {
        for (var at = from; at < to; at++)
            if (analysis.Text[at] is ';' or ':' or '–' or '—' or ',') return true;
        return false;
    }
}
