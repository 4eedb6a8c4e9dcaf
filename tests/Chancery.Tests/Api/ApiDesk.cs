using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Chancery.App.Api;
using Chancery.Tests.Desk;
using Xunit;

namespace Chancery.Tests.Api;

/// <summary>Asking the API of an open desk.</summary>
internal static class ApiDesk
{
    /// <summary>The answer, which must be 200, as JSON.</summary>
    public static async Task<JsonElement> Ask(this OpenDesk desk, string address)
    {
        using var answer = await desk.Send(address);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {answer.StatusCode}\n{text}");
        using var parsed = JsonDocument.Parse(text);
        return parsed.RootElement.Clone();
    }

    /// <summary>The answer, whatever it is.</summary>
    public static async Task<HttpResponseMessage> Send(this OpenDesk desk, string address, HttpMethod? method = null, string? accept = null, string? tag = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, new Uri("/api/v1/" + address, UriKind.Relative));
        if (accept is not null) request.Headers.Accept.ParseAdd(accept);
        if (tag is not null) request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(tag));
        return await desk.Client.SendAsync(request);
    }

    /// <summary>The problem, of this status.</summary>
    public static async Task<JsonElement> Problem(this HttpResponseMessage answer, HttpStatusCode status)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == status, $"{answer.StatusCode}\n{text}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        using var parsed = JsonDocument.Parse(text);
        Assert.Equal((int)status, parsed.RootElement.GetProperty("status").GetInt32());
        return parsed.RootElement.Clone();
    }

    /// <summary>An address of each question, with ids that the record has.</summary>
    public static async Task<IReadOnlyList<(ApiAddress Address, string Asked)>> Questions(this OpenDesk desk)
    {
        var events = (await desk.Ask("events?kind=contact")).GetProperty("results");
        var ids = new Dictionary<string, string>(StringComparer.Ordinal) { ["person"] = (await desk.Ask("persons?q=Wang")).GetProperty("results")[0].GetProperty("id").GetString()!, ["document"] = "kampala" };
        return [.. desk.Addresses.All.Where(a => a.Ask is not null).Select(a =>
        {
            var path = a.Path["/api/v1/".Length..].Replace("{id}", ids.GetValueOrDefault(a.Name, events[0].GetProperty("id").GetString()!), StringComparison.Ordinal)
                .Replace("{code}", "BLR", StringComparison.Ordinal).Replace("{a}", "AUS", StringComparison.Ordinal).Replace("{b}", "CHN", StringComparison.Ordinal).Replace("{role}", "foreign-minister", StringComparison.Ordinal);
            string[] asked = [.. a.Parameters.Where(p => p.Required || (a.Name == "positions" && p.Name == "country")).Select(p => $"{p.Name}={(p.Name == "q" ? "Wang" : "CHN")}")];
            return (a, asked.Length == 0 ? path : path + "?" + string.Join('&', asked));
        })];
    }
}
