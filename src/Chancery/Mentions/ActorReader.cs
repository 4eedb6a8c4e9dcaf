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
        var reader = new NounItemReader(text, folded, scan, pack, new NameSpelling(pack, text, scan, sentences));
        var sideAfter = pack.Setting("side-after-office") == "yes";
        var officeAfter = pack.Setting("office-after-name") == "yes";
        var found = new List<(Sentence Sentence, List<ActorChunk> Chunks)>();
        if (!pack.Cased)
            foreach (var sentence in sentences)
                if (sentence.Zone is not (Zone.Related or Zone.Noise)) reader.Remember(reader.Read(sentence));
        foreach (var sentence in sentences)
            if (sentence.Zone is not (Zone.Related or Zone.Noise)) found.Add((sentence, new ActorChunker(reader.Read(sentence), sideAfter, officeAfter).Chunks()));
        Share(found);
        var names = new NameGatherer(book, scan);
        // Prose first: a headline's capitals tell no names, and full names stand in the body.
        foreach (var (sentence, chunks) in found.OrderBy(f => f.Sentence.Zone == Zone.Title).ThenBy(f => f.Sentence.Index))
            foreach (var chunk in chunks)
                if (chunk.Names.Count > 0) names.Add(chunk, sentence, surnames: false);
        foreach (var (sentence, chunks) in found)
            foreach (var chunk in chunks)
                if (chunk.Names.Count > 0) names.Add(chunk, sentence, surnames: true);
        foreach (var (sentence, chunks) in found)
            foreach (var chunk in chunks)
            {
                if (chunk.Side is { } side) book.NoteSide(side, sentence);
                foreach (var office in chunk.Offices)
                    foreach (var party in office.Parties)
                        if (party.Kind == NounKind.Organisation) book.Organisations.Add(party.Code);
                foreach (var name in chunk.Names)
                    if (name.Side is { Kind: NounKind.Organisation } body) book.Organisations.Add(body.Code);
            }
        new OfficeCompletion(book, scan, found.SelectMany(f => f.Chunks.Select(c => (f.Sentence, c)))).Complete(home ?? pack.Setting("home") switch { "" => null, var side => side }, Dateline(text, scan, sentences));
        foreach (var (sentence, chunks) in found)
            foreach (var chunk in chunks)
                if (chunk.Names.Count == 0 && chunk.Offices.Count > 0) AddOffice(book, chunk, sentence);
        return book.ToActors();
    }

    // Lists such as "Among them were A of X and B of Y" after "Forty-two ambassadors": their office is the last said of several.
    private static void Share(List<(Sentence Sentence, List<ActorChunk> Chunks)> found)
    {
        (OfficePhrase Phrase, int Sentence)? last = null;
        foreach (var (sentence, chunks) in found)
            foreach (var chunk in chunks)
            {
                if (chunk.Names.Count == 0 && chunk.Offices is [{ Many: true, Counterpart: false } phrase]) last = (phrase, sentence.Index);
                if (chunk.Offices.Count > 0 || chunk.Names.Count == 0 || last is not { } shared) continue;
                var posted = shared.Phrase.Office.Senses.All(s => s.Entry.A is "ambassador" or "envoy");
                var sided = chunk.Names[0].Side is not null;
                var alike = !sided && sentence.Index == shared.Sentence && chunks.Count(c => c.Names.Count > 0 && c.Offices.Count == 0) > 1;
                if (sentence.Index - shared.Sentence > (posted ? 8 : sided ? 1 : 0) || (!sided && !alike)) continue;
                if (shared.Phrase.Office.Senses.Any(s => s.Entry.A is "official" or "other" or "delegation" or "business" or "parliamentarian" or "spokesperson")) continue;
                chunk.Listed = shared.Phrase with { Parties = [] };
            }
    }

    // An office without a name: the named holder when there is one, each side's of several, else the side itself.
    private static void AddOffice(ActorBook book, ActorChunk chunk, Sentence sentence)
    {
        var office = chunk.Offices[0];
        var actors = new List<ActorEntity>();
        if (!office.Counterpart)
            foreach (var party in office.Parties.Count == 0 ? (IReadOnlyList<NounItem?>)[null] : office.Parties)
            {
                if (OfficeChoice.Of(office.Office.Senses, party?.Code, party?.Kind == NounKind.Organisation) is not { } chosen) continue;
                if (office.Many && party is null && chosen.For is null) continue;
                if (book.ByOffice(chosen.Role, chosen.For, sentence.Index, chunk.Span, office.Office.Span, office.Former) is { } entity && !actors.Contains(entity)) actors.Add(entity);
            }
        if (actors.Count > 0) book.Note(actors, office.Office.Span, chunk.Span, sentence, office.Parties.Count > 0 ? MentionForm.Office : MentionForm.Definite, office.Office.Case);
        else
            foreach (var party in office.Parties) book.NoteSide(party, sentence);
    }

    private static readonly System.Buffers.SearchValues<char> DatelineMarks = System.Buffers.SearchValues.Create("–—-,.(");

    // The country of the city that opens the prose: ULAANBAATAR, February 7.
    private static string? Dateline(string text, LexicalScan scan, IReadOnlyList<Sentence> sentences)
    {
        foreach (var sentence in sentences)
        {
            if (sentence.Zone is not Zone.Lead) continue;
            var head = new TextSpan(sentence.Span.Start, Math.Min(70, sentence.Span.Length));
            foreach (var kind in (ReadOnlySpan<LexKind>)[LexKind.Country, LexKind.City])
                if (scan.At(kind, head.Start) is { } match && match.Entry.B is not ("adjective" or "people") && text.AsSpan(match.Span.End, Math.Min(40, text.Length - match.Span.End)).IndexOfAny(DatelineMarks) is >= 0 and <= 25) return match.Entry.A;
            return null;
        }
        return null;
    }
}
