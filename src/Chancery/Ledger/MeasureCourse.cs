namespace Chancery.Ledger;

/// <summary>A time during which a measure was in force, as far as documents tell.</summary>
/// <param name="Begin">Its beginning; without a date when the first telling finds it in force.</param>
/// <param name="End">Its end; null when no document of the record tells one.</param>
/// <param name="Eased">Whether it was eased and not extended or imposed anew after.</param>
/// <param name="Steps">The events that tell of it, in order.</param>
public sealed record MeasureSpan(Boundary Begin, Boundary? End, bool Eased, IReadOnlyList<CourseStep<Measure>> Steps);

/// <summary>Measures of one kind by one side against another as a state with beginning and end. Different measures of one kind between the same sides are not told apart.</summary>
public sealed record MeasureCourse
{
    public required MeasureKind Kind { get; init; }
    public required string? By { get; init; }
    public required string? Against { get; init; }

    /// <summary>When it was in force, the earliest first.</summary>
    public required IReadOnlyList<MeasureSpan> Spans { get; init; }

    /// <summary>What changes nothing: threats and condemnations, in order.</summary>
    public required IReadOnlyList<CourseStep<Measure>> Words { get; init; }

    /// <summary>What has no place in time: neither it nor its news has a known day.</summary>
    public required IReadOnlyList<CourseStep<Measure>> Unplaced { get; init; }

    /// <summary>All courses that the events tell of, by sides and kind. The order of input does not matter.</summary>
    public static IReadOnlyList<MeasureCourse> All(IEnumerable<CourseStep<Measure>> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        return [.. events.GroupBy(e => (e.Fact.By, e.Fact.Against, e.Fact.Kind))
            .OrderBy(g => g.Key.By, StringComparer.Ordinal).ThenBy(g => g.Key.Against, StringComparer.Ordinal).ThenBy(g => g.Key.Kind)
            .Select(g =>
            {
                var placed = CourseStep<Measure>.InOrder(g, Stage);
                return new MeasureCourse
                {
                    Kind = g.Key.Kind, By = g.Key.By, Against = g.Key.Against, Spans = SpansOf(placed.Where(s => !IsWord(s.Fact))), Words = [.. placed.Where(s => IsWord(s.Fact))],
                    Unplaced = [.. g.Where(s => s.When is null).OrderBy(s => s.Id, StringComparer.Ordinal)],
                };
            })];
    }

    private static bool IsWord(Measure measure) => measure.Status is MeasureStatus.Threatened or MeasureStatus.Condemned;

    private static int Stage(Measure measure) => measure.Status switch { MeasureStatus.Imposed => 0, MeasureStatus.Extended => 1, MeasureStatus.Eased => 2, _ => 3 };

    private static List<MeasureSpan> SpansOf(IEnumerable<CourseStep<Measure>> steps)
    {
        var spans = new List<MeasureSpan>();
        foreach (var step in steps)
        {
            if (spans is not [.., { End: null } open])
            {
                // What ends twice was ended once: the second news adds nothing that could begin.
                if (step.Fact.Status == MeasureStatus.Lifted && spans is [.., var ended] && !ended.Steps.Any(s => s.Id == step.Id))
                {
                    spans[^1] = ended with { Steps = [.. ended.Steps, step] };
                    continue;
                }
                open = new MeasureSpan(step.Edge(begun: step.Fact.Status != MeasureStatus.Imposed), null, false, []);
                spans.Add(open);
            }
            spans[^1] = open with
            {
                Steps = [.. open.Steps, step],
                Eased = step.Fact.Status == MeasureStatus.Eased || open.Eased && step.Fact.Status == MeasureStatus.Lifted,
                End = step.Fact.Status == MeasureStatus.Lifted ? step.Edge() : null,
            };
        }
        return spans;
    }
}
