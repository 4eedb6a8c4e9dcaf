using Chancery.Facts.Contacts;
using Chancery.Frames;
using Chancery.Languages;

namespace Chancery.Facts.Acts;

/// <summary>A document as the rooms ask it: which sides each sentence names, and which the item is about.</summary>
public sealed class ActContext
{
    private const int Back = 3;
    private readonly SideMention[]?[] _named;
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _represented = new(StringComparer.Ordinal);
    private readonly List<string> _focus;

    /// <summary>Counts the sides of a document.</summary>
    public ActContext(Analysis analysis)
    {
        Analysis = analysis;
        _named = new SideMention[]?[analysis.Sentences.Count];
        foreach (var mention in analysis.Mentions)
            if (mention.Actors is [var one])
            {
                if (one.For is { } code) _counts[code] = _counts.GetValueOrDefault(code) + 1;
            }
            else
                foreach (var code in ContactDraft.SidesOf(mention.Actors)) _counts[code] = _counts.GetValueOrDefault(code) + 1;
        foreach (var entity in analysis.Entities)
            if (!entity.IsSide && entity.For is { } code) _represented.Add(code);
        _focus = [.. _counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Take(3).Select(c => c.Key)];
        TopOrganisation = _counts.Where(c => analysis.Atlas.IsOrganisation(c.Key)).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Key).FirstOrDefault();
    }

    /// <summary>The document.</summary>
    public Analysis Analysis { get; }

    /// <summary>The sides that the item names most, most named first.</summary>
    public IReadOnlyList<string> Focus => _focus;

    /// <summary>The organisation that the item names most, or null.</summary>
    public string? TopOrganisation { get; }

    /// <summary>How often the item names the side: 0 for the most named, then 1, 2; 3 for the others.</summary>
    public int Rank(string code) => _focus.IndexOf(code) is >= 0 and var rank ? rank : 3;

    /// <summary>Whether somebody in the item acts for the side.</summary>
    public bool IsRepresented(string code) => _represented.Contains(code);

    /// <summary>How many places name the side.</summary>
    public int Count(string code) => _counts.GetValueOrDefault(code);

    /// <summary>The places of a sentence that name a side, in text order.</summary>
    public SideMention[] Named(Sentence sentence) => _named[sentence.Index] ??= Read(sentence);

    /// <summary>The sides that may have a part in an act: those of its sentence, of the sentences before, of the headline, and those the item is about.</summary>
    public List<ActSide> Sides(Act act)
    {
        var here = Named(act.Sentence);
        var sides = new List<ActSide>();
        foreach (var mention in here)
            if (!Has(sides, mention.Code)) sides.Add(Here(here, mention.Code, act.Span));
        var back = 0;
        for (var index = act.Sentence.Index - 1; index >= 0 && back < Back; index--)
        {
            if (Analysis.Sentences[index].Zone is Zone.Related or Zone.Noise) continue;
            back++;
            AddImplied(sides, Named(Analysis.Sentences[index]), back switch { 1 => "1", 2 => "2", _ => "3" });
        }
        foreach (var sentence in Analysis.Sentences)
            if (sentence.Zone == Zone.Title && sentence.Index < act.Sentence.Index) AddImplied(sides, Named(sentence), "title");
        foreach (var code in _focus) AddItem(sides, code);
        if (TopOrganisation is { } top) AddItem(sides, top);
        return sides;
    }

    // A side with all places of the sentence that name it; the nearest is one that names it outright, if there is any.
    private static ActSide Here(SideMention[] named, string code, TextSpan act)
    {
        var places = Array.FindAll(named, m => m.Code == code);
        var nearest = 0;
        for (var i = 1; i < places.Length; i++)
            if (places[i].IsReference == places[nearest].IsReference ? Gap(places[i].Head, act) < Gap(places[nearest].Head, act) : places[nearest].IsReference) nearest = i;
        return new ActSide(code, places, places[nearest], "here");
    }

    private static bool Has(List<ActSide> sides, string code)
    {
        foreach (var side in sides)
            if (side.Code == code) return true;
        return false;
    }

    private static void AddItem(List<ActSide> sides, string code)
    {
        if (!Has(sides, code)) sides.Add(new ActSide(code, [], new SideMention(code, default, default, "none", "side"), "item"));
    }

    private static void AddImplied(List<ActSide> sides, SideMention[] mentions, string where)
    {
        foreach (var mention in mentions)
            if (mention.Form is not "Place" && !Has(sides, mention.Code)) sides.Add(new ActSide(mention.Code, [], mention, where));
    }

    private SideMention[] Read(Sentence sentence)
    {
        var found = new List<SideMention>();
        foreach (var mention in Analysis.MentionsIn(sentence))
            foreach (var actor in mention.Actors)
                if (actor.For is { } code && !found.Exists(f => f.Code == code && f.Head == mention.Head))
                    found.Add(new SideMention(code, mention.Span, mention.Head, mention.Form.Name(), actor.IsSide ? "side" : actor.Acting?.Role?.Name() ?? "none") { Case = mention.Case });
        foreach (var match in Analysis.Scan.In(LexKind.City, sentence.Span))
        {
            if (match.Entry.D == "1" && Clause.SlotBefore(Analysis, sentence, match.Span.Start) != "PLACE") continue;
            if (Count(match.Entry.A) == 0 || found.Exists(f => f.Span.Overlaps(match.Span))) continue;
            found.Add(new SideMention(match.Entry.A, match.Span, match.Span, "Place", "side"));
        }
        if (found.Count == 0) return [];
        found.Sort((a, b) => a.Head.CompareTo(b.Head));
        Listed(found);
        return [.. found];
    }

    // Mentions with nothing between them but commas and "and" form a list.
    private void Listed(List<SideMention> found)
    {
        for (var first = 0; first < found.Count;)
        {
            var end = first + 1;
            while (end < found.Count && OnlyAnd(found[end - 1].Span.End, found[end].Span.Start)) end++;
            var length = 0;
            for (var i = first; i < end; i++)
                if (found.FindIndex(first, m => m.Code == found[i].Code) == i) length++;
            for (var i = first; i < end; i++) found[i] = found[i] with { List = length, ListStart = found[first].Span.Start };
            first = end;
        }
    }

    private bool OnlyAnd(int from, int to)
    {
        if (to <= from) return to == from || from - to < 3;
        for (var at = from; at < to;)
        {
            if (!Letters.IsWord(Analysis.Folded[at]))
            {
                if (Analysis.Folded[at] is not (' ' or ',' or '،' or '、' or '\'')) return false;
                at++;
            }
            else if (Analysis.Scan.At(LexKind.Glue, at) is { } glue && glue.Entry.A is "and" or "article") at = glue.Span.End;
            else return false;
        }
        return true;
    }

    internal static int Gap(TextSpan a, TextSpan b) => a.End <= b.Start ? b.Start - a.End : a.Start >= b.End ? a.Start - b.End : 0;
}
