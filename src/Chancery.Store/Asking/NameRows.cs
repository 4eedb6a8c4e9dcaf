using Chancery.Store.Sql;

namespace Chancery.Store.Asking;

/// <summary>Which names persons have and whose names are, remembered for one question.</summary>
internal sealed class NameRows(View view)
{
    private readonly Dictionary<long, IReadOnlyList<long>> _names = [];
    private readonly Dictionary<long, long?> _owners = [];

    /// <summary>The names of a person, by row: full ones, and surnames alone that mean the person somewhere.</summary>
    public IReadOnlyList<long> Of(long person)
    {
        if (!_names.ContainsKey(person)) LoadNames([person]);
        return _names[person];
    }

    /// <summary>The person to whom every mention of a full name belongs; null of a surname alone, which means now one and now another.</summary>
    public long? Owner(long form)
    {
        if (!_owners.ContainsKey(form)) LoadOwners([form]);
        return _owners[form];
    }

    /// <summary>Loads the names of persons, and whose they are.</summary>
    public void LoadNames(IEnumerable<long> persons)
    {
        var wanted = persons.Where(p => !_names.ContainsKey(p)).Distinct().ToList();
        if (wanted.Count == 0) return;
        var ids = Columns.In(wanted);
        var names = view.Query(
            $"""
            SELECT p.person, p.form FROM form_persons p WHERE p.person IN {ids} AND {view.Live("p")}
            UNION SELECT p.person, a.form FROM actor_persons p JOIN actors a ON a.id = p.actor WHERE p.person IN {ids} AND {view.Live("p")}
            ORDER BY 1, 2
            """,
            r => (Person: r.GetInt64(0), Form: r.GetInt64(1))).ToLookup(n => n.Person, n => n.Form);
        foreach (var person in wanted) _names[person] = [.. names[person]];
        LoadOwners(names.SelectMany(n => n));
    }

    /// <summary>Loads whose names are.</summary>
    public void LoadOwners(IEnumerable<long> forms)
    {
        var wanted = forms.Where(f => !_owners.ContainsKey(f)).Distinct().ToList();
        if (wanted.Count == 0) return;
        foreach (var form in wanted) _owners[form] = null;
        var owned = view.Query(
            $"SELECT p.form, p.person FROM form_persons p JOIN forms n ON n.id = p.form AND n.key >= 'f|' AND n.key < 'g' WHERE p.form IN {Columns.In(wanted)} AND {view.Live("p")}", r => (Form: r.GetInt64(0), Person: r.GetInt64(1)));
        foreach (var (form, person) in owned) _owners[form] = person;
    }
}
