using System.Net;
using System.Net.Sockets;

namespace Chancery.App.Desk.Webhooks;

/// <summary>Tells addresses of the open internet from those inside: what a person of the desk writes must not make it speak to machines that only it can reach.</summary>
public static class PublicAddress
{
    private static readonly IPNetwork[] Inside =
    [
        .. ((string[])[
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            // Of 2000::/3: protocols of their own, tunnels that carry IPv4 addresses, documentation.
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        ]).Select(n => IPNetwork.Parse(n)),
    ];

    private static readonly IPNetwork Unicast = IPNetwork.Parse("2000::/3");

    /// <summary>Whether an address, as a name was resolved to it, is one of the open internet.</summary>
    public static bool Is(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        // Of IPv6 only what is given out for the internet; so neither NAT64 nor link-local nor private addresses.
        if (address.AddressFamily == AddressFamily.InterNetworkV6 && !Unicast.Contains(address)) return false;
        return address.AddressFamily is AddressFamily.InterNetwork or AddressFamily.InterNetworkV6 && !Inside.Any(n => n.Contains(address));
    }

    /// <summary>Whether something may be sent to an address as it is written; where its name leads is looked at when it is.</summary>
    public static bool MayBe(string address, out Uri? target) =>
        Uri.TryCreate(address, UriKind.Absolute, out target) && target.Scheme is "http" or "https" && target!.UserInfo.Length == 0 && target.Host.Length > 0 && address.Length <= 2000;
}
