using Chancery.Store;

namespace Chancery.App.Exports;

/// <summary>The quotes of a brief, numbered in the order in which they are first cited.</summary>
internal sealed class NumberedSources
{
    private readonly Dictionary<(string, int, int), int> _numbers = [];
    private readonly List<CitedQuote> _quotes = [];

    /// <summary>All quotes cited so far; the first has number 1.</summary>
    public IReadOnlyList<CitedQuote> All => _quotes;

    /// <summary>The number of a quote.</summary>
    public int Cite(CitedQuote quote)
    {
        var key = (quote.Document, quote.Start, quote.End);
        if (_numbers.TryGetValue(key, out var number)) return number;
        _quotes.Add(quote);
        return _numbers[key] = _quotes.Count;
    }
}
