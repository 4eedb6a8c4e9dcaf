using Chancery.Languages;
using Chancery.World;

namespace Chancery.Mentions;

/// <summary>An office said of somebody, before it is settled which office the words mean and whose it is.</summary>
internal sealed record OfficeClaim(ActorEntity Entity, OfficePhrase Phrase, NounItem? Party, TextSpan Span, int Sentence)
{
    /// <summary>How the office came about, when said.</summary>
    public TenureEvent? Event { get; init; }

    /// <summary>Whether the name begins with a given name frequent in the language.</summary>
    public bool Given { get; init; }
}

/// <summary>The actors of one document while they are being gathered.</summary>
internal sealed class ActorBook(string text, Register register, DateOnly? day)
{
    private readonly Dictionary<string, ActorEntity> _sides = new(StringComparer.Ordinal);
    private readonly Dictionary<ActorEntity, List<string>> _words = [];
    private readonly HashSet<TextSpan> _noted = [];

    public string Text => text;
    public Register Register => register;
    public DateOnly? Day => day;
    public List<ActorEntity> Entities { get; } = [];
    public List<ActorMention> Mentions { get; } = [];
    public List<OfficeClaim> Claims { get; } = [];

    /// <summary>Offices said of several before a list, for names that carry only their side; used when nothing else is known.</summary>
    public List<OfficeClaim> Listed { get; } = [];

    /// <summary>Whose page it is, when known.</summary>
    public string? Home { get; set; }

    /// <summary>Codes that the text uses for an organisation.</summary>
    public HashSet<string> Organisations { get; } = new(StringComparer.Ordinal);

    public Actors ToActors() => new(Entities, [.. Mentions.OrderBy(m => m.Head.Start).ThenByDescending(m => m.Head.Length)]);

    public ActorEntity Add(NounItem name)
    {
        var entity = new ActorEntity { Id = Entities.Count, Name = name.Latin, Original = name.Original.Any(c => c > '\u036F' && char.IsLetter(c)) && !name.Original.Any(c => char.IsAsciiLetter(c)) ? name.Original : null, RegisterId = PersonId(name) };
        if (entity.RegisterId is null && name.Words > 1) entity.RegisterId = Known(entity.Name);
        Entities.Add(entity);
        return entity;
    }

    /// <summary>Whether this place has been noted.</summary>
    public bool Has(TextSpan span) => _noted.Contains(span);

    public bool Note(IReadOnlyList<ActorEntity> actors, TextSpan head, TextSpan span, Sentence sentence, MentionForm form, string cases = "")
    {
        if (!_noted.Add(head)) return false;
        Mentions.Add(new ActorMention(span, head, sentence.Index, actors, form) { Case = cases });
        return true;
    }

    public void NoteSide(NounItem party, Sentence sentence)
    {
        if (!_sides.TryGetValue(party.Code, out var side))
        {
            _sides.Add(party.Code, side = new ActorEntity { Id = Entities.Count, Code = party.Code });
            Entities.Add(side);
        }
        if (party.Kind == NounKind.Organisation) Organisations.Add(party.Code);
        Note([side], party.Span, party.Span, sentence, FormOf(party), party.Case);
    }

    public ActorEntity? ByFullName(NounItem name)
    {
        if (PersonId(name) is { } id && Entities.Find(e => e.RegisterId == id) is { } known) return known;
        var words = NameLikeness.Words(name.Original);
        return Entities.Find(e => e.IsPerson && NameLikeness.Same(words, WordsOf(e)));
    }

    public ActorEntity? BySurname(NounItem name)
    {
        var word = NameLikeness.Words(name.Kind == NounKind.Name ? name.Original : name.Span.Of(text)) is [.., var last] ? last : "";
        ActorEntity? partial = null;
        for (var i = Entities.Count - 1; i >= 0 && word.Length > 1; i--)
        {
            if (!Entities[i].IsPerson) continue;
            var words = WordsOf(Entities[i]);
            if (words.Count > 0 && words[^1] == word) return Entities[i];
            if (words.Count > 1 && (words.Contains(word, StringComparer.Ordinal) || (word.Length >= 6 && NameLikeness.Near(words[^1], word)))) partial ??= Entities[i];
        }
        return partial;
    }

    /// <summary>The one person of that surname known to hold a high office on the document's day, of that side when it is said.</summary>
    public RegisterPerson? Prominent(NounItem name, string? side)
    {
        if (day is not { } today || name.Latin.Length < 4) return null;
        var word = name.Latin;
        var found = register.OfSurname(Letters.Fold(word))
            .Where(p => (Register.Surname(p.Name) == Letters.Fold(word) || p.Aliases.Contains(word, StringComparer.Ordinal)) && p.Tenures.Any(t => t.Covers(today) && (side is null ? t.Role is Role.HeadOfState or Role.HeadOfGovernment or Role.ForeignMinister : t.For == side))).Take(2).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    /// <summary>The named person who holds that office here, else the office itself; null when it cannot be told whose it is.</summary>
    /// <param name="role">Which office.</param>
    /// <param name="for">Whose, when said.</param>
    /// <param name="sentence">Where said.</param>
    /// <param name="span">The words with what belongs to them.</param>
    /// <param name="words">The office's own words.</param>
    /// <param name="former">Whether it is said to be past.</param>
    public ActorEntity? ByOffice(Role role, string? @for, int sentence, TextSpan span, TextSpan words, bool former)
    {
        ActorEntity? best = null;
        var bestDistance = int.MaxValue;
        foreach (var entity in Entities)
        {
            if (!entity.Holdings.Any(h => !h.Elect && h.Former == former && Same(h.Role, role) && (@for is null || h.For == @for)) && (former || !Holds(entity, role, @for))) continue;
            var distance = Distance(entity, sentence, span.Start) + (entity.Name is null ? 2 : 0) - (@for is null && entity.For == Home ? 1 : 0) - (@for is null && CalledSo(entity, words) ? 3 : 0);
            if (distance < bestDistance) (best, bestDistance) = (entity, distance);
        }
        if (best is not null || @for is null) return best;
        var office = new ActorEntity { Id = Entities.Count };
        office.Holdings.Add(new Holding(role, @for, span, null, former));
        Entities.Add(office);
        return office;
    }

    // Whether the office was said of the person in these words, an ending aside: the Emir, not the President.
    private bool CalledSo(ActorEntity entity, TextSpan words)
    {
        var said = Letters.Fold(words.Of(text));
        return Claims.Exists(c => c.Entity == entity && Letters.Fold(c.Phrase.Office.Span.Of(text)) is var other && (other.StartsWith(said, StringComparison.Ordinal) || said.StartsWith(other, StringComparison.Ordinal) || other.EndsWith(said, StringComparison.Ordinal)));
    }

    // Named with another office or none, but the Register knows that this one is theirs too.
    private bool Holds(ActorEntity entity, Role role, string? @for)
    {
        if (@for is null || day is not { } today || entity.RegisterId is not { } id || register.Find(id) is not { } person) return false;
        return person.Tenures.Any(t => t.Role == role && t.For == @for && t.Covers(today));
    }

    // "The minister" may be a foreign minister told before.
    private static bool Same(Role? held, Role said) => held == said || (said == Role.Minister && held is Role.ForeignMinister) || (said == Role.Official && held is Role.Envoy or Role.Ambassador or Role.DeputyForeignMinister);

    private int Distance(ActorEntity entity, int sentence, int before)
    {
        var nearest = 6;
        foreach (var mention in Mentions)
            if (mention.Actors.Contains(entity) && mention.Head.Start <= before) nearest = Math.Min(nearest, Math.Abs(sentence - mention.Sentence));
        return nearest;
    }

    // Sheikh Khalifa is one person, Sheikh Khalifa bin Ali Al Harthy another: a longer name must share more than one word with the known one.
    private string? PersonId(NounItem name)
    {
        if (name.PersonId is not { } id || register.Find(id) is not { } person) return null;
        if (name.Senses is [{ Entry.C: "native" }, ..]) return id;
        var words = NameLikeness.Words(name.Latin);
        var known = NameLikeness.Words(person.Name);
        return words.TrueForAll(w => known.Contains(w, StringComparer.Ordinal) || person.Aliases.Any(a => NameLikeness.Words(a).Contains(w, StringComparer.Ordinal)))
            || words.Intersect(known, StringComparer.Ordinal).Count(w => w.Length > 3) >= 2 ? id : null;
    }

    private List<string> WordsOf(ActorEntity entity)
    {
        if (!_words.TryGetValue(entity, out var words)) _words.Add(entity, words = NameLikeness.Words(entity.Original ?? entity.Name!));
        return words;
    }

    private string? Known(string name)
    {
        var words = NameLikeness.Words(name);
        if (words.Count < 2) return null;
        var match = register.OfSurname(words[^1]).Where(p => p.Aliases.Prepend(p.Name).Any(a => NameLikeness.Words(a) is [var first, .., var last] && last == words[^1] && (first == words[0] || NameLikeness.Near(first, words[0])))).Take(2).ToList();
        return match.Count == 1 ? match[0].Id : null;
    }

    private static MentionForm FormOf(NounItem side) => side.Kind == NounKind.Organisation ? MentionForm.Organisation : side.Form switch
    {
        "capital" or "metonym" => MentionForm.Metonym,
        "adjective" or "people" => MentionForm.Adjective,
        _ => MentionForm.Country,
    };
}
