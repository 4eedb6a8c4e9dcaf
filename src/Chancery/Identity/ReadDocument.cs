namespace Chancery.Identity;

/// <summary>A document with the reading of it that is in use.</summary>
/// <param name="Key">A key made from the document's content and address, the same in every record.</param>
/// <param name="Document">The text and what is known of it.</param>
/// <param name="Reading">What was read in it.</param>
public sealed record ReadDocument(string Key, Document Document, Reading Reading)
{
    /// <summary>The publication day, from outside or from the page's own lines; null when neither tells.</summary>
    public DateOnly? PublishedOn => (Reading.Published ?? Document.Published) is { IsDay: true, Bounds: not null } day ? DayOf(day) : null;

    private static DateOnly? DayOf(Edtf day) => day.Plain().Bounds?.First;
}
