using Chancery.App.Desk;
using Chancery.Tests.Desk;
using Chancery.Tests.Record;
using Chancery.Tests.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;
using Xunit;

namespace Chancery.Tests.Browser;

/// <summary>A desk over the samples, constructed items and hostile documents, on a port of its own, and a Chromium to look at it with.</summary>
public sealed class DeskInBrowser : IAsyncLifetime, IDisposable
{
    private readonly TemporaryRecord _record = new();
    private WebApplication? _app;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Debian's Chromium, or another that <c>CHANCERY_CHROMIUM</c> names.</summary>
    private static string Chromium => Environment.GetEnvironmentVariable("CHANCERY_CHROMIUM") is { Length: > 0 } named ? named
        : new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists) ?? throw new InvalidOperationException("There is no Chromium. Type: sudo apt-get install -y chromium");

    public Uri Address { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _record.Ingest(DeskItems.All.Append(HostileDocumentTests.Hostile("evil")).Select(i => (i.Source with { Sample = true }, i.Reading)));
        _record.Ingest(Corpora.Mixed.Take(60));
        _app = DeskServer.Build(OpenDesk.SettingsOf(_record, samples: true), _record.Store);
        await _app.StartAsync();
        Address = new Uri(_app.Urls.First());
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium, Args = ["--no-sandbox", "--disable-gpu"] });
    }

    /// <summary>A window of its own: its cookies, its size, its colours.</summary>
    public async Task<DeskWindow> Open(int width = 1280, bool dark = false, string? language = null, bool script = true)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address.ToString(), ViewportSize = new ViewportSize { Width = width, Height = 900 }, ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light, JavaScriptEnabled = script,
            BypassCSP = false, Locale = "en-GB",
        });
        if (language is not null) await context.AddCookiesAsync([new Cookie { Name = "chancery-language", Value = language, Url = Address.ToString() }]);
        return new DeskWindow(context, await context.NewPageAsync(), Address);
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_app is not null) await _app.DisposeAsync();
    }

    public void Dispose() => _record.Dispose();
}
