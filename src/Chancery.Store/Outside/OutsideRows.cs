using Chancery.Identity;
using Chancery.Store.Sql;

namespace Chancery.Store.Outside;

/// <summary>Writes what an outside source tells of names: its ids, and which names are one person's. What no longer holds is ended, not deleted.</summary>
internal sealed class OutsideRows(RecordConnection connection, string source, string now)
{
    /// <summary>How sure a source is that two names are one person's: below what people judge, above likeness.</summary>
    private const double Score = 0.99;

    /// <summary>Names whose persons must be told anew.</summary>
    public Dictionary<string, NameForm> Touched { get; } = new(StringComparer.Ordinal);

    /// <summary>How many rows were added or ended.</summary>
    public int Changes { get; private set; }

    /// <summary>Makes what the source tells of a person what it is now.</summary>
    /// <param name="match">The person with the names found; without names, everything told before is ended.</param>
    /// <param name="aliases">The forms of names that mean nobody else in the source.</param>
    public void Renew(OutsideMatch match, IReadOnlyList<NameForm> aliases)
    {
        Identify(match);
        var links = match.Names.SelectMany(n => aliases.Where(a => a.Code == n.Form.Code && !a.Equals(n.Form)).Concat(match.Names.Select(o => o.Form).Where(o => !o.Equals(n.Form)))
            .Select(a => FormLink.Of(n.Form, a, Verdict.Same, Score, Why(match.Who.Id))));
        Link(match.Who.Id, [.. links.DistinctBy(l => (l.A.Key, l.B.Key))]);
    }

    /// <summary>The ids of all persons the source told of.</summary>
    public List<string> Known() => connection.Query(
        "SELECT DISTINCT value FROM external_ids WHERE source = @source AND recorded_to IS NULL ORDER BY value", r => r.GetString(0), ("source", source));

    private static string Why(string id) => $"names of {id}";

    private void Identify(OutsideMatch match)
    {
        var held = connection.Hot("SELECT id, form FROM external_ids WHERE source = @a AND value = @b AND recorded_to IS NULL").Query(r => (Id: r.GetInt64(0), Form: r.GetString(1)), source, match.Who.Id);
        foreach (var (id, _) in held.Where(h => !match.Names.Any(n => n.Form.Key == h.Form)))
        {
            connection.Hot("UPDATE external_ids SET recorded_to = @a WHERE id = @b").Run(now, id);
            Changes++;
        }
        foreach (var name in match.Names.Where(n => !held.Exists(h => h.Form == n.Form.Key)))
        {
            connection.Hot("INSERT INTO external_ids (source, form, value, name, why, recorded_from) VALUES (@a, @b, @c, @d, @e, @f)").Run(source, name.Form.Key, match.Who.Id, match.Who.Name, match.Why, now);
            Changes++;
        }
    }

    private void Link(string id, List<FormLink> links)
    {
        var wanted = links.ToDictionary(l => (l.A.Key, l.B.Key));
        foreach (var (row, a, b) in connection.Hot("SELECT id, a, b FROM judgements WHERE kind = 'name' AND who = @a AND why = @b AND recorded_to IS NULL").Query(r => (r.GetInt64(0), r.GetString(1), r.GetString(2)), source, Why(id)))
        {
            if (wanted.Remove((a, b))) continue;
            connection.Hot("UPDATE judgements SET recorded_to = @a WHERE id = @b").Run(now, row);
            Touch(NameForm.Read(a), NameForm.Read(b));
        }
        foreach (var link in wanted.Values)
        {
            connection.Hot("INSERT INTO judgements (kind, a, b, verdict, score, why, who, recorded_from) VALUES ('name', @a, @b, 'same', @c, @d, @e, @f)").Run(link.A.Key, link.B.Key, link.Score, link.Why, source, now);
            Touch(link.A, link.B);
        }
    }

    private void Touch(NameForm a, NameForm b)
    {
        Changes++;
        (Touched[a.Key], Touched[b.Key]) = (a, b);
    }
}
