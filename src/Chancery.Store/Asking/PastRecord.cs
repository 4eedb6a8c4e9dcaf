using System.Globalization;
using Chancery.Store.Deriving;
using Chancery.Store.Recording;
using Chancery.Store.Sql;

namespace Chancery.Store.Asking;

/// <summary>
/// The record as it would be without later publications: what came in by then in a scratch record, and everything else derived from it by the same rules.
/// So it is answered by the same questions as the present.
/// </summary>
internal sealed class PastRecord : IDisposable
{
    /// <summary>What is carried over besides what came in, so that things keep their public ids.</summary>
    private static readonly string[] Ids = ["public_ids", "forms", "form_words", "form_persons", "events", "event_mentions"];

    private readonly RecordConnection _scratch;
    private readonly int _undated;
    private readonly string? _note;

    private PastRecord(RecordConnection scratch, int undated, string? note) => (_scratch, _undated, _note) = (scratch, undated, note);

    public View View(Days days) => new(_scratch, days, _undated, _note);

    /// <summary>Builds the record of then.</summary>
    public static PastRecord Build(RecordDatabase database, Days days)
    {
        var scratch = SqliteDatabase.Scratch();
        try
        {
            using var held = database.Connect();
            using var snapshot = held.Read();
            using var transaction = scratch.Write();
            var (undated, note) = Fill(scratch, held, days);
            transaction.Commit();
            return new PastRecord(scratch, undated, note);
        }
        catch
        {
            scratch.Dispose();
            throw;
        }
    }

    public void Dispose() => _scratch.Dispose();

    private static (int Undated, string? Note) Fill(RecordConnection scratch, RecordConnection held, Days days)
    {
        var day = days.PublishedBy!.Value;
        var view = new View(held, days, 0, null, days.RecordedBy is { } moment ? RecordedTime.Text(moment) : null);
        var published = held.Query($"SELECT d.id, r.id, coalesce(r.published, s.published) FROM {view.Read}", r => (Document: r.GetInt64(0), Reading: r.GetInt64(1), Last: Edtf.Parse(r.Text(2))?.Bounds?.Last));
        var wanted = published.Where(p => p.Last is { } last && last <= day).ToList();
        var undated = published.Count(p => p.Last is null);
        foreach (var part in wanted.Chunk(500)) CopyDocuments(scratch, view, [.. part.Select(p => p.Document)], [.. part.Select(p => p.Reading)]);
        foreach (var table in Ids) Tables.Copy(held, scratch, table, "1 = 1");
        Tables.Copy(held, scratch, "judgements", $"judgements.who <> 'chancery' AND {view.Live("judgements")}");
        Tables.Copy(held, scratch, "external_ids", view.Live("external_ids"));
        foreach (var table in (string[])["readings", "facts", "judgements", "external_ids"]) scratch.Run($"UPDATE {table} SET recorded_to = NULL");
        Derivation.Rebuild(scratch, RecordedTime.Text(days.RecordedBy ?? DateTimeOffset.MaxValue));
        SearchIndex.Rebuild(scratch);
        return (undated, Note(held, days, day, wanted.Count, undated));
    }

    private static void CopyDocuments(RecordConnection scratch, View view, long[] documents, long[] readings)
    {
        var (those, theirs) = (Columns.In(documents), Columns.In(readings));
        Tables.Copy(view.Connection, scratch, "documents", $"id IN {those}");
        Tables.Copy(view.Connection, scratch, "descriptions", $"document IN {those}");
        Tables.Copy(view.Connection, scratch, "readings", $"id IN {theirs}");
        Tables.Copy(view.Connection, scratch, "facts", $"document IN {those} AND {view.Live("facts")}");
        Tables.Copy(view.Connection, scratch, "evidence", $"fact IN (SELECT id FROM facts WHERE document IN {those} AND {view.Live("facts")})");
        Tables.Copy(view.Connection, scratch, "problems", $"reading IN {theirs}");
    }

    private static string? Note(RecordConnection held, Days days, DateOnly day, int documents, int undated)
    {
        if (documents > 0) return undated > 0 ? Text($"{undated} documents of unknown publication day are left out.") : null;
        return days.RecordedBy is { } moment && RecordedThen.Note(held, moment) is { } nothing ? nothing
            : Text($"No document is known to have been published by {day:yyyy-MM-dd}; {undated} documents of unknown publication day are left out.");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
