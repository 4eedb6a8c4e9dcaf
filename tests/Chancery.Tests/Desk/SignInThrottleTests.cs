using System.Globalization;
using System.Net;
using Chancery.App.Desk.Access;
using Chancery.Tests.Store;
using Xunit;

namespace Chancery.Tests.Desk;

public sealed class SignInThrottleTests
{
    private static readonly IPAddress Here = IPAddress.Parse("192.0.2.1");
    private readonly StandingClock _clock = new(TemporaryRecord.Start);

    [Fact]
    public void Tries_at_a_name_wait_longer_and_longer_but_never_more_than_a_minute()
    {
        var throttle = new SignInThrottle(_clock);
        for (var i = 0; i < 5; i++) Assert.Equal(TimeSpan.Zero, throttle.Try("rita", Address(i)));
        foreach (var seconds in (int[])[1, 2, 4, 8, 16, 32, 60, 60, 60])
        {
            Assert.Equal(TimeSpan.FromSeconds(seconds), throttle.Try("RITA ", Address(200)));
            _clock.Now += TimeSpan.FromSeconds(seconds);
            Assert.Equal(TimeSpan.Zero, throttle.Try("rita", Address(100 + seconds)));
        }
        Assert.Equal(TimeSpan.Zero, throttle.Try("rob", Here));
        _clock.Now += TimeSpan.FromMinutes(61);
        for (var i = 0; i < 5; i++) Assert.Equal(TimeSpan.Zero, throttle.Try("rita", Here));
    }

    [Fact]
    public void Tries_from_an_address_wait_whatever_the_names()
    {
        var throttle = new SignInThrottle(_clock);
        for (var i = 0; i < 20; i++) Assert.Equal(TimeSpan.Zero, throttle.Try(Name(i), Here));
        Assert.Equal(TimeSpan.FromSeconds(1), throttle.Try("another", Here));
        Assert.Equal(TimeSpan.Zero, throttle.Try("another", IPAddress.Parse("192.0.2.2")));
    }

    [Fact]
    public void One_hand_holds_a_whole_network_of_the_new_addresses()
    {
        var throttle = new SignInThrottle(_clock);
        for (var i = 0; i < 20; i++) throttle.Try(Name(i), IPAddress.Parse(string.Create(CultureInfo.InvariantCulture, $"2001:db8:1:2::{i + 1:x}")));
        Assert.NotEqual(TimeSpan.Zero, throttle.Try("another", IPAddress.Parse("2001:db8:1:2:ffff::1")));
        Assert.Equal(TimeSpan.Zero, throttle.Try("another", IPAddress.Parse("2001:db8:1:3::1")));
    }

    [Fact]
    public void Ones_own_account_is_no_way_to_go_on_guessing()
    {
        var throttle = new SignInThrottle(_clock);
        for (var i = 0; i < 20; i++)
        {
            throttle.Try(Name(i), Here);
            if (throttle.Try("mallory", Here) == TimeSpan.Zero) throttle.Succeeded("mallory", Here);
        }
        Assert.NotEqual(TimeSpan.Zero, throttle.Try("ada", Here));
    }

    [Fact]
    public void Many_tries_at_once_are_many()
    {
        var throttle = new SignInThrottle(_clock);
        var passed = 0;
        Parallel.For(0, 50, i =>
        {
            if (throttle.Try("rita", Address(i)) == TimeSpan.Zero) Interlocked.Increment(ref passed);
        });
        Assert.Equal(5, passed);
    }

    private static string Name(int i) => string.Create(CultureInfo.InvariantCulture, $"name{i}");

    private static IPAddress Address(int i) => IPAddress.Parse(string.Create(CultureInfo.InvariantCulture, $"198.51.100.{i}"));
}
