using System.Text;

namespace Chancery.Languages;

/// <summary>
/// The words and labels of a model, and which rows of the input layer a line of text stands for. Words stay bytes:
/// one array holds them all, and a table open to linear probing finds them by hash.
/// </summary>
internal sealed class FastTextVocabulary
{
    private const uint HashStart = 2166136261;
    private const uint HashFactor = 16777619;
    private const ulong WordNgramFactor = 116049371;
    private const byte LabelEntry = 1;
    private const byte WordBegin = (byte)'<';
    private const byte WordEnd = (byte)'>';

    private readonly FastTextSettings _settings;
    private readonly byte[] _letters;
    private readonly int[] _wordEnds;   // where word n ends in _letters; it begins where word n - 1 ends
    private readonly int[] _wordSlots;  // hash table of word number + 1; 0 is free
    private readonly int[]? _keptKeys;  // hash table of bucket + 1 for a pruned model; null when every bucket is kept
    private readonly int[] _keptRows;
    private readonly bool _anyBuckets;

    private FastTextVocabulary(FastTextSettings settings, Words words, Buckets buckets)
    {
        _settings = settings;
        _letters = words.Letters;
        _wordEnds = words.Ends;
        Labels = words.Labels;
        LabelCounts = words.LabelCounts;
        _wordSlots = BuildSlots();
        _keptKeys = buckets.Keys;
        _keptRows = buckets.Rows;
        _anyBuckets = buckets.Count != 0;
        InputRows = _wordEnds.Length + buckets.Count;
    }

    /// <summary>The labels without their prefix, in the order of the file.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>How often each label was seen in training.</summary>
    public long[] LabelCounts { get; }

    /// <summary>The number of rows the input layer must have: one a word and one a bucket in use.</summary>
    public int InputRows { get; }

    private static ReadOnlySpan<byte> LabelPrefix => "__label__"u8;

    private static ReadOnlySpan<byte> EndOfLine => "</s>"u8;

    public static FastTextVocabulary Read(ref FastTextReader reader, FastTextSettings settings)
    {
        var entries = reader.Count32();
        var words = reader.Count32();
        var labels = reader.Count32();
        reader.Int64(); // tokens seen in training
        var kept = reader.Int64();
        FastTextReader.Require(entries == (long)words + labels && labels > 0, "words and labels do not add up");
        return new FastTextVocabulary(settings, Words.Read(ref reader, words, labels), Buckets.Read(ref reader, kept, settings.Buckets));
    }

    /// <summary>Adds the rows of a line (UTF-8, without its end) and of the end-of-line mark.</summary>
    public void CollectRows(ReadOnlySpan<byte> line, ref FastTextRows rows)
    {
        var hashes = new FastTextRows(_settings.WordNgrams > 1 ? stackalloc int[256] : default);
        Span<byte> framed = stackalloc byte[256];
        while (NextWord(ref line, out var word))
        {
            AddWord(word, framed, ref rows, ref hashes);
        }

        AddWord(EndOfLine, framed, ref rows, ref hashes);
        AddWordNgrams(hashes.Values, ref rows);
        hashes.Dispose();
    }

    private static bool NextWord(ref ReadOnlySpan<byte> line, out ReadOnlySpan<byte> word)
    {
        var start = line.IndexOfAnyExcept(" \n\r\t\v\f\0"u8);
        if (start < 0)
        {
            word = default;
            return false;
        }

        line = line[start..];
        var end = line.IndexOfAny(" \n\r\t\v\f\0"u8);
        word = end < 0 ? line : line[..end];
        line = line[word.Length..];
        return true;
    }

    private static uint Hash(ReadOnlySpan<byte> word)
    {
        var hash = HashStart;
        foreach (var letter in word)
        {
            hash = Step(hash, letter);
        }

        return hash;
    }

    /// <summary>One step of FNV-1a as fastText takes it: the byte counts as signed and is widened so.</summary>
    private static uint Step(uint hash, byte letter) => unchecked((hash ^ (uint)(sbyte)letter) * HashFactor);

    private static bool Continues(byte letter) => (letter & 0xC0) == 0x80;

    private void AddWord(ReadOnlySpan<byte> word, Span<byte> framed, ref FastTextRows rows, ref FastTextRows hashes)
    {
        var hash = Hash(word);
        var number = Find(word, hash);
        if (number < 0 && word.StartsWith(LabelPrefix))
        {
            return;
        }

        if (number >= 0)
        {
            rows.Add(number);
        }

        if (_settings.MaxNgram > 0 && !word.SequenceEqual(EndOfLine))
        {
            var size = word.Length + 2;
            var frame = size <= framed.Length ? framed[..size] : new byte[size];
            frame[0] = WordBegin;
            word.CopyTo(frame[1..]);
            frame[^1] = WordEnd;
            AddCharacterNgrams(frame, ref rows);
        }

        if (_settings.WordNgrams > 1)
        {
            hashes.Add(unchecked((int)hash));
        }
    }

    private void AddCharacterNgrams(ReadOnlySpan<byte> framed, ref FastTextRows rows)
    {
        for (var start = 0; start < framed.Length; start++)
        {
            if (Continues(framed[start]))
            {
                continue;
            }

            var hash = HashStart;
            var end = start;
            for (var size = 1; size <= _settings.MaxNgram && end < framed.Length; size++)
            {
                do
                {
                    hash = Step(hash, framed[end++]);
                }
                while (end < framed.Length && Continues(framed[end]));

                // A lone < or > says nothing.
                if (size >= _settings.MinNgram && !(size == 1 && (start == 0 || end == framed.Length)))
                {
                    AddBucket((int)(hash % (uint)_settings.Buckets), ref rows);
                }
            }
        }
    }

    private void AddWordNgrams(ReadOnlySpan<int> hashes, ref FastTextRows rows)
    {
        for (var first = 0; first < hashes.Length; first++)
        {
            var hash = unchecked((ulong)hashes[first]);
            for (var next = first + 1; next < hashes.Length && next < first + _settings.WordNgrams; next++)
            {
                hash = unchecked((hash * WordNgramFactor) + (ulong)hashes[next]);
                AddBucket((int)(hash % (ulong)_settings.Buckets), ref rows);
            }
        }
    }

    private void AddBucket(int bucket, ref FastTextRows rows)
    {
        if (!_anyBuckets)
        {
            return;
        }

        if (_keptKeys is null)
        {
            rows.Add(_wordEnds.Length + bucket);
            return;
        }

        var mask = _keptKeys.Length - 1;
        for (var slot = Buckets.Slot(bucket, mask); _keptKeys[slot] != 0; slot = (slot + 1) & mask)
        {
            if (_keptKeys[slot] == bucket + 1)
            {
                rows.Add(_wordEnds.Length + _keptRows[slot]);
                return;
            }
        }
    }

    private ReadOnlySpan<byte> Word(int number)
    {
        var start = number == 0 ? 0 : _wordEnds[number - 1];
        return _letters.AsSpan(start, _wordEnds[number] - start);
    }

    private int Find(ReadOnlySpan<byte> word, uint hash)
    {
        var mask = _wordSlots.Length - 1;
        for (var slot = (int)(hash & (uint)mask); _wordSlots[slot] != 0; slot = (slot + 1) & mask)
        {
            var number = _wordSlots[slot] - 1;
            if (Word(number).SequenceEqual(word))
            {
                return number;
            }
        }

        return -1;
    }

    private int[] BuildSlots()
    {
        var slots = new int[Buckets.TableSize(_wordEnds.Length)];
        var mask = slots.Length - 1;
        for (var number = 0; number < _wordEnds.Length; number++)
        {
            var slot = (int)(Hash(Word(number)) & (uint)mask);
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            slots[slot] = number + 1;
        }

        return slots;
    }

    /// <summary>The entries as the file lists them: all words, then all labels.</summary>
    private sealed record Words(byte[] Letters, int[] Ends, string[] Labels, long[] LabelCounts)
    {
        public static Words Read(ref FastTextReader reader, int words, int labels)
        {
            using var letters = new MemoryStream(words * 8);
            var result = new Words([], new int[words], new string[labels], new long[labels]);
            for (var entry = 0; entry < words + labels; entry++)
            {
                var name = reader.ZeroTerminated();
                var count = reader.Int64();
                var isLabel = reader.Byte() == LabelEntry;
                FastTextReader.Require(isLabel == (entry >= words), "labels do not follow the words");
                if (!isLabel)
                {
                    letters.Write(name);
                    result.Ends[entry] = (int)letters.Length;
                    continue;
                }

                var bare = name.StartsWith(LabelPrefix) ? name[LabelPrefix.Length..] : name;
                result.Labels[entry - words] = Encoding.UTF8.GetString(bare);
                result.LabelCounts[entry - words] = count;
            }

            return result with { Letters = letters.ToArray() };
        }
    }

    /// <summary>Which n-gram buckets have a row: all of them, none, or those that pruning has kept.</summary>
    private sealed record Buckets(int Count, int[]? Keys, int[] Rows)
    {
        /// <summary>A power of two with at least as many free slots as used ones.</summary>
        public static int TableSize(int used) => (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, used * 2));

        public static int Slot(int bucket, int mask) => (int)(((uint)bucket * 2654435769u) >> 8) & mask;

        public static Buckets Read(ref FastTextReader reader, long kept, int all)
        {
            if (kept < 0) // not pruned
            {
                return new Buckets(all, null, []);
            }

            FastTextReader.Require(kept <= all, "more buckets are kept than there are");
            var size = TableSize((int)kept);
            var result = new Buckets((int)kept, new int[size], new int[size]);
            for (var i = 0; i < kept; i++)
            {
                var bucket = reader.Int32();
                var row = reader.Int32();
                FastTextReader.Require(bucket >= 0 && bucket < all && row >= 0 && row < kept, "a kept bucket is out of range");
                result.Add(bucket, row);
            }

            return result;
        }

        private void Add(int bucket, int row)
        {
            var mask = Keys!.Length - 1;
            var slot = Slot(bucket, mask);
            while (Keys[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            Keys[slot] = bucket + 1;
            Rows[slot] = row;
        }
    }
}
