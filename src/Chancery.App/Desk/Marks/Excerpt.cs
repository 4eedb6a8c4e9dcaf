namespace Chancery.App.Desk.Marks;

/// <summary>A piece of a text around some words, for places where the whole has no room. What is left out is marked by the caller.</summary>
/// <param name="Text">The piece.</param>
/// <param name="Words">Where the words stand in it.</param>
/// <param name="CutBefore">Whether text of the same line stands before it.</param>
/// <param name="CutAfter">Whether text of the same line stands after it.</param>
public sealed record Excerpt(string Text, TextSpan Words, bool CutBefore, bool CutAfter)
{
    /// <summary>The lines in which the words stand, at most <paramref name="room"/> characters more on either side.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="words">The words, a span of it.</param>
    /// <param name="room">How much of their lines to keep before and after.</param>
    public static Excerpt Around(string text, TextSpan words, int room = 220)
    {
        ArgumentNullException.ThrowIfNull(text);
        var first = words.Start;
        while (first > 0 && text[first - 1] is not ('\n' or '\r')) first--;
        var last = words.End;
        while (last < text.Length && text[last] is not ('\n' or '\r')) last++;
        var from = words.Start - first <= room ? first : AfterSpace(text, words.Start - room, words.Start);
        var to = last - words.End <= room ? last : BeforeSpace(text, words.End + room, words.End);
        return new Excerpt(text[from..to], new TextSpan(words.Start - from, words.Length), from > first, to < last);
    }

    private static int AfterSpace(string text, int at, int limit)
    {
        while (at < limit && !char.IsWhiteSpace(text[at])) at++;
        while (at < limit && char.IsWhiteSpace(text[at])) at++;
        return at;
    }

    private static int BeforeSpace(string text, int at, int limit)
    {
        while (at > limit && !char.IsWhiteSpace(text[at])) at--;
        return at;
    }
}
