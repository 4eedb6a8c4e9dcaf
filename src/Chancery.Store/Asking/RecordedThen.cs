using System.Globalization;
using Chancery.Store.Sql;

namespace Chancery.Store.Asking;

/// <summary>What is to be said of a question about what the record held at a moment.</summary>
internal static class RecordedThen
{
    /// <summary>Why the record of then is empty; null when it is not.</summary>
    public static string? Note(RecordConnection connection, DateTimeOffset moment)
    {
        if (connection.Word("SELECT min(recorded) FROM documents") is not { } first) return "The record is empty.";
        return string.CompareOrdinal(first, RecordedTime.Text(moment)) <= 0 ? null : string.Create(
            CultureInfo.InvariantCulture, $"Nothing had been recorded by {moment.UtcDateTime:yyyy-MM-dd HH:mm} UTC; the first document was recorded on {RecordedTime.Read(first):yyyy-MM-dd HH:mm} UTC.");
    }
}
