namespace Chancery.Ledger;

/// <summary>How a member stood to an organisation for a time, as far as documents tell.</summary>
/// <param name="Status">How it stood.</param>
/// <param name="Begin">Where it began; without a date when documents only find it so.</param>
/// <param name="End">Where the next standing begins; null when no document of the record tells of one.</param>
/// <param name="Steps">The events that tell of it, in order.</param>
public sealed record MembershipSpan(MembershipStatus Status, Boundary Begin, Boundary? End, IReadOnlyList<CourseStep<Membership>> Steps);

/// <summary>One member's standing to one organisation over time.</summary>
public sealed record MembershipCourse
{
    public required string Member { get; init; }
    public required string Organization { get; init; }

    /// <summary>The standings, the earliest first.</summary>
    public required IReadOnlyList<MembershipSpan> Spans { get; init; }

    /// <summary>What has no place in time.</summary>
    public required IReadOnlyList<CourseStep<Membership>> Unplaced { get; init; }

    /// <summary>All courses that the events tell of, by organisation and member. The order of input does not matter.</summary>
    public static IReadOnlyList<MembershipCourse> All(IEnumerable<CourseStep<Membership>> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        return [.. events.GroupBy(e => (e.Fact.Organization, e.Fact.Member)).OrderBy(g => g.Key.Organization, StringComparer.Ordinal).ThenBy(g => g.Key.Member, StringComparer.Ordinal)
            .Select(g => new MembershipCourse
            {
                Member = g.Key.Member, Organization = g.Key.Organization, Spans = SpansOf(CourseStep<Membership>.InOrder(g, Stage)),
                Unplaced = [.. g.Where(s => s.When is null).OrderBy(s => s.Id, StringComparer.Ordinal)],
            })];
    }

    private static List<MembershipSpan> SpansOf(List<CourseStep<Membership>> steps)
    {
        var spans = new List<MembershipSpan>();
        foreach (var step in steps)
        {
            if (spans is [.., var now] && Continues(now.Status, step.Fact.Status))
            {
                spans[^1] = now with { Steps = [.. now.Steps, step] };
                continue;
            }
            if (spans is [.., var before]) spans[^1] = before with { End = step.Edge() };
            spans.Add(new MembershipSpan(step.Fact.Status, step.Edge(), null, [step]));
        }
        return spans;
    }

    // A founding member is told of as a member later.
    private static bool Continues(MembershipStatus now, MembershipStatus next) => now == next || now == MembershipStatus.FoundingMember && next == MembershipStatus.Member;

    private static int Stage(Membership membership) => membership.Status switch
    {
        MembershipStatus.Invited => 0,
        MembershipStatus.Applicant => 1,
        MembershipStatus.Partner => 2,
        MembershipStatus.Observer => 3,
        MembershipStatus.Candidate => 4,
        MembershipStatus.FoundingMember => 5,
        MembershipStatus.Member => 6,
        MembershipStatus.Suspended => 7,
        _ => 8,
    };
}
