using System.Text.Json;
using Chancery.Identity;
using Chancery.Store.Asking;
using Chancery.Store.Sql;

namespace Chancery.Store;

public sealed partial class RecordQueries
{
    private sealed record PersonRow(string Key, PersonRef Ref);

    /// <summary>What the record holds of a person, by public id or by name in any spelling.</summary>
    public PersonAnswer Person(string nameOrId, Days days)
    {
        ArgumentNullException.ThrowIfNull(nameOrId);
        return Ask(days, view =>
        {
            var wanted = nameOrId.Trim();
            var (id, redirected) = Follow(view, wanted);
            var byId = view.Query("SELECT key, public_id, name FROM persons WHERE public_id = @id AND recorded_to IS NULL", Row, ("id", id));
            var matches = byId.Count > 0 ? byId : ByName(view, wanted);
            var one = matches.Count == 1 ? matches[0] : matches.Where(m => !NameSearch.IsBare(m.Ref.Name)).ToList() is [var full] ? full : null;
            PersonRef[] refs = [.. matches.Select(m => m.Ref)];
            return one is not null
                ? Told(view, one, refs) with { RedirectedFrom = redirected }
                : new PersonAnswer
                {
                    Days = days, UndatedLeftOut = view.UndatedLeftOut, Matches = refs,
                    Note = view.Note ?? (matches.Count == 0 ? $"The record names nobody called '{wanted}'." : $"'{wanted}' may be any of {matches.Count}."),
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
            var found = EventRows.Where(view, "e.public_id = @id", "e.id", 1, 0, ("id", now));
            if (found.Count == 0) return new EventAnswer { Days = days, UndatedLeftOut = view.UndatedLeftOut, Note = view.Note ?? $"The record holds no event {id}." };
            var tellings = Tellings.Of(view, now);
            return new EventAnswer
            {
                Days = days, Note = view.Note, UndatedLeftOut = view.UndatedLeftOut, Event = found[0], RedirectedFrom = redirected, Tellings = [.. tellings.Select(t => t.Telling)],
                Differences = Tellings.Differences(view, now, tellings),
                MaybeSame = EventRows.Where(
                    view, "e.key IN (SELECT u.other_key FROM event_unsure u JOIN events o ON o.id = u.event WHERE o.public_id = @id AND o.recorded_to IS NULL)"
                        + " OR e.id IN (SELECT u.event FROM event_unsure u JOIN events o ON o.key = u.other_key WHERE o.public_id = @id AND o.recorded_to IS NULL)",
                    EventRows.NewestFirst, 50, 0, ("id", now)),
                Followup = FollowupRows.On(view, [], null, now) is [var followup, ..] ? followup : null,
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
                    "SELECT p.stage, p.what, p.span_start, p.span_end FROM problems p JOIN current_readings c ON c.reading = p.reading WHERE c.document = @id ORDER BY p.ordinal",
                    r => new Problem(r.GetString(0), r.GetString(1), r.Number(2) is { } start && r.Number(3) is { } end ? TextSpan.Between(start, end) : null), ("id", found.Id)),
                Readings = view.Query(
                    "SELECT r.reader, r.recorded, r.facts, c.reading = r.id FROM readings r JOIN current_readings c ON c.document = r.document WHERE r.document = @id ORDER BY r.id",
                    r => new ReadingLine(r.GetString(0), RecordedTime.Read(r.GetString(1)), r.GetInt32(2), r.Flag(3)), ("id", found.Id)),
            }
            : new DocumentAnswer { Days = days, UndatedLeftOut = view.UndatedLeftOut, Note = view.Note ?? $"The record holds no document '{id}'." });
    }

    private static PersonAnswer Told(View view, PersonRow person, PersonRef[] matches)
    {
        const string TakesPart = "e.id IN (SELECT event FROM event_participants WHERE person_key = @key)";
        var seen = view.Query(
            """
            SELECT DISTINCT f.document, r.lang FROM person_mentions m JOIN persons p ON p.id = m.person JOIN facts f ON f.id = m.fact JOIN readings r ON r.id = f.reading
            WHERE p.key = @key AND p.recorded_to IS NULL
            """,
            r => (Document: r.GetInt64(0), Lang: r.Text(1)), ("key", person.Key));
        return new PersonAnswer
        {
            Days = view.Days, Note = view.Note, UndatedLeftOut = view.UndatedLeftOut, Person = person.Ref, Matches = matches,
            Names = view.Query("SELECT a.name, a.count FROM person_aliases a JOIN persons p ON p.id = a.person WHERE p.key = @key AND p.recorded_to IS NULL ORDER BY a.count DESC, a.name",
                r => new NameForm(r.GetString(0), r.GetInt32(1)), ("key", person.Key)),
            Offices = OfficeRows.Of(view, person.Key),
            Events = EventRows.Where(view, TakesPart + Dated, EventRows.NewestFirst, 1000, 0, ("key", person.Key)),
            Unclear = EventRows.Where(view, TakesPart + Undated, EventRows.NewestFirst, 1000, 0, ("key", person.Key)),
            Statements = EventRows.Where(view, TakesPart + Said, EventRows.NewestFirst, 1000, 0, ("key", person.Key)),
            Languages = [.. seen.Select(s => s.Lang).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Documents = seen.Select(s => s.Document).Distinct().Count(),
        };
    }

    /// <summary>Persons one of whose names holds all the words, in some spelling; those mentioned most first.</summary>
    private static List<PersonRow> ByName(View view, string name)
    {
        var tokens = NameSearch.Tokens(name);
        if (tokens.Count == 0) return [];
        var candidates = view.Query(
            """
            SELECT p.key, p.public_id, p.name, a.name, (SELECT count(*) FROM person_mentions m WHERE m.person = p.id) FROM persons p JOIN person_aliases a ON a.person = p.id
            WHERE p.recorded_to IS NULL AND p.id IN (SELECT person FROM person_tokens WHERE token IN (SELECT value FROM json_each(@tokens)) GROUP BY person HAVING count(*) = @count)
            """,
            r => (Person: Row(r), Alias: r.GetString(3), Mentions: r.GetInt64(4)), ("tokens", JsonSerializer.Serialize(tokens)), ("count", tokens.Count));
        return [.. candidates.Where(c => NameSearch.IsMeant(name, c.Alias)).OrderByDescending(c => c.Mentions).ThenBy(c => c.Person.Ref.Id, StringComparer.Ordinal).Select(c => c.Person).DistinctBy(p => p.Key, StringComparer.Ordinal)];
    }

    private static PersonRow Row(System.Data.Common.DbDataReader r) => new(r.GetString(0), new PersonRef(r.GetString(1), r.GetString(2)));

    /// <summary>The id something goes by now, and the one asked for when that is another.</summary>
    private static (string Now, string? Redirected) Follow(View view, string id)
    {
        var now = id;
        for (var i = 0; i < 16 && view.Connection.Word("SELECT now FROM public_ids WHERE public_id = @id", ("id", now)) is { } next; i++) now = next;
        return (now, now == id ? null : id);
    }
}
