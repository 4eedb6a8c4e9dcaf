using System.CommandLine;
using System.Net;
using Chancery.App.Desk;
using Chancery.App.Desk.Access;
using Chancery.Store;

namespace Chancery.App.Commands;

/// <summary>The options of <c>serve</c> for a team: who signs in how, and from where the desk is asked.</summary>
internal sealed class TeamOptions
{
    // Headers that every request has or that mean something else: a name in them is not the proxy's word.
    private static readonly string[] NoNames = ["Host", "Cookie", "Authorization", "User-Agent", "Accept", "Referer", "Origin", "X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host"];

    private readonly Option<bool> _team = new("--team") { Description = "Everybody signs in. Accounts: ./chancery people.", Arity = ArgumentArity.Zero };
    private readonly Option<string?> _listen = new("--listen") { Description = "The address to listen on (default 127.0.0.1). Beyond this computer only with --team.", HelpName = "ADDRESS" };
    private readonly Option<string[]> _host = new("--host") { Description = "A name under which the desk is asked for, such as desk.example.org; may be given several times. Requests under other names are refused.", HelpName = "NAME" };
    private readonly Option<string[]> _proxy = new("--proxy") { Description = "The address of a proxy before the desk, whose X-Forwarded-For and X-Forwarded-Proto are believed; may be given several times.", HelpName = "ADDRESS" };
    private readonly Option<string?> _trust = new("--trust-proxy") { Description = "The header in which that proxy names who is signed in (single sign-on). It is read from --proxy alone and needs it.", HelpName = "HEADER" };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_team, _listen, _host, _proxy, _trust]) command.Add(option);
    }

    /// <summary>What these options make of settings.</summary>
    /// <exception cref="UsageException">They do not go together.</exception>
    public Func<DeskSettings, DeskSettings> Read(ParseResult parsed, Surroundings world)
    {
        var team = parsed.GetValue(_team);
        var listen = Address("--listen", parsed.GetValue(_listen) ?? "127.0.0.1");
        var (hosts, proxies, header) = (parsed.GetValue(_host) ?? [], parsed.GetValue(_proxy) ?? [], parsed.GetValue(_trust));
        if (!team)
        {
            if (!IPAddress.IsLoopback(listen)) throw new UsageException($"Beyond this computer everybody must sign in: ./chancery serve --team --listen {listen}");
            if (hosts.Length + proxies.Length > 0 || header is not null) throw new UsageException("--host, --proxy and --trust-proxy are for a desk at which everybody signs in. Add --team.");
            return settings => settings with { Listen = listen };
        }
        foreach (var host in hosts)
        {
            if (Uri.CheckHostName(host) == UriHostNameType.Unknown) throw new UsageException($"--host takes a name such as desk.example.org, without port and https://, not '{host}'.");
        }
        var any = listen.Equals(IPAddress.Any) || listen.Equals(IPAddress.IPv6Any);
        if (any && hosts.Length == 0) throw new UsageException("Say under which name the desk is asked for: --host desk.example.org");
        if (header is not null && proxies.Length == 0) throw new UsageException("--trust-proxy takes the word of a proxy: say where it is, --proxy ADDRESS. From anywhere else the header is nothing.");
        if (header is not null && (!header.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') || header.Length == 0 || NoNames.Contains(header, StringComparer.OrdinalIgnoreCase)))
            throw new UsageException($"--trust-proxy takes a header of the proxy's own, such as X-Remote-User, not '{header}'.");
        return settings => settings with
        {
            Team = true,
            Listen = listen,
            Hosts = any || IPAddress.IsLoopback(listen) ? hosts : [.. hosts, listen.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? $"[{listen}]" : listen.ToString()],
            Proxy = proxies.Length == 0 ? null : new TrustedProxy([.. proxies.Select(p => TrustedProxy.Plain(Address("--proxy", p)))], header),
            KeysFolder = KeysOf(settings.Store, world),
        };
    }

    /// <summary>Where the keys of forms are kept: beside the record's file, or in the user's data folder for a record on a server.</summary>
    private static string KeysOf(StoreAddress store, Surroundings world) => store.IsFile ? store.Path + ".keys" : Path.Combine(Path.GetDirectoryName(StoreAddress.Choose(null, n => n == "CHANCERY_STORE" ? null : world.Environment(n)).Path)!, "desk.keys");

    private static IPAddress Address(string option, string text) =>
        text == "localhost" ? IPAddress.Loopback : IPAddress.TryParse(text, out var address) && text.Any(c => c is '.' or ':') ? address : throw new UsageException($"{option} takes an address such as 127.0.0.1, 10.0.0.5 or ::1, not '{text}'.");
}
