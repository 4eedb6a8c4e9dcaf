using Chancery.Languages;

namespace Chancery.Mentions;

/// <summary>Enters names into the book: a new person, or one more place of a person already there; and notes which offices are said of them.</summary>
internal sealed class NameGatherer(ActorBook book, LexicalScan scan)
{
    /// <summary>Enters the names of a chunk.</summary>
    /// <param name="chunk">Names with what is said beside them.</param>
    /// <param name="sentence">Where.</param>
    /// <param name="surnames">False for the first pass, which enters full names only; true for the second.</param>
    public void Add(ActorChunk chunk, Sentence sentence, bool surnames)
    {
        for (var n = 0; n < chunk.Names.Count; n++)
        {
            var (name, side) = chunk.Names[n];
            if (surnames && book.Has(name.Span)) continue;
            var partial = name.Words == 1 && name.PersonId is null;
            if (partial && !surnames) continue;
            var entity = partial ? Partial(chunk, name, side, sentence) : Full(chunk, name, side, sentence, surnames);
            if (entity is null || !book.Note([entity], name.Span, chunk.Names.Count == 1 || n == 0 ? chunk.Span : name.Span, sentence, partial ? MentionForm.Surname : MentionForm.Name, chunk.Case(n))) continue;
            foreach (var office in chunk.Offices)
            {
                var span = TextSpan.Between(Math.Min(chunk.Span.Start, name.Span.Start), Math.Max(n == 0 ? chunk.Span.End : name.Span.End, name.Span.End));
                book.Claims.Add(new OfficeClaim(entity, office, side ?? office.PartyOf(n, chunk.Names.Count), span, sentence.Index) { Given = name.Given });
            }
            foreach (var predicate in chunk.Predicates)
                if (n == chunk.Names.Count - 1) Predicate(entity, predicate, name, sentence);
            if (chunk.Listed is { } listed && chunk.Offices.Count == 0) book.Listed.Add(new OfficeClaim(entity, listed, side, name.Span, sentence.Index));
            if (chunk.Offices.Count == 0 && side is not null)
                entity.Holdings.Add(new Holding(null, side.Code, TextSpan.Between(Math.Min(side.Span.Start, name.Span.Start), Math.Max(side.Span.End, name.Span.End))));
        }
    }

    // The event is told by words before the office: named, elected, sworn in; without any the office is simply held.
    private void Predicate(ActorEntity entity, OfficePhrase phrase, NounItem name, Sentence sentence)
    {
        TenureEvent? told = null;
        foreach (var match in scan.In(LexKind.Concept, TextSpan.Between(Math.Max(sentence.Span.Start, name.Span.Start - 80), Math.Max(name.Span.End, phrase.Office.Span.Start))))
            if (match.Entry.A is "APPOINT" or "TAKE-OFFICE" or "SUCCEED") told = TenureEvent.Appointed;
            else if (match.Entry.A == "ELECT") told = TenureEvent.Elected;
            else if (match.Entry.A is "DISMISS") told = TenureEvent.Dismissed;
            else if (match.Entry.A is "RESIGN") told = TenureEvent.Resigned;
        // "Rishi Sunak MP": letters after a name.
        if (told is null && phrase.Office.Span.Start - name.Span.End <= 1) return;
        book.Claims.Add(new OfficeClaim(entity, phrase, phrase.PartyOf(0, 1), TextSpan.Between(name.Span.Start, Math.Max(name.Span.End, phrase.Office.Span.End)), sentence.Index) { Event = told });
    }

    private ActorEntity? Full(ActorChunk chunk, NounItem name, NounItem? side, Sentence sentence, bool surnames)
    {
        if (book.ByFullName(name) is { } entity) return entity;
        if (surnames) return null;
        var vouched = chunk.Offices.Count > 0 || side is not null || name.PersonId is not null || HasHonorific(name);
        var ordinary = name.PersonId is null && IsOrdinary(name);
        if (ordinary || (!vouched && (!name.Given || sentence.Zone == Zone.Title))) return null;
        return book.Add(name);
    }

    // A surname of somebody named in full; else one that an office or the Register vouches for.
    private ActorEntity? Partial(ActorChunk chunk, NounItem name, NounItem? side, Sentence sentence)
    {
        if (book.BySurname(name) is { } entity) return entity;
        if (sentence.Zone == Zone.Title) return null;
        var titled = chunk.Offices.Any(o => !o.Counterpart && o.Office.Span.End <= name.Span.Start && !o.Many);
        if (!titled && book.Prominent(name, side?.Code) is { } person)
        {
            entity = book.Add(name);
            if (entity.Original is null) entity.Name = person.Name;
            else (entity.Name, entity.Original) = (person.Name, entity.Original);
            entity.RegisterId = person.Id;
            return entity;
        }
        return titled && !IsOrdinary(name) ? book.Add(name) : null;
    }

    private bool HasHonorific(NounItem name)
    {
        foreach (var match in scan.In(LexKind.Honorific, TextSpan.Between(Math.Max(0, name.Span.Start - 8), name.Span.Start)))
            if (name.Span.Start - match.Span.End <= 2) return true;
        return false;
    }

    // A capitalised run that holds words of the trade ("Joint Commission") is no person, whatever it begins with.
    private bool IsOrdinary(NounItem name)
    {
        foreach (var kind in (ReadOnlySpan<LexKind>)[LexKind.AgreementNoun, LexKind.MeasureNoun, LexKind.NotAName, LexKind.Organisation])
            if (scan.In(kind, name.Span).Length > 0) return true;
        foreach (var kind in (ReadOnlySpan<LexKind>)[LexKind.Concept, LexKind.Topic])
            foreach (var match in scan.In(kind, name.Span))
                if (kind == LexKind.Topic ? !name.Given && match.Span.End == name.Span.End : match.Entry.B == "noun" && (match.Span.Start > name.Span.Start || !name.Given)) return true;
        return book.Text.AsSpan(name.Span.Start, name.Span.Length).Contains('\n');
    }
}
