using System.Globalization;
using Chancery.Store.Deriving;
using Chancery.Store.Recording;
using Chancery.Store.Sql;
using Microsoft.Data.Sqlite;

namespace Chancery.Store.Asking;

/// <summary>
/// The record as it was at a moment, or as it would be without later publications: the documents and readings of then in a scratch record, and everything
/// else derived from them by the same rules. So the past is answered by the same questions as the present.
/// </summary>
internal sealed class PastRecord : IDisposable
{
    private readonly SqliteConnection _scratch;
    private readonly int _undated;
    private readonly string? _note;

    private PastRecord(SqliteConnection scratch, int undated, string? note) => (_scratch, _undated, _note) = (scratch, undated, note);

    public View View(Days days) => new(_scratch, days, _undated, _note);

    /// <summary>Builds the record of then from the file.</summary>
    public static PastRecord Build(SqliteDatabase database, Days days)
    {
        var scratch = SqliteDatabase.Scratch();
        try
        {
            var (undated, note) = Fill(scratch, database.Address.Path, days);
            return new PastRecord(scratch, undated, note);
        }
        catch
        {
            scratch.Dispose();
            throw;
        }
    }

    public void Dispose() => _scratch.Dispose();

    private static (int Undated, string? Note) Fill(SqliteConnection scratch, string path, Days days)
    {
        scratch.Run("ATTACH DATABASE @path AS held", ("path", path));
        (int, string?) told;
        using (var transaction = scratch.BeginTransaction())
        {
            Copy(scratch, days.RecordedBy is { } moment ? RecordedTime.Text(moment) : "9999");
            var undated = days.PublishedBy is { } day ? LeaveOutLater(scratch, day) : 0;
            told = (undated, Note(scratch, days, undated));
            Derivation.Run(scratch, days.RecordedBy is { } then ? RecordedTime.Text(then) : RecordedTime.Text(DateTimeOffset.MaxValue));
            IndexWords(scratch);
            transaction.Commit();
        }
        scratch.Run("DETACH DATABASE held");
        return told;
    }

    private static void Copy(SqliteConnection scratch, string by)
    {
        foreach (var table in (string[])["documents", "descriptions", "readings", "unread"])
            scratch.Run($"INSERT INTO {table} SELECT * FROM held.{table} WHERE recorded <= @by ORDER BY id", ("by", by));
        scratch.Run("UPDATE unread SET settled = NULL WHERE settled > @by", ("by", by));
        scratch.Run("INSERT INTO current_readings (document, reading) SELECT document, max(id) FROM readings GROUP BY document");
        scratch.Run("INSERT INTO facts SELECT f.* FROM held.facts f JOIN current_readings c ON c.reading = f.reading");
        scratch.Run("INSERT INTO fact_codes SELECT h.* FROM held.fact_codes h JOIN facts f ON f.id = h.fact");
        scratch.Run("INSERT INTO evidence SELECT h.* FROM held.evidence h JOIN facts f ON f.id = h.fact");
        scratch.Run("INSERT INTO problems SELECT p.* FROM held.problems p JOIN current_readings c ON c.reading = p.reading");
        scratch.Run("INSERT INTO public_ids SELECT * FROM held.public_ids");
        scratch.Run("INSERT INTO id_anchors SELECT * FROM held.id_anchors");
    }

    /// <summary>Takes documents that were published later, or nobody knows when, out of use.</summary>
    private static int LeaveOutLater(SqliteConnection scratch, DateOnly day)
    {
        var published = scratch.Query(
            "SELECT c.document, coalesce(r.published, s.published) FROM current_readings c JOIN readings r ON r.id = c.reading JOIN descriptions s ON s.id = r.description",
            r => (Document: r.GetInt64(0), Last: Edtf.Parse(r.Text(1))?.Bounds?.Last));
        foreach (var (document, _) in published.Where(p => p.Last is not { } last || last > day))
            scratch.Run("DELETE FROM current_readings WHERE document = @document", ("document", document));
        return published.Count(p => p.Last is null);
    }

    private static string? Note(SqliteConnection scratch, Days days, int undated)
    {
        if (scratch.Long("SELECT count(*) FROM current_readings") > 0)
            return undated > 0 ? Text($"{undated} documents of unknown publication day are left out.") : null;
        if (days.RecordedBy is { } moment && scratch.Long("SELECT count(*) FROM documents") == 0)
        {
            return scratch.Word("SELECT min(recorded) FROM held.documents") is { } first
                ? Text($"Nothing had been recorded by {moment.UtcDateTime:yyyy-MM-dd HH:mm} UTC; the first document was recorded on {RecordedTime.Read(first):yyyy-MM-dd HH:mm} UTC.")
                : "The record is empty.";
        }
        return days.PublishedBy is { } day
            ? Text($"No document is known to have been published by {day:yyyy-MM-dd}; {undated} documents of unknown publication day are left out.")
            : "The record is empty.";
    }

    private static void IndexWords(SqliteConnection scratch)
    {
        foreach (var (id, tokens) in scratch.Query("SELECT d.id, d.text FROM documents d JOIN current_readings c ON c.document = d.id", r => (r.GetInt64(0), r.GetString(1))))
            SearchIndex.Put(scratch, id, tokens, []);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
