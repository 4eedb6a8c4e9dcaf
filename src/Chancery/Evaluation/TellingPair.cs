namespace Chancery.Evaluation;

/// <summary>Two tellings, whichever is named first.</summary>
/// <param name="A">The name that comes first in ordinal order.</param>
/// <param name="B">The other name.</param>
public readonly record struct TellingPair(string A, string B)
{
    /// <summary>The pair of two names.</summary>
    public static TellingPair Of(string a, string b) => string.CompareOrdinal(a, b) <= 0 ? new TellingPair(a, b) : new TellingPair(b, a);

    /// <summary>All pairs among the names.</summary>
    public static IEnumerable<TellingPair> Among(IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        for (var i = 0; i < names.Count; i++)
        {
            for (var j = i + 1; j < names.Count; j++) yield return Of(names[i], names[j]);
        }
    }
}
