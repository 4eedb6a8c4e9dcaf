namespace Chancery.Store;

/// <summary>Of whom a brief is asked.</summary>
/// <param name="Codes">One side, or two that meet; empty when a person is asked for.</param>
/// <param name="Person">A person, by public id or name; null when sides are asked for.</param>
public sealed record BriefSubject(IReadOnlyList<string> Codes, string? Person = null)
{
    /// <summary>A country or organisation.</summary>
    public static BriefSubject Country(string code) => new([code]);

    /// <summary>Two sides.</summary>
    public static BriefSubject Pair(string a, string b) => new([.. new[] { a, b }.Distinct(StringComparer.Ordinal)]);

    /// <summary>A person.</summary>
    public static BriefSubject Of(string person) => new([], person);
}

/// <summary>What the record holds for a brief. What happened is of the period asked for; what is open or overdue is told as it stands on <see cref="Days.On"/>, whatever its age.</summary>
public sealed record BriefAnswer : Answer
{
    public required BriefSubject Subject { get; init; }

    /// <summary>The person, when one was asked for and found.</summary>
    public PersonRef? Person { get; init; }

    /// <summary>All whom the words may mean, when a person was asked for.</summary>
    public IReadOnlyList<PersonRef> Matches { get; init; } = [];
    public required Period Period { get; init; }
    public required RecordRevision Revision { get; init; }

    /// <summary>Who holds the offices of the sides on the day; of a person all offices, the latest first.</summary>
    public IReadOnlyList<OfficeHolder> Offices { get; init; } = [];

    /// <summary>The last meeting of two sides in person by the day and the period's end; null when there is none, or for one side.</summary>
    public EventLine? LastMet { get; init; }

    /// <summary>Contacts that were held, newest first.</summary>
    public Shelf<EventLine> Contacts { get; init; } = new([], new Total(0));

    /// <summary>Agreements and promises, newest first.</summary>
    public Shelf<EventLine> Agreed { get; init; } = new([], new Total(0));

    /// <summary>Measures, initiatives and memberships, newest first.</summary>
    public Shelf<EventLine> Acts { get; init; } = new([], new Total(0));

    /// <summary>What one of two sides said of the other; what a side or person said. Newest first.</summary>
    public Shelf<EventLine> Positions { get; init; } = new([], new Total(0));

    /// <summary>Events with no date or no year.</summary>
    public Shelf<EventLine> Unclear { get; init; } = new([], new Total(0));

    /// <summary>What is overdue, the latest due first; of one side only what was due in the year before.</summary>
    public Shelf<FollowupLine> Overdue { get; init; } = new([], new Total(0));

    /// <summary>What is open, the nearest first.</summary>
    public Shelf<FollowupLine> Open { get; init; } = new([], new Total(0));

    /// <summary>Whether more events lie in the period than were looked at; then the newest were.</summary>
    public bool LookedAtNewest { get; init; }

    /// <summary>Whether the record holds any event or plan of whom is asked for; office-holders apart.</summary>
    public bool HasEvents => LastMet is not null || Contacts.Total.Value + Agreed.Total.Value + Acts.Total.Value + Positions.Total.Value + Unclear.Total.Value + Overdue.Total.Value + Open.Total.Value > 0;
}
