namespace Chancery.Mentions;

/// <summary>Reads what belongs to an office's words: before them article, possessor, side and modifiers; after them the side, the portfolio, the place.</summary>
internal sealed class OfficePhraseReader(IReadOnlyList<NounItem> items, bool sideAfter)
{
    private const int LongestTail = 12;

    /// <summary>The phrases of a sentence, in text order.</summary>
    public List<OfficePhrase> Read()
    {
        var phrases = new List<OfficePhrase>();
        for (var i = 0; i < items.Count; i++)
            if (items[i].Kind is NounKind.Office or NounKind.Counterpart) phrases.Add(Phrase(i));
        return phrases;
    }

    private OfficePhrase Phrase(int office)
    {
        var parties = new List<NounItem>();
        var start = Left(office, parties, out var possessor);
        var end = office;
        if (items[office].Inside is { } inside && possessor is null) parties = [inside];
        if (parties.Count == 0 && Right(office, parties) is { } to) end = to;
        else if (possessor is null && parties.Count == 0 && office + 1 < items.Count && items[office + 1].Kind == NounKind.Own) (possessor, end) = (items[office + 1], office + 1);
        var tail = Tail(end, office, out var tailParty);
        return new OfficePhrase
        {
            Office = items[office],
            Start = start,
            At = office,
            End = end,
            TailEnd = tail,
            TailParty = tailParty,
            Parties = parties,
            Possessor = possessor,
            Definite = start < office || end > office,
            Former = Marked(start, office, "former"),
            Elect = Marked(start, office, "elect"),
        };
    }

    private bool Marked(int start, int office, string mark)
    {
        for (var k = start; k <= office; k++)
            if (items[k].Mark == mark) return true;
        return false;
    }

    // [the] [X's] [new] office; [Lula's] office; [its] office; [the French and British] offices. A plain word or two may stand between.
    private int Left(int office, List<NounItem> parties, out NounItem? possessor)
    {
        possessor = null;
        var start = office;
        var words = 0;
        // The words themselves say whose: US Secretary of State.
        var told = items[office].Senses.Count > 0 && items[office].Senses.All(s => s.Entry.B.StartsWith('='));
        for (var k = office - 1; k >= 0; k--)
        {
            var item = items[k];
            if (item.Kind is NounKind.Article)
            {
                if (words == 0) start = k;
            }
            else if (told) break;
            else if (IsPost(k, office))
            {
                // 中国驻埃及大使, Türkiye'nin Kahire Büyükelçisi: where one is posted, not whose one is.
                if (items[k - 1].Kind == NounKind.At) k--;
            }
            else if (item.Kind == NounKind.Word && words < 3) words++;
            else if (item.Kind == NounKind.Own)
            {
                possessor = item;
                return k;
            }
            else if (item.Kind == NounKind.Possessive && k > 0 && (items[k - 1].IsParty || items[k - 1].Kind == NounKind.Name || items[k - 1] is { Kind: NounKind.Word, Capital: true }))
            {
                if (items[k - 1].IsParty) return Parties(k - 1, office, parties);
                possessor = items[k - 1];
                return k > 1 && items[k - 2].Kind == NounKind.Article ? k - 2 : k - 1;
            }
            // Where a side stands after its office, only its adjective stands before: у Вашингтоні прем'єр-міністр …
            else if (item.IsParty && words <= 1 && (!sideAfter || item.Form is "adjective" or "people")) return Parties(k, office, parties);
            else break;
        }
        return start;
    }

    private bool IsPost(int k, int office) =>
        items[k].IsParty && k > 0 && items[office].Senses.Any(s => s.Entry.A is "ambassador" or "envoy" or "official")
        && (items[k - 1].Kind == NounKind.At || (items[k].Form == "capital" && items[k - 1].Kind == NounKind.Possessive && k > 1 && items[k - 2].IsParty));

    // The French and British ministers; Canada's UN ambassador, where the country goes before the organisation.
    private int Parties(int k, int office, List<NounItem> parties)
    {
        parties.Add(items[k]);
        var start = k;
        while (true)
        {
            var left = Back(start - 1, NounKind.Article, NounKind.Possessive);
            if (left < 0) break;
            if (items[left].Kind == NounKind.Country && left < start && items[start].Kind == NounKind.Organisation && parties.Count == 1)
            {
                parties[0] = items[left];
                start = left;
            }
            else if (items[office].Many && items[left].IsJoint && left > 0 && items[left - 1].IsParty)
            {
                parties.Insert(0, items[left - 1]);
                start = left - 1;
            }
            else break;
        }
        while (start > 0 && items[start - 1].Kind is NounKind.Article or NounKind.Own) start--;
        return start;
    }

    // office of [the] A [, B and C]
    private int? Right(int office, List<NounItem> parties)
    {
        var k = office + 1;
        if (k >= items.Count) return null;
        if (IsOf(k, office)) k = Forward(k + 1);
        else if (!sideAfter) return null;
        if (k >= items.Count || !items[k].IsParty) return null;
        if (k + 1 < items.Count && items[k + 1].Kind == NounKind.Possessive) return null;
        parties.Add(items[k]);
        var end = k;
        while (items[office].Many && k + 2 < items.Count && items[k + 1].IsJoint)
        {
            var next = Forward(k + 2);
            if (next < items.Count && items[next].Kind is NounKind.Of or NounKind.And) next = Forward(next + 1);
            if (next >= items.Count || !items[next].IsParty) break;
            parties.Add(items[next]);
            end = k = next;
        }
        return end;
    }

    // An envoy for a country is not that country's; a high commissioner for it is.
    private bool IsOf(int k, int office) => items[k].Kind == NounKind.Of || (items[k].Kind == NounKind.For && items[office].Senses.All(s => s.Entry.A is not ("envoy" or "adviser" or "minister" or "official")));

    // minister for the Pacific; ambassador to Washington; secretary of Iran's Supreme National Security Council
    private int Tail(int end, int office, out NounItem? party)
    {
        party = null;
        var k = end + 1;
        if (k >= items.Count || items[k].Kind is not (NounKind.Of or NounKind.For or NounKind.At)) return end;
        var posted = items[office].Senses.Any(s => s.Entry.A is "ambassador" or "envoy" or "official");
        var accredited = items[k].Kind == NounKind.At && posted;
        var last = end;
        for (; k < items.Count && k - end <= LongestTail; k++)
        {
            var kind = items[k].Kind;
            if (!(kind is NounKind.Of or NounKind.For or NounKind.At or NounKind.Article or NounKind.Word or NounKind.Possessive or NounKind.City or NounKind.Name or NounKind.Own or NounKind.Office || items[k].IsParty
                || (kind == NounKind.And && k + 1 < items.Count && items[k + 1].Kind is NounKind.Word or NounKind.Name))) break;
            if (kind == NounKind.Office && items[k - 1].Kind == NounKind.And) break;
            // A name right after the place of the post is the holder's.
            if (kind == NounKind.Name && (items[k - 1].IsParty || items[k - 1].Kind == NounKind.City)) break;
            if (kind is NounKind.Word or NounKind.City or NounKind.Name or NounKind.Office || items[k].IsParty) last = k;
            if (party is null && items[k].IsParty && !accredited && ((items[Back(k - 1, NounKind.Article, NounKind.Article)].Kind is var marker && (marker == NounKind.Of || (marker == NounKind.At && !posted && items[k].Form == "capital"))) || (k + 1 < items.Count && items[k + 1].Kind == NounKind.Possessive))) party = items[k];
        }
        return last;
    }

    private int Back(int k, NounKind a, NounKind b)
    {
        while (k >= 0 && (items[k].Kind == a || items[k].Kind == b)) k--;
        return k;
    }

    private int Forward(int k)
    {
        while (k < items.Count && items[k].Kind is NounKind.Article or NounKind.Linker) k++;
        return k;
    }
}
