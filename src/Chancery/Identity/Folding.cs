using System.Text;

namespace Chancery.Identity;

/// <summary>
/// Folds letters for comparison: lower case, without diacritics, variants of one letter as one. Length and order of letters may change;
/// spans into the folded text mean nothing in the original.
/// </summary>
public static class Folding
{
    // One letter for each code point; a point where the letter stays as it is.
    private const string LatinFrom00C0 =
        "aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.yaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkkllllllllllnnnnnnnnnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
        + "bb.....cc.ddd.ee.ff.....kkl...n.oo..pp.....ttt.uu..yyzz......................aaiioouuuuuuuuuueaaaa..ggggkkoooo..j...gg..nnaa....aaaaeeeeiiiioooorrrruuuusstt..hhn...zzaaeeooooooooyy.........l.....b............";

    private const string LatinFrom1E00 =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy.s....aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooo"
        + "uuuuuuuuuuuuuuyyyyyyyy......";

    /// <summary>The folded form of a text, letter by letter.</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = new StringBuilder(text.Length);
        foreach (var c in text) Fold(c, folded);
        return folded.ToString();
    }

    /// <summary>Appends the folded form of a letter; nothing for a combining mark.</summary>
    public static void Fold(char letter, StringBuilder folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        if (letter < 0x80)
        {
            folded.Append(char.ToLowerInvariant(letter));
            return;
        }
        if (Several(letter) is { } several)
        {
            folded.Append(several);
            return;
        }
        var one = One(letter);
        if (one != '\0') folded.Append(one);
    }

    private static string? Several(char c) => c switch
    {
        'ß' or 'ẞ' => "ss",
        'æ' or 'Æ' => "ae",
        'œ' or 'Œ' => "oe",
        'þ' or 'Þ' => "th",
        'ĳ' or 'Ĳ' => "ij",
        _ => null,
    };

    private static char One(char c) => c switch
    {
        >= '\u00C0' and < '\u0250' when LatinFrom00C0[c - 0xC0] != '.' => LatinFrom00C0[c - 0xC0],
        >= '\u1E00' and < '\u1F00' when LatinFrom1E00[c - 0x1E00] != '.' => LatinFrom1E00[c - 0x1E00],
        >= '\u0300' and <= '\u036F' => '\0',                                   // combining marks
        'ё' or 'Ё' => 'е',
        'ґ' or 'Ґ' => 'г',
        >= '\u064B' and <= '\u065F' or '\u0670' or '\u0640' => '\0',           // Arabic vowel signs, tatweel
        '\u0622' or '\u0623' or '\u0625' or '\u0671' => '\u0627',              // forms of alef
        '\u0649' => '\u064A',                                                  // alef maqsura as ya
        '\u0629' => '\u0647',                                                  // ta marbuta as ha
        '\u200B' or '\u200C' or '\u200D' or '\u200E' or '\u200F' or '\u00AD' or '\uFEFF' => '\0',
        >= '\uFF01' and <= '\uFF5E' => char.ToLowerInvariant((char)(c - 0xFEE0)),
        '\u2019' or '\u02BC' or '\u2018' or '\u02BB' or '\u0060' or '\u00B4' => '\'',
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2212' => '-',
        '\u00A0' or '\u202F' or '\u2009' or '\u3000' => ' ',
        _ => char.ToLowerInvariant(c),
    };
}
