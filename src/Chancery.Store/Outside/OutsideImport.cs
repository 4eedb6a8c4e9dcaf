using Chancery.Identity;
using Chancery.Store.Deriving;
using Chancery.Store.Recording;
using Chancery.Store.Sql;

namespace Chancery.Store.Outside;

/// <summary>Takes in what an outside source knows of persons: ids and other names. One transaction; the same twice changes nothing.</summary>
internal static class OutsideImport
{
    public static OutsideReport Take(RecordConnection connection, string source, IReadOnlyList<OutsidePerson> persons, string now)
    {
        using var transaction = connection.Write();
        var names = new OutsideNames(connection);
        var matches = OutsideMatching.All(persons, names.Near, names.Apart);
        var owners = persons.SelectMany(p => p.Forms.Select(f => (f.Key, p.Id))).ToLookup(f => f.Key, f => f.Id, StringComparer.Ordinal);
        var rows = new OutsideRows(connection, source, now);
        foreach (var match in matches) rows.Renew(match, [.. match.Who.Forms.Where(f => owners[f.Key].Distinct(StringComparer.Ordinal).Count() == 1)]);
        Finish(connection, rows, source, now, $"{matches.Count(m => m.Names.Count > 0)} persons matched");
        var ids = new PublicIds(connection, 'P');
        var report = new OutsideReport
        {
            Read = persons.Count, Changes = rows.Changes, Nobody = matches.Count(m => m.Why is null),
            Matched = [.. matches.Where(m => m.Names.Count > 0).Select(m => Line(connection, ids, m, m.Names))],
            Unsure = [.. matches.Where(m => m.Unsure.Count > 0).Select(m => Line(connection, ids, m, m.Unsure))],
        };
        transaction.Commit();
        return report;
    }

    public static int Forget(RecordConnection connection, string source, string now)
    {
        using var transaction = connection.Write();
        var rows = new OutsideRows(connection, source, now);
        foreach (var id in rows.Known()) rows.Renew(new OutsideMatch(new OutsidePerson(id, id, [], []), [], [], null), []);
        Finish(connection, rows, source, now, "all ended");
        transaction.Commit();
        return rows.Changes;
    }

    private static void Finish(RecordConnection connection, OutsideRows rows, string source, string now, string detail)
    {
        if (rows.Changes == 0) return;
        if (rows.Touched.Count > 0) new Derivation(connection).Take(new FactChanges(), now, touched: [.. rows.Touched.Values]);
        // Others who write now see by the log that what they keep at hand is old.
        RecordLog.Add(connection, now, source, "imported", null, detail);
    }

    private static OutsideLine Line(RecordConnection connection, PublicIds ids, OutsideMatch match, IReadOnlyList<RecordedName> names) => new(
        match.Who.Id, match.Who.Name, match.Why!,
        [.. names.Select(n => connection.Hot("SELECT person FROM form_persons WHERE form = (SELECT id FROM forms WHERE key = @a) AND recorded_to IS NULL").Number(n.Form.Key) ?? n.Person).Distinct().Order()
            .Select(p => new PersonRef(ids.Text(p), connection.Hot("SELECT name FROM persons WHERE person = @a AND recorded_to IS NULL").Query(r => r.GetString(0), p) is [var name] ? name : ""))]);
}
