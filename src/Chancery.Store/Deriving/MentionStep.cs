using Chancery.Identity;
using Chancery.Ledger;
using Chancery.Store.Sql;

namespace Chancery.Store.Deriving;

/// <summary>A named person in a fact, with its row.</summary>
internal sealed record ActorRow(long Id, long Fact, long Document, FormRow Form, Role? Role, DateOnly? Day);

/// <summary>What changed in a form: how it stood before, and what came and went.</summary>
internal sealed class FormChange(FormRow before)
{
    public FormRow Before { get; } = before;

    public FormRow After { get; set; } = before;

    public int Came { get; set; }

    public int Went { get; set; }

    public List<(Role Role, DateOnly Day)> SingleOffices { get; } = [];

    public HashSet<string> Originals { get; } = new(StringComparer.Ordinal);

    public Dictionary<Role, int> Roles { get; } = [];

    public Dictionary<string, int> Names { get; } = new(StringComparer.Ordinal);

    public void Count(int by, string name, string? original, Role? role)
    {
        Names[name] = Names.GetValueOrDefault(name) + by;
        if (original is not null && original != name) Names[original] = Names.GetValueOrDefault(original) + by;
        if (role is { } office) Roles[office] = Roles.GetValueOrDefault(office) + by;
    }

    public bool Born => Before.Live == 0 && After.Live > 0;

    public bool Died => Before.Live > 0 && After.Live == 0;
}

/// <summary>Reads the persons named off facts that came into use or went out of it.</summary>
internal sealed class MentionStep(RecordConnection connection, string now)
{
    private readonly FormTable _forms = new(connection);
    private readonly Dictionary<string, FormChange> _byKey = new(StringComparer.Ordinal);

    /// <summary>What changed in forms.</summary>
    public IReadOnlyCollection<FormChange> Forms => _byKey.Values;

    /// <summary>Mentions that came into use.</summary>
    public List<ActorRow> Added { get; } = [];

    /// <summary>Forms that one contact names together: one that came, or one that went.</summary>
    public List<(IReadOnlyList<FormRow> Named, bool Came)> Together { get; } = [];

    /// <summary>Takes the changes in.</summary>
    public void Take(FactChanges changes)
    {
        foreach (var id in changes.Removed) Remove(id);
        foreach (var fact in changes.Added) Add(fact);
        foreach (var change in _byKey.Values)
        {
            var (before, live) = (change.Before, change.Before.Live + change.Came - change.Went);
            var days = change.Went > 0 ? _forms.DaysOf(before.Id) : (change.After.First, change.After.Last);
            change.After = before with { Live = live, First = days.First, Last = days.Last };
            _forms.Set(before.Id, live, days.First, days.Last);
            _forms.Count(before.Id, change.Names, change.Roles);
        }
    }

    private void Add(StoredFact fact)
    {
        var bySlot = new Dictionary<string, ActorRow>(StringComparer.Ordinal);
        var add = connection.Hot("INSERT INTO actors (fact, document, slot, form, name, original, role, day, recorded_from) VALUES (@a, @b, @c, @d, @e, @f, @g, @h, @i) RETURNING id");
        foreach (var mention in PersonMention.In(fact.Keyed))
        {
            var change = ChangeOf(KnownForms.Of(mention));
            var id = add.Insert(fact.Id, fact.Document, mention.Slot, change.Before.Id, mention.Name, mention.Original, mention.Role?.Word(), Columns.Text(mention.Day), now);
            change.Came++;
            change.Count(1, mention.Name, mention.Original, mention.Role);
            if (NameForm.OriginalOf(mention.Original) is { } original && connection.Hot("INSERT INTO form_originals (original, form) VALUES (@a, @b) ON CONFLICT DO NOTHING").Run(original, change.Before.Id) > 0)
                change.Originals.Add(original);
            if (mention is { Role: { } office, Day: { } day } && FormLikeness.IsSingle(office)) change.SingleOffices.Add((office, day));
            change.After = change.After with { First = Earlier(change.After.First, mention.Day), Last = Later(change.After.Last, mention.Day) };
            var actor = new ActorRow(id, fact.Id, fact.Document, change.Before, mention.Role, mention.Day);
            Added.Add(actor);
            bySlot[mention.Slot] = actor;
        }
        Group(bySlot.Where(a => a.Key.StartsWith("participants", StringComparison.Ordinal)).Select(a => a.Value.Form), came: true);
        foreach (var seen in OfficeSighting.In(fact.Keyed))
        {
            if (!bySlot.TryGetValue(seen.Slot, out var actor)) continue;
            connection.Hot("INSERT INTO sightings (actor, fact, form, code, role, event, date, first_day, last_day, recorded_from) VALUES (@a, @b, @c, @d, @e, @f, @g, @h, @i, @j)")
                .Run(actor.Id, fact.Id, actor.Form.Id, seen.For, seen.Role.Word(), seen.Event.Word(), seen.Date.Text, Columns.Text(seen.First), Columns.Text(seen.Last), now);
            Hold(seen.For, seen.Role.Word(), actor.Form.Id, 1);
        }
    }

    private void Remove(long fact)
    {
        var gone = connection.Hot("SELECT id, form, name, original, role, slot FROM actors WHERE fact = @a AND recorded_to IS NULL").Query(
            r => (Id: r.GetInt64(0), Form: r.GetInt64(1), Name: r.GetString(2), Original: r.Text(3), Role: Vocabulary.Read<Role>(r.Text(4)), Slot: r.GetString(5)), fact);
        foreach (var actor in gone)
        {
            var change = ChangeOf(_forms.Of([actor.Form])[0]);
            change.Went++;
            change.Count(-1, actor.Name, actor.Original, actor.Role);
            if (NameForm.OriginalOf(actor.Original) is { } original) change.Originals.Add(original);
            foreach (var (code, office) in connection.Hot("SELECT code, role FROM sightings WHERE actor = @a AND recorded_to IS NULL").Query(r => (r.GetString(0), r.GetString(1)), actor.Id))
                Hold(code, office, actor.Form, -1);
            connection.Hot("UPDATE sightings SET recorded_to = @a WHERE actor = @b AND recorded_to IS NULL").Run(now, actor.Id);
            connection.Hot("UPDATE actor_persons SET recorded_to = @a WHERE actor = @b AND recorded_to IS NULL").Run(now, actor.Id);
            connection.Hot("UPDATE actors SET recorded_to = @a WHERE id = @b").Run(now, actor.Id);
        }
        Group(gone.Where(a => a.Slot.StartsWith("participants", StringComparison.Ordinal)).Select(a => _byKey.Values.First(c => c.Before.Id == a.Form).Before), came: false);
    }

    private void Hold(string code, string role, long form, int by) =>
        connection.Hot("INSERT INTO holdings (code, role, form, count) VALUES (@a, @b, @c, @d) ON CONFLICT (code, role, form) DO UPDATE SET count = holdings.count + excluded.count").Run(code, role, form, (long)by);

    private void Group(IEnumerable<FormRow> forms, bool came)
    {
        FormRow[] full = [.. forms.Where(f => f.Form.Full).DistinctBy(f => f.Id)];
        if (full.Length > 1) Together.Add((full, came));
    }

    private FormChange ChangeOf(NameForm form) =>
        _byKey.TryGetValue(form.Key, out var change) ? change : _byKey[form.Key] = new FormChange(_forms.Find(form.Key) ?? _forms.Add(form));

    private FormChange ChangeOf(FormRow form) => _byKey.TryGetValue(form.Form.Key, out var change) ? change : _byKey[form.Form.Key] = new FormChange(form);

    private static DateOnly? Earlier(DateOnly? a, DateOnly? b) => a is null || b < a ? b ?? a : a;

    private static DateOnly? Later(DateOnly? a, DateOnly? b) => a is null || b > a ? b ?? a : a;
}
