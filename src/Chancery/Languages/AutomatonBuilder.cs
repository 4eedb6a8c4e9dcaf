namespace Chancery.Languages;

/// <summary>
/// Builds the minimal automaton of sorted keys (Daciuk et al. 2000, here top-down over the sorted list): equal tails with equal meanings are one
/// node, so that "deputy minister of X" costs no more than "minister of X".
/// </summary>
internal sealed class AutomatonBuilder
{
    private readonly (string Key, int Entry)[] _patterns;
    private readonly Dictionary<NodeKey, int> _nodes = [];

    /// <param name="patterns">Distinct, sorted by key in ordinal order, then by entry.</param>
    public AutomatonBuilder((string Key, int Entry)[] patterns)
    {
        _patterns = patterns;
        Root = Node(0, patterns.Length, 0);
        FirstEdge.Add(Labels.Count);
        FirstSense.Add(Senses.Count);
    }

    public int Root { get; }

    /// <summary>Edges of node n: FirstEdge[n] … FirstEdge[n+1]-1, by label.</summary>
    public List<int> FirstEdge { get; } = [];

    /// <summary>Senses of node n: FirstSense[n] … FirstSense[n+1]-1.</summary>
    public List<int> FirstSense { get; } = [];

    public List<char> Labels { get; } = [];

    public List<int> Targets { get; } = [];

    public List<int> Senses { get; } = [];

    private int Node(int low, int high, int depth)
    {
        var senses = new List<int>();
        while (low < high && _patterns[low].Key.Length == depth) senses.Add(_patterns[low++].Entry);
        var edges = new List<(char Label, int Target)>();
        while (low < high)
        {
            var label = _patterns[low].Key[depth];
            var end = low;
            while (end < high && _patterns[end].Key[depth] == label) end++;
            edges.Add((label, Node(low, end, depth + 1)));
            low = end;
        }
        var key = new NodeKey(senses, edges);
        if (_nodes.TryGetValue(key, out var node)) return node;
        _nodes.Add(key, node = FirstEdge.Count);
        FirstEdge.Add(Labels.Count);
        FirstSense.Add(Senses.Count);
        Senses.AddRange(senses);
        foreach (var (to, target) in edges)
        {
            Labels.Add(to);
            Targets.Add(target);
        }
        return node;
    }

    private readonly struct NodeKey(List<int> senses, List<(char Label, int Target)> edges) : IEquatable<NodeKey>
    {
        private readonly List<int> _senses = senses;
        private readonly List<(char Label, int Target)> _edges = edges;

        public bool Equals(NodeKey other) => _senses.SequenceEqual(other._senses) && _edges.SequenceEqual(other._edges);

        public override bool Equals(object? obj) => obj is NodeKey other && Equals(other);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            foreach (var sense in _senses) hash.Add(sense);
            foreach (var edge in _edges) hash.Add(edge);
            return hash.ToHashCode();
        }
    }
}
