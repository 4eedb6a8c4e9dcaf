namespace Chancery.Corpus.Telling;

/// <summary>Case endings of a language: by class for places (written <c>word~class</c>, as in the language packs), by the last letters for persons.</summary>
internal sealed class Endings
{
    private readonly Dictionary<string, Dictionary<string, string>> _classes = new(StringComparer.Ordinal);
    private readonly Dictionary<bool, List<(string End, Dictionary<string, string> Cases)>> _persons = new() { [false] = [], [true] = [] };

    public Endings(string tag)
    {
        foreach (var row in Tables.Rows("endings/" + tag))
        {
            if (row.Length < 2) continue;
            var cases = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var part in row[1].Split(" | "))
            {
                var at = part.IndexOf('=', StringComparison.Ordinal);
                if (at > 0) foreach (var name in part[(at + 1)..].Split('/')) cases.TryAdd(name.Trim(), part[..at].Trim());
            }
            _classes[row[0]] = cases;
        }
    }

    /// <summary>Adds a rule for persons' names that end so; <c>*</c> for all others.</summary>
    public void Person(bool female, string end, Dictionary<string, string> cases)
    {
        _persons[female].Add((end == "*" ? "" : end, cases));
        _persons[female].Sort((x, y) => y.End.Length.CompareTo(x.End.Length));
    }

    /// <summary>A person's name in a case.</summary>
    public string Decline(string name, bool female, string grammatical)
    {
        if (grammatical == "nom" || _persons[female].Count == 0) return name;
        foreach (var (end, cases) in _persons[female])
        {
            if (end.Length == 0 && "аеёиоуыэюя".Contains(name[^1], StringComparison.Ordinal)) continue;
            if (name.EndsWith(end, StringComparison.Ordinal)) return cases.TryGetValue(grammatical, out var change) ? Apply(name, change) : name;
        }
        return name;
    }

    /// <summary>A place's name, each of its words in a case.</summary>
    public string Decline(string marked, string grammatical)
    {
        if (!marked.Contains('~', StringComparison.Ordinal)) return marked;
        return string.Join(' ', marked.Split(' ').Select(word =>
        {
            var at = word.IndexOf('~', StringComparison.Ordinal);
            if (at < 0) return word;
            return _classes.TryGetValue(word[(at + 1)..], out var cases) && cases.TryGetValue(grammatical, out var change) ? Apply(word[..at], change) : word[..at];
        }));
    }

    // "+x" adds, "-n+x" drops n letters first.
    private static string Apply(string word, string change)
    {
        var plus = change.IndexOf('+', StringComparison.Ordinal);
        var drop = change[0] == '-' ? change[1] - '0' : 0;
        return word[..^drop] + (plus < 0 ? "" : change[(plus + 1)..]);
    }
}
