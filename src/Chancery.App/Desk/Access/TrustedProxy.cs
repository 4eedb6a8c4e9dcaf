using System.Net;

namespace Chancery.App.Desk.Access;

/// <summary>The proxies before the desk whose word is taken.</summary>
/// <param name="Addresses">Their addresses. What they say of the client's address and of https is believed.</param>
/// <param name="Header">The header in which they give the name of who is signed in; null when people sign in at the desk itself.</param>
public sealed record TrustedProxy(IReadOnlyList<IPAddress> Addresses, string? Header)
{
    /// <summary>Whether a request comes from one of them.</summary>
    public bool Sends(IPAddress? from) => from is not null && Addresses.Contains(Plain(from));

    /// <summary>An address in its own family, when it is one of IPv4 in the clothes of IPv6.</summary>
    public static IPAddress Plain(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
    }
}
