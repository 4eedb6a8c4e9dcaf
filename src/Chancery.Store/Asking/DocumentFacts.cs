using Chancery.Store.Sql;

namespace Chancery.Store.Asking;

/// <summary>Loads the facts of a document with what the record made of them.</summary>
internal static class DocumentFacts
{
    public static IReadOnlyList<DocumentFact> Of(View view, long document)
    {
        var text = DocumentRows.Texts(view, [document])[document];
        var persons = view.Query(
            """
            SELECT m.fact, m.slot, p.public_id, p.name FROM person_mentions m JOIN persons p ON p.id = m.person JOIN facts f ON f.id = m.fact
            WHERE f.document = @id AND p.recorded_to IS NULL
            """,
            r => (Fact: r.GetInt64(0), Slot: r.GetString(1), Person: new PersonRef(r.GetString(2), r.GetString(3))), ("id", document))
            .ToDictionary(m => (m.Fact, m.Slot), m => m.Person);
        var facts = view.Query(
            """
            SELECT f.id, f.fact_kind, f.body, (SELECT e.public_id FROM event_mentions m JOIN events e ON e.id = m.event WHERE m.fact = f.id AND e.recorded_to IS NULL)
            FROM facts f JOIN current_readings c ON c.reading = f.reading WHERE c.document = @id ORDER BY f.ordinal
            """,
            r => (Id: r.GetInt64(0), Kind: r.GetString(1), Fact: ReadingJsonReader.ReadFact(r.GetString(1), r.GetString(2), text), Event: r.Text(3)), ("id", document));
        return [.. facts.Select(f => new DocumentFact
        {
            FactKind = f.Kind, Fact = f.Fact, EventId = f.Event,
            Participants = [.. Actors(f.Fact).Select(a => new ParticipantLine { Person = persons.GetValueOrDefault((f.Id, a.Slot)), Name = a.Actor.Name, Role = a.Actor.Role, For = a.Actor.For })],
        }).OrderBy(f => f.Fact.Evidence[0].Span)];
    }

    private static IEnumerable<(string Slot, Actor Actor)> Actors(Fact fact) => fact switch
    {
        Contact contact => contact.Participants.Select((actor, i) => ($"participants[{i}]", actor)),
        Statement statement => [("speaker", statement.Speaker)],
        Tenure tenure => [("person", new Actor(tenure.Person, tenure.Role, tenure.For, tenure.Original))],
        _ => [],
    };
}
