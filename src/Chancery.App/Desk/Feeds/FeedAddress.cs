using Chancery.App.Desk.Searching;
using Chancery.Store;
using Microsoft.AspNetCore.WebUtilities;

namespace Chancery.App.Desk.Feeds;

/// <summary>A feed's question as it stands in its address: <c>country, with, person, kind, status, topic, q</c> and the other labels of a search.</summary>
public static class FeedAddress
{
    private static readonly string[] OfDocuments = [LabelField.Language, LabelField.Source, LabelField.Side, LabelField.Published];

    /// <summary>The parameters of an address, those of a kept search before them.</summary>
    public static QueryCollection Merge(IQueryCollection asked, SavedSearch? kept)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var all = kept is null ? [] : QueryHelpers.ParseQuery(kept.Question);
        foreach (var (name, values) in asked)
        {
            if (name != "search") all[name] = Microsoft.Extensions.Primitives.StringValues.Concat(all.GetValueOrDefault(name), values);
        }
        return new QueryCollection(all);
    }

    /// <summary>The question to the record. Sides must all take part; of kinds, statuses and topics any one will do.</summary>
    public static FeedQuestion Read(IQueryCollection query, WorldNames names)
    {
        ArgumentNullException.ThrowIfNull(query);
        var search = SearchAddress.Read(query, names);
        IReadOnlyList<string> Of(string field) => [.. search.Labels.Where(l => l.Field == field).SelectMany(l => l.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct(StringComparer.Ordinal)];
        var told = search.Labels.Where(l => OfDocuments.Contains(l.Field)).Select(l => new LabelChoice(l.Field, [l.Value])).ToList();
        return new FeedQuestion
        {
            Codes = Of(LabelField.Country), Kinds = Of(LabelField.Kind), Statuses = Of(LabelField.Status), Topics = Of(LabelField.Topic),
            Person = query["person"].LastOrDefault() is { Length: > 0 } person ? person : null,
            Told = search.Words.Length == 0 && told.Count == 0 ? null : new SearchQuestion { Words = search.Words, Labels = told },
        };
    }

    /// <summary>The question written in one way, whatever the order of its parameters.</summary>
    public static string Canonical(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return string.Join('&', query.Where(q => q.Key is "q" or "person" or "with" || LabelField.All.Contains(q.Key, StringComparer.Ordinal)).OrderBy(q => q.Key, StringComparer.Ordinal)
            .SelectMany(q => q.Value.Select(v => $"{q.Key}={Uri.EscapeDataString(v ?? "")}")));
    }
}
