namespace Chancery.App.Intake;

/// <summary>From an opened file to its reading: what went wrong on the way stands among the reading's problems.</summary>
internal sealed class Readings(Func<Pipeline> pipeline, string version, ReadingOptions options)
{
    /// <summary>Reads a text that was opened. Never throws on account of the text.</summary>
    /// <param name="about">What is known of the document; its text is taken from <paramref name="decoded"/>.</param>
    /// <param name="decoded">The opened file.</param>
    public Reading Read(Document about, DecodedText decoded)
    {
        if (decoded.Unreadable is { } why) return Without(about, new Problem("intake", why));
        Reading reading;
        try
        {
            reading = pipeline().Read(about with { Text = decoded.Text }, options);
        }
        catch (Exception bug) when (bug is not OutOfMemoryException)
        {
            // A fault of the reader on one text must not cost the others; it is said in the reading and on standard error.
            return Without(about, new Problem("reader", $"failed on this text, which is a fault of the program: {bug.GetType().Name}: {bug.Message}"));
        }
        return decoded.Remarks.Count == 0 ? reading : reading with { Problems = [.. decoded.Remarks.Select(r => new Problem("intake", r)), .. reading.Problems] };
    }

    /// <summary>Why nothing was read, to stand after the file's name; null when the text was read.</summary>
    public static string? WhyUnread(Reading reading, DecodedText decoded)
    {
        if (decoded.Unreadable is { } why) return why;
        if (reading.Problems.FirstOrDefault(p => p.Stage == "reader") is { } bug) return $"could not be read: the reader {bug.What}.";
        if (reading.Sentences > 0 || reading.Facts.Count > 0) return null;
        return reading.Problems.FirstOrDefault(p => p.Stage == "language") is { } unknown ? $"could not be read: {unknown.What}." : null;
    }

    private Reading Without(Document about, Problem problem) => new()
    {
        Id = about.Id, Lang = about.Language, Published = about.Published, Reader = version, Problems = [problem],
    };
}
