using Chancery.Store;
using Chancery.Tests.Store;
using static Chancery.Tests.Store.Item;

namespace Chancery.Tests.Keeping;

/// <summary>A small record with something of everything: persons in two scripts, surnames alone, plans and what became of them, statements, offices, copies, a second reading.</summary>
internal static class KeptCorpus
{
    private static readonly Actor Aleinik = Who("Sergei Aleinik", Role.ForeignMinister, "BLR", "Сергей Алейник");
    private static readonly Actor Shava = Who("Frederick Shava", Role.ForeignMinister, "ZWE");

    /// <summary>The documents, read by one version of the reader.</summary>
    public static IEnumerable<Item> Documents(string reader = "test-1")
    {
        for (var i = 0; i < 12; i++)
        {
            var text = $"Report {i}: Sergei Aleinik received Frederick Shava in Minsk. They will meet in Harare in May. Aleinik welcomed the talks, number {i}.";
            yield return new Item($"report-{i}", text, $"2024-01-{20 + i % 3}") { Reader = reader, Url = i % 2 == 0 ? $"https://news.example/{i}" : null, Side = i % 3 == 0 ? "BLR" : null, Outlet = "Example Agency" }
                .Contact("Sergei Aleinik received Frederick Shava", ContactKind.Meeting, $"2024-01-{20 + i % 4}", Aleinik, Shava)
                .Contact("They will meet in Harare", ContactKind.Meeting, ContactStatus.Planned, "2024-05", "Harare", i % 2 == 0 ? Who("Aleinik", null, "BLR") : Aleinik, Shava)
                .Add(item => new Statement { Speaker = Aleinik, Act = SpeechAct.Praise, About = "the talks", Evidence = [item.Cut("Aleinik welcomed the talks")] })
                .Tenure("Sergei Aleinik", "Sergei Aleinik", Role.ForeignMinister, "BLR", $"2024-01-{20 + i % 3}", original: "Сергей Алейник");
        }
        yield return new Item("harare", "Frederick Shava met Sergei Aleinik in Harare on 12 May.", "2024-05-13") { Reader = reader, Lang = "en" }
            .Contact("Frederick Shava met Sergei Aleinik in Harare", ContactKind.Meeting, ContactStatus.Held, "2024-05-12", "Harare", Shava, Aleinik);
        yield return new Item("gathering", "Foreign ministers of many countries met in New York.", "2024-09-22") { Reader = reader }
            .Contact("Foreign ministers of many countries met", ContactKind.Multilateral, "2024-09-21", [.. Sides.Select(s => Who(null, Role.ForeignMinister, s))]);
    }

    /// <summary>A document that comes later.</summary>
    public static Item Late => new Item("late", "Sergei Aleinik telephoned Hakan Fidan on Monday.", "2024-06-04")
        .Contact("Sergei Aleinik telephoned Hakan Fidan", ContactKind.Call, "2024-06-03", Aleinik, Who("Hakan Fidan", Role.ForeignMinister, "TUR"));

    /// <summary>Takes the documents in, and reads some of them again by a later version.</summary>
    public static TemporaryRecord Record(string? address = null)
    {
        var record = new TemporaryRecord(address);
        record.Ingest([.. Documents()]);
        record.Clock.Now = record.Clock.Now.AddHours(1);
        record.Ingest([.. Documents("test-2").Take(3)]);
        return record;
    }

    /// <summary>Changes rows behind the record's back.</summary>
    public static void Damage(this RecordStore store, string sql)
    {
        using var connection = store.Database.Connect();
        connection.Run(sql);
    }

    /// <summary>The first column of all rows, as text.</summary>
    public static List<string> Rows(this RecordStore store, string sql)
    {
        using var connection = store.Database.Connect();
        using var command = connection.Raw.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(Convert.ToString(reader.GetValue(0), System.Globalization.CultureInfo.InvariantCulture)!);
        return rows;
    }

    private static IEnumerable<string> Sides =>
        "ARG AUS AUT BEL BGR BLR BRA CAN CHE CHL CHN COL DEU EGY ESP FRA GBR GRC IDN IND IRN ITA JPN KAZ KEN MEX NGA PAK".Split(' ');
}
