using System.Diagnostics;
using System.Globalization;
using Chancery.Ledger;
using Chancery.Store;

namespace Chancery.Benchmarks;

/// <summary>How long questions take on a record: each kind asked of many sides, pairs, persons and words, the busiest among them.</summary>
internal static class RecordAnswers
{
    private const int Times = 200;
    private static readonly string[] Words = ["trade", "consultations Minsk", "ministre", "министр иностранных дел", "Kalihim", "grain agreement", "visita oficial", "security council", "credentials", "energía"];

    /// <summary><c>--answers STORE</c>: only the questions, on a record that is there already.</summary>
    public static int Print(TextWriter output, string address)
    {
        using var store = RecordStore.Open(StoreAddress.Parse(address), TimeProvider.System);
        Print(output, store);
        return 0;
    }

    public static void Print(TextWriter output, RecordStore store)
    {
        var ask = store.Questions;
        var days = NewestDay.Of(ask);
        var sides = ask.Sides(days).Sides.Select(s => s.Name).Where(s => s.Length == 3).ToList();
        var dice = new Random(11);
        var pairs = Enumerable.Range(0, Times).Select(_ => (sides[Skewed(dice, sides.Count)], sides[Skewed(dice, sides.Count)])).Where(p => p.Item1 != p.Item2).ToList();
        var persons = sides.Take(60).SelectMany(s => ask.Country(s, days, 20).Events.SelectMany(e => e.Participants).Select(p => p.Person?.Id).OfType<string>().Take(4)).Distinct(StringComparer.Ordinal).Take(Times).ToList();
        output.WriteLine($"{"question",-24}{"asked",8}{"p50, ms",10}{"p95, ms",10}{"most, ms",10}");
        Line(output, "country", Enumerable.Range(0, Times).Select(_ => sides[Skewed(dice, sides.Count)]), s => ask.Country(s, days));
        Line(output, "pair", pairs, p => ask.Pair(p.Item1, p.Item2, days));
        Line(output, "person", persons, p => ask.Person(p, days));
        Line(output, "office", pairs, p => ask.AskOffice(Role.ForeignMinister, p.Item1, days));
        Line(output, "followups of a country", pairs, p => ask.Followups(days, p.Item1, limit: RecordQueries.Shown));
        Line(output, "followups of a pair", pairs, p => ask.Followups(days, pair: p, limit: RecordQueries.Shown));
        Line(output, "overdue", pairs, p => ask.Followups(days, p.Item1, state: FollowupState.Overdue, limit: RecordQueries.Shown));
        Line(output, "search", Enumerable.Range(0, Times).Select(i => Words[i % Words.Length]), w => ask.Search(w, days));
        Line(output, "country, recorded by", pairs.Take(50), p => ask.Country(p.Item1, days with { RecordedBy = DateTimeOffset.MaxValue.AddYears(-1) }));
    }

    private static void Line<T>(TextWriter output, string name, IEnumerable<T> asked, Action<T> ask)
    {
        var taken = new List<double>();
        foreach (var item in asked)
        {
            var clock = Stopwatch.StartNew();
            ask(item);
            taken.Add(clock.Elapsed.TotalMilliseconds);
        }
        taken.Sort();
        if (taken.Count == 0) return;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-24}{taken.Count,8}{taken[taken.Count / 2],10:N1}{taken[taken.Count * 95 / 100],10:N1}{taken[^1],10:N1}"));
        output.Flush();
    }

    /// <summary>A place in a list, the first ones more often: the busy are asked for more.</summary>
    private static int Skewed(Random dice, int count) => (int)(count * Math.Pow(dice.NextDouble(), 2));
}
