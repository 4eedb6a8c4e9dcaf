using System.Buffers;

namespace Chancery.Languages;

/// <summary>A growing list of row numbers on a pooled array.</summary>
internal sealed class FastTextRows(int room) : IDisposable
{
    private int[] _values = ArrayPool<int>.Shared.Rent(room);

    public int Count { get; private set; }

    public ReadOnlySpan<int> Values => _values.AsSpan(0, Count);

    public void Add(int row)
    {
        if (Count == _values.Length)
        {
            var larger = ArrayPool<int>.Shared.Rent(_values.Length * 2);
            _values.CopyTo(larger, 0);
            ArrayPool<int>.Shared.Return(_values);
            _values = larger;
        }

        _values[Count++] = row;
    }

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_values);
        _values = [];
        Count = 0;
    }
}
