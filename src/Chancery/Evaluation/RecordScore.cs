using System.Text.Json;

namespace Chancery.Evaluation;

/// <summary>How well a record is put together out of right facts. The one place for such figures: each is null when its key is not there.</summary>
public sealed record RecordScore
{
    /// <summary>Which tellings are one event.</summary>
    public MergeScore? Merges { get; init; }

    /// <summary>Writes the figures as a JSON object.</summary>
    public void WriteTo(Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartObject();
        if (Merges is { } merges)
        {
            json.WriteStartObject("merges");
            json.WriteNumber("precision", ScoreReport.Round(merges.Precision, 4));
            json.WriteNumber("recall", ScoreReport.Round(merges.Recall, 4));
            json.WriteNumber("f1", ScoreReport.Round(merges.F1, 4));
            json.WriteNumber("contacts", merges.Contacts);
            json.WriteNumber("meant", merges.Meant);
            json.WriteNumber("merged", merges.Merged);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    /// <summary>The figures as lines of plain text.</summary>
    public IEnumerable<string> Lines()
    {
        if (Merges is { } merges) yield return $"merging of gold facts: {merges}";
    }
}
