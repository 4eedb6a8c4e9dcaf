using System.Globalization;

namespace Chancery.App.Desk.Texts;

/// <summary>
/// The plural category of a whole number, by the rules of Unicode's CLDR, which stand among the texts of a language as CLDR writes them (<c>plural.few</c>:
/// <c>n % 10 = 2..4 and n % 100 != 12..14</c>). <c>i</c> is <c>n</c> for whole numbers and what asks for digits behind the point is left out.
/// </summary>
public sealed class PluralForms
{
    /// <summary>Begins the keys of the rules.</summary>
    public const string Prefix = "plural.";

    private static readonly string[] Order = ["zero", "one", "two", "few", "many"];
    private readonly List<(string Form, Relation[][] Either)> _rules;

    /// <summary>Reads the rules of a language; one without any has only <c>other</c>.</summary>
    /// <exception cref="FormatException">A rule is not written so: a fault of the program.</exception>
    public PluralForms(IReadOnlyDictionary<string, string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        _rules = [.. Order.Where(f => texts.ContainsKey(Prefix + f)).Select(f => (f, texts[Prefix + f].Split(" or ").Select(r => r.Split(" and ").Select(Relation.Of).ToArray()).ToArray()))];
    }

    /// <summary><c>zero</c>, <c>one</c>, <c>two</c>, <c>few</c>, <c>many</c> or <c>other</c>.</summary>
    public string Of(int number)
    {
        var n = Math.Abs((long)number);
        foreach (var (form, either) in _rules)
        {
            if (either.Any(all => all.All(r => r.Holds(n)))) return form;
        }
        return "other";
    }

    /// <summary><c>n % 10 = 2..4,7</c>.</summary>
    private sealed record Relation(long Modulus, bool Equal, IReadOnlyList<(long First, long Last)> Among)
    {
        public bool Holds(long n)
        {
            var value = Modulus == 0 ? n : n % Modulus;
            return Among.Any(a => a.First <= value && value <= a.Last) == Equal;
        }

        public static Relation Of(string text)
        {
            var equal = !text.Contains("!=", StringComparison.Ordinal);
            if (text.Trim().Split(equal ? "=" : "!=") is not [var left, var right] || left.Trim() is not ['n', .. var modulus]) throw new FormatException($"no plural rule: {text}");
            return new Relation(modulus.Length == 0 ? 0 : Number(modulus.Replace('%', ' ')), equal, [.. right.Split(',').Select(Range)]);
        }

        private static (long, long) Range(string text) => text.Split("..") is [var first, var last] ? (Number(first), Number(last)) : (Number(text), Number(text));

        private static long Number(string text) => long.Parse(text.Trim(), CultureInfo.InvariantCulture);
    }
}
