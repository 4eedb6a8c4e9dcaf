using System.Runtime.InteropServices;
using Chancery.Languages;

namespace Chancery.Mentions;

/// <summary>A name led back to its nominative, in its own script and in Latin letters, with the grammatical cases the spelling may stand in.</summary>
internal readonly record struct SpeltName(string Original, string Latin, string Case);

/// <summary>
/// Leads the names of one document back to their nominatives and writes them in Latin letters. An ending alone is often doubtful (a man's genitive is a
/// woman's nominative): other forms of the name in the same document, a given name the pack knows, and agreement within the name decide.
/// </summary>
internal sealed class NameSpelling
{
    private readonly LanguagePack _pack;
    private readonly string _text;
    private readonly Dictionary<string, int> _support = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<(string Name, string Case, string Kind)>> _nominatives = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _given = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Written, string Cases), SpeltName> _spelt = [];

    public NameSpelling(LanguagePack pack, string text, LexicalScan scan, IReadOnlyList<Sentence> sentences)
    {
        _pack = pack;
        _text = text;
        if (pack.Declension.IsEmpty) return;
        var forms = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in sentences)
            foreach (var token in sentence.Tokens)
                if (token is { Kind: TokenKind.Word, Capital: true } && !scan.Begins(LexKind.Stopword, token.Start)) forms.Add(token.Span.Of(text));
        foreach (var form in forms)
        {
            var readings = Nominatives(form);
            for (var i = 0; i < readings.Count; i++)
                if (IsFirst(readings, i)) CollectionsMarshal.GetValueRefOrAddDefault(_support, readings[i].Name, out _)++;
        }
    }

    /// <summary>The name of a person whom the pack knows by this spelling.</summary>
    /// <param name="entry">The lexicon's person.</param>
    /// <param name="span">Where the name stands; where nothing is inflected it is kept as written.</param>
    public SpeltName Known(LexEntry entry, TextSpan span)
    {
        var original = entry.D.Length > 0 && !_pack.Declension.IsEmpty ? entry.D : NameLikeness.Tidy(span.Of(_text));
        return _pack.Romanizer.IsEmpty ? new SpeltName(original, original, entry.Case) : new SpeltName(original, entry.C == "surname" ? World.Register.LastWord(entry.B) : entry.B, entry.Case);
    }

    /// <summary>The name written at a place.</summary>
    /// <param name="span">Where.</param>
    /// <param name="cases">The cases that the office before it may stand in; empty when none tells.</param>
    public SpeltName Of(TextSpan span, string cases = "")
    {
        var written = NameLikeness.Tidy(span.Of(_text));
        if (_spelt.TryGetValue((written, cases), out var spelt)) return spelt;
        var (original, own) = _pack.Declension.IsEmpty ? (written, "") : Nominative(written, cases);
        return _spelt[(written, cases)] = new SpeltName(original, Latin(original), own);
    }

    private string Latin(string name)
    {
        if (_pack.Romanizer.IsEmpty) return name;
        if (name.Any(Lexicon.IsUnspaced)) name = _pack.Fold(name);
        if (name.Length is < 2 or > 4 || !name.All(Lexicon.IsUnspaced)) return _pack.Romanizer.Write(name);
        var family = Family(name);
        return family == 0 || family >= name.Length ? _pack.Romanizer.Write(name) : _pack.Romanizer.Write(name[..family]) + " " + _pack.Romanizer.Write(name[family..]);
    }

    // Length of the family name that a name without spaces begins with; 0 when it begins with none.
    private int Family(string name)
    {
        var found = new List<LexMatch>();
        _pack.Lexicon.Match(name, _pack.Fold(name), 0, found);
        return found.Where(m => m.Entry.Kind == LexKind.FamilyName).Select(m => m.Span.Length).DefaultIfEmpty(0).Max();
    }

    private (string Name, string Case) Nominative(string written, string before)
    {
        var words = written.Split(' ');
        var last = Readings(words[^1], surname: true);
        if (words.Length == 1) last.AddRange(Readings(words[0], surname: false).Where(r => IsGiven(r.Name)));
        var best = (Score: double.MinValue, Name: written, Case: "");
        foreach (var ending in last)
        {
            var name = ending.Name;
            var score = Weigh(ending) + (before.Length > 0 && Shared(before, ending.Case).Length > 0 ? 1.5 : 0);
            var cases = ending.Case;
            for (var i = words.Length - 2; i >= 0; i--)
            {
                var fitting = Readings(words[i], surname: false).Where(r => r.Kind[^1] == ending.Kind[^1] && Shared(r.Case, cases).Length > 0).OrderByDescending(Weigh).FirstOrDefault();
                if (fitting.Name is not null)
                {
                    score += Weigh(fitting) + 0.5;
                    cases = Shared(fitting.Case, cases);
                }
                // A foreign given name may stay as it is in every case: Педро Санчесом.
                else if (IsGiven(words[i])) score += 2.8;
                name = (fitting.Name ?? words[i]) + " " + name;
            }
            if (score > best.Score || (Math.Abs(score - best.Score) < 1e-9 && name == best.Name)) best = (score, name, best.Name == name && Math.Abs(score - best.Score) < 1e-9 && best.Case.Length > 0 ? Union(best.Case, cases) : cases);
        }
        return (best.Name, best.Case);
    }

    private List<(string Name, string Case, string Kind)> Readings(string word, bool surname) =>
        [.. Nominatives(word).Where(n => n.Kind.StartsWith(surname ? "surname" : "given", StringComparison.Ordinal))];

    private IReadOnlyList<(string Name, string Case, string Kind)> Nominatives(string word) =>
        _nominatives.TryGetValue(word, out var known) ? known : _nominatives[word] = _pack.Declension.Nominatives(word);

    // Whether no reading before it has the same name.
    private static bool IsFirst(IReadOnlyList<(string Name, string Case, string Kind)> readings, int at)
    {
        for (var i = 0; i < at; i++)
            if (readings[i].Name == readings[at].Name) return false;
        return true;
    }

    private double Weigh((string Name, string Case, string Kind) reading) =>
        _support.GetValueOrDefault(reading.Name) + (IsGiven(reading.Name) && reading.Kind[0] == 'g' ? 2 : 0) + (reading.Case.Contains("nom", StringComparison.Ordinal) ? 0.2 : 0);

    private bool IsGiven(string word)
    {
        if (_given.TryGetValue(word, out var known)) return known;
        var found = new List<LexMatch>();
        _pack.Lexicon.Match(word, _pack.Fold(word), 0, found);
        return _given[word] = found.Exists(m => m.Entry.Kind == LexKind.GivenName && m.Span.Length == word.Length);
    }

    private static string Shared(string first, string second) => first == second ? first : !first.Contains('/', StringComparison.Ordinal) && !second.Contains('/', StringComparison.Ordinal) ? "" : string.Join('/', first.Split('/').Where(second.Split('/').Contains));

    private static string Union(string first, string second) => string.Join('/', first.Split('/').Union(second.Split('/'), StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
