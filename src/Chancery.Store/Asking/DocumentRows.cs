using Chancery.Store.Sql;

namespace Chancery.Store.Asking;

/// <summary>Loads documents as answers show them.</summary>
internal static class DocumentRows
{
    private const string Columns =
        "d.id, d.public_id, r.title, r.lang, coalesce(r.published, s.published), d.address, s.outlet, s.side, s.retrieved, s.translation, s.sample, d.content_hash, d.recorded, r.reader, r.facts, "
        + "(SELECT v.voice FROM voices v WHERE v.document = d.id)";

    /// <summary>The documents of these rows, by row.</summary>
    public static Dictionary<long, DocumentLine> Load(View view, IEnumerable<long> ids) =>
        view.Query($"SELECT {Columns} FROM {view.Read} WHERE d.id IN {Sql.Columns.In(ids)}", Row).ToDictionary(d => d.Id, d => d.Line);

    /// <summary>The document of a public id with its row; null when the view holds none.</summary>
    public static (long Id, DocumentLine Line)? Find(View view, string publicId)
    {
        var found = view.Query($"SELECT {Columns} FROM {view.Read} WHERE d.public_id = @id", Row, ("id", publicId));
        return found.Count > 0 ? found[0] : null;
    }

    /// <summary>Documents, the latest published first; those of unknown day last.</summary>
    public static IReadOnlyList<DocumentLine> Latest(View view, int limit, int offset) => view.Query(
        $"SELECT {Columns} FROM {view.Read} ORDER BY coalesce(r.published, s.published) IS NULL, coalesce(r.published, s.published) DESC, d.public_id LIMIT @limit OFFSET @offset",
        r => Row(r).Line, ("limit", limit), ("offset", offset));

    /// <summary>The rows of all documents in the same order.</summary>
    public static IReadOnlyList<long> InOrder(View view) =>
        view.Query($"SELECT d.id FROM {view.Read} ORDER BY coalesce(r.published, s.published) IS NULL, coalesce(r.published, s.published) DESC, d.public_id", r => r.GetInt64(0));

    /// <summary>The texts of these rows, by row.</summary>
    public static Dictionary<long, string> Texts(View view, IEnumerable<long> ids) =>
        view.Query($"SELECT id, text FROM documents WHERE id IN {Sql.Columns.In(ids)}", r => (Id: r.GetInt64(0), Text: r.GetString(1))).ToDictionary(d => d.Id, d => d.Text);

    private static (long Id, DocumentLine Line) Row(Row r) => (r.GetInt64(0), new DocumentLine
    {
        Id = r.GetString(1), Title = r.Text(2), Lang = r.Text(3), Published = Edtf.Parse(r.Text(4)), Address = r.Text(5), Outlet = r.Text(6), Side = r.Text(7), Retrieved = r.Text(8),
        Translation = Vocabulary.Read<Translation>(r.GetString(9)) ?? Translation.Unknown, Sample = r.Flag(10), ContentHash = r.GetString(11), Recorded = RecordedTime.Read(r.GetString(12)),
        Reader = r.GetString(13), Facts = r.Int(14), Voice = r.IsDBNull(15) ? r.GetInt64(0) : r.GetInt64(15),
    });
}
