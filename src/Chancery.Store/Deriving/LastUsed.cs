namespace Chancery.Store.Deriving;

/// <summary>What was used last of what is asked for by number: between so many and twice as many, the rest is let go of all at once.</summary>
/// <param name="kept">How many at least.</param>
internal sealed class LastUsed<T>(int kept)
{
    /// <summary>Those used since there were last too many, and those used before.</summary>
    private Dictionary<long, T> _young = [], _old = [];

    /// <summary>Whether it is at hand.</summary>
    public bool TryGetValue(long number, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T found)
    {
        if (_young.TryGetValue(number, out found)) return true;
        if (!_old.Remove(number, out found)) return false;
        this[number] = found;
        return true;
    }

    /// <summary>Puts something at hand.</summary>
    public T this[long number]
    {
        set
        {
            if (_young.Count >= kept) (_young, _old) = ([], _young);
            _old.Remove(number);
            _young[number] = value;
        }
    }

    /// <summary>Lets go of one.</summary>
    public void Remove(long number)
    {
        _young.Remove(number);
        _old.Remove(number);
    }

    /// <summary>Lets go of all.</summary>
    public void Clear() => (_young, _old) = ([], []);
}
