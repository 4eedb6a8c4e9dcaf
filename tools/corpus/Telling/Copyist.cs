using System.Text;

namespace Chancery.Corpus.Telling;

/// <summary>Copies texts as syndication does: the same words with a slip here and there.</summary>
internal static class Copyist
{
    /// <summary>The text with up to three slips.</summary>
    public static string Copy(string body, Dice dice)
    {
        var text = new StringBuilder(body);
        for (var slips = dice.Below(4); slips > 0; slips--)
        {
            var at = dice.Between(1, text.Length - 3);
            for (var tries = 0; tries < 40 && !Inside(text, at); tries++) at = dice.Between(1, text.Length - 3);
            if (!Inside(text, at)) continue;
            if (dice.Thousandth(500)) (text[at], text[at + 1]) = (text[at + 1], text[at]);
            else text.Remove(at, 1);
        }
        return text.ToString();
    }

    // Within a word that begins small, so that names and numbers stay whole.
    private static bool Inside(StringBuilder text, int at)
    {
        if (!char.IsLower(text[at - 1]) || !char.IsLower(text[at]) || !char.IsLower(text[at + 1])) return false;
        while (at > 0 && char.IsLetter(text[at - 1])) at--;
        return char.IsLower(text[at]);
    }
}
