namespace Chancery;

/// <summary>A slice of a document's stored text, in UTF-16 code units; the end is exclusive.</summary>
/// <param name="Start">Offset of the first code unit.</param>
/// <param name="Length">Number of code units, never negative.</param>
public readonly record struct TextSpan(int Start, int Length) : IComparable<TextSpan>
{
    /// <summary>Offset after the last code unit.</summary>
    public int End => Start + Length;

    /// <summary>The span from <paramref name="start"/> to <paramref name="end"/> (exclusive).</summary>
    public static TextSpan Between(int start, int end) => new(start, end - start);

    /// <summary>The words of this span in <paramref name="text"/>.</summary>
    public string Of(string text) => text.Substring(Start, Length);

    /// <summary>Whether the two spans share at least one code unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>Whether <paramref name="other"/> lies wholly inside this span.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the offset lies inside this span.</summary>
    public bool Contains(int offset) => Start <= offset && offset < End;

    /// <inheritdoc/>
    public int CompareTo(TextSpan other) => Start != other.Start ? Start.CompareTo(other.Start) : Length.CompareTo(other.Length);
    public static bool operator <(TextSpan a, TextSpan b) => a.CompareTo(b) < 0;
    public static bool operator >(TextSpan a, TextSpan b) => a.CompareTo(b) > 0;
    public static bool operator <=(TextSpan a, TextSpan b) => a.CompareTo(b) <= 0;
    public static bool operator >=(TextSpan a, TextSpan b) => a.CompareTo(b) >= 0;
}
