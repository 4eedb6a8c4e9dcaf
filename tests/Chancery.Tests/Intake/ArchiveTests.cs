using System.Text;
using Chancery.App.Intake;
using Xunit;

namespace Chancery.Tests.Intake;

/// <summary>Archives: one document a line, each bad line named, memory of a few lines.</summary>
public sealed class ArchiveTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("chancery-archive-").FullName;

    [Fact]
    public void A_line_is_a_document_with_what_is_known_of_it()
    {
        var file = Assert.Single(Opened("""
            {"id": "a-1", "text": "The talks were held in Minsk.", "url": "https://news.example/a", "outlet": "Example Agency", "side": "BLR", "published": "2024-02-07", "retrieved": "2024-02-08", "translation": "machine", "language": "en", "sample": true}
            """));
        var document = file.Source.Document;
        Assert.Equal(("a-1", "The talks were held in Minsk.", "https://news.example/a", "Example Agency", "BLR", "2024-02-07", "en"),
            (document.Id, document.Text, document.Url, document.Outlet, document.Side, document.Published?.Text, document.Language));
        Assert.Equal(("2024-02-08", Chancery.Store.Translation.Machine, true), (file.Source.Retrieved, file.Source.Translation, file.Source.Sample));
        Assert.EndsWith("news.jsonl:1", file.Source.Path, StringComparison.Ordinal);
        Assert.Empty(file.Faults);
    }

    [Theory]
    [InlineData("{broken", "is no JSON (")]
    [InlineData("[1]", "is no JSON object.")]
    [InlineData("""{"text": "words"}""", "gives no \"id\".")]
    [InlineData("""{"id": 7, "text": "words"}""", "gives no \"id\".")]
    [InlineData("""{"id": "a"}""", "gives no \"text\"")]
    [InlineData("""{"id": "a", "text": " "}""", "gives no \"text\"")]
    [InlineData("""{"id": "a", "text": "\ud800"}""", "half a character")]
    public void A_bad_line_is_named_by_its_number_and_the_next_one_is_opened(string line, string why)
    {
        var files = Opened(Good(1) + "\n\n" + line + "\r\n" + Good(4));
        Assert.Equal(3, files.Count);
        Assert.EndsWith("news.jsonl:3:", files[1].Path, StringComparison.Ordinal);
        Assert.Contains(why, files[1].Decoded.Unreadable, StringComparison.Ordinal);
        Assert.Equal(("d1", "d4"), (files[0].Source.Document.Id, files[2].Source.Document.Id));
    }

    [Fact]
    public void A_line_that_is_no_utf_8_is_refused()
    {
        var files = Opened([.. Encoding.Latin1.GetBytes("""{"id": "a", "text": "café"}"""), (byte)'\n', .. Encoding.UTF8.GetBytes(Good(2))]);
        Assert.Contains("is no UTF-8", files[0].Decoded.Unreadable, StringComparison.Ordinal);
        Assert.Null(files[1].Decoded.Unreadable);
    }

    [Fact]
    public void What_is_wrong_about_a_document_is_said_and_its_text_is_taken_in()
    {
        var file = Assert.Single(Opened("""{"id": "a", "text": "words", "published": "soon"}"""));
        Assert.Null(file.Decoded.Unreadable);
        Assert.Contains("news.jsonl:1: gives \"published\": \"soon\"", Assert.Single(file.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_longer_than_the_buffer_and_a_byte_order_mark_are_read()
    {
        var text = new string('x', 300_000);
        var files = Opened([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Good(1) + "\n" + $$"""{"id": "long", "text": "{{text}}"}""" + "\n" + Good(3))]);
        Assert.Equal([text.Length], files.Where(f => f.Source.Document.Id == "long").Select(f => f.Decoded.Text.Length));
        Assert.All(files, f => Assert.Null(f.Decoded.Unreadable));
        Assert.Equal(3, files.Count);
    }

    [Fact]
    public void Too_long_a_line_is_refused_and_the_next_one_is_opened()
    {
        var files = Opened([.. Enumerable.Repeat((byte)'x', (int)TextFiles.MaxBytes + 200_000), (byte)'\n', .. Encoding.UTF8.GetBytes(Good(2))]);
        Assert.Equal(2, files.Count);
        Assert.Contains("has more than 50 MB", files[0].Decoded.Unreadable, StringComparison.Ordinal);
        Assert.Equal("d2", files[1].Source.Document.Id);
    }

    [Fact]
    public void Lines_are_read_one_after_the_other()
    {
        var path = Write(Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(1, 50_000).Select(Good))));
        using var lines = IntakeInput.Of([path]).GetEnumerator();
        Assert.True(lines.MoveNext());
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.True(lines.MoveNext());
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 10_000);
    }

    [Fact]
    public void An_archive_that_is_not_there_is_named()
    {
        var file = Assert.Single(IntakeInput.Of([Path.Combine(_folder, "gone.jsonl")])).Open();
        Assert.EndsWith("gone.jsonl", file.Path, StringComparison.Ordinal);
        Assert.Contains("does not exist", file.Decoded.Unreadable, StringComparison.Ordinal);
    }

    [Fact]
    public void Folders_give_texts_and_archives_but_no_sidecars()
    {
        foreach (var name in new[] { "b.txt", "a.jsonl", "b.meta.json", "c.json" }) File.WriteAllText(Path.Combine(_folder, name), "");
        Assert.Equal(["a.jsonl", "b.txt"], SourceFile.Find([_folder]).Files.Select(f => Path.GetFileName(f)), StringComparer.Ordinal);
    }

    [Fact]
    public void Documents_are_counted_not_files()
    {
        var archive = Write(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(1, 7).Select(n => Good(n) + "\n"))));
        Assert.Equal(8, IntakeInput.Count([archive, "page.txt"]));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Good(int number) => $$"""{"id": "d{{number}}", "text": "The talks were held in Minsk."}""";

    private List<SourceFile> Opened(string content) => Opened(Encoding.UTF8.GetBytes(content));

    private List<SourceFile> Opened(byte[] content) => [.. IntakeInput.Of([Write(content)]).Select(i => i.Open())];

    private string Write(byte[] content)
    {
        var path = Path.Combine(_folder, "news.jsonl");
        File.WriteAllBytes(path, content);
        return path;
    }
}
