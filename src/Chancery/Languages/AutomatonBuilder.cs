namespace Chancery.Languages;

/// <summary>
/// Builds the minimal automaton of sorted keys (Daciuk et al. 2000, here top-down over the sorted list): equal tails with equal meanings are one
/// node, so that "deputy minister of X" costs no more than "minister of X".
/// </summary>
internal sealed class AutomatonBuilder
{
    private readonly (string Key, int Entry)[] _patterns;
    private readonly Dictionary<NodeKey, int> _nodes = [];
    private readonly List<(List<int> Senses, List<(char Label, int Target)> Edges)> _built = [];

    /// <param name="patterns">Distinct, sorted by key in ordinal order, then by entry.</param>
    public AutomatonBuilder((string Key, int Entry)[] patterns)
    {
        _patterns = patterns;
        Root = LayOut(Node(0, patterns.Length, 0));
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
        _nodes.Add(key, node = _built.Count);
        _built.Add((senses, edges));
        return node;
    }

    // Numbers the nodes in the order in which a walk meets them, so that the letters of a word lie side by side in memory: a walk waits for memory more than
    // for anything else.
    private int LayOut(int root)
    {
        var numbers = new int[_built.Count];
        Array.Fill(numbers, -1);
        var order = new List<int>(_built.Count);
        var open = new Stack<int>();
        // The first letters together, then each letter's words in one stretch.
        Enter(root);
        foreach (var (_, target) in _built[root].Edges) Enter(target);
        foreach (var (_, target) in _built[root].Edges)
        {
            open.Push(target);
            while (open.TryPop(out var node))
            {
                Enter(node);
                for (var i = _built[node].Edges.Count - 1; i >= 0; i--)
                    if (numbers[_built[node].Edges[i].Target] < 0) open.Push(_built[node].Edges[i].Target);
            }
        }
        foreach (var node in order)
        {
            FirstEdge.Add(Labels.Count);
            FirstSense.Add(Senses.Count);
            Senses.AddRange(_built[node].Senses);
            foreach (var (to, target) in _built[node].Edges)
            {
                Labels.Add(to);
                Targets.Add(numbers[target]);
            }
        }
        return numbers[root];

        void Enter(int node)
        {
            if (numbers[node] >= 0) return;
            numbers[node] = order.Count;
            order.Add(node);
        }
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
