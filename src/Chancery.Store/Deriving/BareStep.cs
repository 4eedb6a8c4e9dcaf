using Chancery.Identity;
using Chancery.Store.Sql;

namespace Chancery.Store.Deriving;

/// <summary>Tells whom surnames alone mean, where new ones came or where what is known of those they may mean has changed.</summary>
internal sealed class BareStep(RecordConnection connection, string now, PersonStep persons)
{
    private readonly FormTable _forms = new(connection);
    private readonly LinkTable _links = new(connection, now);
    private readonly Dictionary<long, IReadOnlyList<FormLink>> _said = [];
    private readonly Dictionary<long, IReadOnlyList<KnownPerson>> _candidates = [];
    private readonly Dictionary<long, (KnownPerson Person, long Number)> _known = [];

    /// <summary>Facts in which somebody now means another person.</summary>
    public HashSet<long> Facts { get; } = [];

    /// <summary>Persons who gained or lost a mention.</summary>
    public HashSet<long> Persons { get; } = [];

    /// <summary>Takes the changes in.</summary>
    /// <param name="mentions">Mentions that came and went.</param>
    /// <param name="changedForms">Forms that went to another person.</param>
    /// <param name="changedDocuments">Documents in which somebody now means another person.</param>
    /// <param name="judged">Names on which people judged.</param>
    public void Take(MentionStep mentions, IReadOnlySet<long> changedForms, IReadOnlySet<long> changedDocuments, IReadOnlyCollection<NameForm> judged)
    {
        var wanted = mentions.Added.Where(a => !a.Form.Form.Full).ToDictionary(a => a.Id);
        foreach (var form in changedForms.Concat(persons.Persons.SelectMany(persons.FormsOf)).Concat(mentions.Forms.Where(c => c.Before.Form.Full && (NewOffice(c) || FewerDays(c))).SelectMany(OfPerson)).Distinct())
            Add(wanted, form, null, null);
        foreach (var change in mentions.Forms.Where(c => c.Before.Form.Full && c.After.Live > 0 && !FewerDays(c) && (c.Before.First != c.After.First || c.Before.Last != c.After.Last)))
        {
            foreach (var form in OfPerson(change)) Add(wanted, form, change.Before.First, change.Before.Last);
        }
        foreach (var document in changedDocuments)
        {
            foreach (var actor in Load("a.document = @a AND f.key NOT LIKE 'f|%'", document)) wanted.TryAdd(actor.Id, actor);
        }
        var spoken = _forms.Of(changedForms).SelectMany(f => Said(f).SelectMany(l => new[] { l.A, l.B })).Concat(judged).Where(f => !f.Full).Distinct();
        foreach (var actor in spoken.Select(f => _forms.Find(f.Key)).OfType<FormRow>().SelectMany(f => Load("a.form = @a", f.Id))) wanted.TryAdd(actor.Id, actor);
        foreach (var actor in wanted.Values.OrderBy(a => a.Id)) Tell(actor);
    }

    /// <summary>Whether an office came that was not read with the form before, or went with its last mention.</summary>
    private bool NewOffice(FormChange change) => change.Roles.Any(role =>
        (connection.Hot("SELECT count FROM form_offices WHERE form = @a AND role = @b").Number(change.Before.Id, role.Key.Word()) ?? 0) <= Math.Max(0, role.Value));

    /// <summary>Adds the surnames that may mean the form's person: all, or those outside the days of which its mentions spoke before.</summary>
    private void Add(Dictionary<long, ActorRow> wanted, long form, DateOnly? first, DateOnly? last)
    {
        if (_forms.Of([form]) is not [var full]) return;
        var alone = _forms.BareNear(full.Form);
        if (alone.Count == 0) return;
        var sides = Sides(form);
        foreach (var bare in alone.Where(n => n.Form.Code is { } code && sides.Contains(code)))
        {
            var actors = first is null
                ? Load("a.form = @a", bare.Id)
                : Load("a.form = @a AND (a.day < @b OR a.day > @c)", bare.Id, Columns.Text(first), Columns.Text(last));
            foreach (var actor in actors) wanted.TryAdd(actor.Id, actor);
        }
    }

    /// <summary>The sides for which the form's person speaks, and for which the person spoke that it left.</summary>
    private HashSet<string> Sides(long form)
    {
        IEnumerable<long> Of(long? person) => person is { } number ? [.. persons.FormsOf(number), .. persons.Left[number]] : [];
        return _forms.Of([form, .. Of(persons.PersonOf(form)), .. Of(persons.Before(form))]).Select(f => f.Form.Code).OfType<string>().ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The forms of the person to whom a change belongs: what one brings counts for all.</summary>
    private List<long> OfPerson(FormChange change) => persons.PersonOf(change.Before.Id) is { } person ? persons.FormsOf(person) : [change.Before.Id];

    private static bool FewerDays(FormChange change) => change.Went > 0 && (change.Before.First != change.After.First || change.Before.Last != change.After.Last);

    private void Tell(ActorRow actor)
    {
        var form = actor.Form;
        var meant = form.Form.Bare && !IsJudged(form) ? BareNames.Meant(form.Form, actor.Role, actor.Day, Candidates(form), p => InDocument(p, actor.Document)) : null;
        var person = meant is null ? persons.Alone(form) : _known.Values.First(k => ReferenceEquals(k.Person, meant)).Number;
        var before = connection.Hot("SELECT person FROM actor_persons WHERE actor = @a AND recorded_to IS NULL").Number(actor.Id);
        if (before == person) return;
        if (before is { } old)
        {
            Persons.Add(old);
            connection.Hot("UPDATE actor_persons SET recorded_to = @a WHERE actor = @b AND recorded_to IS NULL").Run(now, actor.Id);
        }
        connection.Hot("INSERT INTO actor_persons (actor, person, recorded_from) VALUES (@a, @b, @c)").Run(actor.Id, person, now);
        Persons.Add(person);
        Facts.Add(actor.Fact);
    }

    private IReadOnlyList<KnownPerson> Candidates(FormRow bare)
    {
        if (_candidates.TryGetValue(bare.Id, out var known)) return known;
        var numbers = _forms.Near(bare.Form).Where(n => n.Form.Full && n.Form.MeantBy(bare.Form)).Select(n => persons.PersonOf(n.Id)).OfType<long>().Distinct();
        var apart = Said(bare).Where(l => l.Verdict == Verdict.Different).Select(l => _forms.Find(Other(l, bare).Key)).OfType<FormRow>().Select(f => persons.PersonOf(f.Id)).OfType<long>().ToHashSet();
        return _candidates[bare.Id] = [.. numbers.Where(n => !apart.Contains(n)).Select(Know)];
    }

    /// <summary>Whether people judged who is meant by all that bear the name, and the judgement is followed.</summary>
    private bool IsJudged(FormRow form) => Said(form).Any(l => l.Verdict == Verdict.Same
        && _forms.Find(Other(l, form).Key) is { Live: > 0 } other && persons.PersonOf(other.Id) is { } person && person == persons.PersonOf(form.Id));

    /// <summary>What people judged on a name.</summary>
    private IReadOnlyList<FormLink> Said(FormRow form)
    {
        if (_said.TryGetValue(form.Id, out var known)) return known;
        return _said[form.Id] = [.. _links.Of(form.Form).Where(l => !l.ByRule).Select(l => l.Link)];
    }

    private static NameForm Other(FormLink link, FormRow form) => link.A.Equals(form.Form) ? link.B : link.A;

    private KnownPerson Know(long number)
    {
        if (_known.TryGetValue(number, out var known)) return known.Person;
        var forms = _forms.Of(persons.FormsOf(number)).Where(f => f.Form.Full).ToList();
        var person = new KnownPerson(forms.Select(f => f.Form));
        foreach (var form in forms)
        {
            person.See(null, form.First, form.Last);
            foreach (var role in _forms.Offices(form.Id)) person.See(role, null, null);
        }
        _known[number] = (person, number);
        return person;
    }

    private bool InDocument(KnownPerson person, long document) => _known.Values.First(k => ReferenceEquals(k.Person, person)) is var known
        && connection.Hot("SELECT count(*) FROM actors a JOIN form_persons p ON p.form = a.form AND p.recorded_to IS NULL WHERE a.document = @a AND a.recorded_to IS NULL AND p.person = @b").Number(document, known.Number) > 0;

    private List<ActorRow> Load(string condition, params ReadOnlySpan<object?> values) => connection.Hot(
        $"SELECT a.id, a.fact, a.document, f.id, f.key, f.live, f.first_day, f.last_day, a.role, a.day FROM actors a JOIN forms f ON f.id = a.form WHERE a.recorded_to IS NULL AND {condition}").Query(
        r => new ActorRow(r.GetInt64(0), r.GetInt64(1), r.GetInt64(2), new FormRow(r.GetInt64(3), KnownForms.Of(r.GetString(4)), r.GetInt64(5), r.Day(6), r.Day(7)), Vocabulary.Read<Role>(r.Text(8)), r.Day(9)), values);
}
