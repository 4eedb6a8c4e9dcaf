using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Chancery.Evaluation;

/// <summary>
/// Scores readings against gold files. A port of the yardstick's reference program: the same matches, credits and figures. A reading is taken
/// as JSON of any origin, so that another program's readings can be scored too.
/// </summary>
public sealed class Scorer
{
    private readonly int _misses;
    private readonly IReadOnlySet<string> _closed;
    private readonly Dictionary<string, Dictionary<string, Tally>> _tallies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (double Sum, int Count)> _fields = new(StringComparer.Ordinal);
    private readonly List<string> _shown = [];
    private int _documents, _unread, _invalid, _unquoted;

    private Scorer(int misses, IReadOnlySet<string> closed) => (_misses, _closed) = (misses, closed);

    /// <summary>The kinds of fact in the order of the report.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. FactKinds.All.Select(k => k + "s")];

    /// <summary>Scores readings.</summary>
    /// <param name="documents">The gold files.</param>
    /// <param name="reading">The reading of a gold file as JSON, or null when there is none.</param>
    /// <param name="misses">How many misses and wrong facts to show.</param>
    /// <param name="closed">Ids of files that are scored but never looked into.</param>
    public static ScoreReport Score(IEnumerable<ScoredDocument> documents, Func<ScoredDocument, JsonElement?> reading, int misses = 0, IReadOnlySet<string>? closed = null)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(reading);
        var scorer = new Scorer(misses, closed ?? new HashSet<string>(StringComparer.Ordinal));
        foreach (var document in documents) scorer.Add(document, reading(document));
        return scorer.Report();
    }

    /// <summary>A reading of this program as scoring takes it.</summary>
    public static JsonElement AsJson(Reading reading)
    {
        using var parsed = JsonDocument.Parse(ReadingJson.Write(reading, indented: false));
        return parsed.RootElement.Clone();
    }

    private void Add(ScoredDocument document, JsonElement? reading)
    {
        _documents++;
        if (reading is null) _unread++;
        var text = new ScoredText(document.Text);
        foreach (var plural in Kinds)
        {
            ScoredItem[] golds = ScoredItem.Facts(document.Json, plural), reads = ScoredItem.Facts(reading ?? default, plural);
            foreach (var read in reads)
            {
                if (read.Quotes.Length == 0) _unquoted++;
                _invalid += read.Quotes.Count(q => !document.Text.Contains(q, StringComparison.Ordinal)) + read.MisplacedQuotes(document.Text);
            }
            var found = ScoringMatch.Of(plural, golds, reads, text);
            var waived = found.Count(f => golds[f.Gold].Flag("peripheral"));
            var kept = found.FindAll(f => !golds[f.Gold].Flag("peripheral"));
            var credit = kept.Sum(k => k.Credit);
            foreach (var group in (string[])["all", "lang:" + document.Lang])
            {
                foreach (var kind in (string[])[plural, "facts"]) Of(group, kind).Add(credit, golds.Count(g => !g.Flag("peripheral")), reads.Length - waived);
            }
            if (plural == "contacts")
            {
                foreach (var (i, j, _) in kept) Compare(golds[i], reads[j], text);
            }
            if (_misses > 0 && !_closed.Contains(document.Id)) Show(document.Id, plural, golds, reads, found);
        }
    }

    private void Compare(ScoredItem gold, ScoredItem read, ScoredText text)
    {
        Field("date", Plain(gold.Value("date")) == Plain(read.Value("date")));
        Field("place", Alike(gold.Value("place"), read.Value("place")));
        Field("marginsOf", Alike(gold.Value("marginsOf"), read.Value("marginsOf")));
        Field("status", ScoringLikeness.Same(gold, read, "status"));
        Field("initiator", ScoringLikeness.Same(gold, read, "initiator"));
        Field("participants", ScoringMatch.Participants(gold, read));
        Field("topics", Topics(gold.Texts("topics"), read.Texts("topics")));
        Field("evidence", text.Overlap(gold, read));
    }

    private static string Plain(string? date) => (date ?? "").TrimEnd('~', '?');

    private static bool Alike(string? a, string? b)
    {
        if (string.IsNullOrEmpty(a) || string.IsNullOrEmpty(b)) return string.IsNullOrEmpty(a) == string.IsNullOrEmpty(b);
        return ScoringText.Words(a).Intersect(ScoringText.Words(b), StringComparer.Ordinal).Any();
    }

    private static double Topics(string[] gold, string[] read)
    {
        if (gold.Length == 0 && read.Length == 0) return 1.0;
        var (a, b) = (gold.ToHashSet(StringComparer.Ordinal), read.ToHashSet(StringComparer.Ordinal));
        return 2.0 * a.Count(b.Contains) / (a.Count + b.Count);
    }

    private void Show(string id, string plural, ScoredItem[] golds, ScoredItem[] reads, List<(int Gold, int Read, double Credit)> found)
    {
        var (hitGold, hitRead) = (found.Select(f => f.Gold).ToHashSet(), found.Select(f => f.Read).ToHashSet());
        _shown.AddRange(golds.Index().Where(g => !hitGold.Contains(g.Index) && !g.Item.Flag("peripheral")).Select(g => $"{id} {plural} MISSED {Brief(g.Item)}"));
        _shown.AddRange(reads.Index().Where(r => !hitRead.Contains(r.Index)).Select(r => $"{id} {plural} WRONG  {Brief(r.Item)}"));
    }

    private static string Brief(ScoredItem fact)
    {
        var brief = new StringBuilder("{");
        foreach (var field in fact.Json.EnumerateObject().Where(f => f.Name != "evidence"))
            brief.Append(brief.Length > 1 ? ", " : "").Append(CultureInfo.InvariantCulture, $"\"{field.Name}\": {field.Value.GetRawText().ReplaceLineEndings(" ")}");
        var quotes = string.Join(" | ", fact.Quotes);
        return brief.Append("}  « ").Append(quotes.AsSpan(0, Math.Min(160, quotes.Length))).ToString();
    }

    private void Field(string name, bool agrees) => Field(name, agrees ? 1.0 : 0.0);

    private void Field(string name, double value)
    {
        var (sum, count) = _fields.GetValueOrDefault(name);
        _fields[name] = (sum + value, count + 1);
    }

    private Tally Of(string group, string kind)
    {
        if (!_tallies.TryGetValue(group, out var kinds)) _tallies[group] = kinds = new(StringComparer.Ordinal);
        if (!kinds.TryGetValue(kind, out var tally)) kinds[kind] = tally = new Tally();
        return tally;
    }

    private ScoreReport Report() => new()
    {
        Documents = _documents,
        Unread = _unread,
        InvalidEvidence = _invalid,
        FactsWithoutEvidence = _unquoted,
        Groups = _tallies.ToDictionary(
            g => g.Key,
            g => (IReadOnlyDictionary<string, KindScore>)g.Value.ToDictionary(k => k.Key, k => k.Value.Score(), StringComparer.Ordinal),
            StringComparer.Ordinal),
        ContactFields = _fields.ToDictionary(f => f.Key, f => ScoreReport.Round(f.Value.Sum / f.Value.Count, 4), StringComparer.Ordinal),
        Misses = [.. _shown.Take(_misses)],
    };

    private sealed class Tally
    {
        private double _credit;
        private int _gold, _read;

        public void Add(double credit, int gold, int read)
        {
            _credit += credit;
            _gold += gold;
            _read += read;
        }

        public KindScore Score()
        {
            var precision = _read > 0 ? _credit / _read : _gold == 0 ? 1.0 : 0.0;
            var recall = _gold > 0 ? _credit / _gold : 1.0;
            var sum = precision + recall;
            var f1 = sum > 0 ? ScoreReport.Round(2 * precision * recall / sum, 4) : 0.0;
            return new KindScore(ScoreReport.Round(precision, 4), ScoreReport.Round(recall, 4), f1, _gold, _read);
        }
    }
}
