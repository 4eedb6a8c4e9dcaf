using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Chancery.App.Commands;

/// <summary>The usual help, followed by the command's examples.</summary>
internal sealed class ExampledHelp(HelpAction usual) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var code = usual.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        IReadOnlyList<string> examples = parseResult.CommandResult.Command switch
        {
            ExampledCommand command => command.Examples,
            RootCommand => ["./chancery read samples/en-aleinik-kampala.txt", "./chancery ingest samples --store samples.db", "./chancery show pair BLR ZWE --store samples.db"],
            _ => [],
        };
        if (examples.Count == 0) return code;
        output.WriteLine("Examples:");
        foreach (var example in examples) output.WriteLine("  " + example);
        output.WriteLine();
        return code;
    }
}
