namespace Chancery.App.Desk.Texts;

/// <summary>The plural category of a whole number, as Unicode's CLDR defines it for the desk's languages.</summary>
public static class PluralForms
{
    /// <summary><c>zero</c>, <c>one</c>, <c>two</c>, <c>few</c>, <c>many</c> or <c>other</c>.</summary>
    public static string Of(string tag, int number)
    {
        var n = Math.Abs((long)number);
        var (ten, hundred) = (n % 10, n % 100);
        return tag switch
        {
            "ru" or "be" => ten == 1 && hundred != 11 ? "one" : ten is >= 2 and <= 4 && hundred is not (>= 12 and <= 14) ? "few" : "many",
            "ar" => n == 0 ? "zero" : n == 1 ? "one" : n == 2 ? "two" : hundred is >= 3 and <= 10 ? "few" : hundred >= 11 ? "many" : "other",
            "fr" => n is 0 or 1 ? "one" : n % 1_000_000 == 0 ? "many" : "other",
            "es" => n == 1 ? "one" : n != 0 && n % 1_000_000 == 0 ? "many" : "other",
            "fil" => n is 1 or 2 or 3 || ten is not (4 or 6 or 9) ? "one" : "other",
            _ => n == 1 ? "one" : "other",
        };
    }
}
