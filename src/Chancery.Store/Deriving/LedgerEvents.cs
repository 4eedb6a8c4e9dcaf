using System.Globalization;
using Chancery.Ledger;
using Chancery.Store.Sql;

namespace Chancery.Store.Deriving;

/// <summary>An event as the ledger needs it, with what is shown of it.</summary>
internal sealed record StoredEvent(long Number, Fact Fact, string? Date, DateOnly? Announced, IReadOnlyList<string> Sides, IReadOnlyList<(long? Person, string? Name, string? For)> Participants, IReadOnlySet<string> Documents)
{
    /// <summary>As the ledger compares it; null when it is no contact.</summary>
    public LedgerEvent? Compared { get; } = Fact is not Contact contact ? null : new LedgerEvent
    {
        Key = Number.ToString(CultureInfo.InvariantCulture), Contact = contact, Sides = Sides, Announced = Announced, Documents = Documents,
        Persons = [.. Participants.Where(p => p.Person is not null).Select(p => (p.Person!.Value.ToString(CultureInfo.InvariantCulture), p.For))],
    };
}

/// <summary>Loads events for the ledger.</summary>
internal sealed class LedgerEvents(RecordConnection connection)
{
    private const int Kept = 5_000;

    private readonly Dictionary<long, StoredEvent?> _known = [];

    /// <summary>The event of a number; null when there is none now.</summary>
    public StoredEvent? Of(long number)
    {
        if (_known.TryGetValue(number, out var known)) return known;
        if (_known.Count > Kept) _known.Clear();
        var rows = connection.Hot(
            """
            SELECT e.id, e.fact_kind, e.body, e.date, e.announced, d.text FROM events e JOIN event_mentions m ON m.event = e.id AND m.ordinal = 0 JOIN facts f ON f.id = m.fact JOIN documents d ON d.id = f.document
            WHERE e.event = @a AND e.recorded_to IS NULL
            """).Query(r => (Id: r.GetInt64(0), Fact: ReadingJsonReader.ReadFact(r.GetString(1), r.GetString(2), r.GetString(5)), Date: r.Text(3), Announced: r.Day(4)), number);
        if (rows is not [var row]) return _known[number] = null;
        return _known[number] = new StoredEvent(
            number, row.Fact, row.Date, row.Announced,
            connection.Hot("SELECT code FROM event_codes WHERE event = @a ORDER BY code").Query(r => r.GetString(0), row.Id),
            connection.Hot("SELECT person, name, code FROM event_participants WHERE event = @a ORDER BY ordinal").Query(r => (r.IsDBNull(0) ? (long?)null : r.GetInt64(0), r.Text(1), r.Text(2)), row.Id),
            connection.Hot("SELECT f.document FROM event_mentions m JOIN facts f ON f.id = m.fact WHERE m.event = @a").Query(r => r.GetInt64(0).ToString(CultureInfo.InvariantCulture), row.Id).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Lets go of everything.</summary>
    public void Clear() => _known.Clear();

    /// <summary>Lets go of events that changed.</summary>
    public void Forget(IEnumerable<long> numbers)
    {
        foreach (var number in numbers) _known.Remove(number);
    }
}
