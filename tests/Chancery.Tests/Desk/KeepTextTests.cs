using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Chancery.App.Intake;
using Chancery.Store;
using Chancery.Tests.Store;
using Xunit;

namespace Chancery.Tests.Desk;

public sealed partial class KeepTextTests
{
    private const string Text = "MINSK, 21 January 2024\n\nOn 20 January 2024 Belarus Foreign Minister Sergei Aleinik met Zimbabwe Foreign Minister Frederick Shava in Kampala.\r\n\tLast line, as it is. \n";
    private static readonly Days June = new(new DateOnly(2024, 6, 1));

    [Fact]
    public async Task A_file_that_was_read_on_the_spot_and_kept_is_the_same_record_as_the_file_ingested()
    {
        await using var desk = await OpenDesk.On(samples: false);
        var (_, page) = await desk.Paste("", "2024-01-21", ("minsk.txt", Encoding.UTF8.GetBytes(Text)));
        Assert.Contains("Keep it in the record", page, StringComparison.Ordinal);
        Assert.Equal(0, desk.Ask.Coverage(June).Documents);
        var (status, location, refused) = await desk.SendForm("/keep", ("exact", WebUtility.HtmlDecode(Exact().Match(page).Groups["it"].Value)), ("outlet", "A wire"), ("side", "Belarus"), ("url", "https://news.example.org/1"), ("published", "2024-01-21"), ("name", "minsk"), ("translation", "original"));
        Assert.True(status == HttpStatusCode.Redirect, refused);
        Assert.Equal("/document/minsk", location);
        using var other = new TemporaryRecord();
        var file = Path.Combine(other.Folder, "minsk.txt");
        await File.WriteAllTextAsync(file, Text);
        await File.WriteAllTextAsync(Path.ChangeExtension(file, ".meta.json"), """{"outlet": "A wire", "side": "BLR", "url": "https://news.example.org/1", "published": "2024-01-21", "translation": "original"}""");
        var source = SourceFile.Open(file);
        other.Ingest([(source.Source, new Readings(() => desk.Settings.Pipeline, desk.Settings.Reader, ReadingOptions.Default).Read(source.Source.Document, source.Decoded))]);
        Assert.Equal(CanonicalExport.Lines(other.Store), CanonicalExport.Lines(desk.Store));
        Assert.NotEmpty(desk.Ask.Document("minsk", June).Facts);
        Assert.Equal("took-in", Assert.Single(desk.Ask.Log().Entries).What);
    }

    [Fact]
    public async Task The_same_text_kept_twice_is_one_document()
    {
        await using var desk = await OpenDesk.On(samples: false);
        var exact = Convert.ToBase64String(Encoding.UTF8.GetBytes(Text));
        Assert.Equal((await desk.SendForm("/keep", ("exact", exact), ("name", "A Title: of it!"))).Location, (await desk.SendForm("/keep", ("exact", exact), ("name", "Other"))).Location);
        Assert.Equal(1, desk.Ask.Coverage(June).Documents);
        Assert.NotNull(desk.Ask.Document("a-title-of-it", June).Document);
    }

    [Fact]
    public async Task What_cannot_be_kept_is_refused_in_words_and_nothing_is_stored()
    {
        await using var desk = await OpenDesk.On(samples: false);
        var exact = Convert.ToBase64String(Encoding.UTF8.GetBytes(Text));
        foreach (var fields in ((string, string)[][])[[("exact", "no base64!")], [("exact", "")], [("exact", exact), ("published", "soon")], [("exact", exact), ("side", "Atlantis")], [("exact", Convert.ToBase64String("   "u8))],
            [("exact", Convert.ToBase64String(Encoding.UTF8.GetBytes("Välisminister kohtus täna Tallinnas Soome välisministriga ja arutas kahe riigi koostööd.")))]])
        {
            var (status, _, page) = await desk.SendForm("/keep", fields);
            Assert.True(status is HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity, $"{status}");
            Assert.Contains("This was not kept", page, StringComparison.Ordinal);
        }
        Assert.Equal(0, desk.Ask.Coverage(June).Documents);
    }

    [GeneratedRegex("name=\"exact\" value=\"(?<it>[^\"]+)\"", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Exact();
}
