using System.Globalization;
using Chancery.Store;

namespace Chancery.App.Desk.Today;

/// <summary>What a timeline is asked for, read from its address; and what of it was not understood, in a sentence.</summary>
/// <param name="Filter">The question.</param>
/// <param name="Complaint">What was not understood; null when all was.</param>
public sealed record TimelineAsked(EventFilter Filter, string? Complaint)
{
    /// <summary>The parts of the filter's form.</summary>
    public string? Kind => Filter.Kinds is [var kind] ? kind : null;

    /// <summary>Reads a timeline's address: kind, country, with, from, to.</summary>
    public static TimelineAsked Of(IQueryCollection query, DeskView view)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(view);
        string? complaint = null;
        string[] sides = [.. new[] { Side("country"), Side("with") }.OfType<string>().Distinct(StringComparer.Ordinal)];
        var filter = new EventFilter
        {
            Kinds = Text("kind") is { } kind ? [kind] : [], Codes = sides, From = Day("from", last: false), To = Day("to", last: true), Person = Text("person"), OldestFirst = Text("sort") == "date",
        };
        return new TimelineAsked(filter, complaint);

        string? Text(string name) => query[name] is [.., { } text] && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

        string? Side(string name)
        {
            if (Text(name) is not { } words) return null;
            if (view.Names.Code(words) is { } code) return code;
            complaint ??= words;
            return null;
        }

        DateOnly? Day(string name, bool last)
        {
            if (Text(name) is not { } text) return null;
            if (Edtf.Parse(text)?.Bounds is { } bounds) return last ? bounds.Last : bounds.First;
            complaint ??= text;
            return null;
        }
    }

    /// <summary>A day for a field of the form.</summary>
    public static string? Field(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
