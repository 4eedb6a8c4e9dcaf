using Chancery.App.Desk.Marks;
using Chancery.App.Desk.Searching;
using Chancery.App.Desk.Texts;
using Chancery.App.Desk.Wording;
using Chancery.Store;

namespace Chancery.App.Desk.Feeds;

/// <summary>Says events and feeds in words.</summary>
/// <param name="view">Names of sides.</param>
/// <param name="words">The desk's words.</param>
/// <param name="root">The address of the desk, without a slash at its end.</param>
internal sealed class FeedWording(DeskView view, DeskWords words, string root)
{
    /// <summary>Quotes of an entry, and how long each may be.</summary>
    private const int Quotes = 3;
    private const int Longest = 400;

    /// <summary>The entries of a feed.</summary>
    public IReadOnlyList<FeedItem> Items(FeedAnswer answer) => [.. answer.Lines.Select(Item)];

    /// <summary>An entry.</summary>
    public FeedItem Item(FeedLine line) => new()
    {
        Line = line, Address = $"{root}/event/{Uri.EscapeDataString(line.Event.Id)}",
        Title = MarkedText.Visible(FactWords.Title(line.Event, view.Names)) + (line.Event.Status is { } status ? $" ({StatusWords.Say(words, status)})" : ""),
        Text = string.Join('\n', Lines(line.Event)),
    };

    /// <summary>The name of a feed.</summary>
    public string Title(SavedSearch? kept, IQueryCollection query)
    {
        if (kept is not null) return kept.Name;
        var search = SearchAddress.Read(query, view.Names);
        string[] parts = [.. search.Words.Length > 0 ? [search.Words] : Array.Empty<string>(), .. search.Labels.Select(l => LabelWords.Value(view, l.Field, l.Value)), .. query["person"].OfType<string>()];
        return parts.Length == 0 ? words["feeds.title"] : words.Say("feeds.title-of", ("what", string.Join(", ", parts)));
    }

    private IEnumerable<string> Lines(EventLine line)
    {
        if (line.Sample) yield return words["feeds.sample"];
        yield return line.Date is { } date ? words.Say("feeds.when", ("when", DateWords.Say(words, date))) : words["feeds.no-day"];
        if (line.Date is not null && !CalendarFeed.IsExact(line)) yield return words["feeds.day-not-told"];
        if (line.Status is { } status) yield return words.Say("feeds.status", ("status", StatusWords.Say(words, status)));
        var who = line.Participants.Where(p => p.Name is not null || p.Role is not null)
            .Select(p => string.Join(", ", new[] { p.Name, RoleWords.Of(p.Role, p.For, view.Names) }.Where(t => !string.IsNullOrEmpty(t)))).ToList();
        if (who.Count > 0) yield return words.Say("feeds.who", ("who", string.Join(words["list.break"], who)));
        yield return words.Say("feeds.told-by", ("n", line.Documents), ("languages", words.Commas(line.Languages.Select(l => LanguageNames.Say(words, l)))));
        if (line.ToldDifferently) yield return words["feeds.told-differently"];
        foreach (var quote in line.Evidence.Take(Quotes))
        {
            var text = MarkedText.Visible(quote.Quote);
            yield return $"“{(text.Length > Longest ? text[..Longest] + "…" : text)}” ({quote.Outlet ?? quote.Document})";
        }
        if (line.Evidence.Count > Quotes) yield return words.Say("feeds.more-quotes", ("n", line.Evidence.Count - Quotes));
        yield return $"{root}/event/{Uri.EscapeDataString(line.Id)}";
    }
}
