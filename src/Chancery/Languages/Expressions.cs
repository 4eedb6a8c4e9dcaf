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
    /// <remarks>A form that names grammatical cases is shared: words of one expression that both carry cases stand in the same one.</remarks>
    public IEnumerable<(string Pattern, string? Form)> Expand(string expression) =>
        from chosen in Choices(expression)
        from inflected in Endings(Squeeze(chosen), null)
        select (Mark(inflected.Text), inflected.Form);

    /// <summary>Whether a form of <c>endings.tsv</c> is a grammatical case, or several joined by <c>/</c>.</summary>
    public static bool IsCase(string? form) => form is not null && form.Split('/').All(f => Cases.Contains(f));

    private static readonly System.Collections.Frozen.FrozenSet<string> Cases =
        System.Collections.Frozen.FrozenSet.ToFrozenSet(["nom", "gen", "dat", "acc", "ins", "loc", "abl", "voc"], StringComparer.Ordinal);

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

    private IEnumerable<(string Text, string? Form)> Endings(string text, string? form)
    {
        var tilde = text.IndexOf('~', StringComparison.Ordinal);
        if (tilde < 0) return [(text, form)];
        var end = tilde + 1;
        while (end < text.Length && char.IsLetterOrDigit(text[end])) end++;
        var name = text[(tilde + 1)..end];
        if (!_classes.TryGetValue(name, out var endings)) throw new FormatException($"'{text}': no ending class '{name}'");
        return from ending in endings
               where Agree(form, ending.Form, out _)
               from rest in Endings(text[..Math.Max(0, tilde - ending.Drop)] + ending.Add + text[end..], Agree(form, ending.Form, out var shared) ? shared : form)
               select rest;
    }

    // The form that both may be in; of a case and another form the other one, of two others the first.
    private static bool Agree(string? first, string second, out string shared)
    {
        shared = second;
        if (first is null) return true;
        if (!IsCase(first) || !IsCase(second))
        {
            shared = IsCase(first) ? second : first;
            return true;
        }
        var other = second.Split('/');
        shared = string.Join('/', first.Split('/').Where(other.Contains));
        return shared.Length > 0;
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
