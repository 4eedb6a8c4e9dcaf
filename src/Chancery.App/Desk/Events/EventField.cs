using Chancery.Store;

namespace Chancery.App.Desk.Events;

/// <summary>Where the words of a field stand in one of the texts.</summary>
/// <param name="Text">Which of the texts shown, from 0.</param>
/// <param name="Span">The words.</param>
/// <param name="Exact">Whether these are the field's own words, or the words of the whole fact.</param>
public sealed record FieldPlace(int Text, TextSpan Span, bool Exact);

/// <summary>A field of an event with its number on the page and the words it rests on.</summary>
public sealed record EventField
{
    /// <summary>The number by which field and words are linked; 0 for a field that is not stated.</summary>
    public required int Number { get; init; }

    /// <summary>Its name.</summary>
    public required string Label { get; init; }

    /// <summary>Its JSON path.</summary>
    public required string Path { get; init; }

    /// <summary>Its value in words; null when it is not stated, or shown as somebody or as sides.</summary>
    public string? Value { get; init; }

    /// <summary>A status word, shown with its shape.</summary>
    public string? State { get; init; }

    /// <summary>Who takes part, when the field is that.</summary>
    public ParticipantLine? Who { get; init; }

    /// <summary>Codes, when the value is sides.</summary>
    public IReadOnlyList<string>? Sides { get; init; }

    /// <summary>What it rests on when it was not read from the text; null when it was.</summary>
    public string? Basis { get; init; }

    /// <summary>Where its words stand, text by text.</summary>
    public IReadOnlyList<FieldPlace> Places { get; init; } = [];

    /// <summary>The value as shown, for those to whom only links are read.</summary>
    public bool IsStated => Number > 0;
}
