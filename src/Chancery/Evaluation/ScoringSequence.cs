namespace Chancery.Evaluation;

/// <summary>
/// Likeness of two sequences by their longest matching blocks (Ratcliff and Obershelp), with the rule that in sequences of 200 and more the
/// members that make up more than a hundredth of them start no block.
/// </summary>
internal static class ScoringSequence
{
    /// <summary>Twice the number of matched members divided by the number of all: 1 for equal sequences, 0 for nothing in common.</summary>
    public static double Ratio(int[] a, int[] b)
    {
        var total = a.Length + b.Length;
        return total == 0 ? 1.0 : 2.0 * Matched(a, b) / total;
    }

    private static int Matched(int[] a, int[] b)
    {
        var places = Places(b);
        var matched = 0;
        var open = new Stack<(int ALow, int AHigh, int BLow, int BHigh)>();
        open.Push((0, a.Length, 0, b.Length));
        while (open.TryPop(out var part))
        {
            var (i, j, size) = Longest(a, b, places, part);
            if (size == 0) continue;
            matched += size;
            if (part.ALow < i && part.BLow < j) open.Push((part.ALow, i, part.BLow, j));
            if (i + size < part.AHigh && j + size < part.BHigh) open.Push((i + size, part.AHigh, j + size, part.BHigh));
        }
        return matched;
    }

    private static Dictionary<int, List<int>> Places(int[] b)
    {
        var places = new Dictionary<int, List<int>>();
        for (var j = 0; j < b.Length; j++)
        {
            if (!places.TryGetValue(b[j], out var list)) places[b[j]] = list = [];
            list.Add(j);
        }
        if (b.Length < 200) return places;
        var popular = b.Length / 100 + 1;
        foreach (var member in places.Where(p => p.Value.Count > popular).Select(p => p.Key).ToList()) places.Remove(member);
        return places;
    }

    private static (int I, int J, int Size) Longest(int[] a, int[] b, Dictionary<int, List<int>> places, (int ALow, int AHigh, int BLow, int BHigh) part)
    {
        int bestI = part.ALow, bestJ = part.BLow, size = 0;
        var lengths = new Dictionary<int, int>();
        for (var i = part.ALow; i < part.AHigh; i++)
        {
            var next = new Dictionary<int, int>();
            if (places.TryGetValue(a[i], out var list))
            {
                foreach (var j in list)
                {
                    if (j < part.BLow) continue;
                    if (j >= part.BHigh) break;
                    var length = next[j] = lengths.GetValueOrDefault(j - 1) + 1;
                    if (length > size) (bestI, bestJ, size) = (i - length + 1, j - length + 1, length);
                }
            }
            lengths = next;
        }
        while (bestI > part.ALow && bestJ > part.BLow && a[bestI - 1] == b[bestJ - 1]) (bestI, bestJ, size) = (bestI - 1, bestJ - 1, size + 1);
        while (bestI + size < part.AHigh && bestJ + size < part.BHigh && a[bestI + size] == b[bestJ + size]) size++;
        return (bestI, bestJ, size);
    }
}
