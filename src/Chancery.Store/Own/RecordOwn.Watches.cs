using Chancery.Store.Own;
using Chancery.Store.Sql;

namespace Chancery.Store;

public sealed partial class RecordOwn
{
    /// <summary>What the person watches, watched last first; each by the id it goes by now.</summary>
    public IReadOnlyList<Watch> Watchlist() => Ask(Watchlist);

    /// <summary>Whether the person watches something.</summary>
    public bool Watches(OwnSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return Ask(connection => OwnIds.Of(connection, subject).Any(id => Held(connection, subject.Kind, id) is not null));
    }

    /// <summary>Begins or ends to watch something.</summary>
    public void Watch(OwnSubject subject, bool on = true)
    {
        ArgumentNullException.ThrowIfNull(subject);
        Write((connection, now) =>
        {
            var ids = OwnIds.Of(connection, OwnIds.Known(connection, subject));
            var held = ids.Select(id => Held(connection, subject.Kind, id)).OfType<long>().ToList();
            if (on == held.Count > 0) return 0;
            if (on) connection.Hot("INSERT INTO watches (kind, subject, who, recorded_from) VALUES (@a, @b, @c, @d)").Run(subject.Kind.Word(), ids[0], _who, now);
            else foreach (var id in held) connection.Hot("UPDATE watches SET recorded_to = @a WHERE id = @b").Run(now, id);
            Log(connection, now, on ? "watched" : "unwatched", subject with { Id = ids[0] }, null, null);
            return 0;
        });
    }

    /// <summary>When the person last said to have looked at what is new; null when never.</summary>
    public DateTimeOffset? Looked() => Ask(Looked);

    /// <summary>Says that the person has looked at everything recorded until a moment; what comes later is new. A moment of the future counts as now.</summary>
    public void Look(DateTimeOffset until) => Write((connection, now) =>
    {
        var moment = RecordedTime.Text(until);
        if (string.CompareOrdinal(moment, now) > 0) moment = now;
        connection.Hot("INSERT INTO looks (who, looked) VALUES (@a, @b) ON CONFLICT (who) DO UPDATE SET looked = excluded.looked").Run(_who, moment);
        return 0;
    });

    private List<Watch> Watchlist(RecordConnection connection) => [.. connection
        .Query("SELECT kind, subject, recorded_from FROM watches WHERE who = @who AND recorded_to IS NULL ORDER BY recorded_from DESC, id DESC",
            r => new Watch(new OwnSubject(Vocabulary.Read<OwnKind>(r.GetString(0)) ?? OwnKind.Event, r.GetString(1)), RecordedTime.Read(r.GetString(2))), ("who", _who))
        .ConvertAll(w => w with { Subject = OwnIds.Now(connection, w.Subject) }).DistinctBy(w => w.Subject)];

    private DateTimeOffset? Looked(RecordConnection connection) =>
        connection.Hot("SELECT looked FROM looks WHERE who = @a").Query(r => RecordedTime.Read(r.GetString(0)), _who) is [var looked] ? looked : null;

    private long? Held(RecordConnection connection, OwnKind kind, string id) =>
        connection.Hot("SELECT id FROM watches WHERE who = @a AND kind = @b AND subject = @c AND recorded_to IS NULL").Number(_who, kind.Word(), id);
}
