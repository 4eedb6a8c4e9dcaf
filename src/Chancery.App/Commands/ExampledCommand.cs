using System.CommandLine;

namespace Chancery.App.Commands;

/// <summary>A command whose help ends with examples.</summary>
internal sealed class ExampledCommand(string name, string description, params string[] examples) : Command(name, description)
{
    /// <summary>Command lines that work as they stand, most useful first.</summary>
    public IReadOnlyList<string> Examples { get; } = examples;
}
