using System.Buffers;

namespace Chancery.Languages;

/// <summary>A growing list of row numbers that starts on the caller's stack and moves to a pooled array when it must.</summary>
internal ref struct FastTextRows(Span<int> start)
{
    private Span<int> _values = start;
    private int[]? _pooled;

    public int Count { get; private set; }

    public readonly ReadOnlySpan<int> Values => _values[..Count];

    public void Add(int row)
    {
        if (Count == _values.Length)
        {
            Grow();
        }

        _values[Count++] = row;
    }

    public void Dispose()
    {
        if (_pooled is not null)
        {
            ArrayPool<int>.Shared.Return(_pooled);
            _pooled = null;
        }

        _values = default;
        Count = 0;
    }

    private void Grow()
    {
        var larger = ArrayPool<int>.Shared.Rent(Math.Max(16, _values.Length * 2));
        _values.CopyTo(larger);
        if (_pooled is not null)
        {
            ArrayPool<int>.Shared.Return(_pooled);
        }

        _pooled = larger;
        _values = larger;
    }
}
