using Chancery.Comparing;

namespace Chancery.Store;

/// <summary>A side whose texts tell of an event.</summary>
/// <param name="Side">The side, the outlet or the language.</param>
/// <param name="Voices">How many independent texts of it tell; near copies count once.</param>
/// <param name="Documents">The texts.</param>
/// <param name="OnlyCopies">Whether all its texts are near copies of another side's: then it adds no voice of its own.</param>
public sealed record ComparedSide(TextSide Side, int Voices, IReadOnlyList<DocumentLine> Documents, bool OnlyCopies);

/// <summary>Texts of one side that give a value, with their words.</summary>
/// <param name="Side">The side.</param>
/// <param name="Voices">How many independent texts of it give the value.</param>
/// <param name="Evidence">The words.</param>
public sealed record SideVoice(TextSide Side, int Voices, IReadOnlyList<CitedQuote> Evidence);

/// <summary>A value that some texts give a field of an event.</summary>
public sealed record FieldValue
{
    public required string Value { get; init; }
    public required Standing Standing { get; init; }

    /// <summary>How many independent texts give it, all sides together.</summary>
    public required int Voices { get; init; }
    public required IReadOnlyList<SideVoice> By { get; init; }

    /// <summary>The sides whose texts give something that may be the same in other words or another language.</summary>
    public required IReadOnlyList<TextSide> MaybeIn { get; init; }

    /// <summary>The sides in whose texts in this record it is not. It says nothing of their other texts.</summary>
    public required IReadOnlyList<TextSide> NotIn { get; init; }
}

/// <summary>A field of an event with the values that texts give it.</summary>
/// <param name="Field">One of <see cref="Comparison.Fields"/>.</param>
/// <param name="Values">The values, those given by most sides first.</param>
public sealed record FieldComparison(string Field, IReadOnlyList<FieldValue> Values);

/// <summary>What the sides tell of one event, set against each other.</summary>
public sealed record ComparisonAnswer : Answer
{
    /// <summary>The event, or null when the record holds none of this id.</summary>
    public EventLine? Event { get; init; }

    /// <summary>The id that was asked for when the event now goes by another.</summary>
    public string? RedirectedFrom { get; init; }
    public IReadOnlyList<ComparedSide> Sides { get; init; } = [];
    public IReadOnlyList<FieldComparison> Fields { get; init; } = [];
}
