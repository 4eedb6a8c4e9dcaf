using Chancery.Store;

namespace Chancery.Benchmarks;

/// <summary>Addresses of the desk over a record: every page, of the sides, pairs, persons, events and documents that the record holds, the busy ones more often.</summary>
/// <param name="record">The record.</param>
/// <param name="days">The day on which is asked.</param>
internal sealed class DeskAddresses(RecordQueries record, Days days)
{
    private static readonly string[] Words = ["trade", "consultations", "ministre", "министр", "Kalihim", "grain agreement", "visita oficial", "security", "credentials", "energía"];
    private static readonly string[] Forums = ["UN", "EU", "BRICS", "ASEAN", "CIS", "OSCE", "NATO"];
    private readonly List<string> _sides = [.. record.Sides(days).Sides.Select(s => s.Name).Where(s => s.Length == 3)];
    private readonly Random _dice = new(11);
    private List<string> _persons = [], _events = [], _documents = [];

    /// <summary>Every kind of page with how often a desk is asked for it (in proportion to the others), and how to make an address of it.</summary>
    public IReadOnlyList<(string Page, int Often, Func<string> Make)> All()
    {
        var shown = _sides.Take(40).SelectMany(s => record.Country(s, days, 20).Events).DistinctBy(e => e.Id, StringComparer.Ordinal).ToList();
        _events = [.. shown.Select(e => e.Id)];
        _persons = [.. shown.SelectMany(e => e.Participants).Select(p => p.Person?.Id).OfType<string>().Distinct(StringComparer.Ordinal)];
        _documents = [.. record.Documents(days, 200, 0).Documents.Select(d => Uri.EscapeDataString(d.Id))];
        return
        [
            ("today", 10, () => "/"), ("timeline", 6, () => Dice("/latest", $"/latest?country={Side()}", $"/latest?country={Side()}&with={Side()}")),
            ("country", 10, () => $"/country/{Side()}"), ("country, a part", 8, () => $"/country/{Side()}/{Dice("offices", "partners", "agreements", "sessions", "measures", "memberships", "initiatives", "positions")}"),
            ("organisation", 3, () => $"/organisation/{Dice(Forums)}"), ("pair", 12, () => "/pair/" + Pair()), ("person", 8, () => "/person/" + Person()), ("event", 14, () => "/event/" + Event()),
            ("cite", 1, () => $"/event/{Event()}/cite"), ("document", 5, () => "/document/" + _documents[_dice.Next(_documents.Count)]),
            ("followups", 6, () => Dice("/followups", $"/followups?country={Side()}", $"/followups?country={Side()}&state=overdue", $"/followups?country={Side()}&with={Side()}")),
            ("calendar", 3, () => Dice("/calendar", $"/calendar?country={Side()}")), ("search", 8, () => $"/search?q={Uri.EscapeDataString(Dice(Words))}"), ("search, a country", 3, () => $"/search?q={Uri.EscapeDataString(Dice(Words))}&country={Side()}"),
            ("brief of a pair", 3, () => "/brief/" + Pair()), ("brief of a country", 2, () => $"/brief/country/{Side()}"), ("brief of a person", 1, () => $"/brief/person/{Person()}"),
            ("told differently", 1, () => "/differently"), ("date unclear", 1, () => "/unclear"), ("map", 1, () => Dice("/map", $"/map?country={Side()}&by=partner")), ("network", 1, () => $"/network?country={Side()}"), ("heat map", 1, () => "/heat"),
            ("review", 2, () => "/review"), ("sources", 1, () => "/sources"), ("audit", 1, () => "/audit"), ("mine", 2, () => "/mine"), ("searches", 1, () => "/searches"), ("webhooks", 1, () => "/webhooks"), ("about", 1, () => "/about"), ("api", 1, () => "/api"),
            ("api: events", 3, () => $"/api/v1/events?country={Side()}"), ("api: country", 2, () => $"/api/v1/country/{Side()}"), ("api: search", 2, () => $"/api/v1/search?q={Uri.EscapeDataString(Dice(Words))}"), ("api: followups", 2, () => $"/api/v1/followups?country={Side()}"),
            ("feed: calendar", 1, () => $"/feeds/calendar.ics?country={Side()}"), ("feed: Atom", 1, () => $"/feeds/atom.xml?country={Side()}"),
        ];
    }

    /// <summary>A draw of the kinds in proportion to how often they are asked for.</summary>
    public Func<string> Draw(IReadOnlyList<(string Page, int Often, Func<string> Make)> all)
    {
        var drawn = _dice.Next(all.Sum(a => a.Often));
        return all.First(a => (drawn -= a.Often) < 0).Make;
    }

    private string Side() => _sides[Skewed(_sides.Count)];

    private string Pair()
    {
        var (a, b) = (Side(), Side());
        return a == b ? Pair() : $"{a}/{b}";
    }

    private string Person() => _persons[_dice.Next(_persons.Count)];

    private string Event() => _events[_dice.Next(_events.Count)];

    private string Dice(params ReadOnlySpan<string> ways) => ways[_dice.Next(ways.Length)];

    /// <summary>A place in a list, the first ones more often.</summary>
    private int Skewed(int count) => (int)(count * Math.Pow(_dice.NextDouble(), 2));
}
