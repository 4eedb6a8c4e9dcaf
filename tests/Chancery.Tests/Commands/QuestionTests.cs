using System.Text.Json;
using Chancery.Store;
using Chancery.Tests.Store;
using Xunit;

namespace Chancery.Tests.Commands;

/// <summary>The JSON of every question, over a small record whose facts are known.</summary>
public sealed partial class QuestionTests : IDisposable
{
    private const string Kampala = "Aleinik held talks with Shava in Kampala on 20 January. The committee will sit in Harare in February 2024. Minsk promised to deliver tractors by May 2024.";
    private const string Call = "On 22 January Aleinik spoke by telephone with Lavrov.";
    private const string Signed = "Belarus and Zimbabwe signed a memorandum on farming on 3 March 2023. Shava thanked Belarus for its help.";
    private readonly Shell _shell = new();

    public QuestionTests()
    {
        var aleinik = Item.Who("Sergei Aleinik", Role.ForeignMinister, "BLR");
        var shava = Item.Who("Frederick Shava", Role.ForeignMinister, "ZWE");
        var kampala = new Item("kampala", Kampala, "2024-01-21") { Outlet = "Example Agency", Side = "BLR", Url = "https://news.example/kampala" };
        kampala.Contact("Aleinik held talks with Shava in Kampala on 20 January", ContactKind.Meeting, ContactStatus.Held, "2024-01-20", "Kampala", aleinik, shava)
            .Contact("The committee will sit in Harare in February 2024", ContactKind.Consultations, ContactStatus.Planned, "2024-02", "Harare", Item.Who(null, null, "BLR"), Item.Who(null, null, "ZWE"))
            .Add(new Commitment { What = "deliver tractors", Parties = ["BLR", "ZWE"], Due = Edtf.Parse("2024-05"), Evidence = [kampala.Cut("Minsk promised to deliver tractors by May 2024")] })
            .Tenure("Aleinik held talks", "Sergei Aleinik", Role.ForeignMinister, "BLR", "2024-01-20");
        var call = new Item("call", Call).Contact(Call, ContactKind.Call, "XXXX-01-22", aleinik, Item.Who("Sergey Lavrov", Role.ForeignMinister, "RUS"));
        var signed = new Item("signed", Signed, "2023-03-04");
        signed.Add(new Agreement
        {
            Title = "memorandum on farming", Form = AgreementForm.Memorandum, Status = AgreementStatus.Signed, Parties = ["BLR", "ZWE"], Date = Edtf.Parse("2023-03-03"),
            Evidence = [signed.Cut("Belarus and Zimbabwe signed a memorandum on farming on 3 March 2023")],
        }).Add(new Statement { Speaker = shava, Act = SpeechAct.Thank, Target = "BLR", About = "help", Evidence = [signed.Cut("Shava thanked Belarus for its help")] });
        using var record = RecordStore.Open(StoreAddress.Parse(_shell.Store), _shell.Clock);
        using var run = record.BeginIngest();
        foreach (var item in (Item[])[kampala, call, signed]) run.Add(item.Source, item.Reading);
        run.Complete();
    }

    [Fact]
    public void Ask_office_names_the_holder_how_sure_and_with_what_words()
    {
        var answer = Ask("ask", "office", "foreign-minister", "Belarus", "--on", "2024-01-20");
        Assert.Equal(("foreign-minister", "BLR", "2024-01-20"), (answer.At("question").Text("role"), answer.At("question").Text("for"), answer.At("question").Text("on")));
        var holder = Assert.Single(answer.List("answers"));
        Assert.Equal(("Sergei Aleinik", "foreign-minister", "BLR", "observed"), (holder.At("person").Text("name"), holder.Text("role"), holder.Text("for"), holder.Text("certainty")));
        Assert.StartsWith("P-", holder.At("person").Text("id"), StringComparison.Ordinal);
        holder.MustHave("from", "to", "evidence");
        var quote = holder.List("evidence")[0];
        Assert.Equal(quote.Text("quote"), Kampala[quote.At("start").GetInt32()..quote.At("end").GetInt32()]);
        Assert.Equal("kampala", quote.Text("document"));
    }

    [Fact]
    public void An_empty_answer_is_an_answer_and_says_why()
    {
        var outcome = _shell.Run("ask", "office", "head-of-state", "CUB", "--store", _shell.Store, "--format", "json");
        Assert.Equal(0, outcome.Code);
        Assert.Empty(outcome.Json.List("answers"));
        Assert.NotEmpty(outcome.Json.Text("note")!);
    }

    [Fact]
    public void Show_pair_lists_events_with_their_fields_and_quotes()
    {
        var answer = Ask("show", "pair", "BLR", "ZWE");
        Assert.Equal("BLR ZWE", string.Join(' ', answer.List("pair").Select(p => p.GetString())));
        Assert.Equal(answer.List("events").Length + answer.List("unclear").Length, answer.At("total").GetInt32());
        var planned = Assert.Single(answer.List("events"), e => e.Text("kind") == "contact" && e.Text("status") == "planned");
        Assert.Equal(("consultations", "2024-02", "Harare"), (planned.Text("type"), planned.Text("date"), planned.Text("place")));
        Assert.All(answer.List("events"), e => Assert.NotEmpty(e.List("evidence")));
        Assert.Contains(answer.List("events"), e => e.Text("kind") == "agreement" && e.Text("title") == "memorandum on farming");
        var held = Assert.Single(answer.List("events"), e => e.Text("kind") == "contact" && e.Text("status") == "held");
        Assert.Contains(held.List("participants"), p => p.Text("name") == "Frederick Shava" && p.At("person").ValueKind == JsonValueKind.Object);
    }

    [Fact]
    public void A_call_without_a_year_stands_under_unclear()
    {
        var answer = Ask("show", "pair", "BLR", "RUS");
        Assert.Empty(answer.List("events"));
        var call = Assert.Single(answer.List("unclear"));
        Assert.Equal(("XXXX-01-22", "year-not-stated"), (call.Text("date"), call.Text("dateClarity")));
    }

    [Fact]
    public void Show_person_finds_another_spelling_and_show_event_its_tellings()
    {
        var person = Ask("show", "person", "Aleynik");
        Assert.Equal("Sergei Aleinik", person.At("person").Text("name"));
        Assert.NotEmpty(person.List("offices"));
        var id = person.List("events")[0].Text("id")!;
        var told = Ask("show", "event", id);
        Assert.Equal(id, told.At("event").Text("id"));
        Assert.Equal("kampala", Assert.Single(told.List("tellings")).Text("document"));
        Assert.Equal(JsonValueKind.Null, Ask("show", "event", "E-999999").At("event").ValueKind);
    }

    [Fact]
    public void Show_country_counts_partners()
    {
        var answer = Ask("show", "country", "Zimbabwe");
        Assert.Equal("ZWE", answer.Text("country"));
        Assert.Contains(answer.List("partners"), p => p.Text("code") == "BLR");
        Assert.Single(answer.List("statements"));
    }

    [Fact]
    public void The_ledger_says_what_is_overdue_and_that_this_is_no_denial()
    {
        var answer = Ask("followups", "--on", "2024-06-01");
        Assert.Equal("2024-06-01", answer.Text("on"));
        Assert.Equal(answer.List("followups").Length, answer.At("total").GetInt32());
        var committee = Assert.Single(answer.List("followups"), f => f.Text("place") == "Harare");
        Assert.Equal(("consultations", "2024-02", "overdue"), (committee.Text("kind"), committee.Text("due"), committee.Text("state")));
        Assert.Equal("BLR ZWE", string.Join(' ', committee.List("parties").Select(p => p.GetString())));
        Assert.Contains("nothing later in this record", committee.Text("reason"), StringComparison.Ordinal);
        committee.MustHave("id", "what", "kind", "parties", "due", "place", "state", "reason", "evidence");
        Assert.Equal(2, Ask("followups", "--on", "2024-06-01", "--pair", "BLR", "ZWE", "--state", "overdue").At("total").GetInt32());
        Assert.Equal(0, Ask("followups", "--on", "2024-06-01", "--country", "CUB").At("total").GetInt32());
    }

    [Fact]
    public void The_three_days_are_three_different_things()
    {
        Assert.DoesNotContain(Ask("followups", "--on", "2024-02-10").List("followups"), f => f.Text("state") == "overdue");
        var early = Ask("followups", "--on", "2024-06-01", "--recorded-by", "2024-06-14");
        Assert.Equal(0, early.At("total").GetInt32());
        Assert.NotEmpty(early.Text("note")!);
        Assert.NotEqual(0, Ask("followups", "--on", "2024-06-01", "--recorded-by", "2024-06-15").At("total").GetInt32());
        var published = Ask("show", "pair", "BLR", "ZWE", "--published-by", "2023-12-31");
        Assert.Equal("agreement", Assert.Single(published.List("events")).Text("kind"));
        Assert.Equal(1, published.At("undatedLeftOut").GetInt32());
    }

    [Fact]
    public void Search_gives_a_total_and_snippets()
    {
        var answer = Ask("search", "tractors");
        Assert.Equal("tractors", answer.Text("query"));
        Assert.Equal((1, "eq"), (answer.At("total").At("value").GetInt32(), answer.At("total").Text("relation")));
        var hit = Assert.Single(answer.List("results"));
        Assert.Equal("kampala", hit.Text("document"));
        Assert.Contains("tractors", hit.Text("snippet"), StringComparison.Ordinal);
        hit.MustHave("document", "title", "published", "snippet");
    }

    [Fact]
    public void Tables_have_no_colour_when_piped_and_are_drawn_on_a_terminal()
    {
        string[][] questions = [["ask", "office", "foreign-minister", "BLR"], ["show", "pair", "BLR", "ZWE"], ["show", "person", "Aleinik"], ["followups"], ["search", "talks"], ["coverage"], ["show", "country", "BLR"]];
        foreach (var question in questions)
        {
            _shell.Terminal = false;
            var piped = _shell.Run([.. question, "--store", _shell.Store]);
            Assert.Equal(0, piped.Code);
            Assert.DoesNotContain('\u001B', piped.Output);
            Assert.DoesNotContain('╭', piped.Output);
        }
        _shell.Terminal = true;
        Assert.Contains('╭', _shell.Run("followups", "--store", _shell.Store).Output);
    }

    [Fact]
    public void A_brief_cites_every_line_with_a_numbered_source_and_its_quote()
    {
        var brief = _shell.Run("brief", "pair", "BLR", "ZWE", "--on", "2024-06-01", "--store", _shell.Store);
        Assert.Equal(0, brief.Code);
        var lines = brief.Output.Split('\n');
        Assert.StartsWith("# Belarus and Zimbabwe", lines[0], StringComparison.Ordinal);
        foreach (var heading in (string[])["## The last time these two met", "## Who holds office", "## Overdue", "## Open and coming", "## Last contacts", "## Agreed and promised", "## Positions", "## What is not known", "## Details", "## Sources"])
            Assert.Contains(lines, l => l == heading);
        var sources = lines.Count(l => SourceLine().IsMatch(l));
        var claims = lines.Where(l => l.StartsWith("- ", StringComparison.Ordinal) && l.Contains("**", StringComparison.Ordinal)).ToList();
        Assert.True(claims.Count > 4 && sources > 2, brief.Output);
        Assert.All(claims, line =>
        {
            Assert.Matches(@"\[\d+\]$", line);
            Assert.All(Cited().Matches(line), m => Assert.InRange(int.Parse(m.Groups["n"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture), 1, sources));
        });
        Assert.Contains("<https://news.example/kampala>", brief.Output, StringComparison.Ordinal);
        Assert.Contains(lines, l => l.StartsWith("1. “", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("brief.docx", "PK")]
    [InlineData("brief.html", "<!DOCTYPE html>")]
    [InlineData("brief.md", "# Belarus and Zimbabwe")]
    public void The_ending_of_the_file_says_the_form_of_a_brief(string name, string begins)
    {
        var file = _shell.InFolder(name);
        var brief = _shell.Run("brief", "pair", "BLR", "ZWE", "--since", "2023", "-o", file, "--store", _shell.Store);
        Assert.True(brief.Code == 0, brief.Error);
        Assert.Empty(brief.Output);
        Assert.StartsWith(begins, File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ru", "# Беларусь и Зимбабве", "ltr")]
    [InlineData("ar", "# بيلاروس وزيمبابوي", "rtl")]
    [InlineData("be-BY", "# Беларусь і Зімбабвэ", "ltr")]
    public void A_brief_speaks_the_language_it_is_asked_in(string tag, string begins, string direction)
    {
        Assert.StartsWith(begins, _shell.Run("brief", "pair", "BLR", "ZWE", "--in", tag, "--store", _shell.Store).Output, StringComparison.Ordinal);
        var page = _shell.Run("brief", "pair", "BLR", "ZWE", "--in", tag, "--format", "html", "--store", _shell.Store).Output;
        Assert.Contains($"<html lang=\"{tag.Split('-')[0]}\" dir=\"{direction}\"", page, StringComparison.Ordinal);
        Assert.Contains($"<title>{begins[2..]}</title>", System.Net.WebUtility.HtmlDecode(page), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_language_for_a_brief_is_refused_with_those_there_are()
    {
        var wrong = _shell.Run("brief", "pair", "BLR", "ZWE", "--in", "de", "--store", _shell.Store);
        Assert.Equal(2, wrong.Code);
        Assert.Contains("--in takes one of ar, be, en, es, fil, fr, ru, not 'de'.", wrong.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Briefs_on_a_country_and_on_a_person_are_written_too()
    {
        using (var store = RecordStore.Open(StoreAddress.Parse(_shell.Store), TimeProvider.System)) store.Own("desk").Write(OwnSubject.Country("BLR"), "Ask about the loan.");
        Assert.Contains("Ask about the loan", _shell.Run("brief", "country", "Belarus", "--notes-of", "desk", "--store", _shell.Store).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("loan", _shell.Run("brief", "country", "Belarus", "--notes-of", "ann", "--store", _shell.Store).Output, StringComparison.Ordinal);
        Assert.StartsWith("# Belarus\n", _shell.Run("brief", "country", "Belarus", "--store", _shell.Store).Output, StringComparison.Ordinal);
        Assert.StartsWith("# Sergei Aleinik\n", _shell.Run("brief", "person", "Aleinik", "--store", _shell.Store).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pair", "BLR", "ZWE", "--since", "soon")]
    [InlineData("pair", "BLR", "ZWE", "--since", "2024", "--until", "2023")]
    [InlineData("pair", "BLR", "ZWE", "--format", "docx")]
    [InlineData("pair", "BLR", "ZWE", "-o", "brief.odt")]
    [InlineData("person", "Nobody")]
    public void A_brief_that_cannot_be_is_refused_in_one_line(params string[] asked)
    {
        var wrong = _shell.Run(["brief", .. asked, "--store", _shell.Store]);
        Assert.Equal(2, wrong.Code);
        Assert.Single(wrong.Error.TrimEnd('\n').Split('\n'));
    }

    public void Dispose() => _shell.Dispose();

    private JsonElement Ask(params string[] question)
    {
        var outcome = _shell.Run([.. question, "--store", _shell.Store, "--format", "json"]);
        Assert.True(outcome.Code == 0, outcome.Error);
        return outcome.Json;
    }

    [System.Text.RegularExpressions.GeneratedRegex("^[0-9]+\\. “.+” ", System.Text.RegularExpressions.RegexOptions.None, 2000)]
    private static partial System.Text.RegularExpressions.Regex SourceLine();

    [System.Text.RegularExpressions.GeneratedRegex(@"\[(?<n>[0-9]+)\]", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, 2000)]
    private static partial System.Text.RegularExpressions.Regex Cited();
}
