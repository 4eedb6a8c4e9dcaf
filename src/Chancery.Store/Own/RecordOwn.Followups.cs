using Chancery.Store.Own;
using Chancery.Store.Sql;

namespace Chancery.Store;

public sealed partial class RecordOwn
{
    /// <summary>Who looks after the follow-ups of these events, by the ids asked for; those that nobody looks after are not there.</summary>
    public IReadOnlyDictionary<string, FollowupOwner> OwnersOf(IEnumerable<string> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        return Ask(connection => events.Distinct(StringComparer.Ordinal).Select(e => (Event: e, Owner: Owners(connection, e).Find(o => o.Until is null)))
            .Where(o => o.Owner is not null).ToDictionary(o => o.Event, o => o.Owner!, StringComparer.Ordinal));
    }

    /// <summary>Who looks and looked after the follow-up of an event, newest first.</summary>
    public IReadOnlyList<FollowupOwner> Owners(string eventId)
    {
        ArgumentNullException.ThrowIfNull(eventId);
        return Ask(connection => Owners(connection, eventId));
    }

    /// <summary>The events whose follow-ups somebody looks after, by the ids they go by now, taken over last first.</summary>
    public IReadOnlyList<string> OwnedBy(string owner, int limit) => Ask(connection => connection
        .Query("SELECT event FROM owners WHERE owner = @owner AND recorded_to IS NULL ORDER BY recorded_from DESC, id DESC LIMIT @limit", r => r.GetString(0), ("owner", owner), ("limit", (long)limit))
        .Select(id => OwnIds.Now(connection, id)).Distinct(StringComparer.Ordinal).ToList());

    /// <summary>Gives the follow-up of an event to somebody to look after; an empty name gives it to nobody.</summary>
    public void Give(string eventId, string owner)
    {
        ArgumentNullException.ThrowIfNull(eventId);
        var name = Plain(owner, MostOfAName, "A name");
        Write((connection, now) =>
        {
            var id = OwnIds.Known(connection, OwnSubject.Event(eventId)).Id;
            var held = Owners(connection, id).FindAll(o => o.Until is null);
            if (held.Count == 0 ? name.Length == 0 : held is [var same] && same.Owner == name) return 0;
            foreach (var owned in held) connection.Hot("UPDATE owners SET recorded_to = @a WHERE event = @b AND recorded_to IS NULL").Run(now, owned.Event);
            if (name.Length > 0) connection.Hot("INSERT INTO owners (event, owner, who, recorded_from) VALUES (@a, @b, @c, @d)").Run(id, name, _who, now);
            Log(connection, now, "owned", id, held.Count == 0 ? null : held[0].Owner, name.Length == 0 ? null : name);
            return 0;
        });
    }

    private static List<FollowupOwner> Owners(RecordConnection connection, string eventId) => [.. OwnIds.Of(connection, eventId)
        .SelectMany(id => connection.Hot("SELECT event, owner, who, recorded_from, recorded_to FROM owners WHERE event = @a").Query(
            r => new FollowupOwner(r.GetString(0), r.GetString(1), r.GetString(2), RecordedTime.Read(r.GetString(3)), r.Text(4) is { } until ? RecordedTime.Read(until) : null), id))
        .OrderBy(o => o.Until is not null).ThenByDescending(o => o.Since)];
}
