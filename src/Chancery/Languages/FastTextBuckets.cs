using System.Numerics;

namespace Chancery.Languages;

/// <summary>Which n-gram buckets have a row of the input layer: all of them, none, or those that pruning has kept.</summary>
internal sealed class FastTextBuckets
{
    private readonly int[]? _keys; // hash table of bucket + 1, 0 is free; null when every bucket has a row
    private readonly int[] _rows;

    private FastTextBuckets(int count, int[]? keys, int[] rows)
    {
        Count = count;
        _keys = keys;
        _rows = rows;
    }

    /// <summary>The number of buckets that have a row.</summary>
    public int Count { get; }

    /// <summary>A power of two with at least as many free slots as used ones.</summary>
    public static int TableSize(int used) => (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, used * 2));

    /// <param name="reader">Stands before the pairs of bucket and row.</param>
    /// <param name="kept">How many pairs there are; less than 0 when the model is not pruned.</param>
    /// <param name="all">How many buckets there are.</param>
    public static FastTextBuckets Read(ref FastTextReader reader, long kept, int all)
    {
        if (kept < 0)
        {
            return new FastTextBuckets(all, keys: null, rows: []);
        }

        FastTextReader.Require(kept <= all && kept <= reader.Rest.Length / (2 * sizeof(int)), "fewer buckets can be kept than are listed");
        var mask = TableSize((int)kept) - 1;
        var keys = new int[mask + 1];
        var rows = new int[mask + 1];
        for (var i = 0; i < kept; i++)
        {
            var bucket = reader.Int32();
            var row = reader.Int32();
            FastTextReader.Require((uint)bucket < (uint)all && (uint)row < (uint)kept, "a kept bucket is out of range");
            var slot = Slot(bucket, mask);
            while (keys[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            keys[slot] = bucket + 1;
            rows[slot] = row;
        }

        return new FastTextBuckets((int)kept, keys, rows);
    }

    /// <summary>The row of a bucket, counted from the first row of buckets; -1 when it has none.</summary>
    public int Row(uint bucket)
    {
        if (_keys is null)
        {
            return (int)bucket;
        }

        var mask = _keys.Length - 1;
        for (var slot = Slot((int)bucket, mask); _keys[slot] != 0; slot = (slot + 1) & mask)
        {
            if (_keys[slot] == (int)bucket + 1)
            {
                return _rows[slot];
            }
        }

        return -1;
    }

    private static int Slot(int bucket, int mask) => (int)(((uint)bucket * 2654435769u) >> 8) & mask;
}
