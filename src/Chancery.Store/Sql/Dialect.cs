using System.Data.Common;

namespace Chancery.Store.Sql;

/// <summary>What the two databases say differently. Everything else is one SQL for both.</summary>
internal abstract class Dialect
{
    /// <summary>Begins a transaction that is the only one to write.</summary>
    public abstract string BeginWrite { get; }

    /// <summary>Begins a transaction that sees one state.</summary>
    public abstract string BeginRead { get; }

    /// <summary>The numbered migrations of the tables, in order.</summary>
    public abstract IReadOnlyList<(int Number, string Sql)> Migrations { get; }

    /// <summary>What a condition on keys of facts has beside it, so that they are found by their index: <c>f.key = @a</c> and then this, of the table's name in the question.</summary>
    public virtual string Filed(string facts) => "";

    /// <summary>Prepares a statement that is run many times.</summary>
    public virtual Statement Prepare(DbConnection connection, string sql) => new CommandStatement(connection, sql);

    /// <summary>Puts a document's words into the full-text index, in place of what was there.</summary>
    public abstract void Index(RecordConnection connection, long document, string tokens);

    /// <summary>What the full-text index is asked for words, so that <see cref="Found"/> finds them; null when there is none.</summary>
    /// <param name="terms">What must all occur.</param>
    /// <param name="choices">Words of which one must occur, of each choice.</param>
    public abstract string? Match(IReadOnlyList<SearchTerm> terms, params IReadOnlyList<IReadOnlyList<string>> choices);

    /// <summary>A condition that the document of id column <paramref name="column"/> holds the words of parameter <c>@match</c>.</summary>
    public abstract string Found(string column);

    /// <summary>The ids of documents that hold the words, as a sub-select of column <c>id</c>; most relevant first when <paramref name="ranked"/>, else the newest recorded first.</summary>
    public abstract string Hits(bool ranked);

    /// <summary>The ids of documents in the full-text index, as a question with column <c>id</c>.</summary>
    public abstract string Indexed { get; }

    /// <summary>Empties the full-text index.</summary>
    public abstract void ClearIndex(RecordConnection connection);

    /// <summary>Makes the indexes of all tables anew.</summary>
    public abstract void Reindex(RecordConnection connection);

    /// <summary>What the database finds wrong in its own structures.</summary>
    public abstract IReadOnlyList<string> Faults(RecordConnection connection);

    /// <summary>Rows that refer to others that are not there: the table, and the one it refers to.</summary>
    public abstract IReadOnlyList<(string Table, string Parent)> Dangling(RecordConnection connection);

    /// <summary>The migrations in the assembly's resources under a folder.</summary>
    protected static IReadOnlyList<(int Number, string Sql)> Read(string folder)
    {
        var assembly = typeof(Dialect).Assembly;
        var place = $".Migrations.{folder}.";
        return [.. assembly.GetManifestResourceNames().Where(n => n.Contains(place, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(name =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var file = name[(name.IndexOf(place, StringComparison.Ordinal) + place.Length)..];
            return (int.Parse(file.AsSpan(0, 3), System.Globalization.CultureInfo.InvariantCulture), reader.ReadToEnd());
        })];
    }
}

/// <summary>Something to search for: one word, or words that stand next to each other.</summary>
/// <param name="Words">The words, folded.</param>
/// <param name="Begins">Whether the last word need only begin so.</param>
internal sealed record SearchTerm(IReadOnlyList<string> Words, bool Begins);
