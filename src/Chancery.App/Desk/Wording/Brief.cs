using Chancery.Ledger;
using Chancery.Store;

namespace Chancery.App.Desk.Wording;

/// <summary>A line of a brief with the numbers of the words it rests on.</summary>
/// <param name="Date">When; null when the line has no date of its own.</param>
/// <param name="Text">What, in a line.</param>
/// <param name="More">Who, where; null when nothing more is told.</param>
/// <param name="State">Status or state; null when it has none.</param>
/// <param name="Event">The event's id; null for office-holders.</param>
/// <param name="Sources">Numbers in <see cref="Brief.Sources"/>.</param>
public sealed record BriefLine(Edtf? Date, string Text, string? More, string? State, string? Event, IReadOnlyList<int> Sources);

/// <summary>A part of a brief.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Lines">Its lines, at most as many as fit one page.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Empty">What to say when there is none.</param>
public sealed record BriefPart(string Heading, IReadOnlyList<BriefLine> Lines, int Total, string Empty);

/// <summary>What to know of two sides before a talk, on a page; every line with its numbered source.</summary>
public sealed class Brief
{
    private const int Most = 8;
    private readonly List<CitedQuote> _sources = [];
    private readonly Dictionary<(string, int, int), int> _numbers = [];
    private readonly WorldNames _names;
    private readonly int _most;

    /// <summary>Lays out what the record holds of two sides.</summary>
    /// <param name="pair">The record's answer.</param>
    /// <param name="names">Names of the sides.</param>
    /// <param name="all">Whether to list all, else what fits a page.</param>
    public Brief(PairAnswer pair, WorldNames names, bool all = false)
    {
        ArgumentNullException.ThrowIfNull(pair);
        (_names, _most) = (names, all ? int.MaxValue : Most);
        var dated = pair.Events;
        var happened = dated.Where(e => e.Fact is Contact { Status: ContactStatus.Held or ContactStatus.Ongoing }).ToList();
        Parts =
        [
            Part("offices", pair.Offices, Office),
            Part("contacts", happened, Event),
            Part("agreed", dated.Where(e => e.Fact is Agreement or Commitment or Membership or Initiative), Event),
            Part("overdue", pair.Followups.Where(f => f.State == FollowupState.Overdue), Followup),
            Part("open", pair.Followups.Where(f => f.State == FollowupState.Open), Followup),
            Part("measures", dated.Where(e => e.Fact is Measure), Event),
            Part("said", pair.Statements, Event),
            Part("unclear", pair.Unclear, Event),
        ];
    }

    /// <summary>The parts in order.</summary>
    public IReadOnlyList<BriefPart> Parts { get; }

    /// <summary>The words the lines rest on; the first is number 1.</summary>
    public IReadOnlyList<CitedQuote> Sources => _sources;

    private BriefPart Part<T>(string name, IEnumerable<T> items, Func<T, BriefLine> line)
    {
        var all = items.ToList();
        return new BriefPart(_names.Words["pairbrief." + name], [.. all.Take(_most).Select(line)], all.Count, _names.Words[$"pairbrief.{name}.none"]);
    }

    private BriefLine Office(OfficeHolder holder) => new(
        null, _names.Words.Say("pairbrief.holder", ("office", FactWords.Capital(RoleWords.Of(holder.Role, holder.For, _names))), ("person", holder.Person.Name)), SaidWords.Sentence(_names.Words, holder.Why), holder.Certainty.Word(), null, Numbers(holder.Evidence.Take(2)));

    private BriefLine Event(EventLine line)
    {
        var who = line.Participants.Where(p => p.Name is not null).Select(p => FactWords.Person(p.Name!, RoleWords.Of(p.Role, p.For, _names), _names.Words));
        var more = string.Join(". ", new[] { string.Join("; ", who), line.Place ?? "" }.Where(p => p.Length > 0));
        return new BriefLine(line.Date, FactWords.Title(line, _names), more.Length == 0 ? null : more, line.Status, line.Id, Numbers(line.Evidence));
    }

    private BriefLine Followup(FollowupLine line) => new(
        line.Due, FactWords.Title(line, _names), (line.Place is { } place ? place + ". " : "") + SaidWords.Sentence(_names.Words, line.Reason), line.State.Word(), line.EventId, Numbers(line.Evidence.Concat(line.StateEvidence)));

    private int[] Numbers(IEnumerable<CitedQuote> quotes) => [.. quotes.Select(quote =>
    {
        var key = (quote.Document, quote.Start, quote.End);
        if (_numbers.TryGetValue(key, out var number)) return number;
        _sources.Add(quote);
        return _numbers[key] = _sources.Count;
    }).Distinct().Order()];
}
