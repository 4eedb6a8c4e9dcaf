using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Chancery.Store;

namespace Chancery.App.Desk.Webhooks;

/// <summary>Sends signed messages. Where a name leads is looked at when the connection is made, so that it cannot lead inside; no redirect is followed, no proxy asked.</summary>
public sealed class WebhookSender : IDisposable
{
    private readonly HttpClient _client;

    /// <summary>A sender.</summary>
    /// <param name="local">Whether addresses of this computer and network are allowed: for tests.</param>
    public WebhookSender(bool local) => _client = new HttpClient(new SocketsHttpHandler
    {
        AllowAutoRedirect = false, UseProxy = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.None, ConnectTimeout = TimeSpan.FromSeconds(10), MaxResponseHeadersLength = 16,
        PooledConnectionLifetime = TimeSpan.Zero, ConnectCallback = (context, cancel) => Connect(context.DnsEndPoint, local, cancel),
    })
    { Timeout = TimeSpan.FromSeconds(20) };

    /// <summary>Sends a message; returns null when it was taken, else what went wrong.</summary>
    public async Task<string?> Send(Webhook webhook, byte[] body, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(webhook);
        ArgumentNullException.ThrowIfNull(body);
        if (!PublicAddress.MayBe(webhook.Address, out var target)) return "The address is none to which can be sent.";
        using var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        request.Headers.UserAgent.ParseAdd("Chancery");
        request.Headers.Add("X-Chancery-Signature", Signature(webhook.Secret, now.ToUnixTimeSeconds(), body));
        try
        {
            using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            return answer.IsSuccessStatusCode ? null : $"The address answered {(int)answer.StatusCode}.";
        }
        catch (HttpRequestException refused)
        {
            return refused.InnerException is InsideException ? "The address leads to a machine that is not of the open internet." : "The address could not be reached.";
        }
        catch (TaskCanceledException) when (!cancel.IsCancellationRequested)
        {
            return "The address did not answer in time.";
        }
    }

    /// <summary>The header by which a receiver knows that a message is from here and new: <c>t=SECONDS,v1=HEX</c>, the HMAC-SHA256 of <c>SECONDS.BODY</c>.</summary>
    public static string Signature(string secret, long seconds, byte[] body)
    {
        ArgumentNullException.ThrowIfNull(body);
        byte[] signed = [.. Encoding.UTF8.GetBytes(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{seconds}.")), .. body];
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"t={seconds},v1={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed))}");
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private static async ValueTask<Stream> Connect(DnsEndPoint target, bool local, CancellationToken cancel)
    {
        var addresses = await Dns.GetHostAddressesAsync(target.Host, cancel);
        // One address inside is enough to refuse: a name that leads to both is no mistake.
        if (addresses.Length == 0 || (!local && !addresses.All(PublicAddress.Is))) throw new InsideException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, target.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private sealed class InsideException() : IOException("The address leads inside.");
}
