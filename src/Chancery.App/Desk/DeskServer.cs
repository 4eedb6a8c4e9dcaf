using System.Net;
using Chancery.App.Api;
using Chancery.App.Desk.Access;
using Chancery.App.Desk.Look;
using Chancery.App.Desk.Routing;
using Chancery.App.Desk.Texts;
using Chancery.App.Intake;
using Chancery.Store;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HostFiltering;

namespace Chancery.App.Desk;

/// <summary>Serves the desk: the record as web pages, on this computer only.</summary>
public static class DeskServer
{
    /// <summary>The largest request taken: a pasted text or an opened file.</summary>
    internal const long MaxRequest = 24L << 20;

    /// <summary>Opens the record, serves its pages on 127.0.0.1 and returns when <paramref name="cancel"/> is asked for.</summary>
    /// <param name="settings">What to serve and where.</param>
    /// <param name="started">Told the address when the desk is open.</param>
    /// <param name="cancel">Closes the desk.</param>
    /// <exception cref="StoreUnusableException">The record cannot be opened.</exception>
    /// <exception cref="DeskUnavailableException">The port is taken or may not be used.</exception>
    public static async Task RunAsync(DeskSettings settings, Action<Uri> started, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(started);
        using var store = RecordStore.Open(settings.Store, settings.Clock);
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
            throw new DeskUnavailableException($"Port {settings.Port} may not be used ({refused.Message}). Choose another: chancery serve --port 5080", refused);
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
            kestrel.Listen(IPAddress.Loopback, settings.Port);
        });
        AddServices(builder.Services, settings, data, store);
        adjust?.Invoke(builder);
        var app = builder.Build();
        app.UseHostFiltering();
        app.UseResponseCompression();
        app.UseMiddleware<DeskGuard>();
        app.Use(LanguageChoice.Keep);
        app.UseRouting();
        DeskRoutes.Map(app);
        return app;
    }

    private static void AddServices(IServiceCollection services, DeskSettings settings, DiskFolder data, RecordStore store)
    {
        services.AddSingleton(settings);
        services.AddSingleton(store);
        services.AddSingleton(store.Questions);
        services.AddSingleton(new WorldNames(data));
        services.AddSingleton(new WorldPlaces(data));
        services.AddResponseCompression(o => o.MimeTypes = ["text/html", "text/css", "text/javascript", "application/json", "image/svg+xml"]);
        services.AddSingleton<ApiAddresses>();
        services.AddSingleton(s => new ApiStream(store.Questions, settings.Clock, s.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping));
        services.AddSingleton(new DeskAssets());
        services.AddSingleton<DeskPlaces>();
        services.AddSingleton(new DeskTexts());
        services.AddScoped(s => Texts(s).In(LanguageChoice.Of(Request(s), Texts(s))));
        services.AddScoped(_ => DeskPerson.Own);
        services.AddHttpContextAccessor();
        services.AddScoped(s => DeskView.Of(Request(s), settings, s.GetRequiredService<WorldNames>().In(s.GetRequiredService<DeskWords>())));
        services.AddRazorComponents();
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddAntiforgery(guard =>
        {
            guard.Cookie.Name = "chancery-guard";
            guard.Cookie.SameSite = SameSiteMode.Strict;
            guard.FormFieldName = "guard";
            guard.HeaderName = "X-Chancery-Guard";
        });
        services.Configure<HostFilteringOptions>(o => o.AllowedHosts = ["127.0.0.1", "localhost", "[::1]"]);
    }

    private static HttpRequest Request(IServiceProvider services) => services.GetRequiredService<IHttpContextAccessor>().HttpContext!.Request;

    private static DeskTexts Texts(IServiceProvider services) => services.GetRequiredService<DeskTexts>();
}
