namespace Chancery.Mentions;

/// <summary>
/// Finds who stands together in a sentence: office + of-whom + name in any usual order ("Foreign Minister of X, Y Z"; "X's top diplomat Y Z";
/// "Y Z, the X foreign minister"; "the ministers of A and B, Y and Z"; "Presidents Y of A and Z of B"; "Y Z of X"). Small words come from the pack.
/// </summary>
internal sealed class ActorChunker
{
    private const int LongestRegion = 10;
    private readonly IReadOnlyList<NounItem> _items;
    private readonly List<OfficePhrase> _phrases;
    private readonly bool[] _taken;
    private readonly bool _officeAfter;

    /// <param name="items">The stones of a sentence.</param>
    /// <param name="sideAfter">Whether an office's side may stand right after it without a word between: ministro francés, министр России.</param>
    /// <param name="officeAfter">Whether an office of a named side may stand right after a name without a mark between.</param>
    public ActorChunker(IReadOnlyList<NounItem> items, bool sideAfter = false, bool officeAfter = false)
    {
        _officeAfter = officeAfter;
        _items = items;
        _phrases = new OfficePhraseReader(items, sideAfter).Read();
        _taken = new bool[items.Count];
    }

    public List<ActorChunk> Chunks()
    {
        var chunks = new List<ActorChunk>();
        for (var i = 0; i < _items.Count; i++)
            if (_items[i].Kind == NounKind.Name && !_taken[i]) chunks.Add(Named(i));
        foreach (var phrase in _phrases)
            if (!_taken[phrase.At] && !Predicated(phrase, chunks)) chunks.Add(Alone(phrase));
        for (var i = 0; i < _items.Count; i++)
            if (!_taken[i] && _items[i].IsParty) chunks.Add(new ActorChunk([], [], _items[i], _items[i].Span) { Oblique = IsOblique(i) });
        chunks.Sort((a, b) => a.Span.CompareTo(b.Span));
        return chunks;
    }

    private ActorChunk Named(int i)
    {
        var before = Before(i, out var first);
        var names = Elements(i, out var last);
        List<OfficePhrase> offices;
        int end;
        if (before.Count > 0 && before[0].Many) (offices, end) = (before, last);
        else if (before.Count == 0 && names.Count > 1 && After(last, out var to) is [{ Many: true }, ..] shared) (offices, end) = (shared, to);
        else
        {
            end = names.Count > 1 ? EndOf(i, out _) : last;
            names = [names[0]];
            offices = before;
            var after = After(end, out to);
            if (after.Count > 0 && !after[0].Many && Accept(before, after, first, i, to))
            {
                offices = before.Exists(IsCourtesy) && before.TrueForAll(b => b.Parties.Count == 0) ? after : [.. before, .. after];
                end = to;
            }
        }
        if (offices.TrueForAll(o => o.Parties.Count == 0 && !o.Told && o.Possessor is null) && names is [{ Side: null }] && SideBefore(i) is { } own) names = [names[0] with { Side = own }];
        Take(first, end);
        return new ActorChunk(names, Shared(offices), null, TextSpan.Between(_items[first].Span.Start, _items[Math.Max(end, i)].Span.End)) { Oblique = IsOblique(first) };
    }

    // "named X as secretary-general", "named X ambassador": said of the last name before it.
    private bool Predicated(OfficePhrase phrase, List<ActorChunk> chunks)
    {
        var before = phrase.Start - 1;
        if (before < 0 || phrase.Many || phrase.Counterpart) return false;
        var follows = _items[before].Kind == NounKind.Name;
        if (!follows && _items[before].Kind != NounKind.As) return false;
        var name = before;
        while (name >= 0 && _items[name].Kind != NounKind.Name && before - name < 16) name--;
        if (name < 0 || chunks.Find(c => c.Names.Any(n => n.Name == _items[name])) is not { } chunk) return false;
        chunk.Predicates.Add(phrase.TailEnd > phrase.End ? phrase.Whole() : phrase);
        Take(phrase.Start, phrase.End);
        return true;
    }

    private bool IsOblique(int first)
    {
        var k = first - 1;
        while (k >= 0 && (_items[k].Kind is NounKind.Article or NounKind.Own || (_items[k].Kind == NounKind.Honorific && _items[k].Mark != "marker"))) k--;
        return k >= 0 && _items[k].Mark != "agent" && (_items[k].Kind is NounKind.Of or NounKind.For or NounKind.At || _items[k].Mark is "slot" or "marker");
    }

    // In "the President of A, Y, the President of B, Z" the second office is Z's.
    private bool Accept(List<OfficePhrase> before, List<OfficePhrase> after, int first, int name, int to)
    {
        if (before.Count == 0) return true;
        var commaBefore = false;
        for (var k = first; k < name; k++) commaBefore |= _items[k].Kind == NounKind.Comma;
        if (commaBefore && to + 2 < _items.Count && _items[to + 1].Kind == NounKind.Comma && _items[to + 2].Kind is NounKind.Name or NounKind.Honorific) return false;
        if (after[0].Counterpart) return false;
        return before.Exists(IsCourtesy) || after[0].Parties.Count > 0 || after[0].Possessor is not null || (to + 1 < _items.Count && _items[to + 1].Kind is NounKind.Comma or NounKind.Close);
    }

    // Ambassador X, the foreign minister: a rank kept for life says nothing of the office held.
    private static bool IsCourtesy(OfficePhrase phrase) => phrase.Office.Senses.Count > 0 && phrase.Office.Senses.All(s => s.Entry.A is "ambassador" or "parliamentarian" or "official" or "other");

    private static List<OfficePhrase> Shared(List<OfficePhrase> offices)
    {
        var said = offices.Find(o => o.Parties.Count > 0);
        return said is null || offices.Count == 1 ? offices : offices.ConvertAll(o => o.Parties.Count > 0 || o.Possessor is not null ? o : o with { Parties = said.Parties });
    }

    private void Take(int first, int end)
    {
        for (var k = first; k <= end && k < _items.Count; k++) _taken[k] = true;
    }

    // X of A, Y (B) and Z: each name with the side right after it.
    private List<NamedItem> Elements(int i, out int last)
    {
        var names = new List<NamedItem>(1);
        last = i;
        for (var k = i; k < _items.Count;)
        {
            last = EndOf(k, out var side);
            names.Add(new NamedItem(_items[k], side));
            k = last + 1;
            var joints = 0;
            while (k < _items.Count && (_items[k].IsJoint || _items[k].IsSmall))
            {
                if (_items[k].IsJoint) joints++;
                k++;
            }
            if (joints == 0 || k >= _items.Count || _items[k].Kind != NounKind.Name) break;
        }
        return names;
    }

    private int EndOf(int name, out NounItem? side)
    {
        side = null;
        var k = name + 1;
        if (k >= _items.Count) return name;
        // Barberis, de Ecuador, …: between commas.
        if (_items[k].Kind == NounKind.Comma && k + 2 < _items.Count && _items[k + 1].Kind == NounKind.Of && Forward(k + 2) is var apposed && apposed < _items.Count && _items[apposed].IsParty && Closes(apposed + 1)) k++;
        if (_items[k].Kind == NounKind.Of)
        {
            var party = Forward(k + 1);
            if (party >= _items.Count || !_items[party].IsParty || (party + 1 < _items.Count && _items[party + 1].Kind == NounKind.Possessive)) return name;
            side = _items[party];
            return Aside(party);
        }
        if (_items[k].Kind != NounKind.Open) return name;
        var inside = Forward(k + 1);
        if (inside + 1 < _items.Count && _items[inside].IsParty && _items[inside + 1].Kind == NounKind.Close)
        {
            side = _items[inside];
            return inside + 1;
        }
        return name;
    }

    // Tirfu Nganga of Lesotho (resident in Addis Ababa) and …
    private int Aside(int end)
    {
        if (end + 1 >= _items.Count || _items[end + 1].Kind != NounKind.Open) return end;
        for (var k = end + 2; k < _items.Count && k <= end + 8; k++)
            if (_items[k].Kind == NounKind.Close) return k;
        return end;
    }

    // The offices whose words end right before a name: Deputy Prime Minister and Foreign Minister of X, Y.
    private List<OfficePhrase> Before(int name, out int first)
    {
        first = name;
        var found = new List<OfficePhrase>();
        var k = Back(name - 1);
        var comma = k >= 0 && _items[k].Kind == NounKind.Comma;
        if (comma) k = Back(k - 1);
        while (k >= 0)
        {
            var at = k;
            var phrase = _phrases.Find(p => p.End == at && !_taken[p.At]) ?? (found.Count == 0 ? _phrases.Find(p => p.TailEnd == at && !_taken[p.At] && (comma || IsPosted(p)))?.Whole() : null);
            if (phrase is null || (comma && found.Count == 0 && !phrase.Definite && !phrase.Many && phrase.End == phrase.At)) break;
            found.Add(phrase);
            first = phrase.Start;
            k = first - 1;
            if (k < 1 || phrase.Many || found.Count > 2 || !_items[k].IsJoint) break;
            if (_phrases.Exists(p => p.End == k - 1 && (p.Many || (_items[k].Kind == NounKind.Comma && p.Definite) || (p.Parties.Count > 0 && (phrase.Parties.Count > 0 || phrase.Told))))) break;
            k--;
        }
        return found;
    }

    // посол России в Белоруссии N.: the place of the post stands between office and name.
    private bool IsPosted(OfficePhrase phrase) => phrase.Parties.Count > 0 && phrase.TailEnd - phrase.End <= 3 && phrase.Office.Senses.Any(s => s.Entry.A is "ambassador" or "envoy" or "official")
        && Enumerable.Range(phrase.End + 1, phrase.TailEnd - phrase.End).All(k => _items[k].Kind != NounKind.Name);

    // Name , [the] [X's] office [of X] [and office]   /   Name na Ministro ng X
    private List<OfficePhrase> After(int last, out int end)
    {
        end = last;
        var k = last + 1;
        while (k < _items.Count && k <= last + 3 && (_items[k].Kind is NounKind.Comma or NounKind.Dash or NounKind.Linker or NounKind.Open || (_items[k].Kind == NounKind.Apposed && k > last + 1))) k++;
        if (k >= _items.Count || (k == last + 1 && !(_officeAfter && _phrases.Exists(p => p.At == k && p.Parties.Count > 0)))) return [];
        var from = k;
        var phrase = _phrases.Find(p => !_taken[p.At] && (p.Start == from || (p.At >= from && p.Start <= from)));
        if (phrase is null && Apposed(from) is { } apposed) phrase = apposed;
        if (phrase is null) return [];
        var tail = phrase.TailEnd > phrase.End && Closes(phrase.TailEnd + 1);
        if (tail) phrase = phrase.Whole();
        // "A, Foreign Minister B": the office belongs to B.
        if (phrase.End + 1 < _items.Count && NameAfter(phrase.End + 1) && !phrase.Many) return [];
        var found = new List<OfficePhrase> { phrase };
        end = phrase.End;
        while (end + 2 < _items.Count && found.Count < 3 && _items[end + 1].Kind == NounKind.And && _phrases.Find(p => p.Start == Joined(found)) is { Many: false } next && !NameAfter(next.End + 1))
        {
            found.Add(next);
            end = next.End;
        }
        return found;
    }

    private static int Joined(List<OfficePhrase> found) => found[^1].End + 2;

    private bool NameAfter(int k)
    {
        while (k < _items.Count && _items[k].Kind is NounKind.Honorific or NounKind.Linker) k++;
        return k < _items.Count && _items[k].Kind == NounKind.Name;
    }

    private bool Closes(int k) => k >= _items.Count || _items[k].Kind is NounKind.Comma or NounKind.Close or NounKind.Dash or NounKind.Break or NounKind.Quote or NounKind.Open;

    // Between commas: Bangladesh's Refugee Relief and Repatriation Commissioner.
    private OfficePhrase? Apposed(int from)
    {
        if (!(_items[from].IsParty || _items[from].Kind is NounKind.Article or NounKind.Own or NounKind.Name)) return null;
        for (var k = from; k < _items.Count && k < from + LongestRegion; k++)
        {
            if (_items[k].Kind is NounKind.Office && _phrases.Find(p => p.At == k) is { } phrase)
            {
                if (_taken[k] || phrase.Many || !Closes(phrase.End + 1)) return null;
                var owner = _items[from].IsParty && _items[from + 1].Kind == NounKind.Possessive ? _items[from] : null;
                if (_items[from].Kind == NounKind.Name && !(phrase.Possessor == _items[from])) return null;
                return phrase with { Start = from, Definite = true, Parties = phrase.Parties.Count == 0 && owner is not null ? [owner] : phrase.Parties };
            }
            if (!(_items[k].IsParty || _items[k].Kind is NounKind.Word or NounKind.Name or NounKind.Article or NounKind.Own or NounKind.Possessive or NounKind.And or NounKind.City)) return null;
        }
        return null;
    }

    // Brazil's Marcos Souza, France's Macron
    private NounItem? SideBefore(int name)
    {
        var k = name - 1;
        while (k >= 0 && _items[k].Kind == NounKind.Honorific) k--;
        // el panameño Mulino: of which country the person is.
        if (k >= 0 && !_taken[k] && _items[k].Kind == NounKind.Country && _items[k].Form is "adjective" or "people") return _items[k];
        return k >= 1 && _items[k].Kind == NounKind.Possessive && _items[k - 1].IsParty ? _items[k - 1] : null;
    }

    private ActorChunk Alone(OfficePhrase phrase)
    {
        var first = phrase.Start;
        while (first < phrase.At && _taken[first]) first++;
        Take(first, phrase.End);
        return new ActorChunk([], [phrase], null, TextSpan.Between(_items[first].Span.Start, _items[phrase.End].Span.End)) { Oblique = IsOblique(phrase.Start) };
    }

    private int Back(int k)
    {
        while (k >= 0 && (_items[k].IsSmall || _items[k].Kind == NounKind.Quote) && _items[k].Mark != "marker") k--;
        return k;
    }

    private int Forward(int k)
    {
        while (k < _items.Count && _items[k].IsSmall) k++;
        return k;
    }
}
