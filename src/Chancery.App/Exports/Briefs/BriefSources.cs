using System.Globalization;
using Chancery.App.Desk.Texts;
using Chancery.App.Desk.Wording;
using Chancery.Store;

namespace Chancery.App.Exports.Briefs;

/// <summary>The quotes of a brief, numbered in the order in which they are first cited.</summary>
internal sealed class BriefSources(DeskWords words)
{
    private readonly Dictionary<(string, int, int), int> _numbers = [];
    private readonly List<BriefSource> _all = [];

    /// <summary>All quotes cited so far.</summary>
    public IReadOnlyList<BriefSource> All => _all;

    /// <summary>The numbers of the words a line rests on: of every document its first words come before the second words of any.</summary>
    /// <param name="evidence">All its words.</param>
    /// <param name="most">How many to cite.</param>
    public IReadOnlyList<int> Cite(IEnumerable<CitedQuote> evidence, int most) =>
        [.. evidence.GroupBy(q => q.Document, StringComparer.Ordinal).SelectMany(d => d.Index()).OrderBy(q => q.Index).Take(most).Select(q => Number(q.Item)).Distinct().Order()];

    private int Number(CitedQuote quote)
    {
        var key = (quote.Document, quote.Start, quote.End);
        if (_numbers.TryGetValue(key, out var number)) return number;
        _all.Add(new BriefSource(_all.Count + 1, quote, Place(quote), Link(quote)));
        return _numbers[key] = _all.Count;
    }

    private string Place(CitedQuote quote)
    {
        string[] parts =
        [
            quote.Outlet ?? words["brief.source.no-outlet"], quote.Published is { } day ? DateWords.Say(words, day) : words["brief.source.no-day"],
            words.Say("brief.source.place", ("document", quote.Document), ("start", quote.Start.ToString(CultureInfo.InvariantCulture)), ("end", quote.End.ToString(CultureInfo.InvariantCulture))),
            LanguageNames.Say(words, quote.Lang),
        ];
        return string.Join(", ", quote.Sample ? parts.Append(words["brief.source.sample"]) : parts);
    }

    /// <summary>A web address that may be followed. That of a sample is made up.</summary>
    private static Uri? Link(CitedQuote quote) =>
        !quote.Sample && Uri.TryCreate(quote.Address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) ? uri : null;
}
