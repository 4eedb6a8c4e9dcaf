using Chancery.Identity;
using Chancery.Store.Sql;

namespace Chancery.Store.Deriving;

/// <summary>Tells anew which forms of full names are one person, among those that judgements connect with the touched ones.</summary>
internal sealed class PersonStep(RecordConnection connection, string now)
{
    private readonly FormTable _forms = new(connection);
    private readonly LinkTable _links = new(connection, now);
    private readonly PublicIds _ids = new(connection, 'P');
    private readonly List<(long Person, long Form)> _left = [];

    /// <summary>Forms that went to another person, with all their mentions.</summary>
    public HashSet<long> Changed { get; } = [];

    /// <summary>Persons whose forms changed, those that were given up among them.</summary>
    public HashSet<long> Persons { get; } = [];

    /// <summary>For each person, the forms that left it.</summary>
    public ILookup<long, long> Left => _left.ToLookup(l => l.Person, l => l.Form);

    /// <summary>For a form that went to another person, the person it left; null when it had none.</summary>
    public long? Before(long form) => _left.Exists(l => l.Form == form) ? _left.Find(l => l.Form == form).Person : null;

    /// <summary>The person of a form now; null when it has none.</summary>
    public long? PersonOf(long form) => connection.Hot("SELECT person FROM form_persons WHERE form = @a AND recorded_to IS NULL").Number(form);

    /// <summary>The forms of a person now.</summary>
    public List<long> FormsOf(long person) => connection.Hot("SELECT form FROM form_persons WHERE person = @a AND recorded_to IS NULL").Query(r => r.GetInt64(0), person);

    /// <summary>Tells the persons of the touched forms anew.</summary>
    public void Take(IReadOnlyCollection<NameForm> touched)
    {
        if (touched.Count == 0) return;
        var rows = new Dictionary<string, FormRow>(StringComparer.Ordinal);
        var links = new HashSet<FormLink>();
        var before = new Dictionary<long, long>();
        var queue = new Queue<string>(touched.Select(f => f.Key));
        while (queue.TryDequeue(out var key))
        {
            if (rows.ContainsKey(key) || _forms.Find(key) is not { } row) continue;
            rows[key] = row;
            foreach (var (_, link, _) in _links.Of(row.Form))
            {
                links.Add(link);
                if (link.Verdict == Verdict.Same) queue.Enqueue(link.A.Key == key ? link.B.Key : link.A.Key);
            }
            if ((PersonOf(row.Id) ?? Last(row.Id)) is not { } person) continue;
            before[row.Id] = person;
            foreach (var form in _forms.Of(FormsOf(person))) queue.Enqueue(form.Form.Key);
        }
        var groups = FormGroups.Of(rows.Values.Where(r => r.Live > 0).Select(r => r.Form), links).Groups.OrderBy(g => g[0].Key, StringComparer.Ordinal).ToList();
        var given = _ids.Give([.. groups.Select(g => (IReadOnlyCollection<long>)[.. g.Select(f => before.GetValueOrDefault(rows[f.Key].Id)).Where(p => p > 0).Distinct()])]);
        for (var i = 0; i < groups.Count; i++)
        {
            foreach (var form in groups[i]) Assign(rows[form.Key].Id, given[i]);
        }
        foreach (var dead in rows.Values.Where(r => r.Live == 0)) Assign(dead.Id, 0);
    }

    /// <summary>The person of a surname that means nobody known by a full name: one of its own.</summary>
    public long Alone(FormRow form)
    {
        if (PersonOf(form.Id) is { } known) return known;
        var person = Last(form.Id) ?? Alike(form) ?? _ids.New();
        Assign(form.Id, person);
        return person;
    }

    /// <summary>The person of the same surname in another spelling for the same side.</summary>
    private long? Alike(FormRow form) => form.Form is not { Bare: true, Code: not null } ? null
        : connection.Hot("SELECT f.id, f.key FROM form_words w JOIN forms f ON f.id = w.form WHERE w.skeleton = @a AND f.code = @b").Query(r => (Id: r.GetInt64(0), Form: NameForm.Read(r.GetString(1))), form.Form.Skeletons[0], form.Form.Code)
            .Where(f => f.Form.Bare && BareNames.Alone(f.Form) == BareNames.Alone(form.Form)).Select(f => PersonOf(f.Id)).FirstOrDefault(p => p is not null);

    /// <summary>The person a form had when it was last in use: what comes back keeps its number.</summary>
    private long? Last(long form) => connection.Hot("SELECT person FROM form_persons WHERE form = @a ORDER BY recorded_to DESC LIMIT 1").Number(form);

    private void Assign(long form, long person)
    {
        var before = PersonOf(form) ?? 0;
        if (before == person) return;
        Changed.Add(form);
        if (before > 0)
        {
            Persons.Add(before);
            _left.Add((before, form));
            connection.Hot("UPDATE form_persons SET recorded_to = @a WHERE form = @b AND recorded_to IS NULL").Run(now, form);
        }
        if (person == 0) return;
        Persons.Add(person);
        connection.Hot("INSERT INTO form_persons (form, person, recorded_from) VALUES (@a, @b, @c)").Run(form, person, now);
    }
}
