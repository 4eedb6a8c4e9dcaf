namespace Chancery;

/// <summary>A date expression of a text and what it resolves to.</summary>
/// <param name="Span">The words.</param>
/// <param name="Past">The date when the words speak of something past: the nearest one not after the document's day.</param>
/// <param name="Future">The date when they speak of something to come; equal to <paramref name="Past"/> when the words leave no choice.</param>
/// <param name="FromDocument">Whether the year or day rests on the document's own date.</param>
/// <param name="Shape">What sort of expression it is.</param>
public sealed record DateMention(TextSpan Span, Edtf Past, Edtf Future, bool FromDocument, DateShape Shape)
{
    /// <summary>For <see cref="DateShape.SameDay"/>: days after the date told before (the next day 1, the day before -1).</summary>
    public int Offset { get; init; }
}

/// <summary>What sort of date expression.</summary>
public enum DateShape
{
    /// <summary>A calendar date with day, month or year.</summary>
    Calendar,

    /// <summary>Yesterday, on Monday, last week.</summary>
    Relative,

    /// <summary>A deadline: within three months, by May.</summary>
    Deadline,

    /// <summary>The same day, the next day, the day before: counted from the date told before.</summary>
    SameDay,

    /// <summary>A bare year.</summary>
    Year,

    /// <summary>Since a date: open at the end.</summary>
    Since,
}
