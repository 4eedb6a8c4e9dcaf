using System.Text.Encodings.Web;
using System.Text.Json;
using Chancery.Identity;
using Chancery.Ledger;
using Chancery.Merging;
using Chancery.Store;
using Chancery.Store.Recording;
using Chancery.Store.Sql;

namespace Chancery.Tests.Record;

/// <summary>What the pure functions make of all readings at once, in the words of the canonical export: they know no store, no order and no earlier state.</summary>
internal static class BatchRecord
{
    private static readonly string[] Derived = ["event", "followup", "office", "person"];
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Of the lines of an export, those of what is derived.</summary>
    public static List<string> Of(IEnumerable<string> export) => [.. export.Where(l => Derived.Any(d => l.StartsWith($"{{\"type\":\"{d}\"", StringComparison.Ordinal)))];

    /// <summary>The same lines, made of the last reading of each document.</summary>
    public static List<string> Of(IEnumerable<(SourceDocument Source, Reading Reading)> last)
    {
        var record = DerivedRecord.From(last.Select(l => new ReadDocument(DocumentRow.Key(l.Source), l.Source.Document, l.Reading)));
        var eventOf = record.Events.SelectMany(e => e.Tellings.Select(t => (t.Key, Event: e.Key))).ToDictionary(t => t.Key, t => t.Event, StringComparer.Ordinal);
        List<string> lines = [.. record.Persons.Persons.Select(Person), .. record.Offices.Select(Office), .. record.Events.Select(e => Event(e, eventOf)), .. record.Followups.Select(Followup)];
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    private static string Person(IdentifiedPerson person) => Write(new
    {
        type = "person",
        key = person.Key,
        name = person.Name,
        names = person.Names.OrderBy(n => n.Name, StringComparer.Ordinal).Select(n => new object[] { n.Name, n.Count }),
        mentions = person.Mentions.Select(m => m.Key),
    });

    private static string Office(OfficeHolding held) => Write(new
    {
        type = "office",
        person = held.Person.Key,
        role = held.Role.Word(),
        @for = held.For,
        seen = held.Observations.Select(o => new[] { o.Fact.Key, o.Event.Word(), o.Date.Text }).OrderBy(s => s[0], StringComparer.Ordinal).ThenBy(s => s[1], StringComparer.Ordinal),
    });

    private static string Event(MergedEvent told, Dictionary<string, string> eventOf) => Write(new
    {
        type = "event",
        key = told.Key,
        kind = told.FactKind,
        date = told.Date?.Text,
        clarity = (told.Precision switch { DatePrecision.None => DateClarity.NoDate, DatePrecision.YearUnknown => DateClarity.YearNotStated, _ => DateClarity.Dated }).Word(),
        toldDifferently = told.Differences.Count > 0,
        fact = JsonDocument.Parse(ReadingJson.Write(told.Fact)).RootElement,
        tellings = told.Tellings.Select(t => told.Vague.Contains(t.Key) ? t.Key + "~" : t.Key),
        sides = told.Sides,
        participants = told.Participants.Select(p => new[] { p.Person?.Key, p.Actor.Name, p.Actor.Role?.Word(), p.Actor.For }),
        maybeSame = told.Unsure.Select(u => eventOf[u]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    });

    private static string Followup(Followup followup) => Write(new
    {
        type = "followup",
        @event = followup.Key,
        kind = followup.Kind,
        what = followup.What,
        due = followup.Due?.Text,
        announced = Columns.Text(followup.Event.Announced),
        changes = followup.Resolutions.Select(r => new { state = r.State.Word(), by = r.By.Key, from = Columns.Text(r.From), reason = r.Reason }),
    });

    private static string Write(object line) => JsonSerializer.Serialize(line, Compact);
}
