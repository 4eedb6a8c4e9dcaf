using Chancery.Store.Asking;

namespace Chancery.Store;

public sealed partial class RecordQueries
{
    /// <summary>Who held the offices of a side over time, and who holds them on the day.</summary>
    /// <param name="code">The side.</param>
    /// <param name="days">The days of the question.</param>
    /// <param name="role">One office; null for the first offices of a state or organisation.</param>
    public OfficeCoursesAnswer OfficesOverTime(string code, Days days, Role? role = null) => Ask(days, view =>
    {
        var offices = OfficeCourseRows.Offices(view, code);
        var asked = role is { } one ? [one] : OfficeCourseRows.First.Where(r => offices.Any(o => o.Name == r.Word())).ToList();
        var (courses, leftOut) = OfficeCourseRows.Of(view, code, asked);
        return new OfficeCoursesAnswer
        {
            Days = days, UndatedLeftOut = view.UndatedLeftOut, Courses = courses, Offices = offices, LeftOut = leftOut,
            Note = view.Note ?? (courses.Count == 0 ? "No document of the record places anybody in such an office." : null),
        };
    });

    /// <summary>The offices of a person over time.</summary>
    /// <param name="id">The person's public id.</param>
    /// <param name="days">The days of the question.</param>
    public OfficeCoursesAnswer OfficesOverTime(PersonRef id, Days days)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Ask(days, view => new OfficeCoursesAnswer
        {
            Days = days, Note = view.Note, UndatedLeftOut = view.UndatedLeftOut, Courses = OfficeCourseRows.Of(view, NumberOf(view, id.Id)),
        });
    }

    /// <summary>The initiatives that a side brought, in any forum, with their history.</summary>
    /// <param name="code">The side.</param>
    /// <param name="days">The days of the question.</param>
    public InitiativesAnswer InitiativesBy(string code, Days days) => Ask(days, view =>
    {
        var events = Steps(view, code, "initiative", e => ((Initiative)e.Fact).By.Contains(code, StringComparer.Ordinal));
        return new InitiativesAnswer
        {
            Days = days, UndatedLeftOut = view.UndatedLeftOut, Forum = code, Events = ById(events), Courses = Chancery.Ledger.InitiativeCourse.All(events.Select(Step<Initiative>)),
            Note = NoteOf(view, events, $"The record holds no initiative by {code} up to this day."),
        };
    });

    /// <summary>With whom a side deals, most first.</summary>
    /// <param name="code">The side.</param>
    /// <param name="days">The days of the question.</param>
    /// <param name="limit">The most to list.</param>
    /// <param name="offset">How many to skip.</param>
    public PartnersAnswer Partners(string code, Days days, int limit = Shown, int offset = 0) => Ask(days, view =>
    {
        var all = PageTotals.Partners(view, code);
        return new PartnersAnswer
        {
            Days = days, Note = view.Note, UndatedLeftOut = view.UndatedLeftOut, Code = code, Total = new Total(all.Count),
            Partners = [.. all.Skip(offset).Take(limit).Select(p => PartnerRows.Line(view, code, p))],
        };
    });
}
