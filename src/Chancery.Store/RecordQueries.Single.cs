using Chancery.Identity;
using Chancery.Store.Asking;
using Chancery.Store.Sql;

namespace Chancery.Store;

public sealed partial class RecordQueries
{
    private sealed record PersonRow(long Number, PersonRef Ref);

    /// <summary>What the record holds of a person, by public id or by name in any spelling.</summary>
    public PersonAnswer Person(string nameOrId, Days days)
    {
        ArgumentNullException.ThrowIfNull(nameOrId);
        return Ask(days, view =>
        {
            var wanted = nameOrId.Trim();
            var (one, refs) = PersonOf(view, wanted);
            var redirected = Follow(view, wanted).Redirected;
            return one is not null
                ? Told(view, one, refs) with { RedirectedFrom = redirected }
                : new PersonAnswer
                {
                    Days = days, UndatedLeftOut = view.UndatedLeftOut, Matches = refs,
                    Note = view.Note ?? (refs.Count == 0 ? $"The record names nobody called '{wanted}'." : $"'{wanted}' may be any of {refs.Count}."),
                };
        });
    }

    /// <summary>Whom a public id or a name in any spelling may mean.</summary>
    public PersonsAnswer Persons(string nameOrId, Days days)
    {
        ArgumentNullException.ThrowIfNull(nameOrId);
        return Ask(days, view =>
        {
            var (one, refs) = PersonOf(view, nameOrId.Trim());
            return new PersonsAnswer
            {
                Days = days, UndatedLeftOut = view.UndatedLeftOut, Person = one?.Ref, Matches = refs,
                Note = view.Note ?? (refs.Count == 0 ? $"The record names nobody called '{nameOrId.Trim()}'." : one is null ? $"'{nameOrId.Trim()}' may be any of {refs.Count}." : null),
            };
        });
    }

    /// <summary>One event with each document's telling, by public id.</summary>
    public EventAnswer Event(string id, Days days)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Ask(days, view =>
        {
            var (now, redirected) = Follow(view, id.Trim());
            var found = EventRows.Where(view, EventRows.Called, "e.id", 1, 0, ("id", now));
            if (found.Count == 0) return new EventAnswer { Days = days, UndatedLeftOut = view.UndatedLeftOut, Note = view.Note ?? $"The record holds no event {id}." };
            var tellings = Tellings.Of(view, now);
            return new EventAnswer
            {
                Days = days, Note = view.Note, UndatedLeftOut = view.UndatedLeftOut, Event = found[0], RedirectedFrom = redirected, Tellings = [.. tellings.Select(t => t.Telling)],
                Differences = Tellings.Differences(view, now, tellings),
                MaybeSame = EventRows.Where(
                    view, $"e.event IN (SELECT u.other FROM event_unsure u JOIN events e ON e.id = u.event WHERE {EventRows.Called} AND {view.Live("e")})"
                        + " OR e.id IN (SELECT u.event FROM event_unsure u JOIN public_ids o ON o.number = u.other AND o.kind = 'E' WHERE o.public_id = @id)",
                    EventRows.NewestFirst, 50, 0, ("id", now)),
                Followup = FollowupRows.On(view, new FollowupFilter([], Event: now)).Lines is [var followup, ..] ? followup : null,
            };
        });
    }

    /// <summary>One document with its text and all its facts, by its id in the record.</summary>
    public DocumentAnswer Document(string id, Days days)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Ask(days, view => DocumentRows.Find(view, id) is { } found
            ? new DocumentAnswer
            {
                Days = days, Note = view.Note, UndatedLeftOut = view.UndatedLeftOut, Document = found.Line, Text = DocumentRows.Texts(view, [found.Id])[found.Id],
                Facts = DocumentFacts.Of(view, found.Id),
                Problems = view.Query(
                    $"SELECT p.stage, p.what, p.span_start, p.span_end FROM problems p JOIN readings r ON r.id = p.reading WHERE r.document = @id AND {view.Live("r")} ORDER BY p.ordinal",
                    r => new Problem(r.GetString(0), r.GetString(1), r.Number(2) is { } start && r.Number(3) is { } end ? TextSpan.Between(start, end) : null), ("id", found.Id)),
                Readings = view.Query(
                    $"SELECT r.reader, r.recorded_from, r.facts, CASE WHEN {view.Live("r")} THEN 1 ELSE 0 END FROM readings r WHERE r.document = @id{(view.At is null ? "" : $" AND r.recorded_from <= '{view.At}'")} ORDER BY r.id",
                    r => new ReadingLine(r.GetString(0), RecordedTime.Read(r.GetString(1)), r.Int(2), r.Flag(3)), ("id", found.Id)),
            }
            : new DocumentAnswer { Days = days, UndatedLeftOut = view.UndatedLeftOut, Note = view.Note ?? $"The record holds no document '{id}'." });
    }

    /// <summary>The near copies of a document, which are one voice with it, without itself.</summary>
    public DocumentsAnswer Copies(string id, Days days, int limit = 50)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Ask(days, view =>
        {
            const string Others = "FROM documents d JOIN voices v ON v.document = d.id JOIN voices o ON o.voice = v.voice AND o.document <> d.id";
            var copies = view.Query($"SELECT o.document {Others} WHERE d.public_id = @id ORDER BY o.document LIMIT @limit", r => r.GetInt64(0), ("id", id), ("limit", (long)limit));
            return new DocumentsAnswer
            {
                Days = days, UndatedLeftOut = view.UndatedLeftOut, Documents = [.. DocumentRows.Load(view, copies).OrderBy(d => d.Key).Select(d => d.Value)],
                Total = new Total(copies.Count < limit ? copies.Count : (int)view.Connection.Long($"SELECT count(*) {Others} WHERE d.public_id = @id", ("id", id))),
            };
        });
    }

    /// <summary>The texts of documents, by id; what the record does not hold is not there.</summary>
    public IReadOnlyDictionary<string, string> Texts(IEnumerable<string> documents, Days days)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return Ask(days, view => (IReadOnlyDictionary<string, string>)documents.Distinct(StringComparer.Ordinal)
            .SelectMany(id => view.Connection.Hot("SELECT public_id, text FROM documents WHERE public_id = @a").Query(r => (Id: r.GetString(0), Text: r.GetString(1)), id)).ToDictionary(d => d.Id, d => d.Text, StringComparer.Ordinal));
    }

    private static PersonAnswer Told(View view, PersonRow person, IReadOnlyList<PersonRef> matches)
    {
        var lists = ((string[])["dated", "unclear", "said"]).Select(part => EventLists.OfPerson(view, person.Number, part, Shown)).ToList();
        var events = EventRows.ByRow(view, lists.SelectMany(l => l));
        var (languages, documents) = PersonMentions.Told(view, person.Number);
        return new PersonAnswer
        {
            Days = view.Days, Note = view.Note, UndatedLeftOut = view.UndatedLeftOut, Person = person.Ref, Matches = matches,
            Names = PersonMentions.Names(view, person.Number),
            ExternalIds = view.Query(
                $"SELECT DISTINCT x.source, x.value, x.name, x.why FROM form_persons fp JOIN forms f ON f.id = fp.form JOIN external_ids x ON x.form = f.key AND {view.Live("x")} WHERE fp.person = @person AND {view.Live("fp")} ORDER BY x.source, x.value, x.name, x.why",
                r => new ExternalId(r.GetString(0), r.GetString(1), r.GetString(2), ExternalId.AddressOf(r.GetString(0), r.GetString(1)), r.GetString(3)), ("person", person.Number)).DistinctBy(x => (x.Source, x.Value)).ToList(),
            Offices = OfficeRows.Of(view, person.Number),
            Events = [.. lists[0].Select(e => events[e])], Unclear = [.. lists[1].Select(e => events[e])], Statements = [.. lists[2].Select(e => events[e])],
            Total = new Total(EventLists.CountOfPerson(view, person.Number)), Languages = languages, Documents = documents,
        };
    }

    /// <summary>The one person whom an id or a name means, and all whom it may mean.</summary>
    private static (PersonRow? One, IReadOnlyList<PersonRef> Matches) PersonOf(View view, string wanted)
    {
        var byId = view.Query($"SELECT p.person, p.public_id, p.name FROM public_ids i JOIN persons p ON p.person = i.number WHERE i.public_id = @id AND i.kind = 'P' AND {view.Live("p")}", Row, ("id", Follow(view, wanted).Now));
        var matches = byId.Count > 0 ? byId : ByName(view, wanted);
        var one = matches.Count == 1 ? matches[0] : matches.Where(m => !NameSearch.IsBare(m.Ref.Name)).ToList() is [var full] ? full : null;
        return (one, [.. matches.Select(m => m.Ref)]);
    }

    /// <summary>Persons one of whose names holds all the words, in some spelling; those mentioned most first.</summary>
    private static List<PersonRow> ByName(View view, string name)
    {
        var tokens = NameSearch.Tokens(name);
        if (tokens.Count == 0) return [];
        var forms = tokens.Select(t => view.Query("SELECT form FROM form_words WHERE skeleton = @token UNION SELECT o.form FROM form_originals o WHERE o.original = @name",
            r => r.GetInt64(0), ("token", t), ("name", Chancery.Identity.NameForm.OriginalOf(name))).ToHashSet());
        var common = forms.Aggregate((a, b) => [.. a.Intersect(b)]);
        if (common.Count == 0) return [];
        var candidates = view.Query(
            $"""
            SELECT p.person, p.public_id, p.name, n.name, n.count FROM form_names n
            JOIN (SELECT fp.form, fp.person FROM form_persons fp WHERE fp.form IN {Columns.In(common)} AND {view.Live("fp")}
                UNION SELECT a.form, bp.person FROM actors a JOIN actor_persons bp ON bp.actor = a.id WHERE a.form IN {Columns.In(common)} AND {view.Live("bp")}) x ON x.form = n.form
            JOIN persons p ON p.person = x.person AND {view.Live("p")}
            """,
            r => (Person: Row(r), Alias: r.GetString(3), Mentions: r.GetInt64(4)));
        return [.. candidates.Where(c => NameSearch.IsMeant(name, c.Alias)).GroupBy(c => c.Person.Number).OrderByDescending(g => g.Sum(c => c.Mentions)).ThenBy(g => g.Key).Select(g => g.First().Person)];
    }

    private static PersonRow Row(Row r) => new(r.GetInt64(0), new PersonRef(r.GetString(1), r.GetString(2)));

    /// <summary>The number of a public id, followed to what it goes by now; of an id that was never given, one that nothing has.</summary>
    private static long NumberOf(View view, string id) => view.Connection.Long("SELECT number FROM public_ids WHERE public_id = @id", ("id", Follow(view, id).Now));

    /// <summary>The id something goes by now, and the one asked for when that is another. What an id stood for then, it stands for in a question about then.</summary>
    private static (string Now, string? Redirected) Follow(View view, string id)
    {
        var now = id;
        var stands =
            $"""
            SELECT i.public_id FROM public_ids i WHERE i.public_id = @id AND (i.kind = 'P' AND EXISTS (SELECT 1 FROM persons p WHERE p.person = i.number AND {view.Live("p")})
                OR i.kind = 'E' AND EXISTS (SELECT 1 FROM events e WHERE e.event = i.number AND {view.Live("e")}))
            """;
        for (var i = 0; i < 16 && view.Connection.Word(stands, ("id", now)) is null && view.Connection.Word("SELECT now FROM public_ids WHERE public_id = @id", ("id", now)) is { } next; i++) now = next;
        return (now, now == id ? null : id);
    }
}
