using Chancery.Store;

namespace Chancery.App.Exports.Briefs;

/// <summary>A line of a brief with the numbers of the words it rests on.</summary>
/// <param name="Date">When; null when the line has no date of its own.</param>
/// <param name="Text">What, in a line.</param>
/// <param name="More">Who, where; null when nothing more is told.</param>
/// <param name="State">The word of a status, state or certainty; null when it has none.</param>
/// <param name="Event">The event's id; null for office-holders.</param>
/// <param name="Sources">Numbers in <see cref="Brief.Sources"/>.</param>
public sealed record BriefLine(Edtf? Date, string Text, string? More, string? State, string? Event, IReadOnlyList<int> Sources);

/// <summary>A part of a brief.</summary>
/// <param name="Key">Its name in addresses and styles: <c>met</c>, <c>offices</c>, <c>contacts</c> …</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="Rest">How many more there are and where; null when all are shown.</param>
/// <param name="Empty">What is said when there is no line.</param>
public sealed record BriefPart(string Key, string Heading, IReadOnlyList<BriefLine> Lines, string? Rest, string Empty);

/// <summary>Words of a document on which lines of a brief rest.</summary>
/// <param name="Number">The number by which lines cite it; the first is 1.</param>
/// <param name="Quote">The words and where they stand.</param>
/// <param name="Place">Outlet, day, document and offsets, language, in words; the address apart.</param>
/// <param name="Link">The address as a link; null when there is none that may be followed.</param>
public sealed record BriefSource(int Number, CitedQuote Quote, string Place, Uri? Link);

/// <summary>A note of the reader's own.</summary>
/// <param name="Text">Its words.</param>
/// <param name="By">Whose it is and of when, in words.</param>
public sealed record BriefNote(string Text, string By);

/// <summary>What to know of a country, of two sides or of a person before a talk: one page first, the details behind it, every line with its numbered source.</summary>
public sealed record Brief
{
    /// <summary>Of whom.</summary>
    public required string Title { get; init; }

    /// <summary>The same for the name of a file: letters of ASCII, digits and hyphens.</summary>
    public required string FileName { get; init; }

    /// <summary>The language of the brief's own words.</summary>
    public required string Lang { get; init; }

    /// <summary>The direction of the brief's own words, <c>ltr</c> or <c>rtl</c>.</summary>
    public required string Direction { get; init; }

    /// <summary>As of when, of what time.</summary>
    public required string Lead { get; init; }

    /// <summary>What must be known first: that there are samples in it, that nothing is held.</summary>
    public required IReadOnlyList<string> Remarks { get; init; }

    /// <summary>The first page.</summary>
    public required IReadOnlyList<BriefPart> First { get; init; }

    /// <summary>The heading over <see cref="Unknown"/>.</summary>
    public required string UnknownHeading { get; init; }

    /// <summary>What is not known, a sentence each.</summary>
    public required IReadOnlyList<string> Unknown { get; init; }

    /// <summary>The heading over <see cref="Notes"/>.</summary>
    public required string NotesHeading { get; init; }

    /// <summary>Notes of the reader's own, when they are wished.</summary>
    public required IReadOnlyList<BriefNote> Notes { get; init; }

    /// <summary>The heading over <see cref="Details"/>.</summary>
    public required string DetailsHeading { get; init; }

    /// <summary>What stands behind the first page.</summary>
    public required IReadOnlyList<BriefPart> Details { get; init; }

    /// <summary>The heading over <see cref="Sources"/>.</summary>
    public required string SourcesHeading { get; init; }

    /// <summary>The words the lines rest on.</summary>
    public required IReadOnlyList<BriefSource> Sources { get; init; }

    /// <summary>The days asked for, and the state of the record.</summary>
    public required IReadOnlyList<string> Foot { get; init; }

    /// <summary>Whether a part has anything to show.</summary>
    public bool IsEmpty => First.Concat(Details).All(p => p.Lines.Count == 0);
}
