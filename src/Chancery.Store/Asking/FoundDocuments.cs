using Chancery.Store.Recording;
using Chancery.Store.Sql;

namespace Chancery.Store.Asking;

/// <summary>The documents that a search finds: never more of them are looked at than asked for.</summary>
internal sealed class FoundDocuments
{
    /// <summary>Values of a field that are told.</summary>
    private const int Most = 60;

    private readonly View _view;
    private readonly string? _match;
    private readonly bool _words;

    public FoundDocuments(View view, SearchQuestion asked)
    {
        var terms = SearchIndex.Terms(asked.Words);
        HasNoWord = terms.Count == 0 && (asked.Words.AsSpan().Trim().Length > 0 || asked.Labels.Count == 0 && !asked.Facets);
        (_view, _words) = (view, terms.Count > 0);
        _match = HasNoWord ? null : view.Connection.Dialect.Match(terms, SearchIndex.Choices(asked.Labels));
    }

    /// <summary>Whether something was written that holds no word, or nothing was asked at all.</summary>
    public bool HasNoWord { get; }

    /// <summary>How many there are, up to <paramref name="most"/>.</summary>
    public int Count(int most) => HasNoWord ? 0 : (int)_view.Connection.Long($"SELECT count(*) {From(ranked: false, most)}", ("match", _match));

    /// <summary>Their rows: the best first when <paramref name="ranked"/>, else the newest recorded.</summary>
    public List<long> Ids(bool ranked, int most, int limit, int offset) => HasNoWord ? []
        : _view.Query($"SELECT h.id {From(ranked && _words, most)} LIMIT @limit OFFSET @offset", r => r.GetInt64(0), ("match", _match), ("limit", limit), ("offset", offset));

    /// <summary>How many there are, up to <paramref name="most"/>, and how often each label occurs among them.</summary>
    public (int Count, IReadOnlyList<FacetList> Facets) Labelled(int most)
    {
        if (HasNoWord) return (0, []);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var byPart = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        var rows = _view.Query($"SELECT l.labels {From(ranked: false, most)} LEFT JOIN document_labels l ON l.document = h.id", r => r.Text(0), ("match", _match));
        foreach (var labels in rows)
        {
            foreach (var label in labels.AsSpan().EnumerateLines())
            {
                if (label.Length > 0) byPart[label] = byPart.TryGetValue(label, out var n) ? n + 1 : 1;
            }
        }
        return (rows.Count, [.. LabelField.All.Select(field => List(field, counts))]);
    }

    private static FacetList List(string field, Dictionary<string, int> counts)
    {
        var values = counts.Where(c => c.Key.Length > field.Length && c.Key[field.Length] == '=' && c.Key.StartsWith(field, StringComparison.Ordinal))
            .Select(c => new Facet(c.Key[(field.Length + 1)..], c.Value)).OrderByDescending(f => f.Count).ThenBy(f => f.Name, StringComparer.Ordinal).ToList();
        return new FacetList(field, [.. values.Take(Most)], Math.Max(0, values.Count - Most));
    }

    private string From(bool ranked, int most)
    {
        var hits = _match is null ? $"SELECT n.document AS id FROM readings n WHERE {_view.Live("n")} AND CAST(@match AS TEXT) IS NULL ORDER BY n.document DESC" : _view.Connection.Dialect.Hits(ranked);
        return $"FROM ({hits} LIMIT {most}) h JOIN readings r ON r.document = h.id AND {_view.Live("r")}";
    }
}
