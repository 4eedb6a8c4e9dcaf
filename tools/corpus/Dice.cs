namespace Chancery.Corpus;

/// <summary>Chance with a seed: the same numbers on every machine and every version of the runtime (SplitMix64).</summary>
/// <param name="seed">Where the numbers begin.</param>
public sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>A number from 0, below the given one.</summary>
    public int Below(int count) => (int)((Next() >> 32) * (ulong)count >> 32);

    /// <summary>A number from the first to the last, both included.</summary>
    public int Between(int first, int last) => first + Below(last - first + 1);

    /// <summary>True so many times in a thousand.</summary>
    public bool Thousandth(int times) => Below(1000) < times;

    /// <summary>One of the items.</summary>
    public T Of<T>(IReadOnlyList<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return items[Below(items.Count)];
    }

    /// <summary>The numbers below the given one in an order of chance.</summary>
    public int[] Order(int count)
    {
        var order = new int[count];
        for (var i = 0; i < count; i++)
        {
            var at = Below(i + 1);
            (order[i], order[at]) = (order[at], i);
        }
        return order;
    }

    /// <summary>The index of one of the weights, as often as its weight says.</summary>
    public int Weighted(ReadOnlySpan<int> weights)
    {
        var total = 0;
        foreach (var weight in weights) total += weight;
        var left = Below(total);
        for (var i = 0; i < weights.Length; i++)
        {
            if ((left -= weights[i]) < 0) return i;
        }
        return weights.Length - 1;
    }
}
