using Chancery.Identity;
using Chancery.Merging;
using Chancery.Store.Sql;

namespace Chancery.Store.Deriving;

/// <summary>Finds near copies among documents of the same weeks: what is copied is one voice, however many print it.</summary>
internal sealed class VoiceStep(RecordConnection connection)
{
    /// <summary>Days between a text and its copies. Those of which no day is known find each other only.</summary>
    private const int Days = 14;

    /// <summary>Takes documents in whose text or day is new.</summary>
    public void Take(IReadOnlyDictionary<long, CopySignature?> documents)
    {
        foreach (var (document, known) in documents)
        {
            var day = DayOf(document);
            var held = connection.Hot("SELECT voice, day FROM voices WHERE document = @a").Query(r => (Voice: r.GetInt64(0), Day: r.Number(1)), document);
            if (held is [var same] && same.Day == day) continue;
            // Of a voice that loses a day, all are told anew.
            var again = held is [var before] ? connection.Hot("SELECT document FROM voices WHERE voice = @a ORDER BY document").Query(r => r.GetInt64(0), before.Voice) : [];
            foreach (var member in again) Forget(member);
            if (again.Count == 0) Join(document, day, known ?? Signature(document));
            foreach (var member in again) Join(member, DayOf(member), Signature(member));
        }
    }

    private CopySignature? Signature(long document) => CopySignature.Of(connection.Hot("SELECT text FROM documents WHERE id = @a").Query(r => r.GetString(0), document)[0]);

    private int? DayOf(long document) => connection.Hot("SELECT r.published, s.published FROM readings r JOIN descriptions s ON s.id = r.description WHERE r.document = @a AND r.recorded_to IS NULL").Query(
        r => ReadDocument.DayOf(Edtf.Parse(r.Text(0)) ?? Edtf.Parse(r.Text(1)))?.DayNumber, document)[0];

    private void Forget(long document)
    {
        foreach (var (day, signature) in connection.Hot("SELECT day, signature FROM voices WHERE document = @a").Query(r => (r.Number(0), CopySignature.Read(r.GetBytes(1))), document))
        {
            foreach (var band in signature.Bands) connection.Hot("DELETE FROM bands WHERE band = @a AND document = @b").Run(Filed(band, Month(day)), document);
        }
        connection.Hot("DELETE FROM voices WHERE document = @a").Run(document);
    }

    private void Join(long document, int? day, CopySignature? signature)
    {
        if (signature is null) return;
        var voices = Near(signature, day);
        var voice = voices.Count > 0 ? voices[0] : document;
        foreach (var other in voices.Skip(1)) connection.Hot("UPDATE voices SET voice = @a WHERE voice = @b").Run(voice, other);
        connection.Hot("INSERT INTO voices (document, voice, day, signature) VALUES (@a, @b, @c, @d)").Run(document, voice, (long?)day, signature.ToBytes());
        var file = connection.Hot("INSERT INTO bands (band, document) VALUES (@a, @b) ON CONFLICT DO NOTHING");
        foreach (var band in signature.Bands) file.Run(Filed(band, Month(day)), document);
    }

    private List<long> Near(CopySignature signature, int? day)
    {
        var query = connection.Hot("SELECT document FROM bands WHERE band = @a");
        var load = connection.Hot("SELECT voice, day, signature FROM voices WHERE document = @a");
        var first = Month(day - Days);
        var months = Enumerable.Range(first, Month(day + Days) - first + 1).ToList();
        return [.. signature.Bands.SelectMany(b => months.SelectMany(m => query.Query(r => r.GetInt64(0), Filed(b, m)))).Distinct()
            .SelectMany(d => load.Query(r => (Voice: r.GetInt64(0), Day: r.Number(1), Signature: r.GetBytes(2)), d))
            .Where(o => (o.Day is null || Math.Abs(o.Day.Value - day!.Value) <= Days) && CopySignature.Read(o.Signature).IsCopyOf(signature)).Select(o => o.Voice).Distinct().Order()];
    }

    private static int Month(int? day) => day is { } known ? EventBlocks.MonthOf(known) : 0;

    private static long Filed(long band, int month) => EventBlocks.InMonth(month, (ulong)band);
}
