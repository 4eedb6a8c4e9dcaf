using Chancery.Facts.Contacts;
using Chancery.Languages;

namespace Chancery.Facts;

/// <summary>The single words on which a field of a fact stands.</summary>
/// <param name="Path">The field's JSON path: <c>date</c>, <c>participants[1]</c>.</param>
/// <param name="Span">The words, within the fact's evidence.</param>
public readonly record struct FieldWord(string Path, TextSpan Span);

/// <summary>
/// Finds, within the words that a fact rests on, those of its single fields: the expression of its date, the name of a participant. It finds only what reads as the field's own
/// value; a field without such words rests on the fact's words as a whole. Facts are not read anew and nothing of them changes.
/// </summary>
public static class FieldWords
{
    /// <summary>The words of a fact's fields, field by field in the order of the text.</summary>
    /// <param name="analysis">The document that the fact was read from.</param>
    /// <param name="fact">The fact.</param>
    public static IReadOnlyList<FieldWord> Of(Analysis analysis, Fact fact)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(fact);
        return [.. All(analysis, fact).Where(w => fact.Evidence.Any(e => e.Span.Contains(w.Span))).Distinct().OrderBy(w => w.Path, StringComparer.Ordinal).ThenBy(w => w.Span)];
    }

    private static IEnumerable<FieldWord> All(Analysis analysis, Fact fact)
    {
        var found = fact switch
        {
            Contact c => [.. Dates(analysis, "date", c.Date), .. Concepts(analysis, fact, "kind", n => n.Fact == "contact" && n.Kind == c.Kind.Word()), .. Concepts(analysis, fact, "status", n => n.Status == c.Status.Word() && n.Fact == "status"),
                .. Places(analysis, fact, c.Place), .. c.Participants.SelectMany((p, i) => Actors(analysis, $"participants[{i}]", p)), .. Topics(analysis, fact, c.Topics), .. Quoted(fact, "marginsOf", c.MarginsOf),
                .. Quoted(fact, "mechanism", c.Mechanism), .. Side(analysis, "initiator", c.Initiator), .. Side(analysis, "host", c.Host)],
            Commitment c => [.. Dates(analysis, "due", c.Due), .. Sides(analysis, "parties", c.Parties)],
            Agreement a => [.. Dates(analysis, "date", a.Date), .. Quoted(fact, "title", a.Title), .. Sides(analysis, "parties", a.Parties)],
            Measure m => [.. Dates(analysis, "date", m.Date), .. Side(analysis, "by", m.By), .. Side(analysis, "against", m.Against)],
            Initiative i => [.. Dates(analysis, "date", i.Date), .. Quoted(fact, "title", i.Title), .. Sides(analysis, "by", i.By), .. Side(analysis, "forum", i.Forum)],
            Membership m => [.. Dates(analysis, "date", m.Date), .. Side(analysis, "member", m.Member), .. Side(analysis, "organization", m.Organization)],
            Statement s => [.. Actors(analysis, "speaker", s.Speaker), .. Quoted(fact, "about", s.About), .. Side(analysis, "target", s.Target)],
            Tenure t => [.. Dates(analysis, "date", t.Date), .. Actors(analysis, "person", new Actor(t.Person, t.Role, t.For, t.Original))],
            _ => Enumerable.Empty<FieldWord>(),
        };
        return fact.AssertedBy is { } by ? found.Concat(Actors(analysis, "assertedBy", by)) : found;
    }

    private static IEnumerable<FieldWord> Dates(Analysis analysis, string path, Edtf? date) => date is not { } told ? []
        : analysis.Dates.SelectMany(d => d).Where(d => d.Shape != DateShape.SameDay && (d.Past == told || d.Future == told)).Select(d => new FieldWord(path, d.Span));

    private static IEnumerable<FieldWord> Actors(Analysis analysis, string path, Actor actor) =>
        analysis.Mentions.Where(m => m.Form != MentionForm.Pronoun && m.Actors.Any(a => IsMeant(a, actor))).Select(m => new FieldWord(path, m.Span));

    private static bool IsMeant(ActorEntity entity, Actor actor) => actor switch
    {
        { Name: { } name } => entity.Name == name || (actor.Original is { } original && entity.Original == original),
        { Role: { } role } => entity.Name is null && !entity.IsSide && entity.ToActor() is var named && named.Role == role && named.For == actor.For,
        { For: { } code } => entity.Code == code,
        _ => false,
    };

    private static IEnumerable<FieldWord> Side(Analysis analysis, string path, string? code) => code is null ? [] : Sides(analysis, path, [code]);

    private static IEnumerable<FieldWord> Sides(Analysis analysis, string path, IReadOnlyList<string> codes) =>
        analysis.Mentions.Where(m => m.Form is MentionForm.Country or MentionForm.Metonym or MentionForm.Adjective or MentionForm.Organisation && m.Actors.Any(a => a.Code is { } code && codes.Contains(code, StringComparer.Ordinal)))
            .Select(m => new FieldWord(path, m.Head));

    private static IEnumerable<FieldWord> Places(Analysis analysis, Fact fact, string? place) => place is null ? []
        : analysis.Sentences.Where(s => fact.Evidence.Any(e => e.Span.Overlaps(s.Span))).SelectMany(s => ContactFields.Places(analysis, s)).Where(p => p.Name == place).Select(p => new FieldWord("place", p.Span));

    private static List<FieldWord> Topics(Analysis analysis, Fact fact, IReadOnlyList<string> topics) => Matches(analysis, fact, "topics", LexKind.Topic, e => topics.Contains(e.A, StringComparer.Ordinal));

    private static List<FieldWord> Concepts(Analysis analysis, Fact fact, string path, Func<World.Concept, bool> meant) =>
        Matches(analysis, fact, path, LexKind.Concept, e => analysis.Concepts.Find(e.A) is { } concept && meant(concept));

    private static List<FieldWord> Matches(Analysis analysis, Fact fact, string path, LexKind kind, Func<LexEntry, bool> meant)
    {
        var words = new List<FieldWord>();
        foreach (var evidence in fact.Evidence)
        {
            foreach (var match in analysis.Scan.In(kind, evidence.Span))
                if (meant(match.Entry)) words.Add(new FieldWord(path, match.Span));
        }
        return words;
    }

    /// <summary>A value that is itself words of the text.</summary>
    private static IEnumerable<FieldWord> Quoted(Fact fact, string path, string? value) => string.IsNullOrWhiteSpace(value) ? []
        : fact.Evidence.Select(e => (e.Span, At: e.Quote.IndexOf(value, StringComparison.Ordinal))).Where(q => q.At >= 0).Select(q => new FieldWord(path, new TextSpan(q.Span.Start + q.At, value.Length)));
}
