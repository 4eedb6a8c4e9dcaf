using Chancery.Identity;
using Chancery.Merging;
using Chancery.Store.Sql;

namespace Chancery.Store.Deriving;

/// <summary>A telling with its rows.</summary>
internal sealed record StoredTelling(long Fact, long Document, EventMention Mention);

/// <summary>Loads facts as tellings, with the persons they name; keeps those at hand that were used last.</summary>
internal sealed class StoredTellings(RecordConnection connection) : IWhoIsWho
{
    private const int Kept = 20_000;

    /// <summary>Those used since there was last too much, and those used before; the latter go when there is again too much.</summary>
    private Generation _young = new(), _old = new();

    /// <inheritdoc/>
    public ResolvedPerson? At(KeyedFact fact, string slot) => (_young.Slots.GetValueOrDefault(fact.Key) ?? _old.Slots.GetValueOrDefault(fact.Key))?.GetValueOrDefault(slot);

    /// <summary>A fact in use as a telling; null when it tells of no event or went out of use.</summary>
    public StoredTelling? Of(long fact)
    {
        if (_young.ByFact.TryGetValue(fact, out var known)) return known;
        if (_old.ByFact.Remove(fact, out known))
        {
            if (known is not null && _old.Slots.Remove(known.Mention.Key, out var slots)) _young.Slots[known.Mention.Key] = slots;
            return _young.ByFact[fact] = known;
        }
        var rows = connection.Hot(
            """
            SELECT f.document, d.key, d.public_id, d.text, s.published, r.published, f.key, f.fact_kind, f.body, f.ordinal
            FROM facts f JOIN documents d ON d.id = f.document JOIN readings r ON r.id = f.reading JOIN descriptions s ON s.id = r.description
            WHERE f.id = @a AND f.recorded_to IS NULL
            """).Query(
            r =>
            {
                var text = r.GetString(3);
                var source = new ReadDocument(
                    r.GetString(1), new Document { Id = r.GetString(2), Text = text, Published = Edtf.Parse(r.Text(4)) }, new Reading { Id = r.GetString(2), Reader = "", Lang = null, Published = Edtf.Parse(r.Text(5)) });
                return (Document: r.GetInt64(0), Keyed: new KeyedFact(r.GetString(6), source, ReadingJsonReader.ReadFact(r.GetString(7), r.GetString(8), text), r.Int(9)));
            }, fact);
        return Keep(fact, rows is [var row] ? (row.Document, row.Keyed) : null);
    }

    /// <summary>Takes a fact that was just written, so that it need not be read again.</summary>
    public void Take(StoredFact fact) => Keep(fact.Id, (fact.Document, fact.Keyed));

    /// <summary>Lets go of facts of which something changed.</summary>
    public void Forget(IEnumerable<long> facts)
    {
        foreach (var fact in facts)
        {
            foreach (var kept in (Generation[])[_young, _old])
            {
                if (kept.ByFact.Remove(fact, out var known) && known is not null) kept.Slots.Remove(known.Mention.Key);
            }
        }
    }

    private StoredTelling? Keep(long fact, (long Document, KeyedFact Keyed)? loaded)
    {
        if (loaded is not { } found) return null;
        var slots = !PersonMention.In(found.Keyed).Any() ? [] : connection.Hot(
            """
            SELECT a.slot, coalesce(b.person, p.person), a.name FROM actors a
            LEFT JOIN actor_persons b ON b.actor = a.id AND b.recorded_to IS NULL LEFT JOIN form_persons p ON p.form = a.form AND p.recorded_to IS NULL
            WHERE a.fact = @a AND a.recorded_to IS NULL
            """).Query(r => (Slot: r.GetString(0), Person: r.GetInt64(1), Name: r.GetString(2)), fact);
        _young.Slots[found.Keyed.Key] = slots.ToDictionary(s => s.Slot, s => new ResolvedPerson(s.Person.ToString(System.Globalization.CultureInfo.InvariantCulture), s.Name), StringComparer.Ordinal);
        return _young.ByFact[fact] = EventMention.Of(found.Keyed, this) is { } mention ? new StoredTelling(fact, found.Document, mention) : null;
    }

    /// <summary>Makes room when too much is kept; to be called between documents only.</summary>
    public void Trim()
    {
        if (_young.ByFact.Count > Kept) (_young, _old) = (new Generation(), _young);
    }

    /// <summary>Lets go of everything.</summary>
    public void Clear() => (_young, _old) = (new Generation(), new Generation());

    private sealed class Generation
    {
        public Dictionary<long, StoredTelling?> ByFact { get; } = [];

        public Dictionary<string, Dictionary<string, ResolvedPerson>> Slots { get; } = new(StringComparer.Ordinal);
    }
}
