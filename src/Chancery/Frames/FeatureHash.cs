using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Chancery.Frames;

/// <summary>
/// The number a feature is looked up by. Its parts (template and values) are hashed apart, four letters at a step, and then joined in their order,
/// so that parts never have to be put together as text.
/// </summary>
internal static class FeatureHash
{
    private const ulong Factor = 0x9E3779B97F4A7C15;

    /// <summary>The number of a feature as the weights file writes it: <c>template=value|value</c>.</summary>
    public static uint Of(ReadOnlySpan<char> feature)
    {
        var equals = feature.IndexOf('=');
        if (equals < 0) return Close(Part(feature));
        var hash = Part(feature[..equals]);
        var values = feature[(equals + 1)..];
        foreach (var value in values.Split('|')) hash = Join(hash, Part(values[value]));
        return Close(hash);
    }

    /// <summary>The hash of a template or value.</summary>
    public static ulong Part(ReadOnlySpan<char> text)
    {
        var hash = (ulong)text.Length;
        foreach (var letters in MemoryMarshal.Cast<char, ulong>(text)) hash = Mix(hash ^ letters);
        var rest = 0UL;
        for (var i = text.Length & ~3; i < text.Length; i++) rest = rest << 16 | text[i];
        return Mix(hash ^ rest);
    }

    /// <summary>A feature's hash with one more value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Join(ulong hash, ulong value) => Mix(BitOperations.RotateLeft(hash, 23) ^ value);

    /// <summary>The number to look up by; never 0, which marks an empty place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Close(ulong hash) => (uint)(hash >> 32) is not 0 and var number ? number : 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong hash)
    {
        hash *= Factor;
        return hash ^ (hash >> 29);
    }
}
