using System.Globalization;

namespace Chancery.Languages;

/// <summary>
/// How names are inflected, by their last letters (<c>declension.tsv</c>): forwards when a pack is compiled, backwards when a name is met in a text.
/// The longest ending of the nominative decides; a kind without a line for a name leaves it alone.
/// </summary>
public sealed class Declension
{
    /// <summary>Kinds of names in <c>declension.tsv</c>.</summary>
    public const string Place = "place", Adjective = "adjective", GivenMale = "given-m", GivenFemale = "given-f", SurnameMale = "surname-m", SurnameFemale = "surname-f";

    private readonly Dictionary<string, List<Rule>> _rules = new(StringComparer.Ordinal);

    /// <summary>Rules as lines <c>kind ⇥ ending ⇥ endings</c>, joined by line feeds.</summary>
    /// <exception cref="FormatException">A line is not of that form.</exception>
    public Declension(string lines)
    {
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var cells = line.Split('\t');
            if (cells.Length < 3) throw new FormatException($"declension: '{line}' has fewer than three cells");
            if (!_rules.TryGetValue(cells[0], out var rules)) _rules.Add(cells[0], rules = []);
            rules.Add(new Rule(cells[1] == "-" ? "" : cells[1], [.. Expressions.Split(cells[2]).Select(Change)]));
        }
        foreach (var rules in _rules.Values) rules.Sort((a, b) => b.Ending.Length.CompareTo(a.Ending.Length));
    }

    /// <summary>Whether the language inflects names at all.</summary>
    public bool IsEmpty => _rules.Count == 0;

    /// <summary>All forms of a nominative with their cases; the name itself when no rule speaks of it.</summary>
    public IEnumerable<(string Form, string Case)> Forms(string kind, string name)
    {
        if (_rules.TryGetValue(kind, out var rules) && rules.Find(r => name.Length > r.Ending.Length && name.EndsWith(r.Ending, StringComparison.OrdinalIgnoreCase)) is { } rule)
            return rule.Changes.Where(c => c.Drop < name.Length).Select(c => (name[..^c.Drop] + c.Add, c.Case));
        return [(name, "")];
    }

    /// <summary>The nominatives that an inflected name may stand for, each with the case and kind it would be in; the spelling itself first when it may be one.</summary>
    public IReadOnlyList<(string Name, string Case, string Kind)> Nominatives(string form)
    {
        var found = new List<(string Name, string Case, string Kind)>();
        foreach (var (kind, rules) in _rules)
        {
            if (kind is Place or Adjective) continue;
            foreach (var rule in rules)
                foreach (var change in rule.Changes)
                {
                    if (!form.EndsWith(change.Add, StringComparison.OrdinalIgnoreCase) || form.Length <= change.Add.Length + 1) continue;
                    // What was dropped from the nominative is the end of the rule's ending.
                    if (change.Drop > rule.Ending.Length) continue;
                    var stem = form[..^change.Add.Length];
                    var name = stem + rule.Ending[(rule.Ending.Length - change.Drop)..];
                    if (!name.EndsWith(rule.Ending, StringComparison.OrdinalIgnoreCase) || Governing(rules, name) != rule) continue;
                    if (!found.Exists(f => f.Name == name && f.Case == change.Case && f.Kind == kind)) found.Add((name, change.Case, kind));
                }
        }
        return found;
    }

    private static Rule? Governing(List<Rule> rules, string name) => rules.Find(r => name.Length > r.Ending.Length && name.EndsWith(r.Ending, StringComparison.OrdinalIgnoreCase));

    private static (int Drop, string Add, string Case) Change(string text)
    {
        var equals = text.LastIndexOf('=');
        var plus = text.IndexOf('+', StringComparison.Ordinal);
        if (equals < 0 || plus < 0 || plus > equals) throw new FormatException($"declension: '{text}' is not of the form -n+x=case");
        return (plus > 1 ? int.Parse(text.AsSpan(1, plus - 1), CultureInfo.InvariantCulture) : 0, text[(plus + 1)..equals], text[(equals + 1)..]);
    }

    private sealed record Rule(string Ending, IReadOnlyList<(int Drop, string Add, string Case)> Changes);
}
