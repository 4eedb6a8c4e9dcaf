using System.Text.RegularExpressions;
using Chancery.Store;
using Xunit;

namespace Chancery.Tests.Desk;

public sealed partial class EventPageTests
{
    private static readonly Days June = new(new DateOnly(2024, 6, 1));

    [Fact]
    public async Task An_event_told_twice_shows_both_texts_and_on_what_they_differ()
    {
        await using var desk = await OpenDesk.OnSamples();
        var told = Assert.Single(desk.Ask.ToldDifferently(June, 5).Events);
        var page = await desk.Page("/event/" + told.Id);
        var words = OpenDesk.Words(page);
        Assert.Contains("received China's Wang Yi", Without().Replace(words, " "), StringComparison.Ordinal);
        Assert.Contains("Wang Yi met Penny Wong in Sydney", Without().Replace(words, " "), StringComparison.Ordinal);
        Assert.Contains("Told differently Field Told By Place Canberra Southern Wire Sydney Northern Agency", words, StringComparison.Ordinal);
        Assert.Contains("Southern Wire", words, StringComparison.Ordinal);
        Assert.Contains("Northern Agency", words, StringComparison.Ordinal);
        Assert.Contains("What one side tells and another leaves out", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_citation_holds_the_words_their_place_and_the_hash_and_says_that_it_is_a_sample()
    {
        await using var desk = await OpenDesk.OnSamples();
        var committee = desk.Ask.Overdue(June, 1).Followups[0];
        var page = OpenDesk.Words(await desk.Page($"/event/{committee.EventId}/cite"));
        var document = desk.Ask.Document("kampala", June);
        var quote = committee.Evidence[0];
        Assert.Equal(quote.Quote, document.Text[quote.Start..quote.End]);
        Assert.Contains($"“{DeskItems.CommitteeWords}”", page, StringComparison.Ordinal);
        Assert.Contains($"Characters {quote.Start}–{quote.End} of document kampala", page, StringComparison.Ordinal);
        Assert.Contains(document.Document!.ContentHash, page, StringComparison.Ordinal);
        Assert.Contains("Constructed sample, not evidence.", page, StringComparison.Ordinal);
        Assert.Contains("\"exact\": \"Sa Pebrero 2024", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_for_corrections_names_the_file_the_words_and_the_command()
    {
        await using var desk = await OpenDesk.OnSamples();
        var committee = desk.Ask.Overdue(June, 1).Followups[0];
        var page = OpenDesk.Words(await desk.Page($"/event/{committee.EventId}/wrong"));
        Assert.Contains("kampala", page, StringComparison.Ordinal);
        Assert.Contains(DeskItems.CommitteeWords, page, StringComparison.Ordinal);
        Assert.Contains($"./chancery show event {committee.EventId}", page, StringComparison.Ordinal);
        Assert.Contains("Correct it", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_line_of_a_brief_has_a_source_whose_quote_stands_in_the_stored_text()
    {
        await using var desk = await OpenDesk.OnSamples();
        var page = await desk.Page("/brief/BLR/ZWE");
        var lines = BriefList().Matches(page).SelectMany(l => BriefLine().Matches(l.Value)).ToList();
        Assert.True(lines.Count >= 3);
        Assert.All(lines, line => Assert.Contains("href=\"#s", line.Value, StringComparison.Ordinal));
        Assert.Contains($"<q lang=\"tl\" dir=\"auto\">{DeskItems.CommitteeWords}</q>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_list_says_how_much_of_it_is_shown()
    {
        var items = Enumerable.Range(0, 80).Select(i => new Chancery.Tests.Store.Item($"call-{i:D2}", $"Call {i}\nMinister Ada Novak of Slovenia called Minister Bo Lind of Sweden on day {i}.", "2024-01-01")
            .Contact($"called Minister Bo Lind of Sweden on day {i}", ContactKind.Call, Edtf.Day(new DateOnly(2022, 1, 1).AddDays(i * 7)).Text,
                new Actor("Ada Novak", Role.ForeignMinister, "SVN"), new Actor("Bo Lind", Role.ForeignMinister, "SWE")));
        await using var desk = await OpenDesk.On(samples: false, [.. items]);
        foreach (var address in (string[])["/latest", "/country/SVN", "/pair/SVN/SWE"]) Assert.Matches("(of|all) 80", OpenDesk.Words(await desk.Page(address)));
    }

    /// <summary>The numbers of fields that stand within the words of a text.</summary>
    [GeneratedRegex("(?: field [0-9]+)+ ", RegexOptions.None, 2000)]
    private static partial Regex Without();

    [GeneratedRegex("<li class=\"row\"", RegexOptions.None, 2000)]
    private static partial Regex Row();

    [GeneratedRegex("<ul class=\"brief-lines\">.*?</ul>", RegexOptions.Singleline, 2000)]
    private static partial Regex BriefList();

    [GeneratedRegex("<li.*?</li>", RegexOptions.Singleline, 2000)]
    private static partial Regex BriefLine();
}
