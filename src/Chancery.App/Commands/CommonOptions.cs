using System.CommandLine;

namespace Chancery.App.Commands;

/// <summary>Options that several commands share.</summary>
internal static class CommonOptions
{
    /// <summary><c>--format table|json</c>.</summary>
    public static Option<string?> Format(string description = "How to answer: table (for people) or json (for programs).")
    {
        var option = new Option<string?>("--format") { Description = description, HelpName = "table|json" };
        option.AcceptOnlyFromAmong("table", "json");
        return option;
    }

    /// <summary><c>--no-register</c>.</summary>
    public static Option<bool> NoRegister() => new("--no-register") { Description = "Read without the help of the known persons and their offices.", Arity = ArgumentArity.Zero };

    /// <summary>A day or coarser date of EDTF from an option; null when it is empty.</summary>
    public static Edtf? Date(string option, string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        return Edtf.Parse(text) ?? throw new UsageException($"{option} takes a day such as 2024-01-21, not '{text}'.");
    }
}
