using Chancery.Languages;

namespace Chancery.Mentions;

/// <summary>An office as said beside a name: its words, whose it is, and where that is said.</summary>
internal sealed record OfficePhrase(IReadOnlyList<LexMatch> Senses, IReadOnlyList<NounItem> Parties, TextSpan Span, bool Many, bool Counterpart, bool OwnSide)
{
    /// <summary>Role and side for the n-th of several names ("the ministers of A and B, X and Y").</summary>
    public (Role? Role, string? For) For(int index, int names)
    {
        NounItem? party = Parties.Count == 0 ? null : Parties.Count == names && names > 1 ? Parties[index] : Parties.Count == 1 || !Many ? Parties[0] : null;
        if (Counterpart) return (null, party?.Code);
        var chosen = OfficeChoice.Of(Senses, party?.Code, party?.Kind == NounKind.Organisation);
        return chosen is { } c ? (c.Role, c.For) : (null, party?.Code);
    }
}

/// <summary>Names with the offices said of them, or an office or side without a name.</summary>
internal sealed record ActorChunk(IReadOnlyList<NounItem> Names, IReadOnlyList<OfficePhrase> Offices, NounItem? Side, TextSpan Span, bool Former, bool Elect);
