using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Chancery.App.Desk;
using Chancery.App.Desk.Webhooks;
using Chancery.App.Intake;
using Chancery.Tests.Store;
using Xunit;
using static Chancery.Tests.Store.Item;

namespace Chancery.Tests.Desk;

/// <summary>What is sent out: whereto it may go, what it says, how often, and what happens when nobody takes it.</summary>
public sealed class WebhookTests
{
    [Theory]
    [InlineData("127.0.0.1", false)]
    [InlineData("127.9.9.9", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("172.16.0.1", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("192.0.0.170", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("198.18.0.1", false)]
    [InlineData("198.19.255.255", false)]
    [InlineData("198.20.0.1", true)]
    [InlineData("224.0.0.1", false)]
    [InlineData("240.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("93.184.216.34", true)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("::ffff:93.184.216.34", true)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("64:ff9b:1::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fc00::1", false)]
    [InlineData("fd12:3456::1", false)]
    [InlineData("fec0::1", false)]
    [InlineData("ff02::1", false)]
    [InlineData("2001::1", false)]
    [InlineData("2001:db8::1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("100::1", false)]
    [InlineData("2606:2800:220:1::1", true)]
    public void Only_addresses_of_the_open_internet_are_sent_to(string address, bool open) => Assert.Equal(open, PublicAddress.Is(IPAddress.Parse(address)));

    [Theory]
    [InlineData("https://hooks.example.org/x?y", true)]
    [InlineData("http://hooks.example.org", true)]
    [InlineData("ftp://hooks.example.org", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("https://a:b@hooks.example.org", false)]
    [InlineData("/review", false)]
    [InlineData("hooks.example.org", false)]
    public void Only_web_addresses_without_a_password_are_taken(string address, bool taken) => Assert.Equal(taken, PublicAddress.MayBe(address, out _));

    [Fact]
    public async Task An_address_that_leads_inside_is_refused_when_the_connection_is_made()
    {
        using var listener = new Listener(200);
        using var hooks = new Hooks(local: false);
        hooks.Begin(listener.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
        hooks.News("one");
        Assert.Equal(0, await hooks.Once());
        Assert.Contains("not of the open internet", hooks.Only.Fault, StringComparison.Ordinal);
        Assert.Empty(listener.Received);
    }

    [Fact]
    public async Task News_is_rolled_up_signed_and_told_once()
    {
        using var listener = new Listener(204);
        using var hooks = new Hooks();
        hooks.News("before");
        var hook = hooks.Begin(listener.Address, "country=BLR");
        Assert.Equal(0, await hooks.Once());
        hooks.News([.. Enumerable.Range(0, WebhookRun.Listed + 3).Select(i => $"n{i}")]);
        Assert.Equal(1, await hooks.Once());
        var (head, body) = Assert.Single(listener.Received);
        using var message = JsonDocument.Parse(body);
        Assert.Equal((WebhookRun.Listed + 3, 3, WebhookRun.Listed), (message.RootElement.GetProperty("total").GetInt32(), message.RootElement.GetProperty("notListed").GetInt32(), message.RootElement.GetProperty("events").GetArrayLength()));
        var signature = head.Split("\r\n").Single(l => l.StartsWith("X-Chancery-Signature:", StringComparison.OrdinalIgnoreCase)).Split(": ")[1];
        Assert.Equal(WebhookSender.Signature(hook.Secret, hooks.Clock.Now.ToUnixTimeSeconds(), Encoding.UTF8.GetBytes(body)), signature);
        Assert.DoesNotContain(hook.Secret, body + head, StringComparison.Ordinal);
        hooks.News("more");
        Assert.Equal(0, await hooks.Once());
        hooks.Clock.Now += WebhookRun.Period;
        Assert.Equal(1, await hooks.Once());
        hooks.Clock.Now += WebhookRun.Period;
        Assert.Equal(0, await hooks.Once());
    }

    [Fact]
    public async Task No_more_is_sent_on_a_day_than_is_said()
    {
        using var listener = new Listener(200);
        using var hooks = new Hooks();
        hooks.Begin(listener.Address);
        hooks.Clock.Now = new DateTimeOffset(2026, 3, 2, 0, 5, 0, TimeSpan.Zero);
        var sent = 0;
        for (var i = 0; i < WebhookRun.ADay + 5; i++)
        {
            hooks.News($"day{i}");
            sent += await hooks.Once();
            hooks.Clock.Now += WebhookRun.Period;
        }
        Assert.Equal(WebhookRun.ADay, sent);
        hooks.Clock.Now = new DateTimeOffset(2026, 3, 3, 0, 5, 0, TimeSpan.Zero);
        Assert.Equal(1, await hooks.Once());
    }

    [Fact]
    public async Task What_is_not_taken_is_tried_again_ever_later_and_then_paused_until_somebody_says_so()
    {
        using var listener = new Listener(500);
        using var hooks = new Hooks();
        var hook = hooks.Begin(listener.Address);
        hooks.News("one");
        var waits = new List<TimeSpan>();
        for (var i = 0; i < WebhookRun.Patience; i++)
        {
            Assert.Equal(0, await hooks.Once());
            if (hooks.Only.NextTry is not { } next) break;
            waits.Add(next - hooks.Clock.Now);
            Assert.Equal(0, await hooks.Once());
            hooks.Clock.Now = next;
        }
        Assert.Equal(WebhookRun.Patience, listener.Received.Count);
        Assert.Equal(waits.Order(), waits);
        Assert.NotNull(hooks.Only.Paused);
        Assert.Contains("500", hooks.Only.Fault, StringComparison.Ordinal);
        listener.Status = 200;
        hooks.Clock.Now += TimeSpan.FromDays(1);
        Assert.Equal(0, await hooks.Once());
        Assert.True(hooks.Record.Store.Webhooks.Resume("ann", hook.Id));
        Assert.Equal(1, await hooks.Once());
        Assert.Null(hooks.Only.Fault);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        using var inside = new Listener(200);
        using var listener = new Listener(302) { Location = inside.Address };
        using var hooks = new Hooks();
        hooks.Begin(listener.Address);
        hooks.News("one");
        Assert.Equal(0, await hooks.Once());
        Assert.Empty(inside.Received);
        Assert.Contains("302", hooks.Only.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_secret_is_shown_once_and_never_stands_in_the_log()
    {
        await using var desk = await OpenDesk.OnSamples();
        var (status, page, _) = await desk.Send("/webhooks", "/webhooks", ("name", "Inbox"), ("address", "https://hooks.example.org/in"), ("search", ""));
        var hook = Assert.Single(desk.Store.Webhooks.Of("desk"));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains(hook.Secret, page, StringComparison.Ordinal);
        Assert.DoesNotContain(hook.Secret, await desk.Page("/webhooks"), StringComparison.Ordinal);
        Assert.DoesNotContain(hook.Secret, await desk.Page("/audit"), StringComparison.Ordinal);
        Assert.Contains("began a webhook", await desk.Page("/audit"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await desk.Send("/webhooks", "/webhooks", ("address", "file:///etc/passwd"))).Status);
    }

    /// <summary>A record whose news is sent.</summary>
    private sealed class Hooks : IDisposable
    {
        private readonly WebhookSender _sender;
        private readonly WebhookRun _run;
        private int _day;

        public Hooks(bool local = true)
        {
            _sender = new WebhookSender(local);
            var settings = new DeskSettings { Store = Record.Address, Pipeline = null!, DataFolder = "", Clock = Clock, Reader = "test" };
            _run = new WebhookRun(Record.Store, new WorldNames(new DiskFolder(Record.Folder)), settings, _sender);
        }

        public TemporaryRecord Record { get; } = new();

        public StandingClock Clock => Record.Clock;

        public Chancery.Store.Webhook Only => Assert.Single(Record.Store.Webhooks.Of("ann"));

        public Chancery.Store.Webhook Begin(string address, string question = "") => Record.Store.Webhooks.Add("ann", "Inbox", address, "0123abcd", question);

        public void News(params string[] names) => Record.Ingest([.. names.Select(n =>
        {
            var date = new DateOnly(2020, 1, 1).AddDays(_day += 40).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            return new Item(n, $"Aleinik met Shava on {date}.").Contact("Aleinik met Shava", ContactKind.Meeting, date, Who("Sergei Aleinik", Role.ForeignMinister, "BLR"), Who("Frederick Shava", Role.ForeignMinister, "ZWE"));
        })]);

        public Task<int> Once() => _run.Once(CancellationToken.None);

        public void Dispose()
        {
            _run.Dispose();
            _sender.Dispose();
            Record.Dispose();
        }
    }

    /// <summary>Takes messages on this computer.</summary>
    private sealed class Listener : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

        public Listener(int status)
        {
            Status = status;
            _listener.Start();
            _ = Task.Run(Take);
        }

        public int Status { get; set; }

        public string? Location { get; set; }

        public List<(string Head, string Body)> Received { get; } = [];

        public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/in";

        public void Dispose() => _listener.Dispose();

        private async Task Take()
        {
            try
            {
                while (true)
                {
                    using var client = await _listener.AcceptTcpClientAsync();
                    await using var stream = client.GetStream();
                    var bytes = new List<byte>();
                    var buffer = new byte[8192];
                    string text;
                    int end, length = 0;
                    do
                    {
                        var read = await stream.ReadAsync(buffer);
                        if (read == 0) break;
                        bytes.AddRange(buffer.AsSpan(0, read));
                        text = Encoding.Latin1.GetString([.. bytes]);
                        end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
                        var said = text.Split("\r\n").FirstOrDefault(l => l.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
                        if (said is not null) length = int.Parse(said.Split(':')[1].Trim(), System.Globalization.CultureInfo.InvariantCulture);
                    }
                    while (end < 0 || bytes.Count < end + 4 + length);
                    var whole = Encoding.UTF8.GetString([.. bytes]);
                    var split = whole.IndexOf("\r\n\r\n", StringComparison.Ordinal);
                    Received.Add((whole[..split], whole[(split + 4)..]));
                    await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {Status} X\r\n{(Location is null ? "" : $"Location: {Location}\r\n")}Content-Length: 0\r\nConnection: close\r\n\r\n"));
                }
            }
            catch (Exception closed) when (closed is SocketException or ObjectDisposedException or InvalidOperationException)
            {
                // The test is over.
            }
        }
    }
}
