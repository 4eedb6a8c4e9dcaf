using Chancery.Identity;
using Chancery.Store.Sql;

namespace Chancery.Store.Deriving;

/// <summary>The first stratum: who is who, kept in step with the facts in use.</summary>
internal sealed class NameStep(RecordConnection connection, string now)
{
    private readonly FormTable _forms = new(connection);

    /// <summary>Facts that stay in use but in which somebody now means another person.</summary>
    public HashSet<long> Facts { get; } = [];

    /// <summary>Takes the changes in.</summary>
    /// <param name="changes">Facts that came into use or went out of it.</param>
    /// <param name="judged">Names on which people judged.</param>
    public void Take(FactChanges changes, IReadOnlyCollection<NameForm> judged)
    {
        var mentions = new MentionStep(connection, now);
        mentions.Take(changes);
        var persons = new PersonStep(connection, now);
        persons.Take([.. new LinkStep(connection, now).Take(mentions), .. judged]);
        var documents = mentions.Added.Select(a => a.Document).ToHashSet();
        foreach (var (fact, document) in persons.Changed.SelectMany(form =>
            connection.Hot("SELECT fact, document FROM actors WHERE form = @a AND recorded_to IS NULL").Query(r => (r.GetInt64(0), r.GetInt64(1)), form)))
        {
            Facts.Add(fact);
            documents.Add(document);
        }
        var bare = new BareStep(connection, now, persons);
        bare.Take(mentions, persons.Changed, documents, judged);
        Facts.UnionWith(bare.Facts);
        Facts.ExceptWith(changes.Added.Select(a => a.Id));
        var named = mentions.Forms.Select(c => persons.PersonOf(c.Before.Id)).OfType<long>().Concat(persons.Persons).Concat(bare.Persons).ToHashSet();
        foreach (var person in named.Order()) Name(person, persons.FormsOf(person));
    }

    /// <summary>Keeps the name to show of a person, or ends the person of whom nothing is in use.</summary>
    private void Name(long person, IReadOnlyCollection<long> forms)
    {
        var live = _forms.Of(forms).Where(f => f.Live > 0).ToList();
        var known = live.Exists(f => f.Form.Full) || connection.Hot("SELECT count(*) FROM actor_persons WHERE person = @a AND recorded_to IS NULL").Number(person) > 0;
        var name = !known ? null : Best(person, live);
        var shown = connection.Hot("SELECT name FROM persons WHERE person = @a AND recorded_to IS NULL").Query(r => r.GetString(0), person);
        if (shown.Count > 0 && shown[0] == name || shown.Count == 0 && name is null) return;
        if (shown.Count > 0) connection.Hot("UPDATE persons SET recorded_to = @a WHERE person = @b AND recorded_to IS NULL").Run(now, person);
        if (name is not null)
            connection.Hot("INSERT INTO persons (person, public_id, name, recorded_from) VALUES (@a, @b, @c, @d)").Run(person, new PublicIds(connection, 'P').Text(person), name, now);
    }

    private string Best(long person, List<FormRow> live)
    {
        var names = connection.Hot("SELECT name, count FROM form_names WHERE form = @a AND count > 0");
        var full = live.Where(f => f.Form.Full).SelectMany(f => names.Query(r => new Spelling(r.GetString(0), r.Int(1)), f.Id)).ToList();
        if (full.Exists(s => IdentifiedPerson.IsLatin(s.Name) && !NameSearch.IsBare(s.Name))) return Most(full);
        // A surname alone is shown only where no full name in Latin letters is known; of its spellings those count that mean this person.
        var alone = connection.Hot("SELECT a.name, a.original, count(*) FROM actor_persons p JOIN actors a ON a.id = p.actor WHERE p.person = @a AND p.recorded_to IS NULL AND a.recorded_to IS NULL GROUP BY a.name, a.original")
            .Query(r => (Name: r.GetString(0), Original: r.Text(1), Count: r.Int(2)), person)
            .SelectMany(r => r.Original is { } original && original != r.Name ? [new Spelling(r.Name, r.Count), new Spelling(original, r.Count)] : new[] { new Spelling(r.Name, r.Count) });
        return Most(full.Concat(alone));
    }

    private static string Most(IEnumerable<Spelling> names) =>
        IdentifiedPerson.BestOf(names.GroupBy(s => s.Name, StringComparer.Ordinal).Select(g => new Spelling(g.Key, g.Sum(s => s.Count)))).Name;
}
