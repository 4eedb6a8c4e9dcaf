using System.Runtime.InteropServices;
using Chancery.Identity;

namespace Chancery.Merging;

/// <summary>
/// A short signature by which near copies of a text find each other: the smallest hashes of its runs of four words under 32 orders (MinHash; Broder 1997),
/// filed in bands of four (locality-sensitive hashing).
/// </summary>
public sealed class CopySignature
{
    private const int Orders = 32;
    private const int Band = 4;
    private const int Run = 4;

    /// <summary>Texts of fewer words are copied by chance.</summary>
    private const int FewestWords = 24;

    /// <summary>Of 32 smallest hashes, so many must agree: about four fifths of the runs are shared.</summary>
    private const int Alike = 25;

    private readonly uint[] _least;

    private CopySignature(uint[] least) => _least = least;

    /// <summary>The bands under which the text is filed; near copies share at least one with a probability above 0.99.</summary>
    public IReadOnlyList<long> Bands => [.. Enumerable.Range(0, Orders / Band).Select(b =>
    {
        var hash = 14695981039346656037UL + (ulong)b;
        foreach (var value in _least.AsSpan(b * Band, Band)) hash = (hash ^ value) * 1099511628211UL;
        return (long)hash;
    })];

    /// <summary>The signature of a text; null when it is too short to tell copies.</summary>
    public static CopySignature? Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = Words(text);
        if (words.Count < FewestWords) return null;
        var least = new uint[Orders];
        Array.Fill(least, uint.MaxValue);
        for (var i = 0; i + Run <= words.Count; i++)
        {
            var run = 14695981039346656037UL;
            for (var j = 0; j < Run; j++) run = (run ^ words[i + j]) * 1099511628211UL;
            for (var order = 0; order < Orders; order++)
            {
                var mixed = Mix(run + (ulong)order * 0x9E3779B97F4A7C15UL);
                if (mixed < least[order]) least[order] = mixed;
            }
        }
        return new CopySignature(least);
    }

    /// <summary>Whether the two are near copies.</summary>
    public bool IsCopyOf(CopySignature other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var same = 0;
        for (var i = 0; i < Orders; i++) same += _least[i] == other._least[i] ? 1 : 0;
        return same >= Alike;
    }

    /// <summary>The signature as bytes, in the machine's order.</summary>
    public byte[] ToBytes() => MemoryMarshal.AsBytes(_least.AsSpan()).ToArray();

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    public static CopySignature Read(ReadOnlySpan<byte> bytes) => new(MemoryMarshal.Cast<byte, uint>(bytes).ToArray());

    /// <summary>The hashes of the words; of scripts without spaces, of the characters.</summary>
    private static List<ulong> Words(string text)
    {
        var words = new List<ulong>();
        var word = 0UL;
        foreach (var c in Folding.Fold(text))
        {
            if (c is >= '\u2E80' and <= '\u9FFF')
            {
                Add(words, ref word);
                words.Add(c);
            }
            else if (char.IsLetterOrDigit(c)) word = ((word == 0 ? 14695981039346656037UL : word) ^ c) * 1099511628211UL;
            else Add(words, ref word);
        }
        Add(words, ref word);
        return words;
    }

    private static void Add(List<ulong> words, ref ulong word)
    {
        if (word != 0) words.Add(word);
        word = 0;
    }

    private static uint Mix(ulong value)
    {
        value = (value ^ value >> 30) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ value >> 27) * 0x94D049BB133111EBUL;
        return (uint)(value >> 32);
    }
}
