using System.Buffers.Binary;

namespace Chancery.Languages;

/// <summary>Reads little-endian values off the front of a span; every read that cannot be met throws <see cref="InvalidDataException"/>.</summary>
internal ref struct FastTextReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    /// <summary>Whether all bytes are read.</summary>
    public readonly bool AtEnd => _rest.IsEmpty;

    /// <summary>Throws unless <paramref name="condition"/> holds.</summary>
    public static void Require(bool condition, string complaint)
    {
        if (!condition)
        {
            throw new InvalidDataException("Not a usable fastText model: " + complaint + ".");
        }
    }

    public byte Byte() => Take(sizeof(byte))[0];

    public bool Boolean() => Byte() != 0;

    public int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    public long Int64() => BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long)));

    /// <summary>A 64-bit number of things of which an array must hold all; throws when it is negative or beyond reason.</summary>
    public int Count64()
    {
        var value = Int64();
        Require(value is >= 0 and <= int.MaxValue, "a length is out of range");
        return (int)value;
    }

    /// <summary>A 32-bit number of things; throws when it is negative.</summary>
    public int Count32()
    {
        var value = Int32();
        Require(value >= 0, "a length is negative");
        return value;
    }

    /// <summary>The bytes still to be read.</summary>
    public readonly ReadOnlySpan<byte> Rest => _rest;

    public ReadOnlySpan<byte> Take(long count)
    {
        Require(count >= 0 && count <= _rest.Length, "the bytes end too early");
        var taken = _rest[..(int)count];
        _rest = _rest[(int)count..];
        return taken;
    }

    /// <summary>The bytes up to the next zero byte, which is skipped.</summary>
    public ReadOnlySpan<byte> ZeroTerminated()
    {
        var end = _rest.IndexOf((byte)0);
        Require(end >= 0, "a word has no end");
        var word = _rest[..end];
        _rest = _rest[(end + 1)..];
        return word;
    }

    public float[] Singles(long count)
    {
        var raw = Take(count * sizeof(float));
        var values = new float[count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = BinaryPrimitives.ReadSingleLittleEndian(raw[(i * sizeof(float))..]);
        }

        return values;
    }
}
