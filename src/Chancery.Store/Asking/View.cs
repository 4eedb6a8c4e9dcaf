using Chancery.Store.Sql;

namespace Chancery.Store.Asking;

/// <summary>The record as one question sees it: now, as it was, or without later publications.</summary>
/// <param name="Connection">Where its rows are.</param>
/// <param name="Days">The days of the question.</param>
/// <param name="UndatedLeftOut">Documents left out because their publication day is not known.</param>
/// <param name="Note">What is to be known about the view; null when nothing is.</param>
/// <param name="At">The recorded time at which rows count, as the store writes it; null for now.</param>
internal sealed record View(RecordConnection Connection, Days Days, int UndatedLeftOut, string? Note, string? At = null)
{
    /// <summary>The documents of the view, each with the reading in use: <c>d</c>, <c>r</c>, and what is known of where it comes from: <c>s</c>.</summary>
    public string Read => $"documents d JOIN readings r ON r.document = d.id AND {Live("r")} JOIN descriptions s ON s.id = r.description";

    /// <summary>The person that an actor <c>a</c> is: <c>bp</c> for surnames alone, else <c>fp</c>.</summary>
    public string Identity => $"LEFT JOIN actor_persons bp ON bp.actor = a.id AND {Live("bp")} LEFT JOIN form_persons fp ON fp.form = a.form AND {Live("fp")}";

    /// <summary>The condition that a row counts in this view.</summary>
    /// <param name="alias">The table's name in the statement.</param>
    public string Live(string alias) => At is null ? $"{alias}.recorded_to IS NULL" : $"({alias}.recorded_from <= '{At}' AND ({alias}.recorded_to IS NULL OR {alias}.recorded_to > '{At}'))";

    public List<T> Query<T>(string sql, Func<Row, T> row, params ReadOnlySpan<(string Name, object? Value)> parameters) => Connection.Query(sql, row, parameters);
}
