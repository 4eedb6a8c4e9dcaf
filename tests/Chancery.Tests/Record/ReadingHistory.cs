using Chancery.Corpus;
using Chancery.Store;
using Chancery.Tests.Store;

namespace Chancery.Tests.Record;

/// <summary>What came into a record, step by step; the documents of a step come in together.</summary>
internal sealed record ReadingHistory(IReadOnlyList<IReadOnlyList<(SourceDocument Source, Reading Reading)>> Steps)
{
    /// <summary>A history by chance: some documents, most of them read several times.</summary>
    public static ReadingHistory Of(ulong seed)
    {
        var dice = new Dice(seed);
        var news = new DenseNews(dice.Next());
        var documents = dice.Between(4, 30);
        var dated = new bool[documents];
        var steps = new List<IReadOnlyList<(SourceDocument, Reading)>>();
        for (int readings = dice.Between(documents, 3 * documents), version = 0; version < readings;)
        {
            var step = new List<(SourceDocument, Reading)>();
            for (var together = dice.Thousandth(600) ? 1 : dice.Between(1, 8); together > 0 && version < readings; together--)
            {
                var number = dice.Below(documents);
                dated[number] |= dice.Thousandth(700);
                step.Add(news.Read(number, $"test-{++version}", dated[number]));
            }
            steps.Add(step);
        }
        return new ReadingHistory(steps);
    }

    /// <summary>The last reading of each document.</summary>
    public IReadOnlyList<(SourceDocument Source, Reading Reading)> Last => [.. Steps.SelectMany(s => s).GroupBy(i => i.Source.Document.Id, StringComparer.Ordinal).Select(g => g.Last())];

    /// <summary>In what the record of this history is not that of its last readings; null when it is.</summary>
    /// <param name="events">How many events were compared.</param>
    public string? Fault(out int events)
    {
        try
        {
            return Compare(out events);
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            events = 0;
            return broken.ToString();
        }
    }

    private string? Compare(out int events)
    {
        using var record = new TemporaryRecord();
        foreach (var step in Steps)
        {
            using var run = record.Store.BeginIngest();
            run.Add(step);
        }
        var export = CanonicalExport.Lines(record.Store);
        var expected = BatchRecord.Of(Last);
        events = expected.Count(l => l.StartsWith("{\"type\":\"event\"", StringComparison.Ordinal));
        if (Difference(expected, BatchRecord.Of(export)) is { } batch) return "not as derived at once: " + batch;
        using var fresh = new TemporaryRecord();
        using (var run = fresh.Store.BeginIngest()) run.Add([.. Last]);
        return Difference(CanonicalExport.Lines(fresh.Store), export) is { } built ? "not as built of the last readings: " + built : null;
    }

    /// <summary>A part of the history, as small as can be found, that still shows a fault.</summary>
    public static ReadingHistory Shrink(ReadingHistory history)
    {
        for (var smaller = true; smaller;)
        {
            smaller = false;
            foreach (var less in history.Smaller())
            {
                if (less.Fault(out _) is null) continue;
                (history, smaller) = (less, true);
                break;
            }
        }
        return history;
    }

    /// <summary>The lines that only one of two exports has, the first few; null when there are none.</summary>
    public static string? Difference(IReadOnlyCollection<string> expected, IReadOnlyCollection<string> actual)
    {
        if (expected.SequenceEqual(actual, StringComparer.Ordinal)) return null;
        return string.Join('\n', expected.Except(actual, StringComparer.Ordinal).Take(5).Select(l => "missing  " + l).Concat(actual.Except(expected, StringComparer.Ordinal).Take(5).Select(l => "too much " + l)).Prepend(""));
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join('\n', Steps.Select((s, i) => $"step {i + 1}: " + string.Join("\n        ",
        s.Select(r => $"{r.Source.Document.Id} ({r.Source.Document.Published?.Text ?? "undated"}) " + string.Join(" ; ", r.Reading.Facts.All.Select(f => f.FactKind() + " " + ReadingJson.Write(f)))))).Prepend(""));

    private IEnumerable<ReadingHistory> Smaller()
    {
        for (var i = 0; i < Steps.Count; i++) yield return new ReadingHistory([.. Steps.Where((_, at) => at != i)]);
        for (var i = 0; i < Steps.Count; i++)
        {
            for (var j = 0; j < Steps[i].Count && Steps[i].Count > 1; j++) yield return With(i, [.. Steps[i].Where((_, at) => at != j)]);
            for (var j = 0; j < Steps[i].Count; j++)
            {
                var (source, reading) = Steps[i][j];
                foreach (var fact in reading.Facts.All) yield return With(i, [.. Steps[i].Select((r, at) => at == j ? (source, reading with { Facts = Without(reading.Facts, fact) }) : r)]);
            }
        }
    }

    private ReadingHistory With(int step, IReadOnlyList<(SourceDocument, Reading)> items) => new([.. Steps.Select((s, at) => at == step ? items : s)]);

    private static FactSet Without(FactSet facts, Fact gone) => new()
    {
        Contacts = Left(facts.Contacts, gone), Commitments = Left(facts.Commitments, gone), Agreements = Left(facts.Agreements, gone), Measures = Left(facts.Measures, gone),
        Statements = Left(facts.Statements, gone), Tenures = Left(facts.Tenures, gone),
    };

    private static T[] Left<T>(IReadOnlyList<T> facts, Fact gone) where T : Fact => [.. facts.Where(f => !ReferenceEquals(f, gone))];
}
