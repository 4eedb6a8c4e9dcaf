namespace Chancery.Store.Sql;

/// <summary>A prepared statement that is run many times. Its parameters are lettered <c>@a</c>, <c>@b</c> … in the order of the values.</summary>
internal abstract class Statement : IDisposable
{
    /// <summary>Runs it; returns how many rows it changed.</summary>
    public abstract int Run(params ReadOnlySpan<object?> values);

    /// <summary>The first column of the first row as a number; null when there is none.</summary>
    public abstract long? Number(params ReadOnlySpan<object?> values);

    /// <summary>All rows.</summary>
    public abstract List<T> Query<T>(Func<Row, T> row, params ReadOnlySpan<object?> values);

    /// <summary>Runs a statement that writes one row and ends in <c>RETURNING id</c>; gives the id.</summary>
    public virtual long Insert(params ReadOnlySpan<object?> values) => Number(values) ?? throw new InvalidOperationException("The statement returned no id.");

    public abstract void Dispose();
}
