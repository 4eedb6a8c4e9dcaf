using System.Text;

namespace Chancery.Languages;

/// <summary>
/// The words of a model, found by their bytes, and its labels. Words are never made strings: the stretch of the file that
/// lists them is kept as it is, and a table open to linear probing points into it.
/// </summary>
internal sealed class FastTextWords
{
    private const byte LabelEntry = 1;

    private readonly byte[] _letters;
    private readonly int[] _starts;
    private readonly int[] _lengths;
    private readonly int[] _slots; // word number + 1; 0 is free

    private FastTextWords(byte[] letters, int[] starts, int[] lengths)
    {
        _letters = letters;
        _starts = starts;
        _lengths = lengths;
        _slots = BuildSlots();
    }

    /// <summary>The number of words.</summary>
    public int Count => _starts.Length;

    /// <summary>The mark before a label, in the file and in texts.</summary>
    public static ReadOnlySpan<byte> LabelPrefix => "__label__"u8;

    public static FastTextWords Read(ref FastTextReader reader, int count)
    {
        FastTextReader.Require(count <= reader.Rest.Length, "the bytes end too early");
        var all = reader.Rest;
        var starts = new int[count];
        var lengths = new int[count];
        for (var number = 0; number < count; number++)
        {
            starts[number] = all.Length - reader.Rest.Length;
            lengths[number] = reader.ZeroTerminated().Length;
            reader.Int64(); // how often it was seen in training
            FastTextReader.Require(reader.Byte() != LabelEntry, "a label stands among the words");
        }

        return new FastTextWords(all[..^reader.Rest.Length].ToArray(), starts, lengths);
    }

    /// <summary>Reads the labels, which follow the words: their names without the prefix, and how often each was seen in training.</summary>
    public static (string[] Names, long[] Counts) ReadLabels(ref FastTextReader reader, int count)
    {
        FastTextReader.Require(count <= reader.Rest.Length, "the bytes end too early");
        var names = new string[count];
        var counts = new long[count];
        for (var label = 0; label < count; label++)
        {
            var name = reader.ZeroTerminated();
            names[label] = Encoding.UTF8.GetString(name.StartsWith(LabelPrefix) ? name[LabelPrefix.Length..] : name);
            counts[label] = reader.Int64();
            FastTextReader.Require(reader.Byte() == LabelEntry, "a word stands among the labels");
        }

        return (names, counts);
    }

    /// <summary>The number of a word, -1 when the model does not know it.</summary>
    /// <param name="word">The word in UTF-8.</param>
    /// <param name="hash">Its <see cref="FastTextHash"/>.</param>
    public int Find(ReadOnlySpan<byte> word, uint hash)
    {
        var mask = _slots.Length - 1;
        for (var slot = (int)hash & mask; _slots[slot] != 0; slot = (slot + 1) & mask)
        {
            var number = _slots[slot] - 1;
            if (Word(number).SequenceEqual(word))
            {
                return number;
            }
        }

        return -1;
    }

    private ReadOnlySpan<byte> Word(int number) => _letters.AsSpan(_starts[number], _lengths[number]);

    private int[] BuildSlots()
    {
        var slots = new int[FastTextBuckets.TableSize(Count)];
        var mask = slots.Length - 1;
        for (var number = 0; number < Count; number++)
        {
            var slot = (int)FastTextHash.Of(Word(number)) & mask;
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            slots[slot] = number + 1;
        }

        return slots;
    }
}
