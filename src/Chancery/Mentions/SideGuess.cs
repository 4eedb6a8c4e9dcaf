namespace Chancery.Mentions;

/// <summary>Whose minister "the foreign minister" is when no country is said: whose page it is, who is spoken of nearby, who holds the office elsewhere.</summary>
internal sealed class SideGuess
{
    private readonly ActorBook _book;
    private readonly string? _home;
    private readonly string? _dateline;
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly int _most;

    public SideGuess(ActorBook book, string? home, string? dateline)
    {
        _book = book;
        _dateline = dateline;
        foreach (var mention in book.Mentions)
            foreach (var actor in mention.Actors)
                if (actor.For is { } side) _counts[side] = _counts.GetValueOrDefault(side) + 1;
        _most = _counts.Count == 0 ? 1 : Math.Max(1, _counts.Values.Max());
        _home = home ?? Home();
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
            var score = 0.5 * count / _most + Near(side, claim.Sentence, claim.Span) + HomeWeight(role, side) - (Held(claim.Entity, role, side) ? 2 : 0) - (Shared(claim, side) ? 1 : 0);
            if (score > most) (best, most) = (side, score);
        }
        return best ?? (role is Role.HeadOfOrganization or Role.DeputyHeadOfOrganization || _home == not ? null : _home);
    }

    // The foreign secretaries, A and B: one a side.
    private bool Shared(OfficeClaim claim, string side) =>
        claim.Phrase.Many && _book.Claims.Exists(c => c.Phrase == claim.Phrase && c.Entity != claim.Entity && c.Entity.For == side);

    private bool Possible(Role role, string side) => role switch
    {
        Role.HeadOfOrganization or Role.DeputyHeadOfOrganization => _book.Organisations.Contains(side),
        Role.Envoy or Role.Spokesperson or Role.Official or Role.Adviser or Role.Delegation => true,
        _ => !_book.Organisations.Contains(side),
    };

    // An ambassador on a page is seldom the page's own; a minister mostly is.
    private double HomeWeight(Role role, string side)
    {
        if (side != _home) return 0;
        var abroad = _dateline is not null && _dateline != _home;
        return role is Role.Ambassador ? (abroad ? 0.8 : -0.8) : 1.0;
    }

    private double Near(string side, int sentence, TextSpan span)
    {
        var best = 0.0;
        foreach (var mention in _book.Mentions)
        {
            if (Math.Abs(mention.Sentence - sentence) > 1 || !mention.Actors.Any(a => a.For == side)) continue;
            var near = mention.Sentence == sentence ? 0.5 - Math.Min(0.3, Math.Abs(mention.Head.Start - span.Start) / 500.0) : mention.Sentence < sentence ? 0.15 : 0.05;
            best = Math.Max(best, near);
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
