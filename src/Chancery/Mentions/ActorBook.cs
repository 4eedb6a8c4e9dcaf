using Chancery.Languages;
using Chancery.World;

namespace Chancery.Mentions;

/// <summary>The actors of one document while they are being gathered.</summary>
internal sealed class ActorBook(string text, Register register, DateOnly? day)
{
    private readonly List<ActorEntity> _entities = [];
    private readonly List<ActorMention> _mentions = [];
    private readonly Dictionary<string, ActorEntity> _sides = new(StringComparer.Ordinal);
    private readonly List<(ActorEntity Entity, string? For, TextSpan Span, int Sentence)> _counterparts = [];
    private readonly HashSet<TextSpan> _noted = [];

    public Actors ToActors() => new(_entities, [.. _mentions.OrderBy(m => m.Head.Start).ThenByDescending(m => m.Head.Length)]);

    public ActorEntity Add(NounItem name)
    {
        var entity = new ActorEntity { Id = _entities.Count, Name = Tidy(name.Span.Of(text)), RegisterId = name.PersonId };
        if (name.PersonId is null && name.Words > 1) entity.RegisterId = Known(entity.Name);
        _entities.Add(entity);
        return entity;
    }

    /// <summary>Whether this place has been noted.</summary>
    public bool Has(TextSpan span) => _noted.Contains(span);

    public bool Note(ActorEntity entity, TextSpan head, TextSpan span, Sentence sentence, MentionForm form) => Note([entity], head, span, sentence, form);

    public bool Note(IReadOnlyList<ActorEntity> actors, TextSpan head, TextSpan span, Sentence sentence, MentionForm form)
    {
        if (!_noted.Add(head)) return false;
        _mentions.Add(new ActorMention(span, head, sentence.Index, actors, form));
        return true;
    }

    public void NoteSide(string code, TextSpan span, Sentence sentence, MentionForm form)
    {
        if (!_sides.TryGetValue(code, out var side))
        {
            _sides.Add(code, side = new ActorEntity { Id = _entities.Count, Code = code });
            _entities.Add(side);
        }
        Note(side, span, span, sentence, form);
    }

    public void NoteCounterpart(ActorEntity entity, string? @for, TextSpan span, int sentence) => _counterparts.Add((entity, @for, span, sentence));

    public ActorEntity? ByFullName(NounItem name)
    {
        if (name.PersonId is { } id && _entities.Find(e => e.RegisterId == id) is { } known) return known;
        var words = Words(name.Span.Of(text));
        foreach (var entity in _entities)
        {
            if (entity.Name is null) continue;
            var other = Words(entity.Name);
            if (other.Count == 0 || words.Count == 0) continue;
            if (words[^1] == other[^1] && (words.Count == 1 || other.Count == 1 || words[0][0] == other[0][0])) return entity;
            if (words.Count > 1 && other.Count > 1 && words.Intersect(other, StringComparer.Ordinal).Count() >= 2) return entity;
            if (words.Count > 1 && other.Count > 1 && words[0] == other[0] && Near(words[^1], other[^1])) return entity;
        }
        return null;
    }

    public ActorEntity? BySurname(TextSpan span)
    {
        var word = Letters.Fold(span.Of(text));
        ActorEntity? partial = null;
        for (var i = _entities.Count - 1; i >= 0; i--)
        {
            if (_entities[i].Name is not { } name) continue;
            var words = Words(name);
            if (words.Count > 0 && words[^1] == word) return _entities[i];
            if (words.Count > 1 && word.Length >= 2 && words.Contains(word, StringComparer.Ordinal)) partial ??= _entities[i];
            else if (words.Count > 1 && word.Length >= 6 && Near(words[^1], word)) partial ??= _entities[i];
        }
        return partial;
    }

    /// <summary>The named person who holds that office here, else the office itself; null when it cannot be told whose it is.</summary>
    public ActorEntity? ByOffice(Role role, string? @for, int sentence, TextSpan span, bool former)
    {
        ActorEntity? best = null;
        var bestDistance = int.MaxValue;
        foreach (var entity in _entities)
        {
            if (!entity.Holdings.Any(h => !h.Elect && h.Former == former && Same(h.Role, role) && (@for is null || h.For == @for))) continue;
            var distance = Distance(entity, sentence, span.Start) + (entity.Name is null ? 2 : 0);
            if (distance < bestDistance) (best, bestDistance) = (entity, distance);
        }
        if (best is not null || @for is null) return best;
        var office = new ActorEntity { Id = _entities.Count };
        office.Holdings.Add(new Holding(role, @for, span, null, former));
        _entities.Add(office);
        return office;
    }

    // "The minister" may be a foreign minister told before.
    private static bool Same(Role? held, Role said) => held == said || (said == Role.Minister && held is Role.ForeignMinister) || (said == Role.Official && held is Role.Envoy or Role.Ambassador or Role.DeputyForeignMinister);

    private int Distance(ActorEntity entity, int sentence, int before)
    {
        var nearest = 1000;
        foreach (var mention in _mentions)
            if (mention.Actors.Contains(entity) && mention.Head.Start <= before) nearest = Math.Min(nearest, Math.Abs(sentence - mention.Sentence));
        return nearest;
    }

    /// <summary>Counterparts take the office of the one beside them; gaps are filled from the Register.</summary>
    public void Complete(string? home, string? dateline)
    {
        foreach (var entity in _entities) FillFromRegister(entity);
        foreach (var (entity, @for, span, sentence) in _counterparts)
        {
            var beside = _mentions.Where(m => m.Sentence <= sentence && m.Sentence >= sentence - 2 && m.Head.Start < span.Start && !m.Actors.Contains(entity))
                .OrderByDescending(m => m.Sentence).ThenBy(m => m.Head.Start).SelectMany(m => m.Actors).FirstOrDefault(a => a.IsPerson && a.Acting?.Role is not null);
            beside ??= _entities.Find(e => e != entity && e.IsPerson && e.Acting?.Role is not null);
            entity.Holdings.Insert(0, new Holding(beside?.Acting?.Role, @for, span, @for is null ? Basis.Inferred : null));
        }
        home ??= Home(dateline);
        var body = _sides.Values.Where(e => e.Code!.Length != 3 || !e.Code.All(char.IsAsciiLetterUpper)).OrderByDescending(e => _mentions.Count(m => m.Actors.Contains(e))).FirstOrDefault()?.Code;
        foreach (var entity in _entities)
        {
            if (entity.IsSide || entity.For is not null || entity.Acting?.Role is not { } role || role is Role.Business or Role.Other) continue;
            var holding = entity.Acting;
            var side = role is Role.HeadOfOrganization or Role.DeputyHeadOfOrganization ? body : home;
            if (side is not null) entity.Holdings[entity.Holdings.IndexOf(holding)] = holding with { For = side, Basis = Basis.Inferred };
        }
    }

    // Whose page it is: people named there without their country are its own; else the country of the dateline.
    private string? Home(string? dateline)
    {
        var votes = new SortedDictionary<string, double>(StringComparer.Ordinal);
        if (dateline is not null) votes[dateline] = 0.6;
        foreach (var entity in _entities)
            foreach (var holding in entity.Holdings)
                if (holding.Basis == Basis.Register && holding.For is { } side) votes[side] = votes.GetValueOrDefault(side) + 1;
        foreach (var (code, side) in _sides)
            if (votes.ContainsKey(code) || votes.Count == 0) votes[code] = votes.GetValueOrDefault(code) + 0.1 * _mentions.Count(m => m.Actors.Contains(side));
        return votes.Count == 0 ? null : votes.OrderByDescending(v => v.Value).First().Key;
    }

    private void FillFromRegister(ActorEntity entity)
    {
        var person = entity.RegisterId is { } id ? register.Find(id) : null;
        if (person is null && entity.Name is { } name && !name.Contains(' ', StringComparison.Ordinal)) person = ByOfficeAndSurname(entity, name);
        if (person is null) return;
        entity.RegisterId = person.Id;
        // A surname alone, with the office and day agreeing, is filed under the full name.
        if (entity.Name is { } surname && !surname.Contains(' ', StringComparison.Ordinal)) entity.Name = person.Name;
        var held = person.Tenures.Where(t => day is not { } today || t.Covers(today)).ToList();
        for (var i = 0; i < entity.Holdings.Count; i++)
        {
            var holding = entity.Holdings[i];
            if (holding.Role is { } role && holding.For is null && (held.Find(t => t.Role == role) ?? person.Tenures.FirstOrDefault(t => t.Role == role) ?? held.FirstOrDefault()) is { } match)
                entity.Holdings[i] = holding with { For = match.For, Basis = Basis.Register };
        }
        if (entity.Holdings.Any(h => h.Role is not null)) return;
        var side = entity.Holdings.FirstOrDefault(h => h.For is not null)?.For;
        if (held.Where(t => side is null || t.For == side).OrderBy(t => t.Role).FirstOrDefault() is { } tenure && day is not null)
            entity.Holdings.Add(new Holding(tenure.Role, tenure.For, _mentions.Find(m => m.Actors.Contains(entity))?.Head ?? default, Basis.Register));
    }

    private RegisterPerson? ByOfficeAndSurname(ActorEntity entity, string name)
    {
        var candidates = register.OfSurname(Letters.Fold(name)).Where(p => entity.Holdings.Count == 0
            || entity.Holdings.Any(h => p.Tenures.Any(t => (h.Role is null || t.Role == h.Role) && (h.For is null || t.For == h.For) && (day is not { } today || t.Covers(today))))).Take(2).ToList();
        return candidates.Count == 1 ? candidates[0] : null;
    }

    private string? Known(string name)
    {
        var words = Words(name);
        if (words.Count < 2) return null;
        var match = register.OfSurname(words[^1]).Where(p => p.Aliases.Prepend(p.Name).Any(a => Words(a) is [var first, .., var last] && last == words[^1] && (first == words[0] || Near(first, words[0])))).Take(2).ToList();
        return match.Count == 1 ? match[0].Id : null;
    }

    private static string Tidy(string name) => string.Join(' ', name.Split((char[])[' ', '\n', '\u00A0'], StringSplitOptions.RemoveEmptyEntries)).Replace(", ", " ", StringComparison.Ordinal);

    private static List<string> Words(string name) =>
        [.. Letters.Fold(name).Split((char[])[' ', '-', '.', ','], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 1 && w is not ("jr" or "sr" or "ii" or "iii"))];

    /// <summary>Whether two spellings differ by no more than romanisation does: one edit in five letters, two in eight.</summary>
    private static bool Near(string a, string b)
    {
        if (a == b) return true;
        var allowed = Math.Min(a.Length, b.Length) >= 8 ? 2 : Math.Min(a.Length, b.Length) >= 5 ? 1 : 0;
        if (allowed == 0 || Math.Abs(a.Length - b.Length) > allowed) return false;
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }
        return row[b.Length] <= allowed;
    }
}
