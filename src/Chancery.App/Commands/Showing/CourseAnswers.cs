using Chancery.App.Desk.Texts;
using Chancery.App.Desk.Wording;
using Chancery.App.Exports;
using Chancery.Ledger;
using Chancery.Store;

namespace Chancery.App.Commands.Showing;

/// <summary>Measures, memberships and initiatives over time, as JSON or tables.</summary>
internal static class CourseAnswers
{
    public static void Tables(Surroundings world, MeasuresAnswer answer)
    {
        var sheet = Begin(world, $"Measures by and against {world.Names.Article(answer.Code)} as told by {DateWords.Iso(answer.Days.On)}", answer);
        string Side(string? code) => code is null ? "not told" : world.Names.Side(code);
        sheet.Table(["By", "Against", "Kind", "From", "Until", "State", "Told by"], [.. answer.Courses.SelectMany(c => c.Spans.Select(s => (Course: c, From: From(s.Begin), Until: Until(s.End), State: StatusWords.Say(world.Names.Words, AnswerJson.State(s)), s.Steps))
            .Concat(c.Words.Select(s => (Course: c, From: "", Until: "", State: StatusWords.Say(world.Names.Words, s.Fact.Status.Word()) + " only", Steps: (IReadOnlyList<CourseStep<Measure>>)[s])))
            .Concat(c.Unplaced.Select(s => (Course: c, From: "not told", Until: "", State: StatusWords.Say(world.Names.Words, s.Fact.Status.Word()), Steps: (IReadOnlyList<CourseStep<Measure>>)[s]))))
            .Select(r => new[] { Side(r.Course.By), Side(r.Course.Against), StatusWords.Say(world.Names.Words, r.Course.Kind.Word()), r.From, r.Until, r.State, Told(r.Steps, answer.Events, world.Names.Words, m => m.Status.Word()) })]);
    }

    public static void Tables(Surroundings world, MembershipsAnswer answer)
    {
        var sheet = Begin(world, $"Memberships of and in {world.Names.Article(answer.Code)} as told by {DateWords.Iso(answer.Days.On)}", answer);
        sheet.Table(["Member", "Organisation", "Standing", "From", "Until", "Told by"], [.. answer.Courses.SelectMany(c => c.Spans.Select(s => (Course: c, s.Status, From: From(s.Begin), Until: Until(s.End), s.Steps))
            .Concat(c.Unplaced.Select(s => (Course: c, s.Fact.Status, From: "not told", Until: "", Steps: (IReadOnlyList<CourseStep<Membership>>)[s]))))
            .Select(r => new[] { world.Names.Side(r.Course.Member), world.Names.Side(r.Course.Organization), StatusWords.Say(world.Names.Words, r.Status.Word()), r.From, r.Until, Told(r.Steps, answer.Events, world.Names.Words, m => m.Status.Word()) })]);
    }

    public static void Tables(Surroundings world, InitiativesAnswer answer)
    {
        var sheet = Begin(world, $"Initiatives in {world.Names.Article(answer.Forum)} as told by {DateWords.Iso(answer.Days.On)}", answer);
        sheet.Table(["Title", "By", "Decision", "Told by"], [.. answer.Courses.Select(c => new[]
        {
            c.Title, string.Join(", ", c.By.Select(world.Names.Side)), c.Decision is { } decided ? $"{decided.Fact.Status.Word()} {decided.Date?.Text}".TrimEnd() : "none told", Told(c.Steps, answer.Events, world.Names.Words, i => i.Status.Word()),
        })]);
    }

    private static Sheet Begin(Surroundings world, string heading, Answer answer)
    {
        var sheet = new Sheet(world);
        sheet.Heading(heading, first: true);
        new AnswerTables(sheet, world.Names).About(answer);
        return sheet;
    }

    private static string From(Boundary edge) => edge.Date?.Text ?? $"not told; so by {DateWords.Iso(edge.KnownBy)}";

    private static string Until(Boundary? edge) => edge is null ? "no end told" : edge.Date?.Text ?? $"ended by {DateWords.Iso(edge.KnownBy)}";

    private static string Told<T>(IEnumerable<CourseStep<T>> steps, IReadOnlyDictionary<string, EventLine> events, DeskWords words, Func<T, string> status)
        where T : Fact => string.Join(" | ", steps.Select(s => $"{StatusWords.Say(words, status(s.Fact))} {s.Date?.Text ?? "undated"} {s.Id}: {string.Join("; ", events[s.Id].Evidence.Select(q => $"“{q.Quote}” [{q.Document}]"))}"));
}
