using System.Collections.Frozen;
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

    // The ways back from a form, in the order of the rules: those that add nothing, and those that may fit a form by its last letter.
    private readonly Step[] _bare;
    private readonly FrozenDictionary<char, Step[]> _byLast;

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
        Step[] steps = [.. _rules.Where(r => r.Key is not (Place or Adjective)).SelectMany(r => r.Value.SelectMany(rule => rule.Changes.Where(c => c.Drop <= rule.Ending.Length).Select(c => new Step(r.Key, r.Value, rule, c.Add, rule.Ending[^c.Drop..], c.Case))))];
        _bare = Array.FindAll(steps, s => s.Add.Length == 0);
        _byLast = steps.Where(s => s.Add.Length > 0).Select(s => Last(s.Add)).Distinct().ToFrozenDictionary(l => l, l => Array.FindAll(steps, s => s.Add.Length == 0 || Last(s.Add) == l));
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
        if (form.Length == 0) return found;
        foreach (var step in _byLast.GetValueOrDefault(Last(form), _bare))
        {
            if (form.Length <= step.Add.Length + 1 || !form.EndsWith(step.Add, StringComparison.OrdinalIgnoreCase)) continue;
            var name = string.Concat(form.AsSpan(0, form.Length - step.Add.Length), step.Restored);
            if (Governing(step.Rules, name) != step.Rule) continue;
            var reading = (name, step.Case, step.Kind);
            if (!found.Contains(reading)) found.Add(reading);
        }
        return found;
    }

    // The longest ending decides; the name must be longer than it.
    private static Rule? Governing(List<Rule> rules, string name)
    {
        var last = Last(name);
        foreach (var rule in rules)
            if ((rule.Ending.Length == 0 || rule.Last == last) && name.Length > rule.Ending.Length && name.EndsWith(rule.Ending, StringComparison.OrdinalIgnoreCase)) return rule;
        return null;
    }

    private static char Last(string word) => char.ToUpperInvariant(word[^1]);

    private static (int Drop, string Add, string Case) Change(string text)
    {
        var equals = text.LastIndexOf('=');
        var plus = text.IndexOf('+', StringComparison.Ordinal);
        if (equals < 0 || plus < 0 || plus > equals) throw new FormatException($"declension: '{text}' is not of the form -n+x=case");
        return (plus > 1 ? int.Parse(text.AsSpan(1, plus - 1), CultureInfo.InvariantCulture) : 0, text[(plus + 1)..equals], text[(equals + 1)..]);
    }

    private sealed record Rule(string Ending, IReadOnlyList<(int Drop, string Add, string Case)> Changes)
    {
        public char Last { get; } = Ending.Length == 0 ? '\0' : Declension.Last(Ending);
    }

    // From a form back to its nominative: what is taken off, and what the rule's ending had there.
    private sealed record Step(string Kind, List<Rule> Rules, Rule Rule, string Add, string Restored, string Case);
}
