using Chancery.Store.Sql;

namespace Chancery.Store.Asking;

/// <summary>Loads the facts of a document with what the record made of them.</summary>
internal static class DocumentFacts
{
    public static IReadOnlyList<DocumentFact> Of(View view, long document)
    {
        var text = DocumentRows.Texts(view, [document])[document];
        var persons = view.Query(
            $"""
            SELECT a.fact, a.slot, p.public_id, p.name FROM actors a {view.Identity} JOIN persons p ON p.person = coalesce(bp.person, fp.person) AND {view.Live("p")}
            WHERE a.document = @id AND {view.Live("a")}
            """,
            r => (Fact: r.GetInt64(0), Slot: r.GetString(1), Person: new PersonRef(r.GetString(2), r.GetString(3))), ("id", document))
            .ToDictionary(m => (m.Fact, m.Slot), m => m.Person);
        var facts = view.Query(
            $"""
            SELECT f.id, f.fact_kind, f.body, f.key, f.origin, (SELECT e.public_id FROM event_mentions m JOIN events e ON e.id = m.event WHERE m.fact = f.id AND {view.Live("e")})
            FROM facts f WHERE f.document = @id AND {view.Live("f")} ORDER BY f.ordinal, f.id
            """,
            r => (Id: r.GetInt64(0), Kind: r.GetString(1), Fact: ReadingJsonReader.ReadFact(r.GetString(1), r.GetString(2), text), Key: r.GetString(3), ByHand: r.GetString(4) == "person", Event: r.Text(5)), ("id", document));
        return [.. facts.Select(f => new DocumentFact
        {
            FactKind = f.Kind, Fact = f.Fact, EventId = f.Event, Key = f.Key, ByHand = f.ByHand,
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
