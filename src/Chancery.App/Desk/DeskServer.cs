using System.Net;
using Chancery.App.Api;
using Chancery.App.Desk.Access;
using Chancery.App.Desk.Look;
using Chancery.App.Desk.Routing;
using Chancery.App.Desk.Texts;
using Chancery.App.Desk.Webhooks;
using Chancery.App.Intake;
using Chancery.Store;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HostFiltering;

namespace Chancery.App.Desk;

/// <summary>Serves the desk: the record as web pages, for this computer only or for a team that signs in.</summary>
public static class DeskServer
{
    /// <summary>The largest request taken: a pasted text or an opened file.</summary>
    internal const long MaxRequest = 24L << 20;

    /// <summary>Opens the record, serves its pages and returns when <paramref name="cancel"/> is asked for.</summary>
    /// <param name="settings">What to serve and where.</param>
    /// <param name="started">Told the address when the desk is open.</param>
    /// <param name="cancel">Closes the desk.</param>
    /// <exception cref="StoreUnusableException">The record cannot be opened.</exception>
    /// <exception cref="DeskUnavailableException">The port is taken or may not be used, or the desk would be open to others without anybody having to sign in.</exception>
    public static async Task RunAsync(DeskSettings settings, Action<Uri> started, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(started);
        using var store = RecordStore.Open(settings.Store, settings.Clock);
        if (settings.Team && !store.People.HasAdmin()) throw new DeskUnavailableException("Nobody could sign in: no account gives accounts. Make the first: ./chancery people add NAME --role admin");
        await using var app = Build(settings, store);
        try
        {
            await app.StartAsync(cancel);
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            throw new DeskUnavailableException($"Port {settings.Port} is taken by another program. Choose another: chancery serve --port {settings.Port + 1}", taken);
        }
        catch (System.Net.Sockets.SocketException refused)
        {
            throw new DeskUnavailableException($"Port {settings.Port} of {settings.Listen} may not be used ({refused.Message}). Choose another: chancery serve --port 5080", refused);
        }
        started(new Uri(app.Urls.First()));
        await app.WaitForShutdownAsync(cancel);
    }

    /// <summary>The web application, not yet started.</summary>
    /// <param name="settings">What to serve and where.</param>
    /// <param name="store">The record.</param>
    /// <param name="adjust">Changes the builder before it builds, for tests.</param>
    internal static WebApplication Build(DeskSettings settings, RecordStore store, Action<WebApplicationBuilder>? adjust = null)
    {
        // Said here too, so that no way of starting leads past it.
        if (!settings.Team && !IPAddress.IsLoopback(settings.Listen)) throw new DeskUnavailableException($"Beyond this computer everybody must sign in: ./chancery serve --team --listen {settings.Listen}");
        var data = new DiskFolder(settings.DataFolder);
        if (settings.Languages.Count == 0) settings = settings with { Languages = [.. data.Files("packs").Where(f => f.EndsWith(".lex", StringComparison.Ordinal)).Select(Path.GetFileNameWithoutExtension).OfType<string>()] };
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, EnvironmentName = "Production" });
        builder.Configuration.Sources.Clear();
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Error).AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.None)
            .AddSimpleConsole(o => o.SingleLine = true);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxRequest;
            kestrel.Listen(settings.Listen, settings.Port);
        });
        AddServices(builder.Services, settings, data, store);
        adjust?.Invoke(builder);
        var app = builder.Build();
        app.UseHostFiltering();
        app.UseResponseCompression();
        app.UseMiddleware<ProxyGate>();
        app.UseMiddleware<DeskGuard>();
        app.Use(LanguageChoice.Keep);
        app.UseRouting();
        app.UseMiddleware<DeskDoor>();
        DeskRoutes.Map(app);
        return app;
    }

    private static void AddServices(IServiceCollection services, DeskSettings settings, DiskFolder data, RecordStore store)
    {
        services.AddSingleton(settings);
        services.AddSingleton(store);
        services.AddSingleton(store.Questions);
        services.AddSingleton(store.People);
        services.AddSingleton(new WorldNames(data));
        services.AddSingleton(new WorldPlaces(data));
        services.AddResponseCompression(o => o.MimeTypes = ["text/html", "text/css", "text/javascript", "application/json", "image/svg+xml"]);
        services.AddSingleton<ApiAddresses>();
        services.AddSingleton(s => new ApiStream(store.Questions, settings.Clock, s.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping));
        services.AddSingleton(new DeskAssets());
        services.AddSingleton<DeskPlaces>();
        services.AddSingleton(new DeskTexts());
        services.AddScoped(s => Texts(s).In(LanguageChoice.Of(Request(s), Texts(s))));
        AddPeople(services, settings);
        services.AddSingleton(_ => new WebhookSender(settings.LocalWebhooks));
        services.AddHostedService<WebhookRun>();
        services.AddScoped(s => s.GetRequiredService<RecordStore>().Own(s.GetRequiredService<DeskPerson>().Name));
        services.AddHttpContextAccessor();
        services.AddScoped(s => DeskView.Of(Request(s), settings, s.GetRequiredService<WorldNames>().In(s.GetRequiredService<DeskWords>())));
        services.AddRazorComponents();
        var keys = services.AddDataProtection().SetApplicationName("chancery");
        if (settings.KeysFolder is { } folder) keys.PersistKeysToFileSystem(KeysFolder(folder));
        else keys.UseEphemeralDataProtectionProvider();
        services.AddAntiforgery(guard =>
        {
            guard.HeaderName = "X-Chancery-Guard";
            guard.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            guard.Cookie.Name = "chancery-guard";
            guard.Cookie.SameSite = SameSiteMode.Strict;
            guard.FormFieldName = "guard";
        });
        services.Configure<HostFilteringOptions>(o => o.AllowedHosts = ["127.0.0.1", "localhost", "[::1]", .. settings.Hosts]);
    }

    private static void AddPeople(IServiceCollection services, DeskSettings settings)
    {
        services.AddScoped<DeskVisitor>();
        services.AddTransient(s => s.GetRequiredService<DeskVisitor>().Person);
        services.AddSingleton<Recognition>();
        services.AddSingleton<SeenNotes>();
        services.AddHostedService(s => s.GetRequiredService<SeenNotes>());
        services.AddSingleton(new SignInThrottle(settings.Clock));
        services.AddSingleton<HashingTurns>();
    }

    /// <summary>A folder that only its owner may look into.</summary>
    private static DirectoryInfo KeysFolder(string path)
    {
        const UnixFileMode own = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        try
        {
            if (OperatingSystem.IsWindows()) return Directory.CreateDirectory(path);
            var folder = Directory.CreateDirectory(path, own);
            if (folder.UnixFileMode != own) folder.UnixFileMode = own;
            return folder;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new DeskUnavailableException($"The folder {path}, which keeps the keys of forms, cannot be made or shut to others ({refused.Message}).", refused);
        }
    }

    private static HttpRequest Request(IServiceProvider services) => services.GetRequiredService<IHttpContextAccessor>().HttpContext!.Request;

    private static DeskTexts Texts(IServiceProvider services) => services.GetRequiredService<DeskTexts>();
}
