using Chancery.Comparing;
using Chancery.Identity;

namespace Chancery.Ledger;

/// <summary>A proposal in a forum with its history: proposed, promoted, supported, adopted or rejected.</summary>
public sealed record InitiativeCourse
{
    /// <summary>The share of the shorter title's words that two titles of one initiative share.</summary>
    private const double LeastShared = 0.6;

    /// <summary>The title of its first telling.</summary>
    public required string Title { get; init; }
    public required string? Forum { get; init; }

    /// <summary>Who brought it, in all tellings together, sorted.</summary>
    public required IReadOnlyList<string> By { get; init; }

    /// <summary>The events that tell of it, in order; those without a place in time last.</summary>
    public required IReadOnlyList<CourseStep<Initiative>> Steps { get; init; }

    /// <summary>What was decided last: adopted or rejected; null when no document of the record tells of a decision.</summary>
    public required CourseStep<Initiative>? Decision { get; init; }

    /// <summary>All courses that the events tell of, the earliest first. The order of input does not matter.</summary>
    public static IReadOnlyList<InitiativeCourse> All(IEnumerable<CourseStep<Initiative>> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        var steps = CourseStep<Initiative>.InOrder(events, Stage);
        steps.AddRange(events.Where(e => e.When is null).OrderBy(e => e.Id, StringComparer.Ordinal));
        var words = steps.ConvertAll(s => SubjectWords.Of(s.Fact.Title));
        var joined = new UnionFind(steps.Count);
        for (var i = 0; i < steps.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (steps[i].Fact.Forum == steps[j].Fact.Forum && IsOne(words[i], words[j])) joined.Join(i, j);
            }
        }
        return [.. steps.Select((s, i) => (Step: s, Group: joined.Find(i))).GroupBy(p => p.Group, p => p.Step).OrderBy(g => g.Key).Select(g => new InitiativeCourse
        {
            Title = g.First().Fact.Title, Forum = g.First().Fact.Forum, Steps = [.. g],
            By = [.. g.SelectMany(s => s.Fact.By).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Decision = g.LastOrDefault(s => s.When is not null && s.Fact.Status is InitiativeStatus.Adopted or InitiativeStatus.Rejected),
        })];
    }

    private static bool IsOne(IReadOnlySet<string> a, IReadOnlySet<string> b)
    {
        var shared = a.Count(b.Contains);
        return shared > 0 && shared >= LeastShared * Math.Min(a.Count, b.Count) && shared >= 0.4 * Math.Max(a.Count, b.Count);
    }

    private static int Stage(Initiative initiative) => initiative.Status switch { InitiativeStatus.Proposed => 0, InitiativeStatus.Promoted => 1, InitiativeStatus.Supported => 2, _ => 3 };
}
