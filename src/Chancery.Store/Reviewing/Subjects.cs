using System.Globalization;
using Chancery.Identity;
using Chancery.Store.Deriving;
using Chancery.Store.Sql;

namespace Chancery.Store.Reviewing;

/// <summary>A telling of an event, as words on events name it.</summary>
internal sealed record Told(long Fact, string Key, string FactKind, bool Vague);

/// <summary>Finds what a word is about: facts by key, persons and events by public id.</summary>
internal sealed class Subjects(RecordConnection connection)
{
    /// <summary>The shortest beginning of a key that is looked for.</summary>
    private const int Shortest = 4;

    private readonly EventTable _events = new(connection, "");

    /// <summary>The key of a fact: itself, an unmistakable beginning of it, or the id of an event or follow-up that one document tells.</summary>
    public string Fact(string name)
    {
        if (IsId(name, 'E') || IsId(name, 'F'))
        {
            return Tellings("E" + name[1..]) is var told && told.Count == 1 ? told[0].Key
                : throw new ReviewRefusedException($"{name} is told {told.Count} times. Name one telling by its key: {string.Join(", ", told.Select(t => t.Key))}.");
        }
        var keys = name.Length < Shortest || !name.All(char.IsAsciiHexDigitLower) ? []
            : connection.Hot($"SELECT DISTINCT f.key FROM facts f WHERE f.key >= @a AND f.key < @b {connection.Dialect.Filed("f")} LIMIT 9").Query(r => r.GetString(0), name, name + "g");
        return keys switch
        {
            [var one] => one,
            [] => throw new ReviewRefusedException($"The record holds no fact '{name}'. Facts are named by their keys: ./chancery review list shows those to look at, ./chancery show event ID those of an event."),
            _ => throw new ReviewRefusedException($"Several facts' keys begin with '{name}': {string.Join(", ", keys)}. Give more of the key."),
        };
    }

    /// <summary>The tellings of an event, or the one telling that a key names.</summary>
    public List<Told> Tellings(string name)
    {
        const string Select = "SELECT f.id, f.key, f.fact_kind, m.vague FROM events e JOIN event_mentions m ON m.event = e.id JOIN facts f ON f.id = m.fact WHERE e.recorded_to IS NULL AND ";
        var byId = IsId(name, 'E');
        var found = byId
            ? connection.Hot(Select + "e.event = (SELECT i.number FROM public_ids i WHERE i.public_id = @a AND i.kind = 'E') ORDER BY f.key").Query(Row, Now(name))
            : connection.Hot($"{Select}f.key = @a {connection.Dialect.Filed("f")} ORDER BY f.key").Query(Row, Fact(name));
        return found.Count > 0 ? found
            : throw new ReviewRefusedException(byId
                ? $"The record holds no event {name} now. Ids of events stand in ./chancery show country, pair and person."
                : $"The fact {name} tells no event now: it is out of use, or tells of an office.");
    }

    /// <summary>The event that tells a fact, by its id.</summary>
    public string Event(Told told) => new PublicIds(connection, 'E').Text(_events.NumberOf(told.Fact)!.Value);

    /// <summary>A person by id: the id it goes by now, and the names as written for its sides. Full names stand for all, where there are any.</summary>
    public (string Id, List<NameForm> Forms) Person(string id)
    {
        var now = IsId(id, 'P') ? Now(id) : "";
        if (connection.Hot("SELECT count(*) FROM public_ids i JOIN persons p ON p.person = i.number WHERE i.public_id = @a AND i.kind = 'P' AND p.recorded_to IS NULL").Number(now) == 0)
            throw new ReviewRefusedException($"The record holds no person {id} now. Ids of persons stand in ./chancery show person NAME.");
        var forms = connection.Hot(
            """
            SELECT f.key FROM public_ids i JOIN form_persons p ON p.person = i.number AND p.recorded_to IS NULL JOIN forms f ON f.id = p.form
            WHERE i.public_id = @a AND i.kind = 'P' AND f.live > 0 ORDER BY f.key
            """).Query(r => NameForm.Read(r.GetString(0)), now);
        return (now, forms.Exists(f => f.Full) ? [.. forms.Where(f => f.Full)] : forms);
    }

    /// <summary>The id that a public id goes by now.</summary>
    public string Now(string id)
    {
        var now = id;
        // An id that something bears now stands for that, whatever it once led to.
        for (var i = 0; i < 16 && connection.Hot("SELECT now FROM public_ids WHERE public_id = @a AND now IS NOT NULL").Query(r => r.GetString(0), now) is [var next]; i++) now = next;
        return now;
    }

    /// <summary>Whether a word is a public id of a kind.</summary>
    public static bool IsId(string name, char kind) => name.Length > 2 && name[0] == kind && name[1] == '-' && long.TryParse(name.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static Told Row(Row r) => new(r.GetInt64(0), r.GetString(1), r.GetString(2), r.Flag(3));
}
