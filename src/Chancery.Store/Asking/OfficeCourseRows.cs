using Chancery.Store.Sql;

namespace Chancery.Store.Asking;

/// <summary>Loads who was seen in an office over time: the ends, and some of what lies between.</summary>
internal static class OfficeCourseRows
{
    /// <summary>Holders of one office that are shown: those seen most often.</summary>
    private const int Holders = 12;

    /// <summary>Names of one holder, and steps of the time, at which sightings are looked for.</summary>
    private const int Names = 3, Steps = 14;

    /// <summary>Offices of a person for which it is asked who holds them on the day.</summary>
    private const int Asked = 4;

    /// <summary>The offices that a page on a side shows unasked.</summary>
    public static IReadOnlyList<Role> First { get; } = [Role.HeadOfState, Role.HeadOfGovernment, Role.ForeignMinister, Role.HeadOfOrganization, Role.ParliamentSpeaker];

    private sealed record Holder(long Person, PersonRef Ref, Role Role, string For, IReadOnlyList<long> Forms);

    /// <summary>The offices of a side in which somebody is seen, with the number of names.</summary>
    public static List<Facet> Offices(View view, string code) =>
        view.Query("SELECT h.role, count(*) FROM holdings h WHERE h.code = @code AND h.count > 0 GROUP BY h.role ORDER BY 2 DESC, 1", r => new Facet(r.GetString(0), r.Int(1)), ("code", code));

    /// <summary>Who held these offices of a side, office by office, the earliest first; and how many are left out.</summary>
    public static (IReadOnlyList<OfficeCourse> Courses, int LeftOut) Of(View view, string code, IReadOnlyList<Role> roles)
    {
        var seen = new SightingRows(view);
        var (courses, leftOut) = (new List<OfficeCourse>(), 0);
        foreach (var role in roles)
        {
            var all = HoldersOf(view, code, role);
            leftOut += Math.Max(0, all.Count - Holders);
            var onDay = OfficeRows.On(view, code, role);
            courses.AddRange(all.Take(Holders).Select(h => Course(view, seen, h, onDay)).Where(IsPlaced).OrderBy(Begin));
        }
        return (courses, leftOut);
    }

    /// <summary>The offices of a person, the latest first.</summary>
    public static IReadOnlyList<OfficeCourse> Of(View view, long person)
    {
        var seen = new SightingRows(view);
        var forms = seen.Forms(person);
        return [.. OfficeRows.Of(view, person).Select((office, i) =>
        {
            var onDay = i < Asked ? OfficeRows.On(view, office.For, office.Role) : [];
            return Course(view, seen, new Holder(person, office.Person, office.Role, office.For, [.. forms.Take(Names)]), onDay);
        }).Where(IsPlaced)];
    }

    private static List<Holder> HoldersOf(View view, string code, Role role) =>
        [.. view.Query(
            $"""
            SELECT p.person, p.public_id, p.name, h.form, h.count FROM holdings h JOIN form_persons fp ON fp.form = h.form AND {view.Live("fp")} JOIN persons p ON p.person = fp.person AND {view.Live("p")}
            WHERE h.code = @code AND h.role = @role AND h.count > 0 ORDER BY h.count DESC, h.form
            """,
            r => (Person: r.GetInt64(0), Ref: new PersonRef(r.GetString(1), r.GetString(2)), Form: r.GetInt64(3), Count: r.Int(4)), ("code", code), ("role", role.Word()))
            .GroupBy(h => h.Person).OrderByDescending(g => g.Sum(h => h.Count)).ThenBy(g => g.Key).Select(g => new Holder(g.Key, g.First().Ref, role, code, [.. g.Select(h => h.Form).Take(Names)]))];

    private static OfficeCourse Course(View view, SightingRows seen, Holder holder, IReadOnlyList<OfficeHolder> onDay)
    {
        var (person, role) = (holder.Person, holder.Role.Word());
        var (first, last) = (seen.FirstSeen(person, holder.For, role), seen.LastSeen(person, holder.For, role));
        var now = onDay.FirstOrDefault(h => h.Person.Id == holder.Ref.Id && h.Role == holder.Role);
        return new OfficeCourse
        {
            Person = holder.Ref, Role = holder.Role, For = holder.For, FirstSeen = first, LastSeen = last,
            From = seen.FirstChange(person, holder.For, role, TenureEvent.Appointed) ?? seen.FirstChange(person, holder.For, role, TenureEvent.Elected),
            To = seen.FirstChange(person, holder.For, role, TenureEvent.Dismissed, TenureEvent.Resigned, TenureEvent.Died),
            Seen = first?.Bounds is { } begin && last?.Bounds is { } end ? Between(view, holder, begin.First, end.Last) : [], OnDay = now?.Certainty, Why = now?.Why, Evidence = now?.Evidence ?? [],
        };
    }

    /// <summary>Days on which the holder is seen: at each step of the time the next.</summary>
    private static List<DateOnly> Between(View view, Holder holder, DateOnly first, DateOnly last)
    {
        var next = view.Connection.Hot(
            $"""
            SELECT o.first_day FROM sightings o WHERE o.form = @a AND o.code = @b AND o.role = @c AND {view.Live("o")} AND o.event IN ('in-office', 'appointed') AND o.first_day = o.last_day AND o.first_day >= @d
            ORDER BY o.first_day LIMIT 1
            """);
        var step = Math.Max(1, (last.DayNumber - first.DayNumber) / Steps);
        var days = new SortedSet<DateOnly>();
        foreach (var form in holder.Forms)
        {
            for (var day = first; day <= last && next.Query(r => r.GetString(0), form, holder.For, holder.Role.Word(), Columns.Text(day)) is [var found];)
            {
                var seen = Columns.Day(found);
                days.Add(seen);
                day = (seen > day ? seen : day).AddDays(step);
            }
        }
        return [.. days];
    }

    private static bool IsPlaced(OfficeCourse course) => Begin(course) < DateOnly.MaxValue;

    private static DateOnly Begin(OfficeCourse course) => course.From?.Bounds?.First ?? course.FirstSeen?.Bounds?.First ?? course.To?.Bounds?.First ?? DateOnly.MaxValue;
}
