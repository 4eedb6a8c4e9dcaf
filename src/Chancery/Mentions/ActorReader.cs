using Chancery.Languages;
using Chancery.World;

namespace Chancery.Mentions;

/// <summary>The actors of a document and every place that names one.</summary>
/// <param name="Entities">In the order of first mention.</param>
/// <param name="Mentions">In text order.</param>
public sealed record Actors(IReadOnlyList<ActorEntity> Entities, IReadOnlyList<ActorMention> Mentions);

/// <summary>
/// Reads actors: first the places where a full name stands with its office, then surnames and offices alone fold onto them. The Register is a prior:
/// it fills an office or side that the text does not say, and says so in the basis.
/// </summary>
public sealed class ActorReader(LanguagePack pack, Register register)
{
    /// <summary>Reads the actors of a document's sentences.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="folded">The same folded.</param>
    /// <param name="scan">What the automaton found.</param>
    /// <param name="sentences">Its sentences; those of related lists and noise are passed over.</param>
    /// <param name="day">The document's day, for the Register.</param>
    /// <param name="home">Whose page it is, when known.</param>
    public Actors Read(string text, string folded, LexicalScan scan, IReadOnlyList<Sentence> sentences, DateOnly? day, string? home)
    {
        var book = new ActorBook(text, register, day);
        var reader = new NounItemReader(text, folded, scan, pack);
        var found = new List<(Sentence Sentence, List<NounItem> Items, List<ActorChunk> Chunks)>();
        foreach (var sentence in sentences)
        {
            if (sentence.Zone is Zone.Related or Zone.Noise) continue;
            var items = reader.Read(sentence);
            found.Add((sentence, items, new ActorChunker(items, scan).Chunks()));
        }
        // Prose first: a headline's capitals tell no names, and full names stand in the body.
        foreach (var (sentence, _, chunks) in found.OrderBy(f => f.Sentence.Zone == Zone.Title).ThenBy(f => f.Sentence.Index))
            foreach (var chunk in chunks)
                if (chunk.Names.Count > 0) AddNames(book, chunk, sentence, text, scan, surnames: false);
        foreach (var (sentence, _, chunks) in found)
            foreach (var chunk in chunks)
                if (chunk.Names.Count > 0) AddNames(book, chunk, sentence, text, scan, surnames: true);
        book.Complete(home ?? pack.Setting("home") switch { "" => null, var side => side }, Dateline(text, scan, sentences));
        foreach (var (sentence, _, chunks) in found)
            foreach (var chunk in chunks)
                if (chunk.Names.Count == 0) AddUnnamed(book, chunk, sentence);
        return book.ToActors();
    }

    private static void AddNames(ActorBook book, ActorChunk chunk, Sentence sentence, string text, LexicalScan scan, bool surnames)
    {
        for (var n = 0; n < chunk.Names.Count; n++)
        {
            var name = chunk.Names[n];
            var partial = name.Words == 1 && name.PersonId is null;
            var vouched = chunk.Offices.Count > 0 || chunk.Side is not null || name.PersonId is not null || HasHonorific(scan, name);
            ActorEntity? entity;
            MentionForm form;
            if (partial)
            {
                if (!surnames) continue;
                entity = book.BySurname(name.Span);
                form = MentionForm.Surname;
                if (entity is null && sentence.Zone != Zone.Title && chunk.Offices.Any(o => !o.Counterpart && o.Span.End <= name.Span.Start)) entity = book.Add(name);
                if (entity is null) continue;
            }
            else
            {
                if (surnames && book.Has(name.Span)) continue;
                entity = book.ByFullName(name);
                form = MentionForm.Name;
                if (entity is null)
                {
                    if (surnames) continue;
                    var ordinary = name.PersonId is null && IsOrdinary(name, text, scan);
                    if (!vouched ? !name.Given || ordinary : ordinary && chunk.Offices.Count == 0) continue;
                    if (!vouched && sentence.Zone == Zone.Title) continue;
                    entity = book.Add(name);
                }
            }
            if (!book.Note(entity, name.Span, n == 0 ? chunk.Span : name.Span, sentence, form)) continue;
            foreach (var office in chunk.Offices)
            {
                var (role, @for) = office.For(n, chunk.Names.Count);
                var span = TextSpan.Between(Math.Min(office.Span.Start, name.Span.Start), Math.Max(office.Span.End, name.Span.End));
                if (office.Counterpart) book.NoteCounterpart(entity, @for, span, sentence.Index);
                else if (role is not null || @for is not null) entity.Holdings.Add(new Holding(role, @for, span, null, chunk.Former, chunk.Elect));
            }
            if (chunk.Side is { } side) entity.Holdings.Add(new Holding(null, side.Code, TextSpan.Between(Math.Min(side.Span.Start, name.Span.Start), Math.Max(side.Span.End, name.Span.End))));
        }
    }

    private static bool HasHonorific(LexicalScan scan, NounItem name)
    {
        foreach (var match in scan.In(LexKind.Honorific, TextSpan.Between(Math.Max(0, name.Span.Start - 8), name.Span.Start)))
            if (name.Span.Start - match.Span.End <= 2) return true;
        return false;
    }

    // A capitalised run that holds words of the trade ("Joint Commission") is no person, whatever it begins with.
    private static bool IsOrdinary(NounItem name, string text, LexicalScan scan)
    {
        foreach (var kind in (LexKind[])[LexKind.AgreementNoun, LexKind.NotAName, LexKind.Organisation])
            if (scan.In(kind, name.Span).Length > 0) return true;
        foreach (var match in scan.In(LexKind.Concept, name.Span))
            if (match.Span.Start > name.Span.Start && match.Entry.B == "noun") return true;
        return text.AsSpan(name.Span.Start, name.Span.Length).Contains('\n');
    }

    private static void AddUnnamed(ActorBook book, ActorChunk chunk, Sentence sentence)
    {
        if (chunk.Offices.Count > 0)
        {
            var office = chunk.Offices[0];
            var actors = new List<ActorEntity>();
            var parties = office.Parties.Count == 0 ? [null] : office.Parties.Select(p => (string?)p.Code).ToList();
            foreach (var party in parties)
            {
                var chosen = OfficeChoice.Of(office.Senses, party, office.Parties.Count > 0 && office.Parties[0].Kind == NounKind.Organisation);
                if (chosen is not { } c) continue;
                if (office.Many && party is null && c.For is null) continue;
                if (book.ByOffice(c.Role, c.For, sentence.Index, chunk.Span, chunk.Former) is { } entity && !actors.Contains(entity)) actors.Add(entity);
            }
            if (actors.Count > 0) book.Note(actors, office.Senses.Count > 0 ? office.Span : chunk.Span, chunk.Span, sentence, office.Parties.Count > 0 ? MentionForm.Office : MentionForm.Definite);
            else
                foreach (var party in office.Parties) book.NoteSide(party.Code, party.Span, sentence, FormOf(party));
            return;
        }
        if (chunk.Side is { } side) book.NoteSide(side.Code, side.Span, sentence, FormOf(side));
    }

    private static readonly System.Buffers.SearchValues<char> DatelineMarks = System.Buffers.SearchValues.Create("–—-,.(");

    // The country of the city that opens the prose: ULAANBAATAR, February 7.
    private static string? Dateline(string text, LexicalScan scan, IReadOnlyList<Sentence> sentences)
    {
        foreach (var sentence in sentences)
        {
            if (sentence.Zone is not Zone.Lead) continue;
            var head = new TextSpan(sentence.Span.Start, Math.Min(70, sentence.Span.Length));
            foreach (var kind in (LexKind[])[LexKind.Country, LexKind.City])
                if (scan.At(kind, head.Start) is { } match && match.Entry.B is not ("adjective" or "people") && text.AsSpan(match.Span.End, Math.Min(40, text.Length - match.Span.End)).IndexOfAny(DatelineMarks) is >= 0 and <= 25) return match.Entry.A;
            return null;
        }
        return null;
    }

    private static MentionForm FormOf(NounItem side) => side.Kind == NounKind.Organisation ? MentionForm.Organisation : side.Form switch
    {
        "capital" or "metonym" => MentionForm.Metonym,
        "adjective" or "people" => MentionForm.Adjective,
        _ => MentionForm.Country,
    };
}
