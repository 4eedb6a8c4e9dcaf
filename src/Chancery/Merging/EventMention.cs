using Chancery.Identity;

namespace Chancery.Merging;

/// <summary>How exactly a telling places its event in time.</summary>
public enum DatePrecision
{
    /// <summary>No date.</summary>
    None,

    /// <summary>A day and month whose year is not told. It never joins a year.</summary>
    YearUnknown,

    /// <summary>A month, a year, a long interval.</summary>
    Wide,

    /// <summary>About a day.</summary>
    About,

    /// <summary>A day, or an interval of at most two weeks.</summary>
    Days,
}

/// <summary>What one document tells of an event, made ready for comparison with other tellings.</summary>
public sealed record EventMention
{
    private IReadOnlyList<long>? _filed, _mates, _across;
    private string? _saying;

    private EventMention(KeyedFact keyed) => Keyed = keyed;

    /// <summary>The blocks under which it is filed: <see cref="EventBlocks.Filed"/>.</summary>
    public IReadOnlyList<long> Filed => _filed ??= EventBlocks.Filed(this);

    /// <summary>The blocks of its like: <see cref="EventBlocks.Mates"/>.</summary>
    public IReadOnlyList<long> Mates => _mates ??= EventBlocks.Mates(this);

    /// <summary>The blocks of the other sort: <see cref="EventBlocks.Across"/>.</summary>
    public IReadOnlyList<long> Across => _across ??= EventBlocks.Across(this);

    /// <summary>What it says, but for who says it: tellings of one saying are alike to all others.</summary>
    public string Saying => _saying ??= EventSaying.Of(this);

    /// <summary>The fact with its key and document.</summary>
    public KeyedFact Keyed { get; }

    /// <summary>The fact's key.</summary>
    public string Key => Keyed.Key;

    /// <summary>The fact.</summary>
    public Fact Fact => Keyed.Fact;

    /// <summary>The document's key.</summary>
    public string Document => Keyed.Source.Key;

    /// <summary>The kind of fact: <see cref="FactKinds"/>.</summary>
    public required string FactKind { get; init; }

    /// <summary>All sides, sorted: participants, host, initiator; parties; by and against.</summary>
    public required IReadOnlyList<string> Sides { get; init; }

    /// <summary>The keys of the persons who take part, with their side and office, each once.</summary>
    public required IReadOnlyList<(string Person, string? Side, Role? Role)> Persons { get; init; }

    /// <summary>The offices that take part, each with its side, sorted.</summary>
    public required IReadOnlyList<string> Offices { get; init; }

    /// <summary>The organisations that meet, sorted; empty unless it is a gathering.</summary>
    public required IReadOnlyList<string> Bodies { get; init; }

    /// <summary>The place of a contact, folded; null when none is told.</summary>
    public required string? Place { get; init; }

    /// <summary>Whether it is a contact of many, where each side may send several.</summary>
    public bool IsGathering => Fact is Contact { Kind: ContactKind.Multilateral };

    /// <summary>The date told: of the contact or act, the due day, the publication day of a statement.</summary>
    public required Edtf? Date { get; init; }

    /// <summary>How exact <see cref="Date"/> is.</summary>
    public required DatePrecision Precision { get; init; }

    /// <summary>The first and last possible day; null when there is none.</summary>
    public required (DateOnly First, DateOnly Last)? Bounds { get; init; }

    /// <summary>The words of the title, of what is promised or said, folded; empty for contacts.</summary>
    public required IReadOnlySet<string> Words { get; init; }

    /// <summary>How many such contacts the text speaks of; null for one.</summary>
    public int? Count => (Fact as Contact)?.Count is > 1 and var many ? many : null;

    /// <summary>Makes a fact ready; null for tenures, which are no events.</summary>
    public static EventMention? Of(KeyedFact keyed, IWhoIsWho persons)
    {
        ArgumentNullException.ThrowIfNull(keyed);
        ArgumentNullException.ThrowIfNull(persons);
        if (keyed.Fact is Tenure) return null;
        var date = DateOf(keyed);
        // "Since 2017" says of a contact that took place no more than that it did.
        var bounds = keyed.Fact is Contact { Status: ContactStatus.Held or ContactStatus.Ongoing } && date is { } told && told.Text.EndsWith("/..", StringComparison.Ordinal) ? null : date?.Bounds;
        var contact = keyed.Fact as Contact;
        string[] sides = [.. SidesOf(keyed.Fact).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return new EventMention(keyed)
        {
            FactKind = keyed.Fact.FactKind(),
            Sides = sides,
            Offices = contact is null ? [] : [.. contact.Participants.Where(p => p.Role is not null).Select(p => $"{p.For}/{p.Role}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Bodies = contact is { Kind: ContactKind.Multilateral } ? [.. sides.Where(s => !CountryCodes.IsCountry(s))] : [],
            Place = contact?.Place is { } place ? Folding.Fold(place) : null,
            Persons = [.. PersonsOf(keyed, persons).Distinct().OrderBy(p => p.Person, StringComparer.Ordinal)],
            Date = date,
            Precision = bounds is null && date is { YearUnknown: false } ? DatePrecision.None : PrecisionOf(date),
            Bounds = bounds,
            Words = TitleOf(keyed.Fact) is { } title ? WordsOf(title) : EmptyWords,
        };
    }

    /// <summary>The short phrase of a fact: its title, what is promised, what is said; null for the kinds without one.</summary>
    public static string? TitleOf(Fact fact) => fact switch
    {
        Commitment c => c.What,
        Agreement a => a.Title,
        Initiative i => i.Title,
        Statement s => s.About,
        _ => null,
    };

    /// <summary>The date a fact tells: of the contact or act, the due day, the publication day of a statement.</summary>
    public static Edtf? DateOf(KeyedFact keyed) => keyed?.Fact switch
    {
        Contact c => c.Date,
        Commitment c => c.Due,
        Agreement a => a.Date,
        Measure m => m.Date,
        Initiative i => i.Date,
        Membership m => m.Date,
        Tenure t => t.Date,
        Statement => keyed.Source.Reading.Published ?? keyed.Source.Document.Published,
        _ => null,
    };

    /// <summary>All sides a fact names, as told; some may be null.</summary>
    public static IEnumerable<string?> SidesOf(Fact fact) => fact switch
    {
        Contact c => c.Participants.Select(p => p.For).Append(c.Host).Append(c.Initiator),
        Commitment c => c.Parties,
        Agreement a => a.Parties,
        Measure m => [m.By, m.Against],
        Initiative i => i.By.Append(i.Forum),
        Membership m => [m.Member, m.Organization],
        Tenure t => [t.For],
        Statement s => [s.Speaker.For, s.Target],
        _ => [],
    };

    private static IEnumerable<(string Person, string? Side, Role? Role)> PersonsOf(KeyedFact keyed, IWhoIsWho persons)
    {
        if (keyed.Fact is Statement statement)
        {
            if (persons.At(keyed, "speaker") is { } speaker) yield return (speaker.Key, statement.Speaker.For, statement.Speaker.Role);
            yield break;
        }
        if (keyed.Fact is not Contact contact) yield break;
        for (var i = 0; i < contact.Participants.Count; i++)
        {
            if (persons.At(keyed, $"participants[{i}]") is { } person) yield return (person.Key, contact.Participants[i].For, contact.Participants[i].Role);
        }
    }

    private static DatePrecision PrecisionOf(Edtf? date)
    {
        if (date is not { } told) return DatePrecision.None;
        if (told.YearUnknown) return DatePrecision.YearUnknown;
        if (told.Bounds is not { } bounds) return DatePrecision.None;
        var days = bounds.Last.DayNumber - bounds.First.DayNumber;
        if (told.IsDay) return days == 0 ? DatePrecision.Days : DatePrecision.About;
        return told.IsInterval && days < 14 ? DatePrecision.Days : DatePrecision.Wide;
    }

    private static readonly HashSet<string> EmptyWords = new(0, StringComparer.Ordinal);

    private static HashSet<string> WordsOf(string title) =>
        Folding.Fold(title).Split([' ', ',', '.', ';', ':', '-', '(', ')', '\'', '"', '/', '“', '”', '«', '»'], StringSplitOptions.RemoveEmptyEntries)
            .Where(w => w.Length > 3 || w.Any(c => c > 0x2E80)).ToHashSet(StringComparer.Ordinal);
}
