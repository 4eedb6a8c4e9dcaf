using System.Net;
using System.Text.Json;
using Chancery.App.Exports;
using Chancery.Tests.Commands;
using Chancery.Tests.Desk;
using Chancery.Tests.Store;
using Xunit;

namespace Chancery.Tests.Api;

/// <summary>Lists as a whole: tables that a spreadsheet does not calculate, and lines of JSON as they are.</summary>
public sealed class ApiExportTests
{
    private const string Formula = "=HYPERLINK(\"http://x.example\",\"Click\")";

    public static TheoryData<string> Formulas => ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\uFF1D1", Formula];

    [Theory]
    [MemberData(nameof(Formulas))]
    public void A_cell_that_begins_like_a_formula_gets_an_apostrophe(string text) => Assert.Equal("'" + text, CsvText.Harmless(text));

    [Theory]
    [InlineData("")]
    [InlineData("E-000001")]
    [InlineData("a=b")]
    [InlineData("1 March")]
    public void Any_other_cell_stays_as_it_is(string text) => Assert.Equal(text, CsvText.Harmless(text));

    [Fact]
    public void Quotation_marks_commas_and_lines_stay_within_their_cell() => Assert.Equal("a,\"b,c\",\"d\"\"e\",\"f\ng\",\r\n", CsvText.Line(["a", "b,c", "d\"e", "f\ng", null]));

    [Fact]
    public async Task Every_list_comes_whole_as_a_table_and_as_lines()
    {
        await using var desk = await OpenDesk.OnSamples();
        foreach (var (address, asked) in (await desk.Questions()).Where(q => q.Address.IsList))
        {
            var results = (await desk.Ask(asked)).List("results");
            var mark = asked.Contains('?', StringComparison.Ordinal) ? "&" : "?";
            using var lines = await desk.Send(asked + mark + "format=jsonl");
            Assert.Equal(HttpStatusCode.OK, lines.StatusCode);
            Assert.Equal("application/x-ndjson", lines.Content.Headers.ContentType!.MediaType);
            var each = (await lines.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            // The order of a search by relevance is of the page only.
            Assert.Equal(results.Select(Plain).Order(StringComparer.Ordinal), each.Select(l => Plain(JsonDocument.Parse(l).RootElement)).Order(StringComparer.Ordinal));
            if (address.Name != "search") Assert.Equal(results.Select(Plain), each.Select(l => Plain(JsonDocument.Parse(l).RootElement)), StringComparer.Ordinal);
            using var table = await desk.Send(asked, accept: "text/csv");
            Assert.Equal("text/csv", table.Content.Headers.ContentType!.MediaType);
            Assert.StartsWith("attachment; filename=", table.Content.Headers.ContentDisposition!.ToString(), StringComparison.Ordinal);
            Assert.Equal(results.Length, Rows(await table.Content.ReadAsByteArrayAsync()).Count - 1);
        }
    }

    [Fact]
    public async Task A_document_that_holds_a_formula_comes_out_harmless_as_a_table_and_unchanged_as_lines()
    {
        var words = "=Wang Yi met Penny Wong in Perth";
        var item = new Item("=formula", words + " on 20 March. " + Formula, "2024-03-21") { Outlet = "@SUM(A1:A9)", Url = "+http://news.example" }
            .Contact(words, ContactKind.Meeting, ContactStatus.Held, "2024-03-20", "-Perth", Item.Who("Wang Yi", Role.ForeignMinister, "CHN"), Item.Who("Penny Wong", Role.ForeignMinister, "AUS"));
        await using var desk = await OpenDesk.On(samples: true, item);
        foreach (var asked in (string[])["events", "documents"])
        {
            using var table = await desk.Send(asked + "?format=csv");
            var rows = Rows(await table.Content.ReadAsByteArrayAsync());
            Assert.All(rows.SelectMany(r => r), cell => Assert.DoesNotMatch(@"^\s*[=+\-@]", cell));
            using var lines = await desk.Send(asked + "?format=jsonl");
            Assert.Contains("\"=formula\"", await lines.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        using var events = await desk.Send("events?format=csv");
        var row = Rows(await events.Content.ReadAsByteArrayAsync())[1];
        Assert.Contains("'" + words, row, StringComparer.Ordinal);
        Assert.Contains("'-Perth", row, StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_part_of_a_list_comes_when_it_is_asked_for()
    {
        await using var desk = await OpenDesk.OnSamples();
        var all = (await desk.Ask("events")).List("results").Select(e => e.Text("id")!).ToList();
        using var part = await desk.Send("events?format=csv&limit=2&offset=1");
        Assert.Equal(all.Skip(1).Take(2), Rows(await part.Content.ReadAsByteArrayAsync()).Skip(1).Select(r => r[0]), StringComparer.Ordinal);
    }

    private static string Plain(JsonElement element) => JsonSerializer.Serialize(element);

    /// <summary>Reads a table as RFC 4180 says.</summary>
    private static List<List<string>> Rows(byte[] bytes)
    {
        var text = System.Text.Encoding.UTF8.GetString(bytes);
        List<List<string>> rows = [[]];
        var (cell, quoted) = (new System.Text.StringBuilder(), false);
        Assert.Equal(CsvText.Mark, text[0]);
        for (var i = 1; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[i++]);
            else if (c == '"') quoted = !quoted;
            else if (!quoted && c is ',' or '\n')
            {
                rows[^1].Add(cell.ToString().TrimEnd('\r'));
                cell.Clear();
                if (c == '\n') rows.Add([]);
            }
            else cell.Append(c);
        }
        Assert.Empty(rows[^1]);
        rows.RemoveAt(rows.Count - 1);
        return rows;
    }
}
