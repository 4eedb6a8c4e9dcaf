using Chancery.Comparing;
using Chancery.Merging;
using Chancery.Store.Sql;

namespace Chancery.Store.Asking;

/// <summary>Loads what the documents of an event tell of it and beside it, value by value.</summary>
internal sealed class ToldRows
{
    private sealed record Row(long Id, long Document, Fact Fact, string? Event);

    private readonly Dictionary<(long Fact, string Slot), PersonRef> _persons;
    private readonly Dictionary<long, DocumentLine> _documents;
    private readonly List<Row> _tellings;
    private readonly List<Row> _beside;

    public ToldRows(View view, string eventId)
    {
        var own = view.Query($"SELECT f.document, f.id FROM events e JOIN event_mentions m ON m.event = e.id JOIN facts f ON f.id = m.fact WHERE {EventRows.Called} AND {view.Live("e")}",
            r => (Document: r.GetInt64(0), Fact: r.GetInt64(1)), ("id", eventId));
        var (documents, told) = (own.Select(o => o.Document).Distinct().ToList(), own.Select(o => o.Fact).ToHashSet());
        _documents = DocumentRows.Load(view, documents);
        var texts = DocumentRows.Texts(view, documents);
        var all = view.Query(
            $"""
            SELECT f.id, f.document, f.fact_kind, f.body, (SELECT e.public_id FROM event_mentions m JOIN events e ON e.id = m.event WHERE m.fact = f.id AND {view.Live("e")})
            FROM facts f WHERE f.document IN {Columns.In(documents)} AND {view.Live("f")} AND f.fact_kind <> 'tenure' ORDER BY f.id
            """,
            r => new Row(r.GetInt64(0), r.GetInt64(1), ReadingJsonReader.ReadFact(r.GetString(2), r.GetString(3), texts[r.GetInt64(1)]), r.Text(4)));
        _tellings = all.FindAll(r => told.Contains(r.Id));
        var contacts = all.Where(r => r.Fact is Contact).ToLookup(r => r.Document, r => (Contact)r.Fact);
        _beside = all.FindAll(r => !told.Contains(r.Id) && _tellings.Exists(t => t.Document == r.Document && t.Fact is Contact && Beside.Belongs(r.Fact, t.Fact, contacts[r.Document])));
        _persons = view.Query(
            $"SELECT a.fact, a.slot, p.public_id, p.name FROM actors a {view.Identity} JOIN persons p ON p.person = coalesce(bp.person, fp.person) AND {view.Live("p")} WHERE a.fact IN {Columns.In(Facts)} AND {view.Live("a")}",
            r => (Fact: r.GetInt64(0), Slot: r.GetString(1), Person: new PersonRef(r.GetString(2), r.GetString(3)))).ToDictionary(p => (p.Fact, p.Slot), p => p.Person);
    }

    /// <summary>All facts that count, by row.</summary>
    public IEnumerable<long> Facts => _tellings.Concat(_beside).Select(r => r.Id);

    /// <summary>The documents, by row.</summary>
    public IReadOnlyDictionary<long, DocumentLine> Documents => _documents;

    /// <summary>The side of a document.</summary>
    public static TextSide SideOf(DocumentLine document) => TextSide.Of(document.Side, document.Outlet, document.Lang);

    /// <summary>All values.</summary>
    public IEnumerable<Told> All() => _tellings.SelectMany(Telling).Concat(_beside.SelectMany(OfBeside));

    private IEnumerable<Told> Telling(Row row)
    {
        var (side, voice) = Of(row);
        Told Value(string field, string value, string? key = null, Edtf? date = null, string? kin = null) => new(side, voice, field, key ?? value, value, row.Id, date, kin);
        if (row.Fact is Contact contact)
        {
            yield return Value("kind", contact.Kind.Word());
            if (contact.Place is { } place) yield return Value("place", place, Chancery.Identity.Folding.Fold(place));
            foreach (var topic in contact.Topics) yield return Value("topics", topic);
        }
        if (Status(row.Fact) is { } status) yield return Value("status", status);
        if (row.Fact is not Statement && DateOf(row.Fact) is { } date) yield return Value("date", date.Text, date: date);
        if (EventMention.TitleOf(row.Fact) is { } title) yield return Value("title", title, Chancery.Identity.Folding.Fold(title), kin: "title");
        foreach (var code in EventMention.SidesOf(row.Fact).OfType<string>().Distinct(StringComparer.Ordinal)) yield return Value("sides", code);
        foreach (var (slot, actor) in Actors(row.Fact))
        {
            if (_persons.TryGetValue((row.Id, slot), out var person)) yield return Value("persons", actor.For is { } code ? $"{person.Name} ({code})" : person.Name, person.Id);
        }
    }

    private IEnumerable<Told> OfBeside(Row row)
    {
        var (side, voice) = Of(row);
        var field = row.Fact switch { Commitment => "promised", Agreement => "agreed", _ => "said" };
        yield return new(side, voice, field, row.Event ?? "", Shown(row), row.Id, Kin: Kin(row.Fact));
        if (row.Fact is not Statement said) yield break;
        var wording = $"{said.Act.Word()}{(said.Target is { } target ? " " + target : "")}, {(said.Quoted ? "in quotation marks" : "reported")}";
        yield return new(side, voice, "wording", wording, wording, row.Id);
    }

    /// <summary>What is promised, agreed and said is cut from texts in several languages: the words alone do not tell that two are not the same.</summary>
    private static string Kin(Fact fact) => fact switch
    {
        Statement s => $"{s.Speaker.For}|{s.Act.Word()}|{s.Target}",
        Agreement a => $"{a.Form.Word()}|{string.Join(' ', a.Parties.Order(StringComparer.Ordinal))}",
        _ => string.Join(' ', EventMention.SidesOf(fact).OfType<string>().Order(StringComparer.Ordinal)),
    };

    private string Shown(Row row)
    {
        var title = EventMention.TitleOf(row.Fact) ?? "";
        if (row.Fact is not Statement said) return row.Fact is Commitment { Due: { } due } ? $"{title} (by {due})" : title;
        var who = _persons.TryGetValue((row.Id, "speaker"), out var person) ? person.Name : said.Speaker.Name ?? said.Speaker.Role?.Word() ?? "";
        return $"{(said.Speaker.For is { } code ? who.Length > 0 ? $"{who} ({code})" : code : who)}: {said.Act.Word()}{(said.Target is { } target ? " " + target : "")}, {title}";
    }

    private (TextSide Side, long Voice) Of(Row row) => (SideOf(_documents[row.Document]), _documents[row.Document].Voice);

    private static string? Status(Fact fact) => fact switch
    {
        Contact c => c.Status.Word(),
        Agreement a => a.Status.Word(),
        Measure m => m.Status.Word(),
        Initiative i => i.Status.Word(),
        Membership m => m.Status.Word(),
        _ => null,
    };

    private static Edtf? DateOf(Fact fact) => fact switch
    {
        Contact c => c.Date,
        Commitment c => c.Due,
        Agreement a => a.Date,
        Measure m => m.Date,
        Initiative i => i.Date,
        Membership m => m.Date,
        _ => null,
    };

    private static IEnumerable<(string Slot, Actor Actor)> Actors(Fact fact) => fact switch
    {
        Contact contact => contact.Participants.Select((actor, i) => ($"participants[{i}]", actor)),
        Statement statement => [("speaker", statement.Speaker)],
        _ => [],
    };
}
