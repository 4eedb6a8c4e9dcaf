using System.Text;

namespace Chancery.Languages;

/// <summary>The little language of a pack's expressions: choices <c>[a/b/]</c>, endings <c>stem~class</c>, <c>*</c> and <c>#</c>.</summary>
public sealed class Expressions
{
    private readonly Dictionary<string, List<(int Drop, string Add, string Form)>> _classes = new(StringComparer.Ordinal);

    /// <summary>Declares an ending class: <c>+=base | +s=present | -1+ing=participle</c>.</summary>
    /// <exception cref="FormatException">An ending is not of that form.</exception>
    public void Declare(string name, string endings)
    {
        var list = new List<(int, string, string)>();
        foreach (var ending in Split(endings))
        {
            var equals = ending.LastIndexOf('=');
            var plus = ending.IndexOf('+', StringComparison.Ordinal);
            if (equals < 0 || plus < 0 || plus > equals) throw new FormatException($"ending '{ending}' of class '{name}' is not of the form -n+x=form");
            var drop = plus > 1 ? int.Parse(ending.AsSpan(1, plus - 1), System.Globalization.CultureInfo.InvariantCulture) : 0;
            list.Add((drop, ending[(plus + 1)..equals], ending[(equals + 1)..]));
        }
        _classes[name] = list;
    }

    /// <summary>The alternatives of a cell, separated by <c> | </c>.</summary>
    public static IEnumerable<string> Split(string cell) => cell.Length == 0 ? []
        : cell.Split(" | ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>All patterns that an expression stands for, with the form its ending gives (null when it gives none).</summary>
    /// <exception cref="FormatException">A bracket is not closed or an ending class is unknown.</exception>
    public IEnumerable<(string Pattern, string? Form)> Expand(string expression) =>
        from chosen in Choices(expression)
        from inflected in Endings(Squeeze(chosen))
        select (Mark(inflected.Text), inflected.Form);

    private static List<string> Choices(string expression)
    {
        var open = expression.IndexOf('[', StringComparison.Ordinal);
        if (open < 0) return [expression];
        var close = expression.IndexOf(']', open);
        if (close < 0) throw new FormatException($"'{expression}': a bracket is not closed");
        var tails = Choices(expression[(close + 1)..]);
        var heads = expression[(open + 1)..close].Split('/');
        return [.. from head in heads from tail in tails select expression[..open] + head.Trim() + tail];
    }

    private IEnumerable<(string Text, string? Form)> Endings(string text)
    {
        var tilde = text.IndexOf('~', StringComparison.Ordinal);
        if (tilde < 0) return [(text, null)];
        var end = tilde + 1;
        while (end < text.Length && char.IsLetterOrDigit(text[end])) end++;
        var name = text[(tilde + 1)..end];
        if (!_classes.TryGetValue(name, out var endings)) throw new FormatException($"'{text}': no ending class '{name}'");
        return from ending in endings
               let stem = text[..Math.Max(0, tilde - ending.Drop)]
               from rest in Endings(stem + ending.Add + text[end..])
               select (rest.Text, (string?)ending.Form);
    }

    private static string Squeeze(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var unit in text.Trim())
        {
            if (unit == ' ' && result.Length > 0 && result[^1] == ' ') continue;
            result.Append(unit);
        }
        return result.ToString();
    }

    // "#" alone is a number; "word*" ends in the rest of the word.
    private static string Mark(string text) => text.Contains('*', StringComparison.Ordinal) ? text.Replace('*', Lexicon.RestOfWord) : text;
}
