using System.Globalization;
using Chancery.Store;

namespace Chancery.App.Desk.Searching;

/// <summary>A search as it stands in the address of its page: words, labels that must all be there, and where the list begins.</summary>
/// <param name="Words">The words.</param>
/// <param name="Labels">The labels, each a field and a value.</param>
/// <param name="Offset">How many documents are skipped.</param>
public sealed record SearchAddress(string Words, IReadOnlyList<(string Field, string Value)> Labels, int Offset = 0)
{
    /// <summary>How many documents stand on a page.</summary>
    public const int Page = 20;

    /// <summary>The longest words taken.</summary>
    private const int Longest = 1000;

    /// <summary>Whether nothing is asked for.</summary>
    public bool IsEmpty => Words.Length == 0 && Labels.Count == 0;

    /// <summary>The question to the record.</summary>
    public SearchQuestion Question => new() { Words = Words, Labels = [.. Labels.Select(l => new LabelChoice(l.Field, [l.Value]))], Facets = true };

    /// <summary>Reads a search from the parameters of an address; unknown ones are passed over.</summary>
    public static SearchAddress Read(IQueryCollection query, WorldNames names)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(names);
        var words = (query["q"].LastOrDefault() ?? "").Trim();
        var labels = LabelField.All.SelectMany(f => query[f].Select(v => (Field: f, Value: v))).Concat(query["with"].Select(v => (Field: LabelField.Country, Value: v)))
            .Where(l => !string.IsNullOrWhiteSpace(l.Value)).Select(l => (l.Field, Value: l.Field is LabelField.Country or LabelField.Side ? names.Code(l.Value!) ?? l.Value!.Trim() : l.Value!.Trim())).Distinct().Take(24);
        _ = int.TryParse(query["offset"].LastOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var offset);
        return new SearchAddress(words.Length > Longest ? words[..Longest] : words, [.. labels], Math.Min(offset, 5000));
    }

    /// <summary>The same search with a label more, from its beginning.</summary>
    public SearchAddress With(string field, string value) => this with { Labels = [.. Labels, (field, value)], Offset = 0 };

    /// <summary>The same search with a label less, from its beginning.</summary>
    public SearchAddress Without(string field, string value) => this with { Labels = [.. Labels.Where(l => l != (field, value))], Offset = 0 };

    /// <summary>Whether a label is asked for.</summary>
    public bool Has(string field, string value) => Labels.Contains((field, value));

    /// <summary>The parameters of an address, in their order.</summary>
    public IEnumerable<(string Name, string? Value)> Parameters()
    {
        if (Words.Length > 0) yield return ("q", Words);
        foreach (var (field, value) in Labels) yield return (field, value);
        if (Offset > 0) yield return ("offset", Offset.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The question as it is kept with a saved search: the parameters without a beginning.</summary>
    public string Text() => string.Join('&', (this with { Offset = 0 }).Parameters().Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value ?? "")}"));

    /// <summary>The address of a page for this search, the days kept.</summary>
    public string Link(DeskView view, string path = "/search", params ReadOnlySpan<(string Name, string? Value)> more)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Link(path, [.. Parameters(), .. more]);
    }
}
