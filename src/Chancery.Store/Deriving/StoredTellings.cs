using Chancery.Identity;
using Chancery.Merging;
using Chancery.Store.Sql;

namespace Chancery.Store.Deriving;

/// <summary>A telling with its rows.</summary>
internal sealed record StoredTelling(long Fact, long Document, EventMention Mention);

/// <summary>Loads facts as tellings, with the persons they name; keeps those at hand that were used last.</summary>
internal sealed class StoredTellings(RecordConnection connection) : IWhoIsWho
{
    private const int Kept = 250_000;

    /// <summary>Those used since there was last too much, and those used before; the latter go when there is again too much.</summary>
    private Generation _young = new(), _old = new();

    /// <summary>The document whose facts were kept last, and what is kept of it.</summary>
    private ReadDocument? _source, _bare;

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
        return StoredFacts.InUseOf(connection, fact) is { } stored ? Keep(fact, stored.Document, stored.Keyed) : null;
    }

    /// <summary>Takes a fact that was just written, so that it need not be read again.</summary>
    public void Take(StoredFact fact) => Keep(fact.Id, fact.Document, fact.Keyed);

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

    private StoredTelling? Keep(long fact, long document, KeyedFact keyed)
    {
        var slots = !PersonMention.In(keyed).Any() ? [] : connection.Hot(
            """
            SELECT a.slot, coalesce(b.person, p.person), a.name FROM actors a
            LEFT JOIN actor_persons b ON b.actor = a.id AND b.recorded_to IS NULL LEFT JOIN form_persons p ON p.form = a.form AND p.recorded_to IS NULL
            WHERE a.fact = @a AND a.recorded_to IS NULL
            """).Query(r => (Slot: r.GetString(0), Person: r.GetInt64(1), Name: r.GetString(2)), fact);
        _young.Slots[keyed.Key] = slots.ToDictionary(s => s.Slot, s => new ResolvedPerson(s.Person.ToString(System.Globalization.CultureInfo.InvariantCulture), s.Name), StringComparer.Ordinal);
        return _young.ByFact[fact] = EventMention.Of(keyed with { Source = WithoutText(keyed.Source) }, this) is { } mention ? new StoredTelling(fact, document, mention) : null;
    }

    /// <summary>Of a document no more is compared than who it is and when it came out; the facts of one document share it.</summary>
    private ReadDocument WithoutText(ReadDocument source)
    {
        if (!ReferenceEquals(source, _source)) (_source, _bare) = (source, source with { Document = source.Document with { Text = "" }, Reading = source.Reading with { Facts = new FactSet(), Problems = [] } });
        return _bare!;
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
