using System.Globalization;
using System.Text;
using Chancery.Identity;
using Chancery.Ledger;
using Chancery.Store.Sql;
using Microsoft.Data.Sqlite;

namespace Chancery.Store.Deriving;

/// <summary>Writes derived rows: what still holds stays, what no longer holds is closed, what is new is added.</summary>
internal sealed partial class DerivedRows
{
    private readonly SqliteConnection _connection;
    private readonly IReadOnlyDictionary<string, long> _facts;
    private readonly string _now;

    public DerivedRows(SqliteConnection connection, IReadOnlyDictionary<string, long> facts, string now) => (_connection, _facts, _now) = (connection, facts, now);

    /// <summary>Writes the persons; returns how many rows changed.</summary>
    public int Persons(IReadOnlyList<IdentifiedPerson> persons)
    {
        var ids = new PublicIds(_connection, 'P').Give(persons.Select(p => (p.Key, (IReadOnlyList<string>)[.. p.Mentions.Select(m => m.Key)])));
        using var add = _connection.Repeat("INSERT INTO persons (public_id, key, name, content, recorded_from) VALUES (@a, @b, @c, @d, @e) RETURNING id", "a", "b", "c", "d", "e");
        using var alias = _connection.Repeat("INSERT INTO person_aliases (person, name, count) VALUES (@a, @b, @c)", "a", "b", "c");
        using var token = _connection.Repeat("INSERT OR IGNORE INTO person_tokens (token, person) VALUES (@a, @b)", "a", "b");
        using var mentioned = _connection.Repeat("INSERT INTO person_mentions (person, fact, slot) VALUES (@a, @b, @c)", "a", "b", "c");
        return Renew("persons", persons.Select(p => (p.Key, Content: Content(p, ids[p.Key]), Item: p)), (person, content) =>
        {
            var row = add.Insert(ids[person.Key], person.Key, person.Name, content, _now);
            foreach (var name in person.Names)
            {
                alias.Run(row, name.Name, name.Count);
                foreach (var word in NameSearch.Tokens(name.Name)) token.Run(word, row);
            }
            foreach (var mention in person.Mentions) mentioned.Run(row, _facts[mention.Fact.Key], mention.Slot);
        });
    }

    /// <summary>Writes the holdings of offices; returns how many rows changed.</summary>
    public int Offices(IReadOnlyList<OfficeHolding> offices)
    {
        using var add = _connection.Repeat("INSERT INTO tenures (key, person_key, role, code, content, recorded_from) VALUES (@a, @b, @c, @d, @e, @f) RETURNING id", "a", "b", "c", "d", "e", "f");
        using var seen = _connection.Repeat("INSERT INTO tenure_observations (tenure, ordinal, fact, event, date, first_day, last_day) VALUES (@a, @b, @c, @d, @e, @f, @g)", "a", "b", "c", "d", "e", "f", "g");
        return Renew("tenures", offices.Select(o => (o.Key, Content: Content(o), Item: o)), (office, content) =>
        {
            var row = add.Insert(office.Key, office.Person.Key, office.Role.Word(), office.For, content, _now);
            for (var i = 0; i < office.Observations.Count; i++)
            {
                var o = office.Observations[i];
                seen.Run(row, i, _facts[o.Fact.Key], o.Event.Word(), o.Date.Text, RecordedTime.Text(o.First), RecordedTime.Text(o.Last));
            }
        });
    }

    /// <summary>Writes the ledger; returns how many rows changed.</summary>
    public int Followups(IReadOnlyList<Followup> followups)
    {
        var ids = new PublicIds(_connection, 'F').Give(followups.Select(f => (f.Key, (IReadOnlyList<string>)[.. f.Event.Tellings.Select(t => t.Key)])));
        using var add = _connection.Repeat(
            "INSERT INTO followups (public_id, key, event_key, kind, what, due, due_last, announced, content, body, recorded_from) VALUES (@a, @b, @c, @d, @e, @f, @g, @h, @i, @j, @k) RETURNING id",
            "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k");
        using var party = _connection.Repeat("INSERT INTO followup_parties (code, followup) VALUES (@a, @b)", "a", "b");
        return Renew("followups", followups.Select(f => (f.Key, Content: Content(f, ids[f.Key]), Item: f)), (followup, content) =>
        {
            var row = add.Insert(
                ids[followup.Key], followup.Key, followup.Event.Key, followup.Kind, followup.What, followup.Due?.Text, followup.Due?.Bounds is { } due ? RecordedTime.Text(due.Last) : null,
                followup.Event.Announced is { } day ? RecordedTime.Text(day) : null, content, ResolutionJson.Write(followup.Resolutions), _now);
            foreach (var code in followup.Parties) party.Run(code, row);
        });
    }

    /// <summary>Closes rows that no longer hold and adds those that are new.</summary>
    private int Renew<T>(string table, IEnumerable<(string Key, string Content, T Item)> things, Action<T, string> add)
    {
        var held = _connection.Query($"SELECT id, key, content FROM {table} WHERE recorded_to IS NULL", r => (Id: r.GetInt64(0), Key: r.GetString(1), Content: r.GetString(2)))
            .ToDictionary(r => r.Key, r => r, StringComparer.Ordinal);
        var changed = 0;
        foreach (var (key, content, item) in things)
        {
            if (held.Remove(key, out var row))
            {
                if (row.Content == content) continue;
                Close(table, row.Id);
            }
            add(item, content);
            changed++;
        }
        foreach (var row in held.Values)
        {
            Close(table, row.Id);
            changed++;
        }
        return changed;
    }

    private void Close(string table, long id) => _connection.Run($"UPDATE {table} SET recorded_to = @now WHERE id = @id", ("now", _now), ("id", id));

    private string Content(IdentifiedPerson person, string id)
    {
        var text = new StringBuilder().Append(id).Append('|').Append(person.Name);
        foreach (var name in person.Names) text.Append(CultureInfo.InvariantCulture, $"|{name.Name}={name.Count}");
        foreach (var mention in person.Mentions) text.Append(CultureInfo.InvariantCulture, $"|{_facts[mention.Fact.Key]}/{mention.Slot}");
        return KeyedFact.Hash(text.ToString());
    }

    private string Content(OfficeHolding office) =>
        KeyedFact.Hash(office.Key + string.Join('|', office.Observations.Select(o => string.Create(CultureInfo.InvariantCulture, $"{_facts[o.Fact.Key]} {o.Event} {o.Date}"))));

    private static string Content(Followup followup, string id) => KeyedFact.Hash(string.Join(
        '|', [id, followup.Event.Key, followup.Kind, followup.What, followup.Due?.Text ?? "", followup.Event.Announced?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", .. followup.Parties, ResolutionJson.Write(followup.Resolutions)]));
}
