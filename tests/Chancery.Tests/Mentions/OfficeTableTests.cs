using Chancery.Frames;
using Chancery.Tests.Commands;
using Chancery.Tests.Docs;
using Chancery.World;
using Xunit;

namespace Chancery.Tests.Mentions;

/// <summary>Offices with names as every language writes them, from <c>offices.tsv</c> beside this file; the Register may not help.</summary>
public sealed class OfficeTableTests
{
    private static readonly IReadOnlyList<string[]> Table = [.. TabbedFile.Rows(Papers.Tree, "tests/Chancery.Tests/Mentions/offices.tsv", 6)];

    public static TheoryData<string> Tags => [.. Papers.Tags];

    [Theory]
    [MemberData(nameof(Tags))]
    public void A_person_is_read_with_name_office_and_side(string tag)
    {
        var wrong = Table.Where(r => r[0] == tag).Select(r => (Row: r, Actors: Actors(tag, r[5]))).Where(r => !r.Actors.Exists(a => Is(a, r.Row)))
            .Select(r => $"{r.Row[5]}: {string.Join("; ", r.Actors.Select(a => $"{a.Name} ({a.Original}), {a.Role} of {a.For}"))}").ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void Every_language_has_six_phrases_in_the_table(string tag) => Assert.True(Table.Count(r => r[0] == tag) >= 6, $"{tag} has only {Table.Count(r => r[0] == tag)}");

    private static bool Is(Actor actor, string[] row) =>
        (row[1].Length == 0 || actor.Name == row[1]) && (row[4].Length == 0 || actor.Original == row[4]) && actor.Role == Vocabulary.Read<Role>(row[2]) && actor.For == row[3];

    private static List<Actor> Actors(string tag, string sentence)
    {
        var document = new Document { Id = "office", Text = sentence, Language = tag, Published = Edtf.Parse("2024-07-10") };
        var analysis = Repository.Pipeline.Analyse(document, Repository.Knowledge.Pack(tag)!, new ReadingOptions(UseRegister: false, Judges: Judges.None));
        return [.. analysis.Entities.Where(e => !e.IsSide).Select(e => e.ToActor())];
    }
}
