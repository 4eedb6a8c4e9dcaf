using Chancery.App.Api;
using Chancery.Tests.Commands;
using Chancery.Tests.Desk;
using Chancery.Tests.Docs;
using Xunit;

namespace Chancery.Tests.Api;

/// <summary>What is said of the API, to machines and to people.</summary>
public sealed class ApiDescriptionTests
{
    [Fact]
    public async Task OpenApi_names_every_address_and_every_parameter()
    {
        await using var desk = await OpenDesk.OnSamples();
        var description = await desk.Ask("openapi.json");
        Assert.Equal("3.1.0", description.Text("openapi"));
        var routes = desk.Routes.Where(r => r.Address.StartsWith(ApiAddresses.Root, StringComparison.Ordinal)).ToList();
        Assert.True(routes.Count > 25);
        foreach (var route in routes)
        {
            var operation = description.At("paths").At(route.Address).At(route.Method.ToLowerInvariant());
            var address = Assert.Single(desk.Addresses.All, a => a.Path == route.Address);
            Assert.Equal((address.Method, address.Role), (route.Method, route.Role));
            Assert.Equal(address.InPath.Concat(address.Parameters).Select(p => p.Name), operation.List("parameters").Select(p => p.Text("name")!), StringComparer.Ordinal);
        }
        Assert.Equal(routes.Count, description.At("paths").EnumerateObject().Count());
        var schemas = description.At("components").At("schemas");
        Assert.All(desk.Addresses.All, a => Assert.True(schemas.TryGetProperty(a.Schema, out _), a.Schema));
    }

    [Fact]
    public async Task The_page_names_every_address_and_every_parameter()
    {
        await using var desk = await OpenDesk.OnSamples();
        var page = OpenDesk.Words(await desk.Page("/api"));
        Assert.All(desk.Addresses.All, a => Assert.Contains($"{a.Method} {a.Path}", page, StringComparison.Ordinal));
        Assert.All(desk.Addresses.All.SelectMany(a => a.Parameters), p => Assert.Contains($" {p.Name}=", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_paper_names_every_address()
    {
        await using var desk = await OpenDesk.OnSamples();
        var paper = Papers.Text("docs/api.md");
        Assert.All(desk.Addresses.All, a => Assert.Contains($"`{a.Path["/api/v1/".Length..]}`", paper, StringComparison.Ordinal));
        Assert.All(desk.Addresses.All.SelectMany(a => a.Parameters), p => Assert.Contains($"`{p.Name}`", paper, StringComparison.Ordinal));
    }
}
