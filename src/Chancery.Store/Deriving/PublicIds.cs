using System.Globalization;
using Chancery.Store.Sql;
using Microsoft.Data.Sqlite;

namespace Chancery.Store.Deriving;

/// <summary>
/// Public ids of persons, events and follow-ups: first given, never given twice. What joins takes the oldest id of its parts and the others lead to it;
/// of what parts, the part with the smallest key keeps the id.
/// </summary>
internal sealed class PublicIds
{
    private readonly SqliteConnection _connection;
    private readonly char _kind;
    private readonly Dictionary<string, string> _anchors;
    private long _last;

    public PublicIds(SqliteConnection connection, char kind)
    {
        (_connection, _kind) = (connection, kind);
        _anchors = connection.Query("SELECT mention, public_id FROM id_anchors WHERE kind = @kind", r => (Mention: r.GetString(0), Id: r.GetString(1)), ("kind", kind.ToString()))
            .ToDictionary(a => a.Mention, a => a.Id, StringComparer.Ordinal);
        _last = connection.Long("SELECT max(number) FROM public_ids WHERE public_id LIKE @kind", ("kind", kind + "-%"));
    }

    /// <summary>Gives each thing an id by the mentions it is made of.</summary>
    /// <param name="things">Each thing's key and its mentions' keys, ordered by key.</param>
    /// <returns>The id of each key.</returns>
    public IReadOnlyDictionary<string, string> Give(IEnumerable<(string Key, IReadOnlyList<string> Mentions)> things)
    {
        var all = things.ToList();
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        var claimed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, mentions) in all)
        {
            var known = mentions.Select(m => _anchors.GetValueOrDefault(m)).OfType<string>().Distinct(StringComparer.Ordinal).OrderBy(Number).FirstOrDefault(id => !claimed.Contains(id));
            if (known is null) continue;
            claimed.Add(known);
            ids[key] = known;
        }
        using var add = _connection.Repeat("INSERT INTO public_ids (public_id, number) VALUES (@a, @b)", "a", "b");
        foreach (var (key, _) in all.Where(t => !ids.ContainsKey(t.Key)))
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"{_kind}-{++_last:D6}");
            add.Run(id, _last);
            claimed.Add(id);
            ids[key] = id;
        }
        Redirect(all, ids, claimed);
        using var anchor = _connection.Repeat("INSERT INTO id_anchors (kind, mention, public_id) VALUES (@a, @b, @c) ON CONFLICT (kind, mention) DO UPDATE SET public_id = excluded.public_id", "a", "b", "c");
        foreach (var (key, mentions) in all)
        {
            foreach (var mention in mentions.Where(m => _anchors.GetValueOrDefault(m) != ids[key])) anchor.Run(_kind.ToString(), mention, ids[key]);
        }
        return ids;
    }

    private void Redirect(List<(string Key, IReadOnlyList<string> Mentions)> all, Dictionary<string, string> ids, HashSet<string> claimed)
    {
        foreach (var (key, mentions) in all)
        {
            foreach (var gone in mentions.Select(m => _anchors.GetValueOrDefault(m)).OfType<string>().Distinct(StringComparer.Ordinal).Where(id => !claimed.Contains(id)))
                _connection.Run("UPDATE public_ids SET now = @now WHERE public_id = @gone", ("now", ids[key]), ("gone", gone));
        }
        foreach (var back in claimed.Where(_anchors.Values.ToHashSet(StringComparer.Ordinal).Contains))
            _connection.Run("UPDATE public_ids SET now = NULL WHERE public_id = @id AND now IS NOT NULL", ("id", back));
    }

    private static long Number(string id) => long.Parse(id.AsSpan(2), CultureInfo.InvariantCulture);
}
