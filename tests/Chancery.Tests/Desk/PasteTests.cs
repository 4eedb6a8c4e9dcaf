using System.Net;
using System.Text;
using Xunit;

namespace Chancery.Tests.Desk;

public sealed class PasteTests
{
    private const string Text = "MINSK, 21 January 2024\n\nOn 20 January 2024 Belarus Foreign Minister Sergei Aleinik met Zimbabwe Foreign Minister Frederick Shava in Kampala.";

    [Fact]
    public async Task A_pasted_text_is_shown_with_its_words_marked_and_linked_both_ways_and_nothing_is_stored()
    {
        await using var desk = await OpenDesk.OnSamples();
        var before = desk.Ask.Coverage(new Chancery.Store.Days(new DateOnly(2024, 6, 1))).Documents;
        var (status, page) = await desk.Paste(Text, "2024-01-21");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("<mark data-n=", page, StringComparison.Ordinal);
        Assert.Contains("href=\"#f1\"", page, StringComparison.Ordinal);
        Assert.Contains("id=\"f1\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"#w", page, StringComparison.Ordinal);
        Assert.Contains("Sergei Aleinik", page, StringComparison.Ordinal);
        Assert.Equal(before, desk.Ask.Coverage(new Chancery.Store.Days(new DateOnly(2024, 6, 1))).Documents);
    }

    [Fact]
    public async Task A_file_is_opened_whatever_its_encoding()
    {
        await using var desk = await OpenDesk.OnSamples();
        var (status, page) = await desk.Paste("", file: ("note.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text)]));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Frederick Shava", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_its_guard_is_refused()
    {
        await using var desk = await OpenDesk.OnSamples();
        Assert.Equal(HttpStatusCode.BadRequest, (await desk.Paste(Text, guarded: false)).Status);
    }

    [Fact]
    public async Task What_cannot_be_read_is_said_in_words()
    {
        await using var desk = await OpenDesk.OnSamples();
        Assert.Equal(HttpStatusCode.BadRequest, (await desk.Paste("  ")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await desk.Paste(Text, "soon")).Status);
        var (status, page) = await desk.Paste("", file: ("image.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 1]));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("image.png is no plain text", page, StringComparison.Ordinal);
        Assert.Contains("no pack reads", (await desk.Paste("Välisminister kohtus täna Tallinnas Soome välisministriga ja arutas kahe riigi koostööd.")).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_text_is_shown_as_text()
    {
        await using var desk = await OpenDesk.OnSamples();
        const string hostile = "<script>alert(1)</script><img src=x onerror=alert(2)> </textarea><a href=\"javascript:alert(3)\">\u202Eevil\u0007 Foreign Minister Sergei Aleinik of Belarus met Wang Yi of China in Minsk on 3 May 2024.";
        var (status, page) = await desk.Paste(hostile);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.DoesNotContain("</textarea><a", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"javascript", page, StringComparison.Ordinal);
    }
}
