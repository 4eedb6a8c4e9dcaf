using System.Text;
using Chancery.Identity;

namespace Chancery.Store.Recording;

/// <summary>A token of a text for searching, with the place it comes from.</summary>
/// <param name="Word">The folded word, or two Han characters.</param>
/// <param name="Span">Where it stands in the text.</param>
internal readonly record struct SearchToken(string Word, TextSpan Span);

/// <summary>Cuts texts into tokens for searching: folded words; Han runs into pairs of characters and the last one by itself.</summary>
internal static class SearchTokens
{
    public static IEnumerable<SearchToken> Of(string text)
    {
        var word = new StringBuilder();
        for (var i = 0; i < text.Length;)
        {
            if (IsHan(text[i]))
            {
                var start = i;
                while (i < text.Length && IsHan(text[i])) i++;
                for (var j = start; j + 1 < i; j++) yield return new SearchToken(text.Substring(j, 2), new TextSpan(j, 2));
                yield return new SearchToken(text[i - 1].ToString(), new TextSpan(i - 1, 1));
                continue;
            }
            if (!IsWord(text[i]))
            {
                i++;
                continue;
            }
            var from = i;
            word.Clear();
            while (i < text.Length && !IsHan(text[i]) && IsWord(text[i])) Folding.Fold(text[i++], word);
            if (word.Length > 0) yield return new SearchToken(word.ToString(), TextSpan.Between(from, i));
        }
    }

    /// <summary>Whether the character is a Han character of the basic plane.</summary>
    public static bool IsHan(char c) => c is >= '\u3400' and <= '\u4DBF' or >= '\u4E00' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF';

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is >= '\u0300' and <= '\u036F' or >= '\u064B' and <= '\u065F' or '\u0670' or '\u0640';
}
