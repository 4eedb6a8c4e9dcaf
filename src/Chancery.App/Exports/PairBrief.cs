using System.Globalization;
using System.Text;
using Chancery.App.Desk;
using Chancery.App.Desk.Wording;
using Chancery.Ledger;
using Chancery.Store;

namespace Chancery.App.Exports;

/// <summary>A brief on two sides as Markdown: who they are, last contacts, agreed, open or overdue, each line with its numbered source and quote.</summary>
internal sealed class PairBrief(PairAnswer answer, WorldNames names, int mostContacts)
{
    private const int QuotesALine = 2;
    private const int MostStatements = 8;
    private readonly StringBuilder _text = new();
    private readonly NumberedSources _sources = new();

    /// <summary>The brief.</summary>
    public string Write()
    {
        var (a, b) = (names.Side(answer.A), names.Side(answer.B));
        Line($"# {MarkdownText.Escape(a)} and {MarkdownText.Escape(b)}");
        Line();
        Line($"As of {DateWords.Say(names.Words, Edtf.Day(answer.Days.On))}{Published()}{Recorded()}. {SideWords.Count(answer.Total.Value, "event")} in the record. What the record does not hold is not known, not denied.");
        if (answer.Events.Concat(answer.Unclear).Any(e => e.Sample)) Line("\n**Contains constructed samples, which are not evidence of anything.**");
        if (answer.Note is { } note) Line("\n" + MarkdownText.Escape(note));
        if (answer.UndatedLeftOut > 0) Line($"\n{SideWords.Count(answer.UndatedLeftOut, "document")} with no known publication day left out.");

        Section("Who they are", answer.Offices, Office, o => o.Evidence, "The record places nobody in an office of theirs.");
        var contacts = answer.Events.Where(e => e.FactKind == "contact" && !IsAhead(e)).ToList();
        Section("Last contacts", [.. contacts.Take(mostContacts)], Event, e => e.Evidence, "No dated contact stands in the record.");
        if (contacts.Count > mostContacts) Line($"\n{contacts.Count - mostContacts} earlier ones are left out here.");
        Section("Date unclear", [.. answer.Unclear.Where(e => e.FactKind == "contact")], Event, e => e.Evidence);
        Section("Agreed", [.. All("agreement"), .. All("commitment")], Event, e => e.Evidence, "No agreement and no promise of theirs stands in the record.");
        Section("Open or overdue", [.. answer.Followups.Where(f => f.State is FollowupState.Open or FollowupState.Overdue or FollowupState.Moved)], Followup, f => f.Evidence, "Nothing is open.");
        Section("Measures, initiatives, memberships", [.. All("measure"), .. All("initiative"), .. All("membership")], Event, e => e.Evidence);
        Section("What they said of each other", [.. answer.Statements.Take(MostStatements)], Event, e => e.Evidence);
        if (answer.Statements.Count > MostStatements) Line($"\n{answer.Statements.Count - MostStatements} more are left out here.");
        Sources();
        return _text.ToString();
    }

    private IEnumerable<EventLine> All(string kind) => answer.Events.Concat(answer.Unclear).Where(e => e.FactKind == kind);

    private static bool IsAhead(EventLine line) => line.Status is "planned" or "proposed";

    private void Section<T>(string heading, IReadOnlyList<T> items, Func<T, string> line, Func<T, IReadOnlyList<CitedQuote>> evidence, string? empty = null)
    {
        if (items.Count == 0 && empty is null) return;
        Line($"\n## {heading}\n");
        if (items.Count == 0) Line(empty!);
        foreach (var item in items)
        {
            var quotes = evidence(item);
            Line($"- {line(item)}{string.Concat(quotes.Take(QuotesALine).Select(q => $" [{_sources.Cite(q).ToString(CultureInfo.InvariantCulture)}]"))}");
            foreach (var quote in quotes.Take(QuotesALine)) Line($"  > “{MarkdownText.Escape(quote.Quote)}” [{_sources.Cite(quote).ToString(CultureInfo.InvariantCulture)}]");
        }
    }

    private string Office(OfficeHolder holder) =>
        $"**{MarkdownText.Escape(holder.Person.Name)}**, {MarkdownText.Escape(RoleWords.Of(holder.Role, holder.For, names))} ({holder.Certainty.Word()}: {MarkdownText.Escape(holder.Why)})";

    private string Event(EventLine line)
    {
        var words = new StringBuilder(line.Date is { } date ? DateWords.Say(names.Words, date) : "Date not told");
        if (line.Place is { } place) words.Append(", ").Append(MarkdownText.Escape(place));
        words.Append(": **").Append(MarkdownText.Escape(FactWords.Title(line, names))).Append("**");
        if (line.Status is { } status) words.Append(" (").Append(StatusWords.Say(names.Words, status)).Append(')');
        var who = line.Participants.Where(p => p.Person is not null || p.Name is not null).Select(Who).ToList();
        if (who.Count > 0 && line.FactKind == "contact") words.Append("; ").Append(string.Join(", ", who));
        if (line.Fact is Contact { MarginsOf: { } summit }) words.Append("; on the margins of ").Append(MarkdownText.Escape(summit));
        if (line.Topics.Count > 0) words.Append("; ").Append(string.Join(", ", line.Topics.Select(names.Topic)));
        if (line.ToldDifferently) words.Append("; told differently by its sources");
        return words.ToString();
    }

    private string Followup(FollowupLine line)
    {
        var due = line.Due is { } date ? DateWords.Say(names.Words, date) : "no date";
        var place = line.Place is { } where ? ", " + MarkdownText.Escape(where) : "";
        return $"{due}{place}: **{MarkdownText.Escape(FactWords.Title(line, names))}** ({line.State.Word()}: {MarkdownText.Escape(line.Reason)})";
    }

    private string Who(ParticipantLine line)
    {
        var office = RoleWords.Of(line.Role, line.For, names);
        var name = MarkdownText.Escape(line.Person?.Name ?? line.Name!);
        return office.Length == 0 ? name : $"{name} ({MarkdownText.Escape(office)})";
    }

    private void Sources()
    {
        if (_sources.All.Count == 0) return;
        Line("\n## Sources\n");
        foreach (var (index, quote) in _sources.All.Index())
        {
            var parts = new List<string> { quote.Outlet ?? "outlet not known", quote.Published is { } day ? DateWords.Say(names.Words, day) : "publication day not known" };
            if (quote.Address is { } url) parts.Add(url);
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"document {quote.Document}, characters {quote.Start}–{quote.End}"));
            if (quote.Lang is { } lang) parts.Add("in " + LanguageNames.Say(names.Words, lang));
            if (quote.Sample) parts.Add("constructed sample");
            Line(string.Create(CultureInfo.InvariantCulture, $"{index + 1}. “{MarkdownText.Escape(quote.Quote)}” {MarkdownText.Escape(string.Join(", ", parts))}"));
        }
    }

    private string Published() => answer.Days.PublishedBy is { } day ? ", from documents published by " + DateWords.Say(names.Words, Edtf.Day(day)) : "";

    private string Recorded() => answer.Days.RecordedBy is { } moment ? ", from what the record held on " + DateWords.Moment(names.Words, moment) : "";

    private void Line(string text = "") => _text.Append(text).Append('\n');
}
