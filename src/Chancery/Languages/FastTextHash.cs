namespace Chancery.Languages;

/// <summary>FNV-1a over 32 bits as fastText takes it: every byte counts as signed and is widened so.</summary>
internal static class FastTextHash
{
    public const uint Start = 2166136261;

    private const uint Factor = 16777619;

    public static uint Step(uint hash, byte letter) => unchecked((hash ^ (uint)(sbyte)letter) * Factor);

    public static uint Of(ReadOnlySpan<byte> word)
    {
        var hash = Start;
        foreach (var letter in word)
        {
            hash = Step(hash, letter);
        }

        return hash;
    }
}
