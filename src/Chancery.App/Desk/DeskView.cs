using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Chancery.Store;

namespace Chancery.App.Desk;

/// <summary>How one page looks at the record: the days it was asked for, and addresses of other pages that keep them.</summary>
public sealed class DeskView
{
    /// <summary>How many lines a list shows before it says so and offers all.</summary>
    public const int ListLength = 60;

    private static readonly FrozenSet<string> Kept = FrozenSet.Create(
        StringComparer.Ordinal, "q", "a", "b", "state", "show", "kind", "status", "topic", "language", "country", "with", "person", "from", "to", "month", "list", "role", "about", "sort", "since", "until");

    private readonly IReadOnlyList<(string Name, string Value)> _given;

    private DeskView(DeskSettings settings, WorldNames names, Days days, IReadOnlyList<(string, string)> given, string? complaint)
    {
        (Settings, Names, Days, _given, Complaint) = (settings, names, days, given, complaint);
    }

    /// <summary>What the desk was opened with.</summary>
    public DeskSettings Settings { get; }

    /// <summary>Names of countries, organisations and topics.</summary>
    public WorldNames Names { get; }

    /// <summary>The days of the question.</summary>
    public Days Days { get; }

    /// <summary>What is wrong with the days in the page's address; null when nothing is.</summary>
    public string? Complaint { get; }

    /// <summary>The page asked for, without its days.</summary>
    public required string Path { get; init; }

    /// <summary>The questions in the address other than the days, for forms that keep them.</summary>
    public required IReadOnlyList<(string Name, string Value)> Others { get; init; }

    /// <summary>Whether the whole of a list is asked for.</summary>
    public bool All { get; init; }

    /// <summary>How many lines of a list come before those shown.</summary>
    public int Offset { get; init; }

    /// <summary>The furthest that a list is turned to.</summary>
    private const int Furthest = 100_000;

    /// <summary>How many lines of a list to show.</summary>
    public int Limit => All ? 100_000 : ListLength;

    /// <summary>How many events of a side to ask the record for.</summary>
    public int Most => All ? 100_000 : 1000;

    /// <summary>The days given in the address, for forms that keep them.</summary>
    public IReadOnlyList<(string Name, string Value)> Given => _given;

    /// <summary>How a request looks at the record.</summary>
    public static DeskView Of(HttpRequest request, DeskSettings settings, WorldNames names)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(settings);
        var usual = settings.On ?? (settings.Samples ? DeskSettings.SampleDay : DateOnly.FromDateTime(settings.Clock.GetLocalNow().DateTime));
        var (days, given, complaint) = DayQuery.Read(request.Query, usual, names.Words);
        return new DeskView(settings, names, days, given, complaint)
        {
            Path = request.PathBase + request.Path.ToUriComponent(),
            Others = [.. request.Query.Where(q => Kept.Contains(q.Key) && !LabelField.All.Contains(q.Key, StringComparer.Ordinal)).Select(q => (q.Key, q.Value[^1] ?? "")), .. LabelField.All.SelectMany(f => request.Query[f].Select(v => (f, v ?? "")))],
            All = request.Query["show"] == "all",
            Offset = int.TryParse(request.Query["offset"], NumberStyles.None, CultureInfo.InvariantCulture, out var offset) ? Math.Min(offset, Furthest) : 0,
        };
    }

    /// <summary>The address of another page, the days kept.</summary>
    public string Link(string path, params ReadOnlySpan<(string Name, string? Value)> query)
    {
        var address = new StringBuilder(path);
        var mark = '?';
        foreach (var (name, value) in query)
            if (value is not null) Add(name, value);
        foreach (var (name, value) in _given) Add(name, value);
        return address.ToString();

        void Add(string name, string value)
        {
            address.Append(mark).Append(name).Append('=').Append(Uri.EscapeDataString(value));
            mark = '&';
        }
    }

    /// <summary>This page, for forms that lead back to it.</summary>
    public string Here => Link(Path, [.. Others.Select(o => (o.Name, (string?)o.Value))]);

    /// <summary>The same page with the whole of its list.</summary>
    public string ShowAll()
    {
        var kept = Others.Where(o => o.Name != "show").Select(o => (o.Name, (string?)o.Value)).Append(("show", "all"));
        return Link(Path, [.. kept]);
    }

    /// <summary>The same page and its questions, some of them changed; a null leaves one out.</summary>
    public string Again(params ReadOnlySpan<(string Name, string? Value)> changes)
    {
        var kept = new List<(string, string?)>();
        foreach (var (name, value) in Others)
        {
            if (!changes.ToArray().Any(c => c.Name == name)) kept.Add((name, value));
        }
        return Link(Path, [.. kept, .. changes]);
    }

    /// <summary>The address of a page that shows the same later: as recorded by a moment, seen from this page's day.</summary>
    public string Permanent(string path, DateTimeOffset recorded) => path + string.Create(CultureInfo.InvariantCulture,
        $"?on={Days.On:yyyy-MM-dd}{(Days.PublishedBy is { } published ? string.Create(CultureInfo.InvariantCulture, $"&published-by={published:yyyy-MM-dd}") : "")}&recorded-by={recorded.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.fff'Z'}");

    /// <summary>The page of an event, or a page beside it (<c>cite</c>, <c>wrong</c>).</summary>
    public string Event(string id, string? beside = null) => Link("/event/" + Segment(id) + (beside is null ? "" : "/" + beside));

    /// <summary>The page of a person.</summary>
    public string Person(string id) => Link("/person/" + Segment(id));

    /// <summary>The page of a country or organisation.</summary>
    public string Country(string code) => Country(code, null);

    /// <summary>A part of the page of a country or organisation; the page itself for null.</summary>
    public string Country(string code, string? part) => Link((Names.IsOrganisation(code) ? "/organisation/" : "/country/") + Segment(code) + (part is null ? "" : "/" + part));

    /// <summary>The page of two sides.</summary>
    public string Pair(string a, string b) => Link($"/pair/{Segment(a)}/{Segment(b)}");

    /// <summary>The brief of two sides.</summary>
    public string Brief(string a, string b) => Link($"/brief/{Segment(a)}/{Segment(b)}");

    /// <summary>The brief of a country or organisation.</summary>
    public string BriefOfCountry(string code) => Link("/brief/country/" + Segment(code));

    /// <summary>The brief of a person.</summary>
    public string BriefOfPerson(string id) => Link("/brief/person/" + Segment(id));

    /// <summary>The page of a document, at some words when a span is given.</summary>
    public string Document(string id, int? start = null, int? end = null) =>
        Link("/document/" + Segment(id)) + (start is { } s && end is { } e ? string.Create(CultureInfo.InvariantCulture, $"#w{s}-{e}") : "");

    private static string Segment(string id) => Uri.EscapeDataString(id);
}
