using System.Globalization;

namespace Chancery.Merging;

/// <summary>
/// Where a telling is filed, and where those that it may be one with are found: by pairs of sides and by time. Only tellings that meet in a block are compared,
/// so that a new document costs no more in a large record than in a small one.
/// </summary>
public static class EventBlocks
{
    /// <summary>A gathering of very many sides is found by its first dozen.</summary>
    private const int MostSides = 12;

    /// <summary>Vague dates of more days are filed by month.</summary>
    private const int ByDay = 31;

    /// <summary>Vague dates of more months fit no single event.</summary>
    private const int MostMonths = 36;

    private const int HashBits = 46;

    /// <summary>Whether the telling is of a contact on known days with two sides, or of a body's meeting: only such make events; vaguer ones attach to them.</summary>
    public static bool IsExact(EventMention mention)
    {
        ArgumentNullException.ThrowIfNull(mention);
        return mention.Precision == DatePrecision.Days && (mention.Sides.Count >= 2 || mention.Bodies.Count > 0);
    }

    /// <summary>The blocks under which a telling is filed.</summary>
    public static IReadOnlyList<long> Filed(EventMention mention)
    {
        ArgumentNullException.ThrowIfNull(mention);
        return Numbers(mention.Fact is not Contact ? Titled(mention, TitledLikeness.Filed(mention))
            : IsExact(mention)
                ? [.. OnDays('e', mention.Bounds!.Value, 0, MeetingOf(mention)), .. InMonths('m', Months(mention.Bounds.Value), PairsOf(mention)), .. OnDays('s', mention.Bounds.Value, 0, mention.Sides.Take(MostSides))]
                : Window(mention, 'v', 'w', 'o').Concat(Alike(mention, 0)));
    }

    /// <summary>The blocks in which tellings are filed that may be one event with this one: exact with exact, vague with vague, titled with titled.</summary>
    public static IReadOnlyList<long> Mates(EventMention mention)
    {
        ArgumentNullException.ThrowIfNull(mention);
        return Numbers(mention.Fact is not Contact ? Titled(mention, TitledLikeness.Times(mention))
            : IsExact(mention) ? OnDays('e', mention.Bounds!.Value, ContactLikeness.Slack(mention), MeetingOf(mention))
            : Alike(mention, ContactLikeness.NewsDays));
    }

    /// <summary>For an exact telling, the blocks of the vague ones that it may explain; for a vague one, those of the exact ones that it may mean.</summary>
    public static IReadOnlyList<long> Across(EventMention mention)
    {
        ArgumentNullException.ThrowIfNull(mention);
        if (mention.Fact is not Contact) return [];
        return Numbers(IsExact(mention)
            ? [.. OnDays('v', mention.Bounds!.Value, 0, PairsOf(mention)), .. InMonths('w', Months(mention.Bounds.Value), PairsOf(mention)), .. OnDays('o', mention.Bounds.Value, 0, mention.Sides.Take(MostSides))]
            : Window(mention, 'e', 'm', 's'));
    }

    /// <summary>The blocks of the days or months in which the event of a vague telling lies, each with its sides.</summary>
    private static IEnumerable<(int Month, string Name)> Window(EventMention mention, char days, char months, char alone)
    {
        if (VagueLikeness.Window(mention) is not { } within) return [];
        if (within.Last.DayNumber - within.First.DayNumber > ByDay) return Months(within) is { Count: <= MostMonths } all ? InMonths(months, all, PairsOf(mention)) : [];
        return OnDays(alone, within, 0, mention.Sides.Count < 2 ? mention.Sides : mention.Bodies).Concat(OnDays(days, within, 0, PairsOf(mention)));
    }

    /// <summary>What vague tellings of one event share (<see cref="VagueLikeness.Same"/>): a month; of plans also the date, the place, or, where one has no date, the news.</summary>
    /// <param name="mention">The telling.</param>
    /// <param name="around">Days before and after its news in which it looks for its like.</param>
    private static IEnumerable<(int Month, string Name)> Alike(EventMention mention, int around)
    {
        if (VagueLikeness.Likely(mention) is not { } within) yield break;
        List<string> who = [.. MeetingOf(mention)];
        var plan = ContactLikeness.Stage(((Contact)mention.Fact).Status) > 0;
        if (plan && mention.Keyed.Source.PublishedOn is { } news && (mention.Bounds is null || mention.Place is not null))
        {
            foreach (var block in InMonths('u', Months((DateOnly.FromDayNumber(news.DayNumber - around), DateOnly.FromDayNumber(news.DayNumber + around))), who)) yield return block;
        }
        if (mention.Bounds is null || Months(within) is not { Count: <= MostMonths } months) yield break;
        var narrow = VagueLikeness.IsNarrow(within);
        if (narrow)
        {
            foreach (var block in InMonths('q', months, who)) yield return block;
        }
        if (!plan) yield break;
        if (!narrow)
        {
            foreach (var place in who) yield return (months[0], $"y|{place}|{mention.Date}");
        }
        if (mention.Place is not { } at) yield break;
        foreach (var block in InMonths('p', months, who.Select(w => $"{w}|{at}"))) yield return block;
    }

    /// <summary>Under what those who meet are found: each two of the sides, and each body by itself.</summary>
    private static IEnumerable<string> MeetingOf(EventMention mention) => PairsOf(mention).Concat(mention.Bodies);

    /// <summary>All but initiatives are one event only with the same sides; those share one who tables them.</summary>
    private static IEnumerable<(int Month, string Name)> Titled(EventMention mention, IEnumerable<(int Month, string Time)> times)
    {
        string[] sides = mention.Fact is Initiative tabled ? [.. tabled.By.Distinct(StringComparer.Ordinal)] : [string.Join('+', mention.Sides)];
        return times.SelectMany(t => sides.Select(s => (t.Month, $"t|{mention.FactKind}|{s}|{t.Time}")));
    }

    private static IEnumerable<string> PairsOf(EventMention mention)
    {
        var sides = Math.Min(MostSides, mention.Sides.Count);
        for (var i = 0; i < sides; i++)
        {
            for (var j = i + 1; j < sides; j++) yield return $"{mention.Sides[i]}|{mention.Sides[j]}";
        }
    }

    private static IEnumerable<(int Month, string Name)> OnDays(char sort, (DateOnly First, DateOnly Last) bounds, int around, IEnumerable<string> who)
    {
        foreach (var place in who)
        {
            for (var day = bounds.First.DayNumber - around; day <= bounds.Last.DayNumber + around; day++) yield return (MonthOf(day), string.Create(CultureInfo.InvariantCulture, $"{sort}|{place}|{day}"));
        }
    }

    private static IEnumerable<(int Month, string Name)> InMonths(char sort, List<int> months, IEnumerable<string> who) =>
        who.SelectMany(place => months.Select(m => (m, string.Create(CultureInfo.InvariantCulture, $"{sort}|{place}|{m}"))));

    private static List<int> Months((DateOnly First, DateOnly Last) bounds)
    {
        var first = MonthOf(bounds.First.DayNumber);
        return [.. Enumerable.Range(first, Math.Min(MonthOf(bounds.Last.DayNumber) - first, MostMonths) + 1)];
    }

    /// <summary>The month of a day (<see cref="DateOnly.DayNumber"/>), counted through from the year 0.</summary>
    public static int MonthOf(int dayNumber) => DateOnly.FromDayNumber(Math.Clamp(dayNumber, 0, DateOnly.MaxValue.DayNumber)) is var day ? day.Year * 12 + day.Month - 1 : 0;

    private static IReadOnlyList<long> Numbers(IEnumerable<(int Month, string Name)> blocks) => [.. blocks.Select(Number).Distinct()];

    /// <summary>
    /// The month before the hash (FNV-1a) of the name, so that blocks of one time lie together. Two names that give one number only cost a comparison.
    /// </summary>
    private static long Number((int Month, string Name) block)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in block.Name) hash = (hash ^ c) * 1099511628211UL;
        hash = (hash ^ hash >> 32) * 0xBF58476D1CE4E5B9UL;
        return InMonth(block.Month, hash);
    }

    /// <summary>A number for a hash in a month: the month in front, so that what is of one time lies together.</summary>
    public static long InMonth(int month, ulong hash) => (long)month << HashBits | (long)(hash >> (64 - HashBits));
}
