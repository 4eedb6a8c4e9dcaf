using Chancery.App.Desk;
using Chancery.App.Desk.Wording;
using Chancery.Store;

namespace Chancery.App.Commands.Showing;

/// <summary>Answers of the record as tables, each line with the words it rests on.</summary>
internal sealed class AnswerTables(Sheet sheet, WorldNames names)
{
    /// <summary>A table of events.</summary>
    public void Events(string heading, IReadOnlyList<EventLine> events)
    {
        if (events.Count == 0) return;
        sheet.Heading($"{heading} ({events.Count})");
        sheet.Table(["Date", "What", "Who", "Place", "Rests on", "Id"], [.. events.Select(Row)]);
    }

    /// <summary>A table of office-holders.</summary>
    public void Offices(string heading, IReadOnlyList<OfficeHolder> offices)
    {
        if (offices.Count == 0) return;
        sheet.Heading($"{heading} ({offices.Count})");
        sheet.Table(
            ["Office", "Person", "From", "To", "How sure", "Rests on"],
            [.. offices.Select(o => new[]
            {
                RoleWords.Of(o.Role, o.For, names), o.Person.Name, o.From?.Text ?? "", o.To?.Text ?? "", $"{o.Certainty.Word()}: {o.Why}", Quotes(o.Evidence),
            })]);
    }

    /// <summary>A table of follow-ups.</summary>
    public void Followups(IReadOnlyList<FollowupLine> followups)
    {
        if (followups.Count == 0) return;
        sheet.Table(
            ["Due", "State", "What", "Place", "Why", "Rests on", "Id"],
            [.. followups.Select(f => new[] { f.Due?.Text ?? "no date", f.State.Word(), f.What, f.Place ?? "", f.Reason, Quotes(f.Evidence), f.Id })]);
    }

    /// <summary>What is to be known about an answer.</summary>
    public void About(Answer answer)
    {
        if (answer.Note is { } note) sheet.Line(note);
        if (answer.UndatedLeftOut > 0) sheet.Line($"{SideWords.Count(answer.UndatedLeftOut, "document")} with no known publication day left out.");
    }

    /// <summary>Who takes part, with office and side.</summary>
    public string Who(IReadOnlyList<ParticipantLine> participants) => string.Join("; ", participants.Select(Who));

    /// <summary>What happened, with its status.</summary>
    public string What(EventLine line)
    {
        var title = FactWords.Title(line, names);
        return line.Status is { } status ? $"{title} [{StatusWords.Say(names.Words, status)}]" : title;
    }

    private string[] Row(EventLine line) => [line.Date?.Text ?? "not told", What(line), Who(line.Participants), line.Place ?? "", Quotes(line.Evidence), line.Id];

    private string Who(ParticipantLine line)
    {
        var office = RoleWords.Of(line.Role, line.For, names);
        var name = line.Person?.Name ?? line.Name;
        return name is null ? office : office.Length == 0 ? name : $"{name} ({office})";
    }

    private static string Quotes(IReadOnlyList<CitedQuote> quotes) => string.Join(" | ", quotes.Select(q => $"“{q.Quote}” [{q.Document}]"));
}
