using Chancery.Store.Sql;

namespace Chancery.Store.Asking;

/// <summary>Persons by keys that are the same in every record: the smallest key of their mentions.</summary>
internal sealed class CanonicalPersons
{
    private readonly Dictionary<long, long> _byActor;
    private readonly Dictionary<long, string> _keys;
    private readonly ILookup<long, (long Actor, string Mention, string Name, string? Original)> _mentions;
    private readonly Dictionary<long, string> _names;

    public CanonicalPersons(View view)
    {
        var rows = view.Query(
            $"SELECT a.id, coalesce(bp.person, fp.person), f.key, a.slot, a.name, a.original FROM actors a JOIN facts f ON f.id = a.fact {view.Identity} WHERE {view.Live("a")}",
            r => (Actor: r.GetInt64(0), Person: r.GetInt64(1), Mention: $"{r.GetString(2)}/{r.GetString(3)}", Name: r.GetString(4), Original: r.Text(5)));
        _byActor = rows.ToDictionary(r => r.Actor, r => r.Person);
        _mentions = rows.ToLookup(r => r.Person, r => (r.Actor, r.Mention, r.Name, r.Original));
        _keys = _mentions.ToDictionary(m => m.Key, m => m.Select(r => r.Mention).Min(StringComparer.Ordinal)!);
        _names = view.Query($"SELECT p.person, p.name FROM persons p WHERE {view.Live("p")}", r => (r.GetInt64(0), r.GetString(1))).ToDictionary(p => p.Item1, p => p.Item2);
    }

    /// <summary>The key of the person that a mention means.</summary>
    public string OfActor(long actor) => _keys[_byActor[actor]];

    /// <summary>The key of a person.</summary>
    public string OfNumber(long person) => _keys[person];

    /// <summary>Each person as the export has it.</summary>
    public IEnumerable<object> Lines() => _mentions.Select(p => (object)new
    {
        type = "person",
        key = _keys[p.Key],
        name = _names.GetValueOrDefault(p.Key),
        names = p.SelectMany(m => m.Original is { } original && original != m.Name ? [m.Name, original] : new[] { m.Name })
            .GroupBy(n => n, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new object[] { g.Key, g.Count() }),
        mentions = p.Select(m => m.Mention).Order(StringComparer.Ordinal),
    });
}
