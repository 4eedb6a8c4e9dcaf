namespace Chancery.App.Intake;

/// <summary>What came of opening a file: its text, or why there is none.</summary>
public sealed record DecodedText
{
    private DecodedText() { }

    /// <summary>The text; empty when it could not be read.</summary>
    public string Text { get; private init; } = "";

    /// <summary>Why the file could not be read and what to do about it, one sentence or two; null when it could.</summary>
    public string? Unreadable { get; private init; }

    /// <summary>What is to be known about the decoding, a sentence each.</summary>
    public IReadOnlyList<string> Remarks { get; private init; } = [];

    /// <summary>A text that could be read.</summary>
    public static DecodedText Of(string text, params IEnumerable<string> remarks) => new() { Text = text, Remarks = [.. remarks] };

    /// <summary>A file that could not be read.</summary>
    public static DecodedText Not(string why) => new() { Unreadable = why };
}
