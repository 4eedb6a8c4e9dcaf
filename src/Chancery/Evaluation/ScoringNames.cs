namespace Chancery.Evaluation;

/// <summary>When two names are taken for one in scoring.</summary>
internal static class ScoringNames
{
    private static readonly HashSet<string> Particles = new(
        "jr sr ii iii bin bint ibn al el de da do dos del di la le van von der den y e".Split(' '), StringComparer.Ordinal);

    /// <summary>Names agree when a token like a family name agrees after folding, tolerating romanisation (Sergey/Sergei, Aleinik/Aleynik).</summary>
    public static bool SameName(string? a, string? b)
    {
        if (a is null || b is null) return a is null && b is null;
        if (string.Equals(ScoringText.Strip(a), ScoringText.Strip(b), StringComparison.Ordinal)) return true;
        string[] left = Tokens(a), right = Tokens(b);
        if (left.Length == 0 || right.Length == 0) return false;
        if (Close(left[^1], right[^1])) return true;
        if (Close(left[0], right[0]) && left.Length > 1 && right.Length > 1 && left.Skip(1).Any(x => right.Skip(1).Any(y => Close(x, y)))) return true;
        var shared = left.Count(x => right.Any(y => Close(x, y)));
        return shared >= Math.Min(left.Length, right.Length) && left.Max(t => t.Length) > 3;
    }

    /// <summary>The names agree, or the spellings in their own script do.</summary>
    public static bool SamePerson(ScoredItem a, ScoredItem b)
    {
        if (SameName(Name(a), Name(b))) return true;
        string one = ScoringText.Squash(a.Value("original")), other = ScoringText.Squash(b.Value("original"));
        if (one.Length == 0 || other.Length == 0) return false;
        if (string.Equals(one, other, StringComparison.Ordinal)) return true;
        int[] points = ScoringText.CodePoints(one), others = ScoringText.CodePoints(other);
        return (Math.Min(points.Length, others.Length) >= 2 && (other.Contains(one, StringComparison.Ordinal) || one.Contains(other, StringComparison.Ordinal)))
            || ScoringSequence.Ratio(points, others) >= 0.8;
    }

    private static string? Name(ScoredItem item) => item.Has("name") ? item.Value("name") : item.Value("person");

    private static string[] Tokens(string name) => [.. ScoringText.Words(name).Where(t => t.Length > 1 && !Particles.Contains(t))];

    private static bool Close(string x, string y) =>
        string.Equals(x, y, StringComparison.Ordinal)
        || (x.Length > 3 && y.Length > 3 && ScoringSequence.Ratio(ScoringText.CodePoints(x), ScoringText.CodePoints(y)) >= 0.75);
}
