using System.Net;
using Xunit;

namespace Chancery.Tests.Desk;

/// <summary>What the rooms show: timeline, follow-ups, calendar, sides, persons.</summary>
public sealed class RoomTests
{
    [Fact]
    public async Task The_navigation_offers_only_what_is_there_and_says_where_one_is()
    {
        await using var desk = await OpenDesk.OnSamples();
        var page = await desk.Page("/calendar");
        Assert.Contains("href=\"/calendar\" aria-current=\"page\"", page, StringComparison.Ordinal);
        Assert.Contains("<summary>Menu</summary>", page, StringComparison.Ordinal);
        Assert.Equal((await desk.Any("/map")).Status == HttpStatusCode.OK, page.Contains("href=\"/map\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_timeline_is_narrowed_by_kind_side_and_time_and_says_what_it_did_not_understand()
    {
        await using var desk = await OpenDesk.OnSamples();
        var words = OpenDesk.Words(await desk.Page("/latest"));
        Assert.Contains("1–2 of 2", words, StringComparison.Ordinal);
        Assert.DoesNotContain("planned", words[words.IndexOf("1–2 of 2", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Contains("Consultations of Belarus and Zimbabwe", OpenDesk.Words(await desk.Page("/latest?kind=contact&country=belarus")), StringComparison.Ordinal);
        Assert.Contains("No event of the record fits the question.", OpenDesk.Words(await desk.Page("/latest?country=AUS&to=2020-01-01")), StringComparison.Ordinal);
        Assert.Contains("“Atlantis” is not understood here", OpenDesk.Words(await desk.Page("/latest?country=Atlantis")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Follow_ups_count_each_state_and_are_narrowed_by_side_and_person()
    {
        await using var desk = await OpenDesk.OnSamples();
        var words = OpenDesk.Words(await desk.Page("/followups?state=overdue"));
        Assert.Contains("Coming 1", words, StringComparison.Ordinal);
        Assert.Contains("Overdue 1", words, StringComparison.Ordinal);
        Assert.Contains("Meeting of Australia and China", OpenDesk.Words(await desk.Page("/followups?person=Penny%20Wong")), StringComparison.Ordinal);
        Assert.Contains("None on this day.", OpenDesk.Words(await desk.Page("/followups?country=AUS&state=overdue")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_calendar_places_days_and_keeps_months_above_the_grid()
    {
        await using var desk = await OpenDesk.OnSamples();
        var february = OpenDesk.Words(await desk.Page("/calendar?month=2024-02"));
        Assert.Contains("In February 2024, day not told 1", february, StringComparison.Ordinal);
        Assert.Contains("February 2024 : Consultations of Belarus and Zimbabwe Harare overdue", february, StringComparison.Ordinal);
        var march = await desk.Page("/calendar?month=2024-03");
        Assert.Contains("<table class=\"month-grid\"", march, StringComparison.Ordinal);
        Assert.Contains("20 Wed Meeting of Australia and China", OpenDesk.Words(march), StringComparison.Ordinal);
        Assert.Contains("month=2024-02", march, StringComparison.Ordinal);
        Assert.DoesNotContain("Meeting of Australia", OpenDesk.Words(await desk.Page("/calendar?month=2024-03&list=yes&country=BLR")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await desk.Any("/calendar?month=soon")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Any("/calendar?month=0001-01")).Status);
    }

    [Fact]
    public async Task A_country_shows_offices_over_time_as_lines_and_in_words()
    {
        await using var desk = await OpenDesk.OnSamples();
        var page = await desk.Page("/country/AUS/offices");
        Assert.Contains("<circle cx=", page, StringComparison.Ordinal);
        var words = OpenDesk.Words(page);
        Assert.Contains("Penny Wong 20 March 2024", words, StringComparison.Ordinal);
        Assert.Contains("extrapolated", words, StringComparison.Ordinal);
        Assert.Contains("China 2 1 20 March 2024", OpenDesk.Words(await desk.Page("/country/AUS/partners")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_organisation_has_its_own_address()
    {
        await using var desk = await OpenDesk.OnSamples();
        using var answer = await desk.Client.GetAsync(new Uri("/country/UN?on=2024-05-01", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/organisation/UN?on=2024-05-01", answer.Headers.Location!.ToString());
        Assert.Contains("Organisation or forum", OpenDesk.Words(await desk.Page("/organisation/UN")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_persons_names_stand_by_script()
    {
        await using var desk = await OpenDesk.On(samples: true, new Chancery.Tests.Store.Item("a", "Сергей Алейник met Shava.", "2024-01-20").Contact(
            "Сергей Алейник met Shava", ContactKind.Meeting, "2024-01-20", Chancery.Tests.Store.Item.Who("Sergei Aleinik", Role.ForeignMinister, "BLR", "Сергей Алейник"), Chancery.Tests.Store.Item.Who("Frederick Shava", Role.ForeignMinister, "ZWE")));
        var person = desk.Ask.Person("Aleinik", new Chancery.Store.Days(new DateOnly(2024, 6, 1))).Person!;
        var words = OpenDesk.Words(await desk.Page("/person/" + person.Id));
        Assert.Contains("Latin Sergei Aleinik", words, StringComparison.Ordinal);
        Assert.Contains("Cyrillic Сергей Алейник", words, StringComparison.Ordinal);
        Assert.Contains("Foreign minister of Belarus", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_list_is_turned_page_by_page_and_nothing_is_left_out()
    {
        var items = Enumerable.Range(0, 70).Select(i => new Chancery.Tests.Store.Item($"d{i}", $"They met in town {i}.").Contact(
            $"They met in town {i}", ContactKind.Meeting, ContactStatus.Held, $"2023-{1 + i / 28:00}-{1 + i % 28:00}", $"Town{i}", Chancery.Tests.Store.Item.Who(null, null, "FRA"), Chancery.Tests.Store.Item.Who(null, null, "DEU")));
        await using var desk = await OpenDesk.On(samples: true, [.. items]);
        var first = await desk.Page("/latest?country=FRA");
        Assert.Contains("1–60 of 70", OpenDesk.Words(first), StringComparison.Ordinal);
        Assert.Contains("rel=\"next\" href=\"/latest?country=FRA&amp;offset=60\"", first, StringComparison.Ordinal);
        Assert.Contains("61–70 of 70", OpenDesk.Words(await desk.Page("/latest?country=FRA&offset=60")), StringComparison.Ordinal);
    }
}
