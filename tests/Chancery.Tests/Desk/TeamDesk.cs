using System.Net;
using Chancery.App.Desk;
using Chancery.App.Desk.Access;
using Chancery.App.Desk.Routing;
using Chancery.Store.People;
using Chancery.Tests.Commands;
using Chancery.Tests.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Chancery.Tests.Desk;

/// <summary>A desk at which everybody signs in, over a record with a few documents, asked without a network.</summary>
internal sealed class TeamDesk : IAsyncDisposable
{
    public const string Password = "four plain words in a row";
    private static readonly Lazy<string> Hash = new(() => PasswordHash.Of(Password));
    private readonly TrustedProxy? _proxy;
    private WebApplication _app = null!;

    private TeamDesk(TrustedProxy? proxy) => _proxy = proxy;

    public TemporaryRecord Record { get; } = new();

    public RecordPeople People => Record.Store.People;

    /// <summary>Every address with the role it needs, as the web application has them.</summary>
    public IReadOnlyList<DeskRoute> Routes => [.. Endpoints.Select(e => e.Metadata.GetMetadata<DeskRoute>()).OfType<DeskRoute>()];

    public IReadOnlyList<Microsoft.AspNetCore.Http.Endpoint> Endpoints => _app.Services.GetRequiredService<EndpointDataSource>().Endpoints;

    /// <summary>A desk with the accounts rita (reader), rob (reviewer) and ada (admin), all with <see cref="Password"/>.</summary>
    public static async Task<TeamDesk> Open(TrustedProxy? proxy = null)
    {
        var desk = new TeamDesk(proxy);
        desk.Record.Ingest(DeskItems.All);
        foreach (var (name, role) in ((string, AccountRole)[])[("ada", AccountRole.Admin), ("rob", AccountRole.Reviewer), ("rita", AccountRole.Reader)]) desk.People.Add("test", name, role, password: null);
        // Hashing takes long on purpose; all of them share what was hashed once.
        using (var connection = desk.Record.Store.Database.Connect()) connection.Run("UPDATE accounts SET password = @hash", ("hash", Hash.Value));
        await desk.Start();
        return desk;
    }

    /// <summary>Closes the desk and opens it again over the same record.</summary>
    public async Task Restart()
    {
        await _app.DisposeAsync();
        await Start();
    }

    public Guest NewGuest() => new(_app.GetTestServer().CreateHandler());

    /// <summary>Somebody who has signed in.</summary>
    public async Task<Guest> SignedIn(string name)
    {
        var guest = NewGuest();
        var reply = await guest.SignIn(name, Password);
        return reply.Status == HttpStatusCode.Redirect ? guest : throw new InvalidOperationException($"{name} did not get in: {reply.Status}");
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Record.Dispose();
    }

    private async Task Start()
    {
        var settings = new DeskSettings
        {
            Store = Record.Address, Pipeline = Repository.Pipeline, DataFolder = Repository.Root, Clock = Record.Clock, Languages = ["en"], Reader = "test", Team = true, Proxy = _proxy,
            KeysFolder = Record.Address.Path + ".keys",
        };
        _app = DeskServer.Build(settings, Record.Store, builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Services.AddSingleton<IStartupFilter, FromAnywhere>();
        });
        await _app.StartAsync();
    }

    /// <summary>Lets a test say from which address a request comes.</summary>
    private sealed class FromAnywhere : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, then) =>
            {
                context.Connection.RemoteIpAddress = IPAddress.Parse(context.Request.Headers["Test-From"] is [{ } from] ? from : "192.0.2.1");
                return then(context);
            });
            next(app);
        };
    }
}
