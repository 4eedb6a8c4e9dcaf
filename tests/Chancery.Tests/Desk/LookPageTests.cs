using System.Net;
using Xunit;

namespace Chancery.Tests.Desk;

public sealed class LookPageTests
{
    [Fact]
    public async Task The_heat_map_is_a_table_whose_numbers_open_the_two()
    {
        await using var desk = await OpenDesk.OnSamples();
        var page = await desk.Page("/heat?from=2000&to=2030");
        Assert.Matches("<a href=\"/pair/BLR/ZWE\" aria-label=\"Belarus [^ ]+ Zimbabwe: 1\">", page);
        Assert.Contains("<th scope=\"row\"><a href=\"/country/BLR\">Belarus</a></th>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_map_and_a_network_say_in_a_table_what_they_draw()
    {
        await using var desk = await OpenDesk.OnSamples();
        Assert.Matches("<tr data-at=\"[-0-9.]+ [-0-9.]+\" data-count=\"[0-9]+\" data-name=\"Kampala\">", await desk.Page("/map?from=2000&to=2030&country=Belarus"));
        Assert.Matches("<tr data-at=\"[-0-9.]+ [-0-9.]+\" data-count=\"[0-9]+\" data-name=\"Zimbabwe\">", await desk.Page("/map?from=2000&to=2030&country=BLR&by=partner"));
        Assert.Matches("<tr data-code=\"ZWE\" data-name=\"Zimbabwe\" data-years=\"[0-9: ]+\">", await desk.Page("/network?country=BLR&from=2000&to=2030"));
    }

    [Theory]
    [InlineData("/map?from=abc")]
    [InlineData("/network?country=Atlantis")]
    [InlineData("/heat?sides=BLR,Nowhere")]
    public async Task What_is_not_understood_is_said(string address)
    {
        await using var desk = await OpenDesk.OnSamples();
        var (status, page) = await desk.Any(address);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("This is not understood", page, StringComparison.Ordinal);
    }
}
