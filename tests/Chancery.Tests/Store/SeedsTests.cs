using Chancery.Ledger;
using Chancery.Store;
using Xunit;
using Xunit.Abstractions;

namespace Chancery.Tests.Store;

/// <summary>What the record must answer of the five real items, with their facts as careful readers noted them.</summary>
public sealed class SeedsTests(ITestOutputHelper output)
{
    private static readonly Lazy<IReadOnlyList<(SourceDocument, Reading)>?> Seeds = new(Load);

    [Fact]
    public void The_foreign_minister_of_Belarus_in_January_2024_is_Aleinik_with_quotes() => With(record =>
    {
        var answer = record.Ask.AskOffice(Role.ForeignMinister, "BLR", TemporaryRecord.On("2024-01-20"));
        var holder = Assert.Single(answer.Holders);
        Assert.Equal("Sergei Aleinik", holder.Person.Name);
        Assert.Equal(Certainty.Observed, holder.Certainty);
        Assert.NotEmpty(holder.Evidence);
        Assert.All(holder.Evidence, q => Assert.Equal(q.Quote, record.Ask.Document(q.Document, answer.Days).Text[q.Start..q.End]));
    });

    [Fact]
    public void Belarus_and_Zimbabwe_talked_and_plan_a_committee_in_Harare() => With(record =>
    {
        var pair = record.Ask.Pair("BLR", "ZWE", TemporaryRecord.On("2024-06-01"));
        Assert.Equal(2, pair.Total.Value);
        var planned = Assert.Single(pair.Events);
        Assert.Equal(("consultations", "planned", "2024-02", "Harare"), (planned.Kind, planned.Status, planned.Date?.Text, planned.Place));
        var talks = Assert.Single(pair.Unclear);
        Assert.Equal("held", talks.Status);
        Assert.Contains(talks.Participants, p => p.Person?.Name == "Frederick Shava");
    });

    [Fact]
    public void The_committee_is_overdue_in_June() => With(record =>
    {
        var overdue = record.Ask.Followups(TemporaryRecord.On("2024-06-01"), state: FollowupState.Overdue);
        var committee = Assert.Single(overdue.Followups, f => f.Parties.Contains("ZWE", StringComparer.Ordinal));
        Assert.Equal("2024-02", committee.Due?.Text);
        Assert.Equal("Harare", committee.Place);
        Assert.Contains("nothing later in this record", committee.Reason, StringComparison.Ordinal);
        Assert.NotEmpty(committee.Evidence);
    });

    [Fact]
    public void Nothing_is_known_before_anything_was_recorded_and_the_answer_says_why() => With(record =>
    {
        var answer = record.Ask.Followups(TemporaryRecord.On("2024-06-01", recordedBy: new DateTimeOffset(2024, 6, 1, 0, 0, 0, TimeSpan.Zero)));
        Assert.Empty(answer.Followups);
        Assert.StartsWith("Nothing had been recorded by 2024-06-01", answer.Note, StringComparison.Ordinal);
        Assert.Contains("2026-03-01", answer.Note, StringComparison.Ordinal);
    });

    [Fact]
    public void Aleinik_is_one_person_in_both_languages() => With(record =>
    {
        var person = record.Ask.Person("Aleinik", TemporaryRecord.On("2024-06-01"));
        Assert.Equal("Sergei Aleinik", person.Person?.Name);
        Assert.Single(person.Matches);
        Assert.Equal(["en", "tl"], person.Languages);
        var contacts = person.Events.Concat(person.Unclear).ToList();
        Assert.Contains(contacts, e => e.Languages.Contains("en", StringComparer.Ordinal));
        Assert.Contains(contacts, e => e.Languages.Contains("tl", StringComparer.Ordinal));
    });

    [Fact]
    public void The_call_of_22_January_stands_under_year_not_stated() => With(record =>
    {
        var pair = record.Ask.Pair("BLR", "RUS", TemporaryRecord.On("2024-06-01"));
        Assert.Contains(pair.Unclear, e => e is { Kind: "call", Date.Text: "XXXX-01-22", Clarity: DateClarity.YearNotStated });
        Assert.DoesNotContain(pair.Events, e => e.Kind == "call");
        Assert.Contains(record.Ask.DateUnclear(TemporaryRecord.On("2024-06-01"), 50).Events, e => e.Kind == "call");
    });

    private void With(Action<TemporaryRecord> test)
    {
        if (Seeds.Value is not { } seeds)
        {
            output.WriteLine("Not run: CHANCERY_SEEDS does not name the folder of the seeds, or their gold files are not beside it (../gold/seeds).");
            return;
        }
        using var record = new TemporaryRecord();
        record.Ingest(seeds);
        test(record);
    }

    private static List<(SourceDocument, Reading)>? Load()
    {
        if (Environment.GetEnvironmentVariable("CHANCERY_SEEDS") is not { Length: > 0 } folder) return null;
        var gold = Path.GetFullPath(Path.Combine(folder, "..", "gold", "seeds"));
        if (!Directory.Exists(gold)) return null;
        return [.. Directory.GetFiles(gold, "seed-*.json").Order(StringComparer.Ordinal).Select(file =>
        {
            var readout = ReadingJsonReader.ReadGold(File.ReadAllText(file));
            return (new SourceDocument { Document = readout.Document }, readout.Reading with { Reader = "gold" });
        })];
    }
}
