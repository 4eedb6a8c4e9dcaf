using System.Text;
using Chancery.Tests.Commands;
using Xunit;

namespace Chancery.Tests.Intake;

/// <summary>Each kind of bad input: a clear message, nothing lost, and the good text beside it is read.</summary>
public sealed class BadInputTests
{
    private const string Good = "The foreign minister of Belarus, Sergei Aleinik, met Foreign Minister Wang Yi of China in Beijing on 5 February 2024.";

    [Fact]
    public void An_empty_file() => Refused([], "is empty: there is nothing to read.");

    [Fact]
    public void Sixty_megabytes() => Refused(Encoding.UTF8.GetBytes(new string('a', 60 * 1024 * 1024)), "has 60 MB; at most 50 MB are read.");

    [Fact]
    public void Binary() => Refused([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0], "is no plain text but a program.");

    [Fact]
    public void An_unread_language() => Refused(File.ReadAllBytes(Repository.File("samples", "et-ministrite-kohtumine.txt")), "could not be read: no pack reads 'et' yet.");

    [Fact]
    public void No_text_at_all() => Refused("1234 5678 90. 11, 12; 13!"u8.ToArray(), "could not be read: no ");

    [Fact]
    public void Broken_utf_8() => Read([.. "Café. "u8, .. Encoding.UTF8.GetBytes(Good), 0xC3], "broken UTF-8");

    [Fact]
    public void Utf_16() => Read(Encoding.Unicode.GetBytes(Good), "UTF-16 (little-endian)");

    [Fact]
    public void An_old_code_page() => Read(Encoding.Latin1.GetBytes(Good + " The minister of São Tomé was there too."), "Windows-1252");

    [Fact]
    public void Nul_characters() => Read(Encoding.UTF8.GetBytes(Good.Insert(20, "\0") + "\0\0"), "3 NUL characters");

    [Fact]
    public void Windows_1251_in_a_language_that_is_not_read_yet_is_told_by_its_language()
    {
        using var shell = new Shell();
        var file = shell.Write("old.txt", CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes("Министр иностранных дел встретился с послом в Минске. Стороны обсудили торговлю и культуру."));
        var read = shell.Run("read", file);
        Assert.Equal("ru", read.Json.Text("lang"));
        Assert.Contains(read.Json.List("problems"), p => p.Text("what")!.Contains("Windows-1251", StringComparison.Ordinal));
    }

    [Fact]
    public void A_date_far_in_the_future_is_no_crash_and_no_day_of_publication()
    {
        using var shell = new Shell();
        var file = shell.Write("future.txt", "MINSK, 5 February 9999. " + Good + " They will meet again on 31 December 12024 and in the year 99999.");
        Assert.Equal(0, shell.Run("read", file).Code);
        Assert.Equal(0, shell.Run("read", file, "--published", "9999-12-31").Code);
        Assert.Equal(0, shell.Run("ingest", file, "--store", shell.Store).Code);
    }

    [Fact]
    public void No_permission_to_read()
    {
        if (OperatingSystem.IsWindows() || Environment.UserName == "root") return; // root may read everything
        using var shell = new Shell();
        var file = shell.Write("secret.txt", Good);
        File.SetUnixFileMode(file, UnixFileMode.None);
        var read = shell.Run("read", file);
        Assert.Equal(1, read.Code);
        Assert.Contains("there is no permission to read it", read.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_of_a_million_words_is_read_up_to_a_limit_and_says_so()
    {
        using var shell = new Shell();
        var file = shell.Write("long.txt", string.Concat(Enumerable.Repeat(Good + "\n", 20_000)));
        var read = shell.Run("read", file);
        Assert.Equal(0, read.Code);
        Assert.Contains(read.Json.List("problems"), p => p.Text("what")!.Contains("only the first", StringComparison.Ordinal));
    }

    private static void Refused(byte[] bytes, string message)
    {
        using var shell = new Shell();
        var file = shell.Write("in/bad.txt", bytes);
        shell.Write("in/good.txt", Good);
        var read = shell.Run("read", file);
        Assert.Equal(1, read.Code);
        Assert.Contains("bad.txt " + message, read.Error, StringComparison.Ordinal);
        Assert.NotEmpty(read.Json.List("problems"));
        Assert.All(read.Json.At("facts").EnumerateObject(), k => Assert.Equal(0, k.Value.GetArrayLength()));
        var batch = shell.Run("read", "--batch", shell.InFolder("in"), shell.InFolder("out"));
        Assert.Equal(0, batch.Code);
        Assert.Contains("bad.txt " + message, batch.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(shell.InFolder("out", "bad.json")));
        Assert.Contains("Aleinik", File.ReadAllText(shell.InFolder("out", "good.json")), StringComparison.Ordinal);
        var ingest = shell.Run("ingest", shell.InFolder("in"), "--store", shell.Store, "--format", "json");
        Assert.Equal(1, ingest.Code);
        Assert.Equal((1, 1), (ingest.Json.At("new").GetInt32(), ingest.Json.At("unread").GetInt32()));
    }

    private static void Read(byte[] bytes, string remark)
    {
        using var shell = new Shell();
        var file = shell.Write("odd.txt", bytes);
        var read = shell.Run("read", file);
        Assert.Equal(0, read.Code);
        Assert.Equal("en", read.Json.Text("lang"));
        Assert.Contains(read.Json.List("problems"), p => p.Text("stage") == "intake" && p.Text("what")!.Contains(remark, StringComparison.Ordinal));
        Assert.Contains("Aleinik", read.Json.At("facts").GetRawText(), StringComparison.Ordinal);
        var ingest = shell.Run("ingest", file, "--store", shell.Store);
        Assert.Equal(0, ingest.Code);
        Assert.Contains(remark, ingest.Error, StringComparison.Ordinal);
    }
}
