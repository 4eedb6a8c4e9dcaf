using Chancery.Identity;
using Chancery.Store.Sql;

namespace Chancery.Store.Deriving;

/// <summary>A form of a name with its row.</summary>
/// <param name="Id">The row.</param>
/// <param name="Form">The form.</param>
/// <param name="Live">Mentions in use.</param>
/// <param name="First">The first day of which they speak.</param>
/// <param name="Last">The last day of which they speak.</param>
internal sealed record FormRow(long Id, NameForm Form, long Live, DateOnly? First, DateOnly? Last);

/// <summary>The forms of names that occur, and what mentions add up to in each.</summary>
internal sealed class FormTable(RecordConnection connection)
{
    private const string Select = "SELECT id, key, live, first_day, last_day FROM forms ";

    /// <summary>Forms by their rows.</summary>
    public List<FormRow> Of(IEnumerable<long> ids)
    {
        var one = connection.Hot(Select + "WHERE id = @a");
        return [.. ids.Distinct().SelectMany(id => one.Query(Row, id))];
    }

    /// <summary>A form that is in use or was, by key; null when it never occurred.</summary>
    public FormRow? Find(string key) => connection.Hot(Select + "WHERE key = @a").Query(Row, key) is [var row] ? row : null;

    /// <summary>Makes a row for a form that occurs for the first time, and files it by its words.</summary>
    public FormRow Add(NameForm form)
    {
        var id = connection.Hot("INSERT INTO forms (key, code, live) VALUES (@a, @b, 0) RETURNING id").Insert(form.Key, form.Code);
        File(id, form);
        return new FormRow(id, form, 0, null, null);
    }

    /// <summary>Files all forms by their words anew: other rules may file them elsewhere.</summary>
    public void Refile()
    {
        connection.Run("DELETE FROM form_words");
        foreach (var row in connection.Query(Select + "ORDER BY id", Row)) File(row.Id, row.Form);
    }

    /// <summary>The forms in use that share a word with this one, itself left out.</summary>
    public List<FormRow> Near(NameForm form)
    {
        var query = connection.Hot("SELECT f.id, f.key, f.live, f.first_day, f.last_day FROM form_words w JOIN forms f ON f.id = w.form WHERE w.skeleton = @a AND f.live > 0");
        return [.. form.Skeletons.SelectMany(s => query.Query(Row, s)).DistinctBy(r => r.Id).Where(r => r.Form.Key != form.Key)];
    }

    /// <summary>The surnames alone, in use, that may mean a full name.</summary>
    public List<FormRow> BareNear(NameForm full)
    {
        var query = connection.Hot("SELECT f.id, f.key, f.live, f.first_day, f.last_day FROM form_words w JOIN forms f ON f.id = w.form WHERE w.skeleton = @a AND f.live > 0 AND f.key >= 'b|' AND f.key < 'c'");
        return [.. full.Skeletons.SelectMany(s => query.Query(Row, s)).DistinctBy(r => r.Id).Where(r => full.MeantBy(r.Form))];
    }

    /// <summary>Adds what mentions brought, or takes away what went with them.</summary>
    public void Count(long form, IReadOnlyDictionary<string, int> names, IReadOnlyDictionary<Role, int> roles)
    {
        var name = connection.Hot("INSERT INTO form_names (form, name, count) VALUES (@a, @b, @c) ON CONFLICT (form, name) DO UPDATE SET count = form_names.count + excluded.count");
        foreach (var (spelling, by) in names.Where(n => n.Value != 0)) name.Run(form, spelling, (long)by);
        foreach (var (office, by) in roles.Where(r => r.Value != 0))
            connection.Hot("INSERT INTO form_offices (form, role, count) VALUES (@a, @b, @c) ON CONFLICT (form, role) DO UPDATE SET count = form_offices.count + excluded.count").Run(form, office.Word(), (long)by);
    }

    /// <summary>Sets the number of mentions in use and the days of which they speak.</summary>
    public void Set(long form, long live, DateOnly? first, DateOnly? last) =>
        connection.Hot("UPDATE forms SET live = @a, first_day = @b, last_day = @c WHERE id = @d").Run(live, Columns.Text(first), Columns.Text(last), form);

    /// <summary>The first and last day of which mentions in use speak, read anew from them.</summary>
    public (DateOnly? First, DateOnly? Last) DaysOf(long form) =>
        connection.Hot("SELECT min(day), max(day) FROM actors WHERE form = @a AND recorded_to IS NULL").Query(r => (r.Day(0), r.Day(1)), form)[0];

    /// <summary>The offices read with a form.</summary>
    public List<Role> Offices(long form) =>
        connection.Hot("SELECT role FROM form_offices WHERE form = @a AND count > 0").Query(r => Vocabulary.Read<Role>(r.GetString(0)) ?? Role.Other, form);

    private void File(long id, NameForm form)
    {
        var word = connection.Hot("INSERT INTO form_words (skeleton, form) VALUES (@a, @b)");
        foreach (var skeleton in form.Skeletons) word.Run(skeleton, id);
    }

    private static FormRow Row(Row r) => new(r.GetInt64(0), KnownForms.Of(r.GetString(1)), r.GetInt64(2), r.Day(3), r.Day(4));
}
