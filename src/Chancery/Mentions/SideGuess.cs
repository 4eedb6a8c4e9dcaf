using Chancery.Languages;

namespace Chancery.Mentions;

/// <summary>Whose minister "the foreign minister" is when no country is said: whose page it is, who is spoken of nearby, who holds the office elsewhere.</summary>
internal sealed class SideGuess
{
    private readonly ActorBook _book;
    private readonly LexicalScan _scan;
    private readonly List<(Sentence Sentence, ActorChunk Chunk)> _chunks;
    private readonly string? _home;
    private readonly string? _dateline;
    private readonly bool _said;
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly HashSet<int> _oblique = [];
    private readonly int _most;

    public SideGuess(ActorBook book, LexicalScan scan, List<(Sentence Sentence, ActorChunk Chunk)> chunks, string? home, string? dateline)
    {
        _book = book;
        _scan = scan;
        _chunks = chunks;
        _dateline = dateline;
        foreach (var (_, chunk) in chunks)
            if (chunk.Oblique) _oblique.Add(chunk.Span.Start);
        foreach (var mention in book.Mentions)
            foreach (var actor in mention.Actors)
                if (actor.For is { } side) _counts[side] = _counts.GetValueOrDefault(side) + 1;
        _most = _counts.Count == 0 ? 1 : Math.Max(1, _counts.Values.Max());
        _home = home ?? Home();
        _said = home is not null;
        book.Home = _home;
    }

    /// <summary>The likeliest side, or null.</summary>
    /// <param name="claim">The office said of somebody.</param>
    /// <param name="role">Which it is.</param>
    /// <param name="not">A side it cannot be.</param>
    public string? For(OfficeClaim claim, Role role, string? not = null)
    {
        if (role is Role.Business or Role.Other) return null;
        string? best = null;
        var most = 0.15;
        foreach (var (side, count) in _counts)
        {
            if (side == not || !Possible(role, side)) continue;
            var score = 0.5 * count / _most + Near(side, claim.Sentence, claim.Span) + HomeWeight(claim, role, side) - (Held(claim.Entity, role, side) ? 2 : 0) - (Shared(claim, side) ? 1 : 0) - (Opposed(claim, side) ? 0.7 : 0) - (role is Role.Official or Role.Adviser or Role.Spokesperson && _book.Organisations.Contains(side) ? 0.4 : 0) + (role is Role.Ambassador or Role.Envoy ? Deed(claim, side) : 0);
            if (score > most) (best, most) = (side, score);
        }
        return best ?? (role is Role.HeadOfOrganization or Role.DeputyHeadOfOrganization || _home == not ? null : _home);
    }

    // The foreign secretaries, A and B; A, the acting defence minister, and X's defence minister B: one a side.
    private bool Shared(OfficeClaim claim, string side) =>
        _book.Claims.Exists(c => c.Entity != claim.Entity && c.Entity.For == side && (c.Phrase == claim.Phrase ? claim.Phrase.Many
            : c.Sentence == claim.Sentence && c.Phrase.Office.Senses.Any(s => claim.Phrase.Office.Senses.Any(o => o.Entry.A == s.Entry.A))));

    // Two persons alone in a sentence that tells of talks or a signature: one a side.
    private bool Opposed(OfficeClaim claim, string side)
    {
        var persons = _book.Mentions.Where(m => m.Sentence == claim.Sentence && m.Actors is [{ IsPerson: true }]).Select(m => m.Actors[0]).Distinct().ToList();
        if (persons.Count != 2 || persons.Find(p => p != claim.Entity) is not { } other || other.For != side) return false;
        var (sentence, _) = _chunks.Find(c => c.Sentence.Index == claim.Sentence);
        foreach (var match in _scan.In(LexKind.Concept, sentence.Span))
            if (match.Entry.A is "SIGN" or "MEET" or "TALK" or "CALL" or "CONSULT" or "RECEIVE" or "RING" or "SPEAK" or "CHAIR" or "DISCUSS" or "PAY-CALL" or "INITIAL" or "COMMISSION" or "ROUND") return true;
        return false;
    }

    // Who recalls an ambassador is the ambassador's own side; who summons, expels or scolds one is not.
    private double Deed(OfficeClaim claim, string side)
    {
        var (sentence, _) = _chunks.Find(c => c.Sentence.Index == claim.Sentence);
        if (sentence is null) return 0;
        var here = false;
        var acts = false;
        foreach (var (where, chunk) in _chunks)
            if (where == sentence && chunk.Span.Start < claim.Span.Start && (chunk.Side?.Code ?? (chunk.Names.Count == 0 && chunk.Offices is [{ Parties: [var party, ..] }, ..] ? party.Code : null)) == side)
            {
                here = true;
                acts |= !chunk.Oblique;
            }
        if (!here) return 0;
        foreach (var match in _scan.In(LexKind.Concept, sentence.Span))
            if (match.Entry.A is "RECALL" or "RETURN-AMBASSADOR") return 1;
            else if (match.Entry.A is "SUMMON" or "EXPEL") return -1;
        return acts ? -0.5 : 0;
    }

    private bool Possible(Role role, string side) => role switch
    {
        Role.HeadOfOrganization or Role.DeputyHeadOfOrganization => _book.Organisations.Contains(side),
        Role.Envoy or Role.Spokesperson or Role.Official or Role.Adviser or Role.Delegation => true,
        _ => !_book.Organisations.Contains(side),
    };

    // A minister mostly is the page's own; an ambassador where the page is written abroad, or where the language's own names tell so.
    private double HomeWeight(OfficeClaim claim, Role role, string side)
    {
        if (side == _dateline && side != _home && role == Role.Ambassador) return -0.6;
        if (side != _home) return 0;
        if (role is not Role.Ambassador) return 1.0;
        return (_dateline is not null && _dateline != _home) || (_said && claim.Given) ? 0.8 : -0.8;
    }

    private double Near(string side, int sentence, TextSpan span)
    {
        var best = 0.0;
        foreach (var mention in _book.Mentions)
        {
            if (Math.Abs(mention.Sentence - sentence) > 1 || !mention.Actors.Any(a => a.For == side)) continue;
            var near = mention.Sentence == sentence ? 0.5 - Math.Min(0.3, Math.Abs(mention.Head.Start - span.Start) / 500.0) : mention.Sentence < sentence ? 0.15 : 0.05;
            best = Math.Max(best, _oblique.Contains(mention.Span.Start) ? 0.6 * near : near);
        }
        return best;
    }

    // Another person is said, or known, to hold the side's only such office.
    private bool Held(ActorEntity entity, Role role, string side)
    {
        if (role is not (Role.HeadOfState or Role.HeadOfGovernment or Role.ForeignMinister)) return false;
        if (_book.Entities.Exists(e => e != entity && e.IsPerson && e.Holdings.Exists(h => h.Role == role && h.For == side && !h.Former && !h.Elect))) return true;
        return _book.Day is { } day && _book.Register.Holders(role, side, day).Any() && entity.Name is not null && !_book.Register.Holders(role, side, day).Any(p => p.Id == entity.RegisterId);
    }

    // Whose page it is: people named there without their country are its own; else the country of the dateline.
    private string? Home()
    {
        var votes = new SortedDictionary<string, double>(StringComparer.Ordinal);
        if (_dateline is not null) votes[_dateline] = 0.6;
        foreach (var entity in _book.Entities)
            foreach (var holding in entity.Holdings)
                if (holding is { Basis: Basis.Register, For: { } side }) votes[side] = votes.GetValueOrDefault(side) + 1;
        foreach (var (side, count) in _counts)
            if (votes.ContainsKey(side) || votes.Count == 0) votes[side] = votes.GetValueOrDefault(side) + 0.1 * count;
        return votes.Count == 0 ? null : votes.OrderByDescending(v => v.Value).First().Key;
    }
}
