using System.Globalization;

namespace Chancery.Tests.Record;

/// <summary>With which seeds the proofs by chance run: always the same, more of them in a long run, or the one of a failure that is looked into.</summary>
internal static class Chance
{
    /// <summary>Whether this is a long run: <c>./test --long</c>.</summary>
    public static bool Long => Environment.GetEnvironmentVariable("CHANCERY_LONG") is { Length: > 0 };

    /// <summary>The seeds: those from 1, ten times as many in a long run; or the one in CHANCERY_SEED.</summary>
    public static IEnumerable<ulong> Seeds(int usual)
    {
        if (Environment.GetEnvironmentVariable("CHANCERY_SEED") is { Length: > 0 } one) return [ulong.Parse(one, CultureInfo.InvariantCulture)];
        return Enumerable.Range(1, Long ? 10 * usual : usual).Select(i => (ulong)i);
    }
}
