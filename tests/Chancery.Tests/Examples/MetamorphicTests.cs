using Chancery.Languages;
using Chancery.Tests.Commands;
using Chancery.Tests.Docs;
using Chancery.World;
using Xunit;

namespace Chancery.Tests.Examples;

/// <summary>What must not change a reading, whatever the reading is: tried on our own annotated texts in every language.</summary>
public sealed class MetamorphicTests
{
    private const int TextsALanguage = 4;

    public static TheoryData<string> Tags => [.. Papers.Tags];

    [Theory]
    [MemberData(nameof(Tags))]
    public void Headlines_of_other_items_under_a_text_change_none_of_its_contacts(string tag)
    {
        var texts = Directory.EnumerateFiles(Repository.File("gold", "more"), $"own-{tag}-0?.json").Order(StringComparer.Ordinal).Take(TextsALanguage).Select(f => ReadingJsonReader.ReadGold(File.ReadAllText(f)).Document).ToList();
        Assert.Equal(TextsALanguage, texts.Count);
        var heading = TabbedFile.Rows(Papers.Tree, $"languages/{tag}/boilerplate.tsv", 2).Where(r => r[0] == "related").SelectMany(r => Expressions.Split(r[1])).First(e => !e.AsSpan().ContainsAny("[~*#"));
        heading = char.ToUpperInvariant(heading[0]) + heading[1..];
        var pipeline = new Pipeline(Repository.Knowledge);
        foreach (var document in texts)
        {
            var others = texts.Where(t => t != document).Take(2).Select(t => "· " + Headline(t.Text));
            var longer = document with { Text = document.Text.TrimEnd('\n') + "\n\n" + heading + "\n" + string.Join('\n', others) + "\n" };
            Assert.Equal(Contacts(pipeline.Read(document)), Contacts(pipeline.Read(longer)));
        }
    }

    private static string Headline(string text) => text.Split('\n').Take(4).MaxBy(l => l.Length)! is { Length: > 90 } line ? line[..90] : text.Split('\n').Take(4).MaxBy(l => l.Length)!;

    private static List<string> Contacts(Reading reading) =>
        [.. reading.Facts.Contacts.Select(c => $"{c.Kind} {c.Status} {c.Date} {string.Join(',', c.Participants.Select(p => p.For).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}").Order(StringComparer.Ordinal)];
}
