using System.Text;
using Chancery.App.Intake;
using Xunit;

namespace Chancery.Tests.Intake;

public sealed class TextDecoderTests
{
    private const string Latin = "Željka Cvijanović and the ministers of São Tomé met in Kraków – naïve café crème, déjà vu.";
    private const string Western = "Le ministre a reçu l'ambassadeur à Genève; les négociations à São Paulo étaient un succès.";
    private const string Russian = "Министр иностранных дел встретился с послом в Минске. Стороны обсудили торговлю.";
    private const string Chinese = "外交部长王毅在北京会见了来访的客人。\n双方讨论了贸易 2024 年。";

    [Fact]
    public void Utf_8_with_and_without_a_mark_is_the_same_text()
    {
        Assert.Equal(Latin, TextDecoder.Decode(Encoding.UTF8.GetBytes(Latin)).Text);
        var marked = TextDecoder.Decode([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Latin)]);
        Assert.Equal(Latin, marked.Text);
        Assert.Empty(marked.Remarks);
    }

    [Theory]
    [InlineData(Latin)]
    [InlineData(Russian)]
    [InlineData(Chinese)]
    public void Utf_16_is_told_by_its_mark_and_without_one(string text)
    {
        foreach (var encoding in new UnicodeEncoding[] { new(bigEndian: false, byteOrderMark: true), new(bigEndian: true, byteOrderMark: true) })
        {
            Assert.Equal(text, TextDecoder.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]).Text);
            var bare = TextDecoder.Decode(encoding.GetBytes(text));
            Assert.Equal(text, bare.Text);
            Assert.Contains("UTF-16", Assert.Single(bare.Remarks), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Old_code_pages_are_told_apart_by_what_their_letters_would_be()
    {
        var russian = TextDecoder.Decode(CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(Russian));
        Assert.Equal(Russian, russian.Text);
        Assert.Equal("It is no UTF-8 and was read as Windows-1251.", Assert.Single(russian.Remarks));
        var western = TextDecoder.Decode(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Western));
        Assert.Equal(Western, western.Text);
        Assert.Equal("It is no UTF-8 and was read as Windows-1252.", Assert.Single(western.Remarks));
    }

    [Fact]
    public void Broken_utf_8_keeps_what_is_whole()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Latin), 0xC5, (byte)' ', 0xFF, .. Encoding.UTF8.GetBytes(" end"), 0xE5, 0xA4];
        var decoded = TextDecoder.Decode(bytes);
        Assert.StartsWith(Latin, decoded.Text, StringComparison.Ordinal);
        Assert.Contains(" end", decoded.Text, StringComparison.Ordinal);
        Assert.Contains("broken UTF-8: 3 places", Assert.Single(decoded.Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public void Nuls_are_replaced_one_for_one()
    {
        var decoded = TextDecoder.Decode(Encoding.UTF8.GetBytes("The minister\0 met the ambassador in Minsk on Monday and spoke about trade.\0"));
        Assert.Equal("The minister\uFFFD met", decoded.Text[..17]);
        Assert.Equal("It holds 2 NUL characters, which were replaced by U+FFFD.", Assert.Single(decoded.Remarks));
    }

    [Theory]
    [InlineData("%PDF-1.7 …", "a PDF document")]
    [InlineData("PK\u0003\u0004rest", "a ZIP archive")]
    [InlineData("SQLite format 3\0rest", "an SQLite database")]
    public void Known_kinds_of_files_are_named(string beginning, string name)
    {
        Assert.Contains(name, TextDecoder.Decode(Encoding.UTF8.GetBytes(beginning)).Unreadable, StringComparison.Ordinal);
    }

    [Fact]
    public void Binary_data_empty_files_and_white_space_are_no_texts()
    {
        var random = new Random(5);
        var noise = new byte[5000];
        random.NextBytes(noise);
        Assert.Contains("binary data", TextDecoder.Decode(noise).Unreadable, StringComparison.Ordinal);
        Assert.StartsWith("is empty", TextDecoder.Decode([]).Unreadable, StringComparison.Ordinal);
        Assert.Contains("white space", TextDecoder.Decode(" \n\t"u8).Unreadable, StringComparison.Ordinal);
    }
}
