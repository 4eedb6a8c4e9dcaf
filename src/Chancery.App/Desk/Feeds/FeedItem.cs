using Chancery.Store;

namespace Chancery.App.Desk.Feeds;

/// <summary>An entry of a feed, in words and with its times.</summary>
public sealed record FeedItem
{
    /// <summary>The event.</summary>
    public required FeedLine Line { get; init; }

    /// <summary>What it is, in a line.</summary>
    public required string Title { get; init; }

    /// <summary>What is told of it: who, where, how sure, the words it rests on.</summary>
    public required string Text { get; init; }

    /// <summary>The address of its page.</summary>
    public required string Address { get; init; }
}

/// <summary>What a feed says, whichever form it is written in.</summary>
public sealed record FeedContent
{
    /// <summary>The feed's name.</summary>
    public required string Title { get; init; }

    /// <summary>What it holds and what not.</summary>
    public required string About { get; init; }

    /// <summary>The address of the page that shows the same.</summary>
    public required string Page { get; init; }

    /// <summary>The feed's own address.</summary>
    public required string Self { get; init; }

    /// <summary>Tells the record from others.</summary>
    public required string Mark { get; init; }

    /// <summary>The question, as far as it tells this feed from others of the record.</summary>
    public required string Question { get; init; }

    /// <summary>The entries in order.</summary>
    public required IReadOnlyList<FeedItem> Items { get; init; }
}
