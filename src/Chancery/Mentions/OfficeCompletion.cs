using Chancery.Languages;
using Chancery.World;

namespace Chancery.Mentions;

/// <summary>
/// Settles what each office said of a person means and whose it is: by the words, by a possessor ("his ambassador"), by the Register, by another
/// mention of the same person, by whose page it is. What rests on less than the text says so.
/// </summary>
internal sealed class OfficeCompletion(ActorBook book, LexicalScan scan, IEnumerable<(Sentence Sentence, ActorChunk Chunk)> chunks)
{
    private readonly List<(Sentence Sentence, ActorChunk Chunk)> _chunks = [.. chunks];

    public void Complete(string? home, string? dateline)
    {
        var open = new List<OfficeClaim>();
        foreach (var claim in book.Claims)
            if (!claim.Phrase.Counterpart)
                if ((claim.Party?.Code ?? Implied(claim)) is { } side) Settle(claim, side, null);
                else open.Add(claim);
        foreach (var entity in book.Entities) Identify(entity);
        foreach (var claim in open) Recognise(claim);
        open.RemoveAll(claim => Possessed(claim) is { } side && Settle(claim, side, null));
        open.RemoveAll(FromRegister);
        open.RemoveAll(claim => claim.Entity.Holdings.Find(h => h.For is not null && !h.Former) is { } other && Settle(claim, other.For!, other.Basis));
        var guess = new SideGuess(book, scan, _chunks, home, dateline);
        foreach (var claim in open)
            if (Choose(claim, null) is { } role) Settle(claim, guess.For(claim, role), Basis.Inferred);
        foreach (var entity in book.Entities) Fill(entity);
        foreach (var claim in book.Claims)
            if (claim.Phrase.Counterpart) Pair(claim, guess);
        foreach (var claim in book.Listed)
            if (!claim.Entity.Holdings.Exists(h => h.Role is not null) && Choose(claim, null) is { } role)
                if ((claim.Party?.Code ?? claim.Entity.For ?? guess.For(claim, role)) is { } side) Settle(claim, side, Basis.Inferred);
        foreach (var entity in book.Entities) entity.Holdings.Sort((a, b) => a.Basis is null != b.Basis is null ? (a.Basis is null ? -1 : 1) : a.Span.CompareTo(b.Span));
    }

    private static string? Implied(OfficeClaim claim) => OfficeChoice.Of(claim.Phrase.Office.Senses, null, false)?.For;

    private bool Settle(OfficeClaim claim, string? side, Basis? basis)
    {
        var chosen = OfficeChoice.Of(claim.Phrase.Office.Senses, side, side is not null && book.Organisations.Contains(side));
        var role = chosen?.Role;
        if (role is null && basis == Basis.Inferred) return false;
        var @for = chosen?.For ?? side;
        if (role is { } r && @for is not null) role = Exact(claim, r, @for) ?? Fitting(r, @for);
        var elect = claim.Phrase.Elect && role is Role.HeadOfState or Role.HeadOfGovernment or Role.DeputyHeadOfState;
        claim.Entity.Holdings.Add(new Holding(role, @for, claim.Span, chosen?.For is not null && chosen.Value.For != side ? null : basis, claim.Phrase.Former, elect, claim.Event));
        return true;
    }

    // A bare "minister", "chairman" or "leader" is what the Register knows the person to be.
    private Role? Exact(OfficeClaim claim, Role said, string side)
    {
        if (claim.Phrase.Former || Person(claim.Entity) is not { } person) return null;
        return person.Tenures.Where(t => t.For == side && Current(t) && Covers(said, t.Role)).OrderBy(Weight).Select(t => (Role?)t.Role).FirstOrDefault();
    }

    // Whether the words for the first may stand for the second.
    private static bool Covers(Role said, Role held) => said switch
    {
        Role.Minister => held == Role.ForeignMinister,
        Role.DeputyMinister => held == Role.DeputyForeignMinister,
        Role.Official => held is Role.HeadOfState or Role.HeadOfGovernment or Role.ForeignMinister or Role.HeadOfOrganization,
        Role.HeadOfState or Role.HeadOfGovernment or Role.HeadOfOrganization => held is Role.HeadOfState or Role.HeadOfGovernment or Role.HeadOfOrganization,
        _ => false,
    };

    // Organisations have heads, not heads of state; a state's services have officials.
    private Role Fitting(Role role, string side) => !book.Organisations.Contains(side) ? role == Role.HeadOfOrganization ? Role.Official : role : role switch
    {
        Role.HeadOfState or Role.HeadOfGovernment => Role.HeadOfOrganization,
        Role.DeputyHeadOfState or Role.DeputyHeadOfGovernment => Role.DeputyHeadOfOrganization,
        _ => role,
    };

    private static Role? Choose(OfficeClaim claim, string? side) => OfficeChoice.Of(claim.Phrase.Office.Senses, side, false)?.Role;

    // Which known person it is: by surname and office or side.
    private void Identify(ActorEntity entity)
    {
        if (entity.RegisterId is not null || entity.Name is not { } name || name.Contains(' ', StringComparison.Ordinal)) return;
        var claims = book.Claims.FindAll(c => c.Entity == entity && !c.Phrase.Counterpart);
        var candidates = book.Register.OfSurname(Letters.Fold(name))
            .Where(p => p.Tenures.Any(t => Current(t) && (claims.Count == 0 || claims.Exists(c => Means(c, t))) && (entity.For is not { } side || t.For == side))).ToList();
        // King Salman is not the prime minister whose name ends so.
        if (candidates.Count > 1) candidates = candidates.FindAll(p => p.Tenures.Any(t => Current(t) && claims.Exists(c => Choose(c, t.For) == t.Role)));
        if (candidates.Count != 1) return;
        entity.RegisterId = candidates[0].Id;
        entity.Name = candidates[0].Name;
    }

    // Spelt otherwise than the Register does, but the holder of that office on that day, of a side the text speaks of.
    private void Recognise(OfficeClaim claim)
    {
        if (claim.Entity.RegisterId is not null || claim.Phrase.Former || book.Day is not { } today || claim.Entity.Name is not { } name) return;
        var words = NameLikeness.Words(name);
        foreach (var side in book.Mentions.SelectMany(m => m.Actors).Select(a => a.Code).OfType<string>().Distinct(StringComparer.Ordinal))
            if (Choose(claim, side) is { } role && book.Register.Holders(role, side, today).FirstOrDefault(p => p.Aliases.Prepend(p.Name).Any(n => NameLikeness.Same(words, NameLikeness.Words(n)))) is { } person)
            {
                claim.Entity.RegisterId = person.Id;
                return;
            }
    }

    private bool Current(RegisterTenure tenure) => book.Day is not { } today || tenure.Covers(today);

    private bool Means(OfficeClaim claim, RegisterTenure tenure)
    {
        var chosen = OfficeChoice.Of(claim.Phrase.Office.Senses, tenure.For, book.Organisations.Contains(tenure.For));
        return chosen is { } c && (c.Role == tenure.Role || Covers(c.Role, tenure.Role)) && (c.For is null || c.For == tenure.For);
    }

    private RegisterPerson? Person(ActorEntity entity) => entity.RegisterId is { } id ? book.Register.Find(id) : null;

    private bool FromRegister(OfficeClaim claim)
    {
        if (Person(claim.Entity) is not { } person) return false;
        var held = person.Tenures.Where(t => claim.Phrase.Former ? book.Day is not { } today || (t.To is not null && !t.Covers(today)) : Current(t)).ToList();
        var match = held.Find(t => Means(claim, t)) ?? person.Tenures.FirstOrDefault(t => Means(claim, t)) ?? held.OrderBy(Weight).FirstOrDefault();
        if (match is null) return false;
        if (match.Role == Role.HeadOfOrganization && Means(claim, match)) book.Organisations.Add(match.For);
        return Settle(claim, match.For, Basis.Register);
    }

    // Lula's adviser; its ambassador: the nearest side before; his ambassador: the nearest person before.
    private string? Possessed(OfficeClaim claim)
    {
        if (claim.Phrase.Possessor is not { } owner || owner.Mark == "ours") return null;
        if (owner.Kind == NounKind.Name && SideOf(book.BySurname(owner) ?? book.ByFullName(owner)) is { } side) return side;
        if (owner.Kind is NounKind.Name or NounKind.Word) return ShortNamed(owner, claim.Sentence);
        var personal = false;
        foreach (var match in scan.In(LexKind.Reference, owner.Span))
            personal |= match.Entry is { A: "pronoun", C: "m" or "f" };
        return Nearest(claim, personal) ?? (personal ? Nearest(claim, personal: false) : null);
    }

    // The Community's chairperson: the body whose name, said before, holds the word.
    private string? ShortNamed(NounItem word, int sentence)
    {
        var folded = Letters.Fold(word.Span.Of(book.Text));
        foreach (var mention in book.Mentions)
            if (mention.Sentence <= sentence && mention is { Form: MentionForm.Organisation, Actors: [{ Code: { } code }] } && Letters.Fold(mention.Head.Of(book.Text)).Contains(folded, StringComparison.Ordinal)) return code;
        return null;
    }

    // The nearest before that acts; of persons for "his", of all for "its"; in the sentence, else in the one before it.
    private string? Nearest(OfficeClaim claim, bool personal)
    {
        (string Side, int Rank)? best = null;
        for (var i = _chunks.Count - 1; i >= 0; i--)
        {
            var (sentence, chunk) = _chunks[i];
            if (sentence.Index > claim.Sentence || chunk.Span.Start >= claim.Span.Start) continue;
            if (sentence.Index < claim.Sentence - 1) break;
            if (personal && chunk.Names.Count == 0 && chunk.Offices.Count == 0) continue;
            var rank = (sentence.Index < claim.Sentence ? 2 : 0) + (chunk.Oblique ? 1 : 0);
            if (best is { } b && b.Rank <= rank) continue;
            if (SideOf(chunk) is { } side) best = (side, rank);
        }
        return best?.Side;
    }

    private string? SideOf(ActorChunk chunk) => chunk.Names.Count > 0 ? SideOf(Entity(chunk.Names[0].Name)) : chunk.Offices.Count > 0 ? chunk.Offices[0].Parties.Count > 0 ? chunk.Offices[0].Parties[0].Code : null : chunk.Side?.Code;

    private ActorEntity? Entity(NounItem name) => book.Mentions.Find(m => m.Head == name.Span)?.Actors[0];

    private string? SideOf(ActorEntity? entity)
    {
        if (entity is null) return null;
        if (entity.For is { } known) return known;
        return Person(entity)?.Tenures.Where(Current).OrderBy(Weight).FirstOrDefault()?.For;
    }

    // A counterpart holds the office of the one beside him; the Register knows better.
    private void Pair(OfficeClaim claim, SideGuess guess)
    {
        var entity = claim.Entity;
        var side = claim.Party?.Code;
        if (entity.Holdings.Exists(h => h is { Role: not null, Former: false } && (side is null || h.For == side))) return;
        var known = Person(entity)?.Tenures.Where(t => Current(t) && (side is null || t.For == side)).OrderBy(Weight).FirstOrDefault();
        var beside = book.Mentions.Where(m => m.Sentence <= claim.Sentence && m.Sentence >= claim.Sentence - 2 && m.Head.Start < claim.Phrase.Office.Span.Start && !m.Actors.Contains(entity))
            .OrderByDescending(m => m.Sentence).ThenBy(m => m.Head.Start).SelectMany(m => m.Actors).FirstOrDefault(a => a.IsPerson && a.Acting?.Role is not null);
        beside ??= book.Entities.Find(e => e != entity && e.IsPerson && e.Acting?.Role is not null);
        side ??= known?.For;
        var role = known?.Role ?? beside?.Acting?.Role;
        var basis = known is not null ? Basis.Register : role is null ? (Basis?)null : Basis.Inferred;
        if (side is null && role is { } r && guess.For(claim, r, beside?.For) is { } other) (side, basis) = (other, Basis.Inferred);
        if (role is not null || side is not null) entity.Holdings.Insert(0, new Holding(role, side, claim.Span, basis));
    }

    // In diplomatic news a foreign minister acts as one, whatever else the person holds.
    private static int Weight(RegisterTenure tenure) => tenure.Role switch
    {
        Role.HeadOfState => 0,
        Role.HeadOfGovernment => 1,
        Role.ForeignMinister => 2,
        Role.HeadOfOrganization => 3,
        _ => 10 + (int)tenure.Role,
    };

    // Who is named without an office: the office the Register knows for the document's day.
    private void Fill(ActorEntity entity)
    {
        if (Person(entity) is not { } person || book.Day is not { } today) return;
        if (entity.Holdings.Exists(h => h.Role is not null and not Role.Other)) return;
        var side = entity.Holdings.Find(h => h.For is not null)?.For;
        if (person.Tenures.Where(t => t.Covers(today) && (side is null || t.For == side)).OrderBy(Weight).FirstOrDefault() is { } tenure)
            entity.Holdings.Add(new Holding(tenure.Role, tenure.For, book.Mentions.Find(m => m.Actors.Contains(entity))?.Head ?? default, Basis.Register));
    }
}
