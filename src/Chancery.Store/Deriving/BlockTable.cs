using Chancery.Merging;
using Chancery.Store.Sql;

namespace Chancery.Store.Deriving;

/// <summary>Where tellings are filed, and which vague ones fit which exact ones.</summary>
internal sealed class BlockTable(RecordConnection connection, StoredTellings tellings)
{
    private readonly Dictionary<long, List<long>> _asked = [];

    /// <summary>Files a telling.</summary>
    public void File(StoredTelling telling)
    {
        _asked.Clear();
        var add = connection.Hot("INSERT INTO blocks (block, fact) VALUES (@a, @b)");
        foreach (var block in telling.Mention.Filed) add.Run(block, telling.Fact);
    }

    /// <summary>Takes a fact, in use or not, out of the files. Where it is filed does not depend on who is who.</summary>
    public void Unfile(long fact)
    {
        _asked.Clear();
        if (StoredFacts.Of(connection, fact) is { } stored && EventMention.Of(stored.Keyed, tellings) is { } mention)
        {
            foreach (var block in mention.Filed) connection.Hot("DELETE FROM blocks WHERE block = @a AND fact = @b").Run(block, fact);
        }
        Unfit(fact);
    }

    /// <summary>The tellings of one sort that may be one event with this one.</summary>
    public IEnumerable<StoredTelling> Mates(StoredTelling telling) =>
        In(telling.Mention.Mates, telling.Fact).Where(other => EventGroups.AreLinked(telling.Mention, other.Mention));

    /// <summary>Writes which tellings of the other sort fit this one, of which nothing is written.</summary>
    public void Fit(StoredTelling telling)
    {
        if (telling.Mention.Fact is not Contact) return;
        var exact = EventBlocks.IsExact(telling.Mention);
        var add = connection.Hot("INSERT INTO fits (vague, exact) VALUES (@a, @b) ON CONFLICT DO NOTHING");
        foreach (var other in In(telling.Mention.Across, telling.Fact))
        {
            if (other.Mention.Fact is not Contact || EventBlocks.IsExact(other.Mention) == exact) continue;
            var (vague, core) = exact ? (other, telling) : (telling, other);
            if (VagueTellings.Fits(vague.Mention, core.Mention)) add.Run(vague.Fact, core.Fact);
        }
    }

    /// <summary>The vague tellings that fit an exact one.</summary>
    public List<long> VagueOf(long exact) => connection.Hot("SELECT vague FROM fits WHERE exact = @a").Query(r => r.GetInt64(0), exact);

    /// <summary>The events that a vague telling fits, each with an exact telling of it.</summary>
    public List<(long Exact, long Number)> EventsOf(long vague) => connection.Hot(
        "SELECT v.exact, e.event FROM fits v JOIN event_mentions m ON m.fact = v.exact JOIN events e ON e.id = m.event AND e.recorded_to IS NULL WHERE v.vague = @a")
        .Query(r => (r.GetInt64(0), r.GetInt64(1)), vague);

    /// <summary>Strikes what fits a telling and what it fits.</summary>
    public void Unfit(long fact)
    {
        connection.Hot("DELETE FROM fits WHERE vague = @a").Run(fact);
        connection.Hot("DELETE FROM fits WHERE exact = @a").Run(fact);
    }

    private IEnumerable<StoredTelling> In(IEnumerable<long> blocks, long self) => blocks.SelectMany(In).Where(f => f != self).Distinct().Select(tellings.Of).OfType<StoredTelling>();

    /// <summary>What is filed in a block. Tellings of one event ask for the same ones.</summary>
    private List<long> In(long block)
    {
        if (_asked.TryGetValue(block, out var known)) return known;
        return _asked[block] = connection.Hot("SELECT fact FROM blocks WHERE block = @a").Query(r => r.GetInt64(0), block);
    }
}
