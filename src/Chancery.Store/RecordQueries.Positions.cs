using Chancery.Comparing;
using Chancery.Identity;
using Chancery.Store.Asking;
using Chancery.Store.Sql;

namespace Chancery.Store;

public sealed partial class RecordQueries
{
    /// <summary>What a side or person said, in order up to <see cref="Days.On"/>, with candidates of change. A candidate is no verdict: it says which two statements to read.</summary>
    public PositionsAnswer Positions(PositionFilter filter, Days days)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Ask(days, view =>
        {
            if (filter.Person is not { } name) return Positions(view, filter, null, [], OfSide(view), "c.day DESC, c.event DESC", ("code", filter.Code));
            var (person, matches) = PersonOf(view, name.Trim());
            if (person is null) return new PositionsAnswer
            {
                Days = days, UndatedLeftOut = view.UndatedLeftOut, Asked = filter, Matches = matches,
                Note = view.Note ?? (matches.Count == 0 ? $"The record names nobody called '{name}'." : $"'{name}' may be any of {matches.Count}."),
            };
            return Positions(view, filter, person.Ref, matches, OfSpeaker(view), EventRows.NewestFirst, ("person", person.Number));
        });
    }

    private static PositionsAnswer Positions(View view, PositionFilter filter, PersonRef? person, IReadOnlyList<PersonRef> matches, string statements, string order, (string Name, object? Value) who)
    {
        (string, object?)[] parameters = [who, ("on", Columns.Text(view.Days.On))];
        var newest = EventRows.Load(view, view.Query($"{statements} ORDER BY {order} LIMIT @limit", r => r.GetInt64(0), [.. parameters, ("limit", Math.Min(filter.Most ?? Followed, Followed))]));
        var onTopic = filter.Topic is { } topic ? WithTopic(view, newest, topic) : null;
        var about = filter.About is { } words ? SubjectWords.Of(words) : null;
        var fits = newest.Where(e => (filter.Target is null || ((Statement)e.Fact).Target == filter.Target) && (about is null || IsAbout(e, about, filter.About!)) && (onTopic is null || e.Evidence.Any(q => onTopic.Contains(q.Document))))
            .OrderBy(e => e.Date?.Bounds is null).ThenBy(e => e.Date?.Bounds?.First).ThenBy(e => e.Id, StringComparer.Ordinal).ToList();
        return new PositionsAnswer
        {
            Days = view.Days, UndatedLeftOut = view.UndatedLeftOut, Asked = filter, Person = person, Matches = matches, Statements = fits, Total = UpTo(view, statements, parameters),
            Note = view.Note ?? (fits.Count > 0 ? null : newest.Count > 0 ? "None of the statements fits the question." : "The record holds no statement of this speaker up to this day."),
            Candidates = [.. PositionChanges.Candidates(fits.Select(AsPosition)).Select(c => new ChangeCandidate(c.Earlier.Id, c.Later.Id, c.SameSpeaker, c.Shared))],
        };
    }

    /// <summary>The statements of a side, walked in the order of their days; those of unknown day come last.</summary>
    private static string OfSide(View view) =>
        $"""
        SELECT e.id FROM event_codes c JOIN events e ON e.id = c.event
        WHERE c.code = @code AND c.part = 'said' AND {view.Live("c")} AND (e.first_day IS NULL OR e.first_day <= @on) AND EXISTS (SELECT 1 FROM event_participants x WHERE x.event = e.id AND x.code = @code)
        """;

    /// <summary>The statements of a person.</summary>
    private static string OfSpeaker(View view) =>
        $"SELECT e.id FROM events e WHERE {view.Live("e")} AND e.fact_kind = 'statement' AND (e.first_day IS NULL OR e.first_day <= @on) AND e.id IN (SELECT x.event FROM event_participants x WHERE x.person = @person)";

    private static SaidPosition AsPosition(EventLine line)
    {
        var said = (Statement)line.Fact;
        return new SaidPosition(line.Id, line.Participants is [{ Person: { } person }, ..] ? person.Id : null, said.Speaker.For, said.Act, said.Target, SubjectWords.Of(said.About), line.Date?.Bounds?.First);
    }

    private static bool IsAbout(EventLine line, IReadOnlySet<string> about, string words)
    {
        string[] texts = [((Statement)line.Fact).About, .. line.Evidence.Select(q => q.Quote)];
        // Words too short to be compared are looked for as they stand.
        return about.Count == 0 ? texts.Any(t => Folding.Fold(t).Contains(Folding.Fold(words.Trim()), StringComparison.Ordinal)) : texts.Any(t => about.Overlaps(SubjectWords.Of(t)));
    }

    /// <summary>The documents, among those of the statements, that tell of a contact on a topic.</summary>
    private static HashSet<string> WithTopic(View view, IReadOnlyList<EventLine> said, string topic)
    {
        var ids = said.Select(e => e.Id[(e.Id.IndexOf('-', StringComparison.Ordinal) + 1)..]).Select(n => long.Parse(n, System.Globalization.CultureInfo.InvariantCulture));
        // The condition on the text only spares the loading of what cannot fit.
        var contacts = view.Query(
            $"""
            SELECT d.public_id, d.text, f.body FROM facts f JOIN documents d ON d.id = f.document
            WHERE f.fact_kind = 'contact' AND {view.Live("f")} AND f.body LIKE @topic AND f.document IN (
                SELECT s.document FROM events e JOIN event_mentions m ON m.event = e.id JOIN facts s ON s.id = m.fact WHERE e.event IN {Columns.In(ids)} AND {view.Live("e")})
            """,
            r => (Document: r.GetString(0), Fact: (Contact)ReadingJsonReader.ReadFact("contact", r.GetString(2), r.GetString(1))), ("topic", $"%\"{topic}\"%"));
        return [.. contacts.Where(c => c.Fact.Topics.Contains(topic, StringComparer.Ordinal)).Select(c => c.Document)];
    }
}
