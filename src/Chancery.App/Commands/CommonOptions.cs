using System.CommandLine;
using System.Globalization;

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

    /// <summary>A day from an option; null when it is empty.</summary>
    public static DateOnly? Day(string option, string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        return IsDay(text, out var day) ? day : throw new UsageException($"{option} takes a day such as 2024-06-01, not '{text}'.");
    }

    /// <summary>Whether the text is a day such as 2024-06-01.</summary>
    public static bool IsDay(string text, out DateOnly day) => DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>The code of a country or organisation given by code or name. Codes the world data does not know may still be in a record.</summary>
    public static string Side(Surroundings world, string words)
    {
        if (world.Names.Code(words) is { } code) return code;
        var text = words.Trim();
        if (text.Length is 0 or > 40 || text.Any(char.IsWhiteSpace)) throw new UsageException($"'{words}' is no country or organisation. Give a code such as BLR or UN, or the usual English name in quotation marks.");
        world.Error.WriteLine($"'{text}' is no code or name this version knows; the record is asked for it as it stands. Codes are ISO 3166-1 alpha-3 (BLR) or short names (UN).");
        return text;
    }
}
