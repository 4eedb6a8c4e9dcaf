namespace Chancery.Mentions;

/// <summary>
/// An office as said somewhere: its words with what belongs to them. Indexes are those of the sentence's items.
/// </summary>
internal sealed record OfficePhrase
{
    /// <summary>The office's own words, or "counterpart".</summary>
    public required NounItem Office { get; init; }

    /// <summary>First item: article, possessor or modifier.</summary>
    public required int Start { get; init; }

    /// <summary>Item of the office's own words.</summary>
    public required int At { get; init; }

    /// <summary>Last item, the of-whom included.</summary>
    public required int End { get; init; }

    /// <summary>Last item when a longer portfolio or place follows ("minister for the Pacific", "ambassador in Brasília"); else <see cref="End"/>.</summary>
    public required int TailEnd { get; init; }

    /// <summary>Whose office it is, as far as the words say.</summary>
    public required IReadOnlyList<NounItem> Parties { get; init; }

    /// <summary>The side named only in the tail: Union Minister in the office of Myanmar's State Counsellor.</summary>
    public NounItem? TailParty { get; init; }

    /// <summary>A person or pronoun whose office it is: Lula's adviser, its ambassador.</summary>
    public NounItem? Possessor { get; init; }

    /// <summary>Whether an article, a possessor or a side stands before the office.</summary>
    public bool Definite { get; init; }
    public bool Former { get; init; }
    public bool Elect { get; init; }

    /// <summary>Whether the office's own words say whose it is: US Secretary of State.</summary>
    public bool Told => Office.Senses.Count > 0 && Office.Senses.All(s => s.Entry.B.StartsWith('='));

    public bool Many => Office.Many || (Counterpart && Parties.Count > 1);
    public bool Counterpart => Office.Kind == NounKind.Counterpart;

    /// <summary>The phrase with its tail.</summary>
    public OfficePhrase Whole() => this with { End = TailEnd, Parties = Parties.Count == 0 && TailParty is { } party ? [party] : Parties };

    /// <summary>Side of the n-th of several names ("the ministers of A and B, X and Y").</summary>
    public NounItem? PartyOf(int index, int names) =>
        Parties.Count == 0 ? null : Parties.Count == names && names > 1 ? Parties[index] : Parties.Count == 1 || !Many ? Parties[0] : null;
}

/// <summary>A name and the side said right after it: Haavisto of Finland, Mirzoyan (Armenia).</summary>
internal readonly record struct NamedItem(NounItem Name, NounItem? Side);

/// <summary>Names with the offices said of them, or an office or side without a name.</summary>
internal sealed record ActorChunk(IReadOnlyList<NamedItem> Names, IReadOnlyList<OfficePhrase> Offices, NounItem? Side, TextSpan Span)
{
    /// <summary>Offices said of the name further on: appointed as ambassador; in his capacity as chair of the Union.</summary>
    public List<OfficePhrase> Predicates { get; } = [];

    /// <summary>The grammatical cases the n-th name may stand in: what office and name share.</summary>
    public string Case(int n)
    {
        var office = n == 0 && Offices.Count > 0 ? Offices[0].Office.Case : "";
        var name = n < Names.Count ? Names[n].Name.Case : "";
        if (office.Length == 0 || name.Length == 0) return name.Length == 0 ? office : name;
        var shared = string.Join('/', office.Split('/').Where(name.Split('/').Contains));
        return shared.Length > 0 ? shared : name;
    }

    /// <summary>Whether a marker of place, source or company stands before: whoever it is does not act here.</summary>
    public bool Oblique { get; init; }

    /// <summary>An office of several said before a list whose names carry only their sides: the ambassadors … A of X, B (Y).</summary>
    public OfficePhrase? Listed { get; set; }
}
