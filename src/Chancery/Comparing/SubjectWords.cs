using System.Text;
using Chancery.Identity;

namespace Chancery.Comparing;

/// <summary>The words of a subject or title by which two of them are compared: folded, short and empty ones left out, endings cut, Han text in pairs of characters.</summary>
public static class SubjectWords
{
    private const int Shortest = 4;

    /// <summary>Letters that are compared, so that "sanction" meets "sanctions".</summary>
    private const int Stem = 6;

    // Common words of English phrases say nothing of a subject. In other languages the share of words that must agree has to do without such a list.
    private static readonly HashSet<string> Empty = new(
        ["about", "after", "against", "also", "another", "because", "been", "before", "being", "between", "both", "could", "during", "each", "from", "have", "into", "more", "most", "other", "over", "should", "some", "such",
         "than", "that", "their", "them", "then", "there", "these", "they", "this", "those", "through", "under", "upon", "very", "were", "what", "when", "where", "which", "will", "with", "without", "would"],
        StringComparer.Ordinal);

    /// <summary>The words of a text.</summary>
    public static IReadOnlySet<string> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new HashSet<string>(StringComparer.Ordinal);
        var word = new StringBuilder();
        foreach (var letter in Folding.Fold(text).Append(' '))
        {
            if (char.IsLetterOrDigit(letter)) word.Append(letter);
            else if (word.Length > 0)
            {
                Take(word.ToString(), words);
                word.Clear();
            }
        }
        return words;
    }

    private static void Take(string word, HashSet<string> words)
    {
        if (word[0] >= '\u2E80')
        {
            // No spaces: every two characters that follow each other.
            for (var i = 0; i + 1 < word.Length; i++) words.Add(word.Substring(i, 2));
        }
        else if (word.Length >= Shortest && !Empty.Contains(word))
        {
            words.Add(word.Length > Stem ? word[..Stem] : word);
        }
    }
}
