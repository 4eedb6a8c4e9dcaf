using Chancery.Languages;

namespace Chancery.Mentions;

/// <summary>
/// Finds who stands together in a noun phrase: office + of-whom + name in any usual order ("Foreign Minister of X, Y Z"; "X's top diplomat Y Z";
/// "Y Z, the X foreign minister"; "the ministers of A and B, Y and Z"; "Y Z of X"). Order and small words come from the pack.
/// </summary>
internal sealed class ActorChunker(IReadOnlyList<NounItem> items, LexicalScan scan)
{
    private readonly bool[] _taken = new bool[items.Count];

    public List<ActorChunk> Chunks()
    {
        var chunks = new List<ActorChunk>();
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Kind != NounKind.Name || _taken[i]) continue;
            var names = Coordinated(i, out var last);
            var offices = new List<OfficePhrase>();
            int first = i, end = last;
            if (Before(i, out var from) is { } before)
            {
                offices.AddRange(before);
                first = from;
            }
            if ((offices.Count == 0 || names.Count == 1) && After(last, out var to) is { } after)
            {
                if (offices.Count == 0 || (after.Parties.Count > 0 && !after.Counterpart))
                {
                    offices.Add(after);
                    end = to;
                }
            }
            NounItem? side = null;
            if (offices.Count == 0 && SideAfter(last, out to) is { } of) (side, end) = (of, to);
            if (offices.Count == 0 && side is null && SideBefore(i) is { } own) side = own;
            if (names.Count > 1 && (offices.Count == 0 || !offices.Any(o => o.Many)))
            {
                // "Foreign Minister A and B": the office is the first one's alone.
                var apposed = offices.Count > 0 && end > last;
                if (apposed && Before(i, out _) is null) offices.Clear();       // "A and B, the prime minister of X": B's office
                names = [names[0]];
                end = i;
                if (apposed && offices.Count == 0) side = null;
            }
            for (var k = first; k <= Math.Max(end, i) && k < items.Count; k++) _taken[k] = true;
            var span = TextSpan.Between(items[first].Span.Start, items[Math.Max(end, i)].Span.End);
            chunks.Add(new ActorChunk(names, offices, side, span, Marked(first, i, "FORMER"), Marked(first, i, "ELECT-TITLE")));
        }
        for (var i = 0; i < items.Count; i++)
            if (!_taken[i] && items[i].Kind == NounKind.Office) chunks.Add(OfficeAlone(i));
        for (var i = 0; i < items.Count; i++)
            if (!_taken[i] && items[i].IsParty) chunks.Add(new ActorChunk([], [], items[i], items[i].Span, Former: false, Elect: false));
        chunks.Sort((a, b) => a.Span.CompareTo(b.Span));
        return chunks;
    }

    // X, Y and Z
    private List<NounItem> Coordinated(int i, out int last)
    {
        var names = new List<NounItem> { items[i] };
        last = i;
        for (var k = i + 1; k < items.Count;)
        {
            var joints = 0;
            while (k < items.Count && (items[k].Kind is NounKind.And or NounKind.Comma or NounKind.Honorific or NounKind.Linker or NounKind.Article)) { joints += items[k].Kind is NounKind.And or NounKind.Comma ? 1 : 0; k++; }
            if (joints == 0 || k >= items.Count || items[k].Kind != NounKind.Name) break;
            names.Add(items[k]);
            last = k;
            k++;
        }
        return names;
    }

    private List<OfficePhrase>? Before(int name, out int from)
    {
        from = name;
        var k = SkipBack(name - 1, NounKind.Honorific, NounKind.Linker, NounKind.Article);
        var comma = k >= 0 && items[k].Kind is NounKind.Comma;
        if (comma) k = SkipBack(k - 1, NounKind.Linker, NounKind.Article);
        if (k < 0) return null;
        var phrases = new List<OfficePhrase>();
        while (OfficeEndingAt(k, out var first) is { } phrase)
        {
            if (comma && phrase.Parties.Count == 0 && !phrase.Many) return phrases.Count > 0 ? phrases : null;
            phrases.Add(phrase);
            from = first;
            // Deputy Prime Minister and Foreign Minister X
            k = SkipBack(first - 1, NounKind.Article);
            if (k >= 1 && items[k].Kind is NounKind.And or NounKind.Comma && items[k - 1].Kind == NounKind.Office && !phrase.Many && phrases.Count < 3) k--;
            else break;
        }
        if (phrases.Count == 0) return null;
        ShareParties(phrases);
        return phrases;
    }

    private static void ShareParties(List<OfficePhrase> phrases)
    {
        var said = phrases.FirstOrDefault(p => p.Parties.Count > 0);
        if (said is null) return;
        for (var i = 0; i < phrases.Count; i++)
            if (phrases[i].Parties.Count == 0) phrases[i] = phrases[i] with { Parties = said.Parties };
    }

    // An office whose words, with its of-whom, end at item k.
    private OfficePhrase? OfficeEndingAt(int k, out int first)
    {
        first = k;
        var parties = new List<NounItem>();
        var office = k;
        if (items[k].IsParty || items[k].Kind == NounKind.City)
        {
            // office of [the] P [and P]
            var p = k;
            while (true)
            {
                if (items[p].IsParty) parties.Insert(0, items[p]);
                var before = SkipBack(p - 1, NounKind.Article);
                if (before >= 0 && items[before].Kind == NounKind.Of)
                {
                    var head = SkipBack(before - 1, NounKind.Article);
                    if (head >= 0 && items[head].Kind is NounKind.Office or NounKind.Reference) { office = head; break; }
                    if (head >= 0 && items[head].Kind is NounKind.And or NounKind.Comma && head >= 1 && items[head - 1].IsParty) { p = head - 1; continue; }
                    return null;
                }
                if (before >= 1 && items[before].Kind is NounKind.And or NounKind.Comma)
                {
                    var previous = SkipBack(before - 1, NounKind.Comma);
                    if (previous >= 0 && items[previous].IsParty) { p = previous; continue; }
                }
                return null;
            }
        }
        if (items[office].Kind is not (NounKind.Office or NounKind.Reference)) return null;
        first = office;
        var counterpart = items[office].Kind == NounKind.Reference;
        var own = false;
        if (parties.Count == 0)
        {
            var left = SkipBack(office - 1, NounKind.Article, NounKind.Possessive, NounKind.Honorific);
            while (left >= 0 && items[left].IsParty)
            {
                parties.Insert(0, items[left]);
                first = left;
                var joint = SkipBack(left - 1, NounKind.Article, NounKind.Possessive);
                if (joint >= 1 && items[joint].Kind is NounKind.And or NounKind.Comma && items[joint - 1].IsParty && (items[office].Many || counterpart)) left = joint - 1;
                else break;
            }
            own = parties.Count == 0 && office > 0 && items[office - 1].Kind == NounKind.Article;
        }
        var span = TextSpan.Between(Math.Min(items[first].Span.Start, items[office].Span.Start), items[k].Span.End);
        return new OfficePhrase(items[office].Senses, parties, span, items[office].Many || counterpart && parties.Count > 1, counterpart, own);
    }

    // Name , [the] [X's] office [of X]   /   Name na Ministro ng X
    private OfficePhrase? After(int name, out int end)
    {
        end = name;
        var k = name + 1;
        var glue = 0;
        while (k < items.Count && items[k].Kind is NounKind.Comma or NounKind.Linker or NounKind.Article or NounKind.Open && glue++ < 4) k++;
        if (k >= items.Count || glue == 0) return null;
        var parties = new List<NounItem>();
        var start = k;
        if (items[k].IsParty && items[name + 1].Kind != NounKind.Of)
        {
            parties.Add(items[k]);
            k++;
            while (k < items.Count && items[k].Kind is NounKind.Possessive or NounKind.Article) k++;
        }
        if (k >= items.Count || items[k].Kind is not (NounKind.Office or NounKind.Reference)) return null;
        var office = items[k];
        if (office.Many) return null;
        end = k;
        if (parties.Count == 0 && PartiesAfter(k, out var to) is { Count: > 0 } of)
        {
            parties.AddRange(of);
            end = to;
        }
        // "A, Foreign Minister B": the office belongs to B.
        if (end + 1 < items.Count && items[end + 1].Kind == NounKind.Name && parties.Count == 0) return null;
        return new OfficePhrase(office.Senses, parties, TextSpan.Between(items[start].Span.Start, items[end].Span.End), Many: false, office.Kind == NounKind.Reference, OwnSide: false);
    }

    private List<NounItem>? PartiesAfter(int office, out int end)
    {
        end = office;
        var k = office + 1;
        if (k >= items.Count || items[k].Kind != NounKind.Of) return null;
        k = SkipForward(k + 1);
        if (k >= items.Count || !items[k].IsParty) return null;
        var parties = new List<NounItem> { items[k] };
        end = k;
        while (items[office].Many && k + 2 < items.Count && items[k + 1].Kind is NounKind.And or NounKind.Comma)
        {
            var next = SkipForward(k + 2);
            if (next < items.Count && items[next].Kind is NounKind.Of or NounKind.And) next = SkipForward(next + 1);
            if (next >= items.Count || !items[next].IsParty) break;
            parties.Add(items[next]);
            end = k = next;
        }
        return parties;
    }

    // Pekka Haavisto of Finland, Y Z (X)
    private NounItem? SideAfter(int name, out int end)
    {
        end = name;
        var k = name + 1;
        if (k + 1 >= items.Count || items[k].Kind is not (NounKind.Of or NounKind.Open)) return null;
        var bracket = items[k].Kind == NounKind.Open;
        k = SkipForward(k + 1);
        if (k >= items.Count || !items[k].IsParty) return null;
        if (bracket && (k + 1 >= items.Count || items[k + 1].Kind != NounKind.Close)) return null;
        end = bracket ? k + 1 : k;
        return items[k];
    }

    // Brazil's Marcos Souza, France's Macron
    private NounItem? SideBefore(int name)
    {
        var k = SkipBack(name - 1, NounKind.Honorific);
        return k >= 1 && items[k].Kind == NounKind.Possessive && items[k - 1].IsParty ? items[k - 1] : null;
    }

    private ActorChunk OfficeAlone(int i)
    {
        var first = i;
        var end = i;
        var parties = new List<NounItem>();
        if (PartiesAfter(i, out var to) is { Count: > 0 } of)
        {
            parties.AddRange(of);
            end = to;
        }
        else if (OfficeEndingAt(i, out first) is { } phrase) parties.AddRange(phrase.Parties);
        for (var k = first; k <= end; k++) _taken[k] = true;
        var span = TextSpan.Between(items[first].Span.Start, items[end].Span.End);
        return new ActorChunk([], [new OfficePhrase(items[i].Senses, parties, span, items[i].Many, Counterpart: false, OwnSide: false)], null, span,
            Marked(first, i, "FORMER"), Marked(first, i, "ELECT-TITLE"));
    }

    // "former", "then", "-elect" just before or inside the phrase
    private bool Marked(int first, int name, string concept)
    {
        var from = items[Math.Max(0, first - 1)].Span.Start;
        foreach (var match in scan.In(LexKind.Concept, TextSpan.Between(from, items[name].Span.Start)))
            if (match.Entry.A == concept) return true;
        return false;
    }

    private int SkipBack(int k, NounKind a, NounKind b = NounKind.Article, NounKind c = NounKind.Article)
    {
        while (k >= 0 && (items[k].Kind == a || items[k].Kind == b || items[k].Kind == c)) k--;
        return k;
    }

    private int SkipForward(int k)
    {
        while (k < items.Count && items[k].Kind is NounKind.Article or NounKind.Linker) k++;
        return k;
    }
}
