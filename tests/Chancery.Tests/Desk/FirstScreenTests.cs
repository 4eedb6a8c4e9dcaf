using System.Net;
using Xunit;

namespace Chancery.Tests.Desk;

public sealed class FirstScreenTests
{
    [Fact]
    public async Task The_worked_fact_is_the_overdue_committee_with_its_words_dates_and_buttons()
    {
        await using var desk = await OpenDesk.OnSamples();
        var page = await desk.Page("/");
        Assert.Contains($"<mark>{DeskItems.CommitteeWords}</mark>", page, StringComparison.Ordinal);
        var words = OpenDesk.Words(page);
        Assert.Contains("Consultations of Belarus and Zimbabwe", words, StringComparison.Ordinal);
        Assert.Contains("overdue : nothing later in this record. That does not say it did not happen.", words, StringComparison.Ordinal);
        Assert.Contains("Balita ng Silangan", words, StringComparison.Ordinal);
        Assert.Contains("Event February 2024 Published 22 January 2024 Recorded 1 March 2026, 12:00 UTC", words, StringComparison.Ordinal);
        Assert.Contains("Confidence", words, StringComparison.Ordinal);
        foreach (var button in (string[])["/brief/BLR/ZWE", "/cite", "/wrong"]) Assert.Contains(button, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_lists_say_how_many_there_are()
    {
        await using var desk = await OpenDesk.OnSamples();
        var words = OpenDesk.Words(await desk.Page("/"));
        Assert.Contains("1 in all", words, StringComparison.Ordinal);
        Assert.Contains("4 documents came in since 28 February 2026", words, StringComparison.Ordinal);
        Assert.Contains("Penny Wong , foreign minister of Australia", words, StringComparison.Ordinal);
        Assert.Contains("Meeting of Australia and China", words, StringComparison.Ordinal);
        Assert.Contains("Place: Canberra / Sydney", words, StringComparison.Ordinal);
        Assert.Contains("No measured accuracy is at hand", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_measured_accuracy_stands_in_the_foot_and_says_on_what()
    {
        await using var desk = await OpenDesk.OnSamples();
        await File.WriteAllTextAsync(desk.Settings.AccuracyFile!, """
            {"documents": 84, "groups": {"all": {"contacts": {"f1": 0.8312}, "facts": {"f1": 0.7}}, "lang:en": {"contacts": {"f1": 0.85}, "facts": {"f1": 0.72}}, "lang:tl": {"contacts": {"f1": 0.8}, "facts": {"f1": 0.66}}}}
            """);
        Assert.Contains(
            "Measured on 84 constructed texts: contacts F1 0.83, all facts F1 0.70 (English 0.85 and 0.72; Filipino 0.80 and 0.66).", OpenDesk.Words(await desk.Page("/")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_day_in_the_world_is_kept_in_every_link_and_changes_what_is_overdue()
    {
        await using var desk = await OpenDesk.OnSamples();
        var page = await desk.Page("/?on=2024-02-10");
        Assert.Contains("The day in the world is 10 February 2024", OpenDesk.Words(page), StringComparison.Ordinal);
        Assert.Contains("Nothing is overdue.", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/latest?on=2024-02-10\"", page, StringComparison.Ordinal);
        Assert.Contains("<input type=\"hidden\" name=\"on\" value=\"2024-02-10\"", page, StringComparison.Ordinal);
        Assert.Contains("is left out", OpenDesk.Words(await desk.Page("/unclear?published-by=2024-06-01")), StringComparison.Ordinal);
        Assert.Contains("as recorded by 1 January 2025, 23:59 UTC", OpenDesk.Words(await desk.Page("/latest?recorded-by=2025-01-01")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/go?a=Belarus", "/country/BLR")]
    [InlineData("/go?a=belarus&b=ZWE", "/pair/BLR/ZWE")]
    [InlineData("/go?a=Belarus%20(BLR)&b=Zimbabwe&on=2024-05-01", "/pair/BLR/ZWE?on=2024-05-01")]
    [InlineData("/go?a=&b=Belarus", "/country/BLR")]
    [InlineData("/go", "/")]
    public async Task The_chooser_leads_to_a_country_or_a_pair(string asked, string reached)
    {
        await using var desk = await OpenDesk.OnSamples();
        using var answer = await desk.Client.GetAsync(new Uri(asked, UriKind.Relative));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(reached, answer.Headers.Location!.ToString());
    }
}
