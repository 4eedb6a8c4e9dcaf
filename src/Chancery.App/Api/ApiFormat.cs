namespace Chancery.App.Api;

/// <summary>How an answer is written.</summary>
internal enum ApiFormat
{
    /// <summary>One JSON object, a page of a list.</summary>
    Json,

    /// <summary>A table for spreadsheets, whole.</summary>
    Csv,

    /// <summary>JSON Lines, whole: one result a line.</summary>
    Jsonl,
}
