using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace Chancery.Tests.Desk;

/// <summary>A browser at a team's desk: keeps cookies, follows nothing by itself.</summary>
internal sealed partial class Guest(HttpMessageHandler handler) : IDisposable
{
    private readonly HttpClient _client = new(handler) { BaseAddress = new Uri("http://127.0.0.1"), Timeout = TimeSpan.FromSeconds(60) };
    /// <summary>What the desk has set.</summary>
    public Dictionary<string, string> Cookies { get; } = new(StringComparer.Ordinal);

    /// <summary>Headers sent with every request.</summary>
    public Dictionary<string, string> Headers { get; } = new(StringComparer.Ordinal);

    /// <summary>The token of the session; null for none.</summary>
    public string? Session
    {
        get => Cookies.GetValueOrDefault("chancery-session");
        set => Cookies["chancery-session"] = value!;
    }

    public Task<Reply> Get(string address) => Send(HttpMethod.Get, address, null);

    /// <summary>Sends a form with what a page of the desk puts into it.</summary>
    public async Task<Reply> Post(string page, string address, params (string Name, string Value)[] fields)
    {
        var guard = GuardOf(await Get(page));
        return await PostBare(address, [.. fields, ("guard", guard)]);
    }

    /// <summary>The guard's token on a page; empty for none.</summary>
    public static string GuardOf(Reply page) => Guard().Match(page.Body).Groups["it"].Value;

    public Task<Reply> PostBare(string address, params (string Name, string Value)[] fields) =>
        Send(HttpMethod.Post, address, new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))));

    public Task<Reply> SignIn(string name, string password, string then = "/") => Post("/sign-in", "/sign-in", ("name", name), ("password", password), ("then", then));

    public async Task<Reply> Send(HttpMethod method, string address, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        if (Cookies.Count > 0) request.Headers.Add("Cookie", string.Join("; ", Cookies.Select(c => $"{c.Key}={c.Value}")));
        foreach (var (name, value) in Headers) request.Headers.TryAddWithoutValidation(name, value);
        using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var set = answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies.ToList() : [];
        foreach (var cookie in set)
        {
            var (name, value) = cookie.Split(';')[0].Split('=', 2) is [var n, var v] ? (n, v) : throw new InvalidOperationException(cookie);
            if (value.Length == 0) Cookies.Remove(name);
            else Cookies[name] = value;
        }
        // What streams for ever is not read to its end.
        var body = answer.Content.Headers.ContentType?.MediaType == "text/event-stream" ? "" : await answer.Content.ReadAsStringAsync();
        return new Reply(answer.StatusCode, body, answer.Headers, answer.Content.Headers.ContentType?.MediaType, set);
    }

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("name=\"guard\"[^>]*value=\"(?<it>[^\"]+)\"", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Guard();
}

/// <summary>What the desk answered.</summary>
internal sealed record Reply(HttpStatusCode Status, string Body, HttpResponseHeaders Headers, string? Type, IReadOnlyList<string> Cookies)
{
    /// <summary>Where it leads.</summary>
    public string? To => Headers.Location?.OriginalString;

    public bool LeadsToSignIn => Status == HttpStatusCode.Redirect && To!.StartsWith("/sign-in", StringComparison.Ordinal);
}
