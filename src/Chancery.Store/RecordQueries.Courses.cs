using Chancery.Ledger;
using Chancery.Store.Asking;
using Chancery.Store.Sql;

namespace Chancery.Store;

public sealed partial class RecordQueries
{
    /// <summary>Events of which a course is made at most; of more, the newest.</summary>
    private const int Followed = 2_000;

    /// <summary>The measures by and against a side as states with beginning and end, as told by <see cref="Days.On"/>.</summary>
    public MeasuresAnswer Measures(string code, Days days) => Ask(days, view =>
    {
        var events = Steps(view, code, "measure", static _ => true);
        return new MeasuresAnswer
        {
            Days = days, UndatedLeftOut = view.UndatedLeftOut, Code = code, Events = ById(events), Courses = MeasureCourse.All(events.Select(Step<Measure>)),
            Note = NoteOf(view, events, $"The record holds no measure by or against {code} up to this day."),
        };
    });

    /// <summary>The memberships of a country or in an organisation as states, as told by <see cref="Days.On"/>.</summary>
    public MembershipsAnswer Memberships(string code, Days days) => Ask(days, view =>
    {
        var events = Steps(view, code, "membership", static _ => true);
        return new MembershipsAnswer
        {
            Days = days, UndatedLeftOut = view.UndatedLeftOut, Code = code, Events = ById(events), Courses = MembershipCourse.All(events.Select(Step<Membership>)),
            Note = NoteOf(view, events, $"The record holds no membership of or in {code} up to this day."),
        };
    });

    /// <summary>The initiatives in a forum with their history, as told by <see cref="Days.On"/>.</summary>
    public InitiativesAnswer Initiatives(string forum, Days days) => Ask(days, view =>
    {
        var events = Steps(view, forum, "initiative", e => ((Initiative)e.Fact).Forum == forum);
        return new InitiativesAnswer
        {
            Days = days, UndatedLeftOut = view.UndatedLeftOut, Forum = forum, Events = ById(events), Courses = InitiativeCourse.All(events.Select(Step<Initiative>)),
            Note = NoteOf(view, events, $"The record holds no initiative in {forum} up to this day."),
        };
    });

    /// <summary>Events of a kind on a side that lie before the day's end, or were announced by then when they have no date.</summary>
    private static List<EventLine> Steps(View view, string code, string kind, Func<EventLine, bool> wanted) =>
        [.. EventRows.Where(
            view, "e.fact_kind = @kind AND (e.first_day IS NULL OR e.first_day <= @on) AND EXISTS (SELECT 1 FROM event_codes c WHERE c.event = e.id AND c.code = @code)", EventRows.NewestFirst, Followed, 0,
            ("kind", kind), ("code", code), ("on", Columns.Text(view.Days.On))).Where(e => wanted(e) && (e.Date?.Bounds is not null || Announced(e) is not { } day || day <= view.Days.On))];

    private static CourseStep<T> Step<T>(EventLine line)
        where T : Fact => new(line.Id, (T)line.Fact, line.Date, Announced(line));

    private static DateOnly? Announced(EventLine line) => line.Evidence.Select(q => q.Published?.Bounds?.First).Where(d => d is not null).Min();

    private static Dictionary<string, EventLine> ById(List<EventLine> events) => events.ToDictionary(e => e.Id, StringComparer.Ordinal);

    private static string? NoteOf(View view, List<EventLine> events, string nothing) => view.Note ?? (events.Count == 0 ? nothing : null);
}
