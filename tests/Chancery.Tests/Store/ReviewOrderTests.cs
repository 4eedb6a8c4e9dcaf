using Chancery.Store;
using Chancery.Store.Deriving;
using Chancery.Store.Sql;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static Chancery.Tests.Store.Item;

namespace Chancery.Tests.Store;

/// <summary>Whatever is taken in, read again and said of it, in whatever order: the record kept in step is the record derived anew.</summary>
public sealed class ReviewOrderTests
{
    private static readonly string[] Changes =
    [
        """{"date": "2024-01-21"}""", """{"date": null}""", """{"kind": "call"}""", """{"status": "planned", "date": "2024-02"}""",
        """{"participants": [{"name": "Sergei Aleinik", "role": "foreign-minister", "for": "BLR"}, {"name": "Shava", "role": null, "for": "ZWE"}]}""",
        """{"participants": [{"name": "Hakan Fidan", "role": null, "for": null}, {"name": null, "role": "foreign-minister", "for": "EGY"}]}""",
    ];

    /// <summary>After so many steps the record is compared.</summary>
    private const int Every = 12;

    [Fact]
    public void Any_sequence_of_ingests_rereadings_and_reviews_leaves_the_record_as_a_rebuild_would_give_it()
    {
        var step = from what in Gen.Choose(0, 20) from a in Gen.Choose(0, 9999) from b in Gen.Choose(0, 9999) select (What: what, A: a, B: b);
        Prop.ForAll(Gen.ArrayOf(step, 60).ToArbitrary(), StaysInStep).Check(Config.QuickThrowOnFailure.WithMaxTest(10).WithReplay(20260301, 7));
    }

    private static bool StaysInStep((int What, int A, int B)[] steps)
    {
        using var record = new TemporaryRecord();
        var review = record.Store.Review("Ann");
        record.Ingest([.. Enumerable.Range(0, 10).Select(i => Document(i, 1))]);
        foreach (var (step, at) in steps.Select((s, i) => (s, i)))
        {
            record.Clock.Now += TimeSpan.FromMinutes(1);
            try
            {
                Take(record, review, step);
            }
            catch (ReviewRefusedException)
            {
                // A word that cannot be taken changes nothing; that is part of what is tried.
            }
            if (at % Every != Every - 1) continue;
            var (kept, anew) = (CanonicalExport.Lines(record.Store), DerivedAnew(record, at));
            Assert.True(kept.SequenceEqual(anew, StringComparer.Ordinal), $"after step {at} {step}:\nkept  {string.Join("\nkept  ", kept.Except(anew, StringComparer.Ordinal))}\nanew  {string.Join("\nanew  ", anew.Except(kept, StringComparer.Ordinal))}");
        }
        return true;
    }

    private static void Take(TemporaryRecord record, RecordReview review, (int What, int A, int B) step)
    {
        var (what, a, b) = step;
        switch (what)
        {
            case 0 or 1 or 2 or 3: record.Ingest(Document(a % 24, 1)); break;
            case 4 or 5 or 6: record.Ingest(Document(a % 24, 2 + b % 2)); break;
            case 7 or 8: review.Accept(Fact(record, a)); break;
            case 9 or 10: review.Reject(Fact(record, a), "not so"); break;
            case 11 or 12: review.Correct(Fact(record, a), Changes[b % Changes.Length]); break;
            case 13: review.Undo(Pick(record, "SELECT fact_key FROM reviews WHERE recorded_to IS NULL ORDER BY 1", a)); break;
            case 14: review.SamePerson(Person(record, a), Person(record, b)); break;
            case 15: review.DifferentPersons(Person(record, a), Person(record, b)); break;
            case 16: review.SameEvent(Event(record, a), Event(record, b)); break;
            case 17: review.DifferentEvents(Event(record, a), Event(record, b)); break;
            case 18 or 19: Split(record, review, a); break;
            default: review.Undo("J-" + Pick(record, "SELECT CAST(coalesce(word, id) AS TEXT) FROM judgements WHERE recorded_to IS NULL AND who <> 'chancery' ORDER BY 1", a)); break;
        }
    }

    private static void Split(TemporaryRecord record, RecordReview review, int a)
    {
        var told = Pick(record, "SELECT e.public_id || ' ' || f.key FROM events e JOIN event_mentions m ON m.event = e.id JOIN facts f ON f.id = m.fact WHERE e.recorded_to IS NULL AND (SELECT count(*) FROM event_mentions x WHERE x.event = e.id) > 1 ORDER BY 1", a);
        if (told.Split(' ') is [var id, var key]) review.DifferentEvents(key, id);
    }

    private static string Fact(TemporaryRecord record, int a) => Pick(record, "SELECT key FROM facts WHERE recorded_to IS NULL OR key IN (SELECT fact_key FROM reviews WHERE recorded_to IS NULL) ORDER BY key", a);

    private static string Person(TemporaryRecord record, int a) => Pick(record, "SELECT public_id FROM persons WHERE recorded_to IS NULL ORDER BY 1", a);

    private static string Event(TemporaryRecord record, int a) => Pick(record, "SELECT public_id FROM events WHERE recorded_to IS NULL ORDER BY 1", a);

    private static string Pick(TemporaryRecord record, string sql, int a)
    {
        using var connection = record.Store.Database.Connect();
        var found = connection.Query(sql, r => r.GetString(0));
        return found.Count == 0 ? "none" : found[a % found.Count];
    }

    /// <summary>What a copy of the record holds when all is derived anew; the record itself stays as it was kept in step.</summary>
    private static IReadOnlyList<string> DerivedAnew(TemporaryRecord record, int number)
    {
        var path = Path.Combine(record.Folder, $"copy-{number}.db");
        using (var source = record.Store.Database.Connect()) source.Run($"VACUUM INTO '{path}'");
        using var copy = RecordStore.Open(StoreAddress.Parse(path), record.Clock);
        using (var connection = copy.Database.Connect())
        {
            using var transaction = connection.Write();
            Derivation.Rebuild(connection, RecordedTime.Text(record.Clock.Now));
            transaction.Commit();
        }
        return CanonicalExport.Lines(copy);
    }

    /// <summary>Tellings by full names, surnames alone and names for no side, of days that touch; another version of the reader reads some of them otherwise or not at all.</summary>
    private static Item Document(int i, int version)
    {
        (string Name, string Side)[] ministers = [("Sergei Aleinik", "BLR"), ("Frederick Shava", "ZWE"), ("Hakan Fidan", "TUR"), ("Sergey Aleynik", "BLR")];
        string?[] dates = ["2024-01-20", "2024-01-20", "2024-01-21", "2024-01", null, "2024-01-20~"];
        var (a, b) = (ministers[i % 4], ministers[(i + 1) % 3]);
        if (a.Side == b.Side) b = ministers[(i + 2) % 3];
        var (one, other) = (i % 3 == 0 ? a.Name.Split(' ')[^1] : a.Name, i % 7 == 0 ? null : b.Name);
        var date = version == 2 && i % 4 == 0 ? "2024-01-22" : dates[i % dates.Length];
        var text = $"Item {i}: {one} and {other ?? "a minister"} met in a hall. Later {one} called.";
        var item = new Item($"item-{i}", text, i % 6 == 0 ? null : $"2024-01-{20 + i % 4}") { Reader = $"test-{version}" };
        if (version != 3 || i % 5 > 1)
        {
            item.Contact(
                "met", ContactKind.Meeting, i % 6 == 5 ? ContactStatus.Planned : ContactStatus.Held, date, i % 3 == 0 ? "Kampala" : null,
                Who(one, Role.ForeignMinister, i % 8 == 1 ? null : a.Side), Who(other, i % 2 == 0 ? Role.ForeignMinister : null, b.Side));
        }
        return i % 3 == 0 ? item.Tenure("called", a.Name, Role.ForeignMinister, a.Side, version == 2 ? "2024-01" : "2024-01-20") : item;
    }
}
