using Chancery.Store.Own;
using Chancery.Store.Sql;

namespace Chancery.Store;

public sealed partial class RecordOwn
{
    /// <summary>The person's notes on something, the one that stands first, then those it took the place of, newest first.</summary>
    public IReadOnlyList<Note> Notes(OwnSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return Ask(connection => OwnIds.Of(connection, subject)
            .SelectMany(id => connection.Hot("SELECT kind, subject, who, text, recorded_from, recorded_to FROM notes WHERE kind = @a AND subject = @b AND who = @c").Query(ReadNote, subject.Kind.Word(), id, _who))
            .OrderBy(n => n.Until is not null).ThenByDescending(n => n.Since).ThenBy(n => n.Text, StringComparer.Ordinal).ToList());
    }

    /// <summary>The person's notes that stand, newest first; those on what has joined another stand with that.</summary>
    public IReadOnlyList<Note> Notes(int limit) => Ask(connection => connection
        .Query("SELECT kind, subject, who, text, recorded_from, recorded_to FROM notes WHERE who = @who AND recorded_to IS NULL ORDER BY recorded_from DESC, id DESC LIMIT @limit", ReadNote, ("who", _who), ("limit", (long)limit))
        .ConvertAll(n => n with { Subject = OwnIds.Now(connection, n.Subject) }));

    /// <summary>Writes a note in the place of the person's earlier one, which stays as it was; an empty text takes the earlier one back.</summary>
    public void Write(OwnSubject subject, string text)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var note = Plain(text, MostCharacters, "A note");
        Write((connection, now) =>
        {
            var ids = OwnIds.Of(connection, OwnIds.Known(connection, subject));
            var kind = subject.Kind.Word();
            var held = ids.SelectMany(id => connection.Hot("SELECT id, text FROM notes WHERE kind = @a AND subject = @b AND who = @c AND recorded_to IS NULL ORDER BY id DESC").Query(r => (Id: r.GetInt64(0), Text: r.GetString(1)), kind, id, _who)).ToList();
            if (held.Count == 0 ? note.Length == 0 : held is [var same] && same.Text == note) return 0;
            foreach (var (id, _) in held) connection.Hot("UPDATE notes SET recorded_to = @a WHERE id = @b").Run(now, id);
            if (note.Length > 0) connection.Hot("INSERT INTO notes (kind, subject, who, text, recorded_from) VALUES (@a, @b, @c, @d, @e)").Run(kind, ids[0], _who, note, now);
            Log(connection, now, "noted", subject with { Id = ids[0] }, held.Count == 0 ? null : string.Join("\n\n", held.Select(h => h.Text)), note.Length == 0 ? null : note);
            return 0;
        });
    }

    private void Log(RecordConnection connection, string now, string what, OwnSubject subject, string? before, string? after) => Log(connection, now, what, subject.ToString(), before, after);

    private static Note ReadNote(Row r) => new(new OwnSubject(Vocabulary.Read<OwnKind>(r.GetString(0)) ?? OwnKind.Event, r.GetString(1)), r.GetString(2), r.GetString(3), RecordedTime.Read(r.GetString(4)), r.Text(5) is { } until ? RecordedTime.Read(until) : null);
}
