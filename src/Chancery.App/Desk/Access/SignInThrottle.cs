using System.Net;
using System.Net.Sockets;

namespace Chancery.App.Desk.Access;

/// <summary>
/// Makes guessing slow: after a few tries at a name, or from an address, each next one must wait twice as long. It is kept in memory and forgotten after an hour without a try.
/// A name waits no longer than a minute, so that nobody is locked out of their account by others.
/// </summary>
internal sealed class SignInThrottle(TimeProvider clock)
{
    private const int MostKept = 10_000;
    private static readonly Measure OfName = new(Free: 5, Longest: TimeSpan.FromMinutes(1));
    private static readonly Measure OfAddress = new(Free: 20, Longest: TimeSpan.FromMinutes(15));
    private static readonly TimeSpan Forgotten = TimeSpan.FromHours(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Tries> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Tries> _addresses = new(StringComparer.Ordinal);

    /// <summary>Counts a try before it is made, so that many at once are many; gives how long to wait when it may not be made yet, and zero when it may.</summary>
    public TimeSpan Try(string name, IPAddress? address)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            var wait = TimeSpan.FromTicks(Math.Max(OfName.Wait(_names, Key(name), now).Ticks, OfAddress.Wait(_addresses, Key(address), now).Ticks));
            if (wait > TimeSpan.Zero) return wait;
            Count(_names, Key(name), now);
            Count(_addresses, Key(address), now);
            return TimeSpan.Zero;
        }
    }

    /// <summary>A try was right: the name's are forgotten, the address has one less. One's own account is no way to go on guessing at others.</summary>
    public void Succeeded(string name, IPAddress? address)
    {
        lock (_lock)
        {
            _names.Remove(Key(name));
            if (_addresses.TryGetValue(Key(address), out var tries)) _addresses[Key(address)] = tries with { Number = tries.Number - 1 };
        }
    }

    private static void Count(Dictionary<string, Tries> kept, string key, DateTimeOffset now)
    {
        var before = kept.GetValueOrDefault(key);
        kept[key] = new Tries(now - before.Last > Forgotten ? 1 : before.Number + 1, now);
        if (kept.Count <= MostKept) return;
        // Whoever tries from everywhere must not fill the memory; what was tried longest ago goes.
        foreach (var old in kept.OrderBy(k => k.Value.Last).Take(MostKept / 2).Select(k => k.Key).ToList()) kept.Remove(old);
    }

    private static string Key(string name) => name.Length > 100 ? name[..100].ToLowerInvariant() : name.Trim().ToLowerInvariant();

    /// <summary>An address; of IPv6 the network, since one hand holds all of it.</summary>
    private static string Key(IPAddress? address)
    {
        if (address is null) return "";
        var plain = TrustedProxy.Plain(address);
        return plain.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(plain.GetAddressBytes().AsSpan(0, 8)) : plain.ToString();
    }

    private readonly record struct Tries(int Number, DateTimeOffset Last);

    private sealed record Measure(int Free, TimeSpan Longest)
    {
        public TimeSpan Wait(Dictionary<string, Tries> kept, string key, DateTimeOffset now)
        {
            if (!kept.TryGetValue(key, out var tries) || tries.Number < Free || now - tries.Last > Forgotten) return TimeSpan.Zero;
            var asked = TimeSpan.FromSeconds(Math.Min(Longest.TotalSeconds, Math.Pow(2, tries.Number - Free)));
            return tries.Last + asked - now;
        }
    }
}
