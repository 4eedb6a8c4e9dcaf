using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

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
        var blocks = mention.Fact is not Contact ? Titled(mention, TitledLikeness.Filed(mention))
            : IsExact(mention) ? [.. Days(mention.Bounds!.Value, 0).SelectMany(d => MeetingOf(mention).Select(p => $"e|{p}|{d}")), .. MonthsOf(mention).SelectMany(m => PairsOf(mention).Select(p => $"m|{p}|{m}")),
                .. Days(mention.Bounds!.Value, 0).SelectMany(d => mention.Sides.Take(MostSides).Select(s => $"s|{s}|{d}"))]
            : Window(mention).Select(w => w switch { ('d', var at) => $"v|{at}", ('m', var at) => $"w|{at}", (_, var at) => $"o|{at}" }).Concat(Alike(mention));
        return Numbers(blocks);
    }

    /// <summary>The blocks in which tellings are filed that may be one event with this one: exact with exact, vague with vague, titled with titled.</summary>
    public static IReadOnlyList<long> Mates(EventMention mention)
    {
        ArgumentNullException.ThrowIfNull(mention);
        return Numbers(mention.Fact is not Contact ? Titled(mention, TitledLikeness.Times(mention))
            : IsExact(mention) ? Days(mention.Bounds!.Value, ContactLikeness.Slack(mention)).SelectMany(d => MeetingOf(mention).Select(p => $"e|{p}|{d}"))
            : Alike(mention));
    }

    /// <summary>For an exact telling, the blocks of the vague ones that it may explain; for a vague one, those of the exact ones that it may mean.</summary>
    public static IReadOnlyList<long> Across(EventMention mention)
    {
        ArgumentNullException.ThrowIfNull(mention);
        if (mention.Fact is not Contact) return [];
        return Numbers(IsExact(mention)
            ? [.. Days(mention.Bounds!.Value, 0).SelectMany(d => PairsOf(mention).Select(p => $"v|{p}|{d}")), .. MonthsOf(mention).SelectMany(m => PairsOf(mention).Select(p => $"w|{p}|{m}")),
                .. Days(mention.Bounds!.Value, 0).SelectMany(d => mention.Sides.Take(MostSides).Select(s => $"o|{s}|{d}"))]
            : Window(mention).Select(w => w switch { ('d', var at) => $"e|{at}", ('m', var at) => $"m|{at}", (_, var at) => $"s|{at}" }));
    }

    /// <summary>The days or months in which the event of a vague telling lies, each with its sides.</summary>
    private static IEnumerable<(char Grain, string At)> Window(EventMention mention)
    {
        if (VagueLikeness.Window(mention) is not { } within) return [];
        var days = within.Last.DayNumber - within.First.DayNumber;
        IEnumerable<string> alone = mention.Sides.Count < 2 ? mention.Sides : mention.Bodies;
        IEnumerable<(char, string)> single = days > ByDay ? [] : Days(within, 0).SelectMany(d => alone.Select(s => ('o', $"{s}|{d}")));
        if (days <= ByDay) return single.Concat(Days(within, 0).SelectMany(d => PairsOf(mention).Select(p => ('d', $"{p}|{d}"))));
        return Months(within) is { Count: <= MostMonths } months ? months.SelectMany(m => PairsOf(mention).Select(p => ('m', $"{p}|{m}"))) : [];
    }

    /// <summary>What vague tellings of one event share.</summary>
    private static IEnumerable<string> Alike(EventMention mention) => VagueLikeness.Likely(mention) is { } within && Months(within) is { Count: <= MostMonths } months
        ? months.SelectMany(m => MeetingOf(mention).Select(p => $"q|{p}|{m}")) : [];

    /// <summary>Under what those who meet are found: each two of the sides, and each body by itself.</summary>
    private static IEnumerable<string> MeetingOf(EventMention mention) => PairsOf(mention).Concat(mention.Bodies);

    /// <summary>All but initiatives are one event only with the same sides; those share one who tables them.</summary>
    private static IEnumerable<string> Titled(EventMention mention, IEnumerable<string> times)
    {
        string[] sides = mention.Fact is Initiative tabled ? [.. tabled.By.Distinct(StringComparer.Ordinal)] : [string.Join('+', mention.Sides)];
        return times.SelectMany(t => sides.Select(s => $"t|{mention.FactKind}|{s}|{t}"));
    }

    private static IEnumerable<string> PairsOf(EventMention mention)
    {
        var sides = Math.Min(MostSides, mention.Sides.Count);
        for (var i = 0; i < sides; i++)
        {
            for (var j = i + 1; j < sides; j++) yield return $"{mention.Sides[i]}|{mention.Sides[j]}";
        }
    }

    private static List<string> MonthsOf(EventMention mention) => Months(mention.Bounds!.Value);

    private static List<string> Months((DateOnly First, DateOnly Last) bounds)
    {
        var months = new List<string>();
        for (var month = new DateOnly(bounds.First.Year, bounds.First.Month, 1); month <= bounds.Last && months.Count <= MostMonths; month = month.AddMonths(1))
            months.Add(month.ToString("yyyy-MM", CultureInfo.InvariantCulture));
        return months;
    }

    private static IEnumerable<int> Days((DateOnly First, DateOnly Last) bounds, int around) =>
        Enumerable.Range(bounds.First.DayNumber - around, bounds.Last.DayNumber - bounds.First.DayNumber + 1 + 2 * around);

    private static IReadOnlyList<long> Numbers(IEnumerable<string> blocks) => [.. blocks.Distinct(StringComparer.Ordinal).Select(Number).Distinct()];

    /// <summary>Two names of blocks that give one number only cost a comparison.</summary>
    private static long Number(string block)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(block), hash);
        return BinaryPrimitives.ReadInt64LittleEndian(hash);
    }
}
