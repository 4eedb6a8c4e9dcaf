namespace Chancery.Languages;

/// <summary>The words, n-gram buckets and labels of a model: which rows of the input layer a line of text stands for.</summary>
internal sealed class FastTextVocabulary
{
    private const ulong WordNgramFactor = 116049371;

    private readonly FastTextSettings _settings;
    private readonly FastTextWords _words;
    private readonly FastTextBuckets _buckets;

    private FastTextVocabulary(FastTextSettings settings, FastTextWords words, FastTextBuckets buckets, string[] labels, long[] labelCounts)
    {
        _settings = settings;
        _words = words;
        _buckets = buckets;
        Labels = labels;
        LabelCounts = labelCounts;
    }

    /// <summary>The labels without their prefix, in the order of the file.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>How often each label was seen in training.</summary>
    public long[] LabelCounts { get; }

    /// <summary>The number of rows the input layer must have: one a word, then one a bucket in use.</summary>
    public long InputRows => (long)_words.Count + _buckets.Count;

    private static ReadOnlySpan<byte> EndOfLine => "</s>"u8;

    public static FastTextVocabulary Read(ref FastTextReader reader, FastTextSettings settings)
    {
        var entries = reader.Count32();
        var words = reader.Count32();
        var labels = reader.Count32();
        reader.Int64(); // tokens seen in training
        var kept = reader.Int64();
        FastTextReader.Require(entries == (long)words + labels && labels > 0, "words and labels do not add up");

        var knownWords = FastTextWords.Read(ref reader, words);
        var (names, counts) = FastTextWords.ReadLabels(ref reader, labels);
        var buckets = FastTextBuckets.Read(ref reader, kept, settings.Buckets);
        return new FastTextVocabulary(settings, knownWords, buckets, names, counts);
    }

    /// <summary>Adds the rows of a line (UTF-8, without its end) and of the end-of-line mark.</summary>
    public void CollectRows(ReadOnlySpan<byte> line, FastTextRows rows)
    {
        using var hashes = new FastTextRows(room: 256);
        Span<byte> frame = stackalloc byte[256];
        while (NextWord(ref line, out var word))
        {
            AddWord(word, frame, rows, hashes);
        }

        AddWord(EndOfLine, frame, rows, hashes);
        AddWordNgrams(hashes.Values, rows);
    }

    private static bool NextWord(ref ReadOnlySpan<byte> line, out ReadOnlySpan<byte> word)
    {
        var start = 0;
        while (start < line.Length && Separates(line[start]))
        {
            start++;
        }

        var end = start;
        while (end < line.Length && !Separates(line[end]))
        {
            end++;
        }

        word = line[start..end];
        line = line[end..];
        return !word.IsEmpty;
    }

    private static bool Separates(byte letter) =>
        letter is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t' or (byte)'\v' or (byte)'\f' or 0;

    private static bool Continues(byte letter) => (letter & 0xC0) == 0x80;

    private void AddWord(ReadOnlySpan<byte> word, Span<byte> room, FastTextRows rows, FastTextRows hashes)
    {
        var hash = FastTextHash.Of(word);
        var number = _words.Find(word, hash);
        if (number >= 0)
        {
            rows.Add(number);
        }
        else if (word.StartsWith(FastTextWords.LabelPrefix))
        {
            return;
        }

        if (_settings.WordNgrams > 1)
        {
            hashes.Add((int)hash);
        }

        if (_settings.MaxNgram > 0 && !word.SequenceEqual(EndOfLine))
        {
            var size = word.Length + 2;
            var framed = size <= room.Length ? room[..size] : new byte[size];
            framed[0] = (byte)'<';
            word.CopyTo(framed[1..]);
            framed[^1] = (byte)'>';
            AddCharacterNgrams(framed, rows);
        }
    }

    private void AddCharacterNgrams(ReadOnlySpan<byte> framed, FastTextRows rows)
    {
        for (var start = 0; start < framed.Length; start++)
        {
            if (Continues(framed[start]))
            {
                continue;
            }

            var hash = FastTextHash.Start;
            var end = start;
            for (var size = 1; size <= _settings.MaxNgram && end < framed.Length; size++)
            {
                do
                {
                    hash = FastTextHash.Step(hash, framed[end++]);
                }
                while (end < framed.Length && Continues(framed[end]));

                // A lone < or > says nothing.
                if (size >= _settings.MinNgram && !(size == 1 && (start == 0 || end == framed.Length)))
                {
                    AddBucket(hash, rows);
                }
            }
        }
    }

    private void AddWordNgrams(ReadOnlySpan<int> hashes, FastTextRows rows)
    {
        for (var first = 0; first < hashes.Length; first++)
        {
            var hash = unchecked((ulong)hashes[first]); // sign-extended, as fastText does
            for (var next = first + 1; next < hashes.Length && next < first + _settings.WordNgrams; next++)
            {
                hash = unchecked((hash * WordNgramFactor) + (ulong)hashes[next]);
                AddBucket(hash, rows);
            }
        }
    }

    private void AddBucket(ulong hash, FastTextRows rows)
    {
        if (_buckets.Count == 0)
        {
            return;
        }

        var row = _buckets.Row((uint)(hash % (uint)_settings.Buckets));
        if (row >= 0)
        {
            rows.Add(_words.Count + row);
        }
    }
}
