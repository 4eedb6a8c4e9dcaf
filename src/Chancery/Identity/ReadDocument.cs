namespace Chancery.Identity;

/// <summary>A document with the reading of it that is in use.</summary>
/// <param name="Key">A key made from the document's content and address, the same in every record.</param>
/// <param name="Document">The text and what is known of it.</param>
/// <param name="Reading">What was read in it.</param>
public sealed record ReadDocument(string Key, Document Document, Reading Reading)
{
    /// <summary>The publication day, from outside or from the page's own lines; null when neither tells.</summary>
    public DateOnly? PublishedOn { get; } = DayOf(Reading.Published ?? Document.Published);

    /// <summary>The day that a date of publication names; null when it names none.</summary>
    public static DateOnly? DayOf(Edtf? published) => published is { IsDay: true, Bounds: not null } day ? day.Plain().Bounds?.First : null;
}
