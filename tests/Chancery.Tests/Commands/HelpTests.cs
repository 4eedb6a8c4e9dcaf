using System.CommandLine;
using System.CommandLine.Parsing;
using Chancery.App.Commands;
using Xunit;

namespace Chancery.Tests.Commands;

public sealed class HelpTests
{
    public static TheoryData<string> AllCommands => [.. Paths(Tree(), "")];

    [Theory]
    [MemberData(nameof(AllCommands))]
    public void Every_command_has_help_with_an_example(string path)
    {
        using var shell = new Shell();
        var help = shell.Run([.. path.Split(' '), "--help"]);
        Assert.Equal(0, help.Code);
        Assert.Empty(help.Error);
        Assert.Contains("Usage:", help.Output, StringComparison.Ordinal);
        Assert.Contains("Examples:", help.Output, StringComparison.Ordinal);
        Assert.Contains($"./chancery {path}", help.Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(AllCommands))]
    public void Every_example_can_be_typed_as_it_stands(string path)
    {
        var tree = Tree();
        foreach (var example in Assert.IsType<ExampledCommand>(Find(tree, path)).Examples)
        {
            var words = CommandLineParser.SplitCommandLine(example).ToList();
            words = [.. words.Skip(words.IndexOf("./chancery") + 1).TakeWhile(w => w is not (">" or "|"))];
            var parsed = tree.Parse(words);
            Assert.True(parsed.Errors.Count == 0, $"{example}: {string.Join(' ', parsed.Errors)}");
        }
    }

    [Theory]
    [MemberData(nameof(AllCommands))]
    public void Every_option_and_argument_says_what_it_is_for(string path)
    {
        var command = Find(Tree(), path);
        Assert.All(command.Options.Cast<Symbol>().Concat(command.Arguments), s => Assert.False(string.IsNullOrWhiteSpace(s.Description), $"{path} {s.Name}"));
        Assert.False(string.IsNullOrWhiteSpace(command.Description));
    }

    [Theory]
    [InlineData("ask office")]
    [InlineData("show country")]
    [InlineData("show pair")]
    [InlineData("show person")]
    [InlineData("show event")]
    [InlineData("followups")]
    [InlineData("search")]
    public void Every_question_takes_the_store_the_form_and_the_three_days(string path)
    {
        var names = Find(Tree(), path).Options.Select(o => o.Name).ToList();
        Assert.Subset(names.ToHashSet(StringComparer.Ordinal), new HashSet<string>(["--store", "--format", "--on", "--published-by", "--recorded-by"], StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("raed", "x.txt")]
    [InlineData("read")]
    [InlineData("read", "a", "b", "c")]
    [InlineData("read", "--batch", "one")]
    [InlineData("read", "x.txt", "--published", "yesterday")]
    [InlineData("read", "x.txt", "--lang", "xx")]
    [InlineData("ask", "office", "king", "BLR")]
    [InlineData("ask", "office", "foreign-minister", "the far country")]
    [InlineData("show", "pair", "BLR")]
    [InlineData("followups", "--on", "2024-13-01")]
    [InlineData("followups", "--recorded-by", "soon")]
    [InlineData("followups", "--state", "forgotten")]
    [InlineData("followups", "--format", "xml")]
    [InlineData("followups", "--as-of", "2024-01-01")]
    [InlineData("score", "no-such-folder")]
    [InlineData("read", "--batch", "no-such-folder", "out")]
    public void Wrong_use_is_one_clear_line_and_code_2(params string[] arguments)
    {
        using var shell = new Shell();
        var wrong = shell.Run([.. arguments.Where(a => a.Length > 0)]);
        Assert.Equal(2, wrong.Code);
        Assert.Empty(wrong.Output);
        Assert.Single(wrong.Error.TrimEnd('\n').Split('\n'));
        Assert.True(wrong.Error.Length > 20, wrong.Error);
    }

    private static RootCommand Tree() => CommandTree.Build(new Surroundings(Repository.Data) { Output = TextWriter.Null, Error = TextWriter.Null });

    private static IEnumerable<string> Paths(Command parent, string prefix) =>
        parent.Subcommands.Where(c => !c.Hidden).SelectMany(c => Paths(c, prefix + c.Name + " ").Prepend(prefix + c.Name));

    private static Command Find(Command root, string path) => path.Split(' ').Aggregate(root, (c, name) => c.Subcommands.Single(s => s.Name == name));
}
