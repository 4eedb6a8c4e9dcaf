namespace Chancery.Identity;

/// <summary>Groups of the numbers 0 … n-1 that are joined pair by pair. The smallest number of a group stands for it.</summary>
internal sealed class UnionFind
{
    private readonly int[] _parent;

    public UnionFind(int count) => _parent = [.. Enumerable.Range(0, count)];

    /// <summary>The number that stands for the group of <paramref name="item"/>.</summary>
    public int Find(int item)
    {
        while (_parent[item] != item) item = _parent[item] = _parent[_parent[item]];
        return item;
    }

    /// <summary>Joins two groups.</summary>
    public void Join(int a, int b)
    {
        var (x, y) = (Find(a), Find(b));
        if (x < y) _parent[y] = x;
        else _parent[x] = y;
    }
}
