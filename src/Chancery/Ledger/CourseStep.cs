namespace Chancery.Ledger;

/// <summary>One event in the course of a measure, a membership or an initiative.</summary>
/// <param name="Id">Names the event.</param>
/// <param name="Fact">What is told.</param>
/// <param name="Date">The date told.</param>
/// <param name="Announced">The first day of the news of it; null when that is not known.</param>
/// <typeparam name="T">The kind of fact.</typeparam>
public sealed record CourseStep<T>(string Id, T Fact, Edtf? Date, DateOnly? Announced)
    where T : Fact
{
    /// <summary>The days between which it lies: those of the date, else the day of the news; null when it has no place in time.</summary>
    public (DateOnly First, DateOnly Last)? When => Date?.Bounds ?? (Announced is { } day ? (day, day) : null);

    /// <summary>Steps that have a place in time, in order.</summary>
    /// <param name="steps">Steps in any order.</param>
    /// <param name="stage">The usual order of what falls on one day.</param>
    internal static List<CourseStep<T>> InOrder(IEnumerable<CourseStep<T>> steps, Func<T, int> stage) =>
        [.. steps.Where(s => s.When is not null).OrderBy(s => s.When!.Value.First).ThenBy(s => s.When!.Value.Last).ThenBy(s => stage(s.Fact)).ThenBy(s => s.Id, StringComparer.Ordinal)];

    /// <summary>Where what it tells begins; the date is left out when the step only finds it begun.</summary>
    internal Boundary Edge(bool begun = false) => new(begun ? null : Date, When!.Value.Last);
}
