using System.Globalization;
using Chancery.Ledger;
using Chancery.Store;

namespace Chancery.App.Exports;

/// <summary>The lists that programs and spreadsheets get.</summary>
internal static class ListForms
{
    public static ListForm<EventLine> Events { get; } = new("events", EventJson.Event,
    [
        new("id", e => e.Id), new("kind", e => e.FactKind), new("type", e => e.Kind), new("status", e => e.Status), new("date", e => e.Date?.Text), new("dateClarity", e => e.Clarity.Word()),
        new("title", e => e.Title), new("place", e => e.Place), new("codes", e => Joined(e.Codes)), new("participants", e => Joined(e.Participants.Select(Who))), new("topics", e => Joined(e.Topics)),
        new("confidence", e => Number(e.Confidence)), new("documents", e => Number(e.Documents)), new("languages", e => Joined(e.Languages)), new("sides", e => Joined(e.Sides)),
        new("toldDifferently", e => Said(e.ToldDifferently)), new("sample", e => Said(e.Sample)), new("recorded", e => Time(e.Recorded)), .. Words<EventLine>(e => e.Evidence),
    ]);

    public static ListForm<DocumentLine> Documents { get; } = new("documents", AnswerJson.Document, [.. DocumentColumns<DocumentLine>(d => d)]);

    public static ListForm<SearchHit> Hits { get; } = new("search", AnswerJson.Hit, [.. DocumentColumns<SearchHit>(h => h.Document), new("snippet", h => h.Snippet), new("start", h => Number(h.Span.Start)), new("end", h => Number(h.Span.End))]);

    public static ListForm<FollowupLine> Followups { get; } = new("followups", AnswerJson.Followup,
    [
        new("id", f => f.Id), new("what", f => f.What), new("kind", f => f.Kind), new("parties", f => Joined(f.Parties)), new("due", f => f.Due?.Text), new("place", f => f.Place), new("state", f => f.State.Word()),
        new("reason", f => f.Reason), new("event", f => f.EventId), new("resolvedBy", f => f.ResolvedBy), new("announced", f => f.Announced?.Text), new("confidence", f => Number(f.Confidence)),
        new("sample", f => Said(f.Sample)), .. Words<FollowupLine>(f => f.Evidence),
    ]);

    public static ListForm<OfficeHolder> Holders { get; } = new("office", AnswerJson.Holder,
    [
        new("person", h => h.Person.Id), new("name", h => h.Person.Name), new("role", h => h.Role.Word()), new("for", h => h.For), new("from", h => h.From?.Text), new("to", h => h.To?.Text),
        new("firstSeen", h => h.FirstSeen?.Text), new("lastSeen", h => h.LastSeen?.Text), new("certainty", h => h.Certainty.Word()), new("why", h => h.Why), .. Words<OfficeHolder>(h => h.Evidence),
    ]);

    public static ListForm<PersonRef> Persons { get; } = new("persons", AnswerJson.Person, [new("id", p => p.Id), new("name", p => p.Name)]);

    public static ListForm<ReviewItem> Review { get; } = new("review", AnswerJson.Item,
    [
        new("reason", i => i.Reason.Word()), new("id", i => i.Id), new("other", i => i.Other), new("why", i => i.Why), new("judgements", i => Joined(i.Judgements)), new("kind", i => i.Fact?.FactKind()),
        new("events", i => Joined(i.Events.Select(e => e.Id))), new("persons", i => Joined(i.Persons.Select(p => p.Name))), .. Words<ReviewItem>(i => i.Evidence),
    ]);

    public static ListForm<LogEntry> Log { get; } = new("log", AnswerJson.Entry,
    [
        new("number", e => Number(e.Number)), new("when", e => Time(e.When)), new("who", e => e.Who), new("what", e => e.What), new("subject", e => e.Subject), new("judgement", e => e.Judgement),
        new("before", e => e.Before), new("after", e => e.After), new("why", e => e.Why), new("note", e => e.Note),
    ]);

    /// <summary>Countries and organisations with the number of their events.</summary>
    /// <param name="name">The name of a code.</param>
    public static ListForm<Facet> Sides(Func<string, string> name) => new("countries", (json, side) =>
    {
        json.WriteString("name", side.Name);
        json.WriteString("label", name(side.Name));
        json.WriteNumber("count", side.Count);
    }, [new("name", s => s.Name), new("label", s => name(s.Name)), new("count", s => Number(s.Count))]);

    public static ListForm<MeasureCourse> Measures(IReadOnlyDictionary<string, EventLine> events) => new("measures", (json, course) => AnswerJson.Measure(json, course, events),
    [
        new("by", c => c.By), new("against", c => c.Against), new("type", c => c.Kind.Word()), new("states", c => Joined(c.Spans.Select(s => $"{AnswerJson.State(s)} {Span(s.Begin, s.End)}"))),
        new("events", c => Joined([.. c.Spans.SelectMany(s => s.Steps).Select(s => s.Id), .. c.Words.Select(s => s.Id), .. c.Unplaced.Select(s => s.Id)])),
    ]);

    public static ListForm<MembershipCourse> Memberships(IReadOnlyDictionary<string, EventLine> events) => new("memberships", (json, course) => AnswerJson.Membership(json, course, events),
    [
        new("member", c => c.Member), new("organization", c => c.Organization), new("states", c => Joined(c.Spans.Select(s => $"{s.Status.Word()} {Span(s.Begin, s.End)}"))),
        new("events", c => Joined([.. c.Spans.SelectMany(s => s.Steps).Select(s => s.Id), .. c.Unplaced.Select(s => s.Id)])),
    ]);

    public static ListForm<InitiativeCourse> Initiatives(IReadOnlyDictionary<string, EventLine> events) => new("initiatives", (json, course) => AnswerJson.Initiative(json, course, events),
        [new("title", c => c.Title), new("by", c => Joined(c.By)), new("decision", c => c.Decision?.Fact.Status.Word()), new("events", c => Joined(c.Steps.Select(s => s.Id)))]);

    private static IEnumerable<ListColumn<T>> DocumentColumns<T>(Func<T, DocumentLine> of) =>
    [
        new("document", d => of(d).Id), new("title", d => of(d).Title), new("lang", d => of(d).Lang), new("published", d => of(d).Published?.Text), new("url", d => of(d).Address), new("outlet", d => of(d).Outlet),
        new("side", d => of(d).Side), new("retrieved", d => of(d).Retrieved), new("translation", d => of(d).Translation.Word()), new("sample", d => Said(of(d).Sample)), new("sha256", d => of(d).ContentHash),
        new("recorded", d => Time(of(d).Recorded)), new("reader", d => of(d).Reader), new("facts", d => Number(of(d).Facts)),
    ];

    /// <summary>The first words a line rests on, and how many there are: JSON has them all.</summary>
    private static IEnumerable<ListColumn<T>> Words<T>(Func<T, IReadOnlyList<CitedQuote>> of)
    {
        ListColumn<T> First(string name, Func<CitedQuote, string?> cell) => new(name, t => of(t) is [var first, ..] ? cell(first) : null);
        return
        [
            First("quote", q => q.Quote), First("document", q => q.Document), First("start", q => Number(q.Start)), First("end", q => Number(q.End)), First("outlet", q => q.Outlet), First("published", q => q.Published?.Text),
            First("url", q => q.Address), new("quotes", t => Number(of(t).Count)),
        ];
    }

    private static string Who(ParticipantLine line) => string.Join(' ', new[] { line.Person?.Name ?? line.Name, line.Role?.Word(), line.For }.OfType<string>());

    private static string Span(Boundary? from, Boundary? to) => $"{Edge(from)}/{Edge(to)}";

    private static string Edge(Boundary? edge) => edge is null ? ".." : edge.Date?.Text ?? "";

    private static string Joined(IEnumerable<string> values) => string.Join("; ", values);

    private static string Said(bool so) => so ? "true" : "false";

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Number(double number) => Math.Round(number, 3).ToString(CultureInfo.InvariantCulture);
}
