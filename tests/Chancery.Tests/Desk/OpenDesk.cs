using System.Net;
using System.Text.RegularExpressions;
using Chancery.App.Api;
using Chancery.App.Desk;
using Chancery.App.Desk.Routing;
using Chancery.App.Intake;
using Chancery.Store;
using Chancery.Tests.Store;
using Chancery.World;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Chancery.Tests.Desk;

/// <summary>A desk over a record of constructed readings, asked without a network.</summary>
internal sealed partial class OpenDesk : IAsyncDisposable
{
    private static readonly Lazy<Knowledge> Reader = new(() => new Knowledge(new CompiledInMemory(new DiskFolder(Root()))));
    private readonly TemporaryRecord _record = new();
    private readonly WebApplication _app;

    private OpenDesk(bool samples, IEnumerable<Item> items)
    {
        _record.Ingest(items.Select(i => (i.Source with { Sample = samples }, i.Reading)));
        Settings = SettingsOf(_record, samples);
        _app = DeskServer.Build(Settings, _record.Store, b => b.WebHost.UseTestServer());
    }

    /// <summary>What a desk over a record is opened with.</summary>
    public static DeskSettings SettingsOf(TemporaryRecord record, bool samples) => new()
    {
        Store = record.Address, Pipeline = new Pipeline(Reader.Value), DataFolder = Root(), Clock = record.Clock, Samples = samples, Languages = ["en", "tl"], Reader = "test",
        AccuracyFile = Path.Combine(record.Folder, "accuracy.json"),
    };

    public DeskSettings Settings { get; }

    public RecordQueries Ask => _record.Ask;

    public TemporaryRecord Record => _record;

    public ApiAddresses Addresses => _app.Services.GetRequiredService<ApiAddresses>();

    /// <summary>All addresses with their roles.</summary>
    public IEnumerable<DeskRoute> Routes => ((IEndpointRouteBuilder)_app).DataSources.SelectMany(d => d.Endpoints).Select(e => e.Metadata.GetMetadata<DeskRoute>()).OfType<DeskRoute>();

    /// <summary>Closes the desk while it answers.</summary>
    public Task Stop() => _app.StopAsync();

    public RecordStore Store => _record.Store;

    /// <summary>Ingests more into the record of the open desk, an hour later.</summary>
    public void Ingest(params Item[] items)
    {
        _record.Clock.Now += TimeSpan.FromHours(1);
        _record.Ingest(items);
    }

    public StandingClock Clock => _record.Clock;

    public HttpClient Client { get; private set; } = null!;

    public static async Task<OpenDesk> On(bool samples, params Item[] items)
    {
        var desk = new OpenDesk(samples, items);
        await desk._app.StartAsync();
        desk.Client = desk.NewClient();
        return desk;
    }

    public static Task<OpenDesk> OnSamples() => On(samples: true, DeskItems.All);

    public HttpClient NewClient() => new(new CookieKeeper(_app.GetTestServer().CreateHandler())) { BaseAddress = new Uri("http://127.0.0.1") };

    /// <summary>The page, which must answer 200.</summary>
    public async Task<string> Page(string address)
    {
        using var answer = await Client.GetAsync(new Uri(address, UriKind.Relative));
        var page = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {answer.StatusCode}\n{page}");
        return page;
    }

    public async Task<(HttpStatusCode Status, string Page)> Any(string address)
    {
        using var answer = await Client.GetAsync(new Uri(address, UriKind.Relative));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>The guard's token of the first page.</summary>
    public async Task<string> Guard() => GuardField().Match(await Page("/")).Groups["it"].Value;

    /// <summary>Sends the form of the first page.</summary>
    public async Task<(HttpStatusCode Status, string Page)> Paste(string text, string? published = null, (string Name, byte[] Bytes)? file = null, bool guarded = true)
    {
        using var form = new MultipartFormDataContent { { new StringContent(text), "text" }, { new StringContent(published ?? ""), "published" } };
        if (guarded) form.Add(new StringContent(await Guard()), "guard");
        if (file is { } f) form.Add(new ByteArrayContent(f.Bytes), "file", f.Name);
        using var answer = await Client.PostAsync(new Uri("/read", UriKind.Relative), form);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Sends a form as a page shows it, with the guard of that page.</summary>
    public async Task<(HttpStatusCode Status, string Page, string? To)> Send(string from, string address, params (string Name, string Value)[] fields)
    {
        var guard = GuardField().Match(await Page(from)).Groups["it"].Value;
        using var form = new FormUrlEncodedContent(fields.Append(("guard", guard)).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        using var answer = await Client.PostAsync(new Uri(address, UriKind.Relative), form);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Headers.Location?.ToString());
    }

    /// <summary>Sends a form of a page; gives where it leads.</summary>
    public async Task<(HttpStatusCode Status, string? Location, string Page)> SendForm(string address, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Append((Name: "guard", Value: await Guard())).Select(f => KeyValuePair.Create(f.Name, f.Value)));
        using var answer = await Client.PostAsync(new Uri(address, UriKind.Relative), form);
        return (answer.StatusCode, answer.Headers.Location?.ToString(), await answer.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        await _app.DisposeAsync();
        _record.Dispose();
    }

    /// <summary>The words of a page without its tags.</summary>
    public static string Words(string page) => WebUtility.HtmlDecode(Space().Replace(Tag().Replace(page, " "), " "));

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Chancery.slnx"))) folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("the repository's root is not above the tests");
        return folder;
    }

    [GeneratedRegex("name=\"guard\"[^>]*value=\"(?<it>[^\"]+)\"", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex GuardField();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 2000)]
    private static partial Regex Tag();

    [GeneratedRegex("\\s+", RegexOptions.None, 2000)]
    private static partial Regex Space();

    private sealed class CookieKeeper(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        private readonly CookieContainer _cookies = new();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (_cookies.GetCookieHeader(request.RequestUri!) is { Length: > 0 } kept) request.Headers.Add("Cookie", kept);
            var answer = await base.SendAsync(request, cancellationToken);
            if (answer.Headers.TryGetValues("Set-Cookie", out var set))
            {
                foreach (var cookie in set) _cookies.SetCookies(request.RequestUri!, cookie);
            }
            return answer;
        }
    }

    private sealed class CompiledInMemory(IDataFolder source) : IDataFolder
    {
        private readonly Dictionary<string, byte[]> _files = Knowledge.Compile(source).ToDictionary(f => f.Path, f => f.Bytes, StringComparer.Ordinal);

        public byte[]? Read(string path) => _files.GetValueOrDefault(path);

        public IReadOnlyList<string> Files(string folder) =>
            [.. _files.Keys.Where(f => f.StartsWith(folder + "/", StringComparison.Ordinal) && f.IndexOf('/', folder.Length + 1) < 0).Order(StringComparer.Ordinal)];

        public IReadOnlyList<string> Folders(string folder) =>
            [.. _files.Keys.Where(f => f.StartsWith(folder + "/", StringComparison.Ordinal)).Select(f => f[(folder.Length + 1)..].Split('/')).Where(p => p.Length > 1).Select(p => p[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}
