using Chancery.Ledger;
using Chancery.Store.Sql;

namespace Chancery.Store.Deriving;

/// <summary>The contacts that the ledger compares, and where they are filed; those used last are kept at hand.</summary>
internal sealed class ContactTable(RecordConnection connection)
{
    /// <summary>A plan is compared with the contacts of a year and more: with fewer at hand, they would be read again for every plan.</summary>
    private const int Kept = 150_000;

    private readonly LastUsed<LedgerContact?> _known = new(Kept);
    private readonly LastUsed<LedgerEvent> _compared = new(Kept);

    /// <summary>The contact of a number; null when there is none now.</summary>
    public LedgerContact? Of(long number)
    {
        if (_known.TryGetValue(number, out var known)) return known;
        var rows = connection.Hot("SELECT key, kind, status, date, announced, sides, persons, documents, place, mechanism, round, count, topics, what FROM contacts WHERE event = @a").Query(
            r => new LedgerContact(
                r.GetString(0), r.GetString(1), r.GetString(2), r.Text(3), r.Text(4), r.GetString(5), r.GetString(6), r.GetString(7),
                r.Text(8), r.Text(9), r.Number(10), r.Number(11), r.GetString(12), r.GetString(13)), number);
        return _known[number] = rows is [var row] ? row : null;
    }

    /// <summary>The contact of a number as the ledger compares it; null when there is none now.</summary>
    public LedgerEvent? Compared(long number)
    {
        if (_compared.TryGetValue(number, out var known)) return known;
        if (Of(number) is not { } contact) return null;
        return _compared[number] = contact.Compared(number);
    }

    /// <summary>Puts a contact in the place of what was there; null takes it away.</summary>
    public void Put(long number, LedgerContact? before, LedgerContact? after)
    {
        var (was, filed) = (Filed(number, before), Filed(number, after));
        foreach (var (place, day) in was.Except(filed)) connection.Hot("DELETE FROM contact_days WHERE place = @a AND day = @b AND event = @c").Run(place, Columns.Text(day), number);
        foreach (var (place, day) in filed.Except(was)) connection.Hot("INSERT INTO contact_days (place, day, event) VALUES (@a, @b, @c)").Run(place, Columns.Text(day), number);
        if (before is not null) connection.Hot("DELETE FROM contacts WHERE event = @a").Run(number);
        if (after is not null)
        {
            connection.Hot(
                """
                INSERT INTO contacts (event, key, kind, status, date, announced, sides, persons, documents, place, mechanism, round, count, topics, what)
                VALUES (@a, @b, @c, @d, @e, @f, @g, @h, @i, @j, @k, @l, @m, @n, @o)
                """).Run(
                number, after.Key, after.Kind, after.Status, after.Date, after.Announced, after.Sides, after.Persons, after.Documents,
                after.Place, after.Mechanism, after.Round, after.Count, after.Topics, after.What);
        }
        _known[number] = after;
        _compared.Remove(number);
    }

    /// <summary>The events filed in any of the stretches of days.</summary>
    public IEnumerable<long> In(IEnumerable<LedgerWindow> windows)
    {
        var query = connection.Hot("SELECT event FROM contact_days WHERE place = @a AND day >= @b AND day <= @c");
        return windows.SelectMany(w => query.Query(static r => r.GetInt64(0), w.Place, Columns.Text(w.From), Columns.Text(w.To))).Distinct();
    }

    /// <summary>Lets go of what is at hand.</summary>
    public void Clear()
    {
        _known.Clear();
        _compared.Clear();
    }

    private static IReadOnlyList<(string Place, DateOnly Day)> Filed(long number, LedgerContact? contact) => contact is null ? [] : LedgerPlaces.Filed(contact.Compared(number));
}
