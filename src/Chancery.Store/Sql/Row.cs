using System.Data.Common;

namespace Chancery.Store.Sql;

/// <summary>A row of an answer.</summary>
internal abstract class Row
{
    public abstract bool IsDBNull(int column);

    public abstract long GetInt64(int column);

    public abstract double GetDouble(int column);

    public abstract string GetString(int column);

    public abstract byte[] GetBytes(int column);

    /// <summary>The present row of a reader of any database.</summary>
    public sealed class Of(DbDataReader reader) : Row
    {
        public override bool IsDBNull(int column) => reader.IsDBNull(column);

        public override long GetInt64(int column) => reader.GetInt64(column);

        public override double GetDouble(int column) => reader.GetDouble(column);

        public override string GetString(int column) => reader.GetString(column);

        public override byte[] GetBytes(int column) => (byte[])reader.GetValue(column);
    }
}
