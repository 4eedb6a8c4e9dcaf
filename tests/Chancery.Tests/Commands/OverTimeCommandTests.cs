using System.Text.Json;
using Chancery.Store;
using Chancery.Tests.Store;
using Xunit;

namespace Chancery.Tests.Commands;

public sealed class OverTimeCommandTests : IDisposable
{
    private const string Text = "Lavrov met Zhaparov on 20 January 2024. Lavrov supported grain corridors. The EU imposed sanctions in 2023. Mali applied in 2015. Belarus tabled a resolution.";
    private const string Later = "Lavrov held talks with Zhaparov on 20 January 2024. Lavrov opposed the grain corridor.";
    private readonly Shell _shell = new();

    public OverTimeCommandTests()
    {
        var lavrov = Item.Who("Sergey Lavrov", Role.ForeignMinister, "RUS");
        var first = new Item("first", Text, "2024-01-21") { Side = "RUS" };
        first.Contact("Lavrov met Zhaparov on 20 January 2024", ContactKind.Meeting, "2024-01-20", lavrov, Item.Who("Sadyr Zhaparov", Role.HeadOfState, "KGZ"))
            .Add(new Statement { Speaker = lavrov, Act = SpeechAct.Support, Target = "KGZ", About = "grain corridors", Evidence = [first.Cut("Lavrov supported grain corridors")] })
            .Add(new Measure { Kind = MeasureKind.Sanctions, By = "EU", Against = "RUS", Status = MeasureStatus.Imposed, Date = Edtf.Parse("2023"), Evidence = [first.Cut("The EU imposed sanctions in 2023")] })
            .Add(new Membership { Member = "MLI", Organization = "BRICS", Status = MembershipStatus.Applicant, Date = Edtf.Parse("2015"), Evidence = [first.Cut("Mali applied in 2015")] })
            .Add(new Initiative { Title = "a resolution", By = ["BLR"], Forum = "UN", Status = InitiativeStatus.Proposed, Date = null, Evidence = [first.Cut("Belarus tabled a resolution")] });
        var second = new Item("second", Later, "2024-03-21") { Side = "KGZ" };
        second.Contact("Lavrov held talks with Zhaparov on 20 January 2024", ContactKind.Meeting, "2024-01-20", lavrov, Item.Who("Sadyr Zhaparov", Role.HeadOfState, "KGZ"))
            .Add(new Statement { Speaker = lavrov, Act = SpeechAct.Oppose, Target = "KGZ", About = "the grain corridor", Evidence = [second.Cut("Lavrov opposed the grain corridor")] });
        using var record = RecordStore.Open(StoreAddress.Parse(_shell.Store), _shell.Clock);
        using var run = record.BeginIngest();
        foreach (var item in (Item[])[first, second]) run.Add(item.Source, item.Reading);
        run.Complete();
    }

    [Fact]
    public void Compare_tells_field_by_field_whose_texts_say_what()
    {
        var id = Ask("show", "pair", "RUS", "KGZ").List("events")[0].Text("id")!;
        var answer = Ask("compare", id);
        Assert.Equal(id, answer.At("event").Text("id"));
        Assert.Equal("KGZ RUS", string.Join(' ', answer.List("sides").Select(s => s.Text("side"))));
        var date = Assert.Single(answer.List("fields"), f => f.Text("field") == "date").List("values")[0];
        Assert.Equal(("2024-01-20", "all"), (date.Text("value"), date.Text("standing")));
        var table = Run("compare", id);
        Assert.Contains("in the texts of Russia; not in the texts of Kyrgyzstan in this record", table, StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, Ask("compare", "E-999999").At("event").ValueKind);
    }

    [Fact]
    public void Positions_name_candidates_and_no_verdict()
    {
        var answer = Ask("show", "positions", "Russia");
        Assert.Equal(2, answer.List("statements").Length);
        Assert.True(Assert.Single(answer.List("candidates")).At("sameSpeaker").GetBoolean());
        var table = Run("show", "positions", "Lavrov", "--about", "grain");
        Assert.Contains("Candidates of change (1)", table, StringComparison.Ordinal);
        Assert.Contains("read both before you say", table, StringComparison.Ordinal);
        Assert.Empty(Ask("show", "positions", "RUS", "--target", "CHN").List("statements"));
    }

    [Fact]
    public void Measures_memberships_and_initiatives_have_tables_and_json()
    {
        var span = Assert.Single(Assert.Single(Ask("show", "measures", "RUS").List("measures")).List("spans"));
        Assert.Equal(("2023", "in-force", JsonValueKind.Null), (span.At("from").Text("date"), span.Text("state"), span.At("to").ValueKind));
        Assert.Contains("no end told", Run("show", "measures", "RUS"), StringComparison.Ordinal);
        Assert.Equal("applicant", Assert.Single(Assert.Single(Ask("show", "memberships", "BRICS").List("memberships")).List("spans")).Text("status"));
        Assert.Contains("Mali", Run("show", "memberships", "BRICS"), StringComparison.Ordinal);
        Assert.Equal("a resolution", Assert.Single(Ask("show", "initiatives", "UN").List("initiatives")).Text("title"));
        Assert.Contains("none told", Run("show", "initiatives", "UN"), StringComparison.Ordinal);
        Assert.NotEmpty(Ask("show", "measures", "CUB").Text("note")!);
    }

    [Fact]
    public void An_import_gives_a_person_an_id_that_show_person_prints()
    {
        var file = _shell.Write("persons.json",
            """
            {"head": {"vars": ["person"]}, "results": {"bindings": [{"person": {"type": "uri", "value": "http://www.wikidata.org/entity/Q58217"}, "personLabel": {"value": "Sergey Lavrov"},
             "alias": {"value": "Serguei Lavrov"}, "positionLabel": {"value": "Minister of Foreign Affairs"}, "role": {"value": "foreign-minister"}, "country": {"value": "RUS"}, "start": {"value": "2004-03-09T00:00:00Z"}}]}}
            """);
        var report = Ask("import", "wikidata", file);
        Assert.Equal("Q58217", Assert.Single(report.List("matched")).Text("id"));
        Assert.Contains("Wikidata Q58217: Sergey Lavrov, https://www.wikidata.org/wiki/Q58217", Run("show", "person", "Lavrov"), StringComparison.Ordinal);
        Assert.Equal("Q58217", Ask("show", "person", "Lavrov").List("externalIds")[0].Text("value"));
        Assert.Contains("1 matched", Run("import", "wikidata", file), StringComparison.Ordinal);
        Run("import", "wikidata", "--undo");
        Assert.Empty(Ask("show", "person", "Lavrov").List("externalIds"));
    }

    [Fact]
    public void A_file_that_is_none_is_one_clear_line()
    {
        var page = _shell.Write("page.json", "<html></html>");
        var wrong = _shell.Run("import", "wikidata", page, "--store", _shell.Store);
        Assert.Equal(1, wrong.Code);
        Assert.Single(wrong.Error.TrimEnd('\n').Split('\n'));
        Assert.Contains("docs/wikidata.md", wrong.Error, StringComparison.Ordinal);
        Assert.Equal(1, _shell.Run("import", "wikidata", _shell.InFolder("none.json"), "--store", _shell.Store).Code);
        Assert.Equal(2, _shell.Run("import", "wikidata", "--store", _shell.Store).Code);
        Assert.Equal(2, _shell.Run("import", "wikidata", page, "--undo", "--store", _shell.Store).Code);
    }

    public void Dispose() => _shell.Dispose();

    private string Run(params string[] question)
    {
        var outcome = _shell.Run([.. question, "--store", _shell.Store]);
        Assert.True(outcome.Code == 0, outcome.Error);
        return outcome.Output;
    }

    private JsonElement Ask(params string[] question)
    {
        var outcome = _shell.Run([.. question, "--store", _shell.Store, "--format", "json"]);
        Assert.True(outcome.Code == 0, outcome.Error);
        return outcome.Json;
    }
}
