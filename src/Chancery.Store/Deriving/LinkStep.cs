using Chancery.Identity;
using Chancery.Store.Sql;

namespace Chancery.Store.Deriving;

/// <summary>Keeps the judgements on names in step with the forms in use: new ones are compared with their like, gone ones lose theirs.</summary>
internal sealed class LinkStep(RecordConnection connection, string now)
{
    /// <summary>A pair that offices and days may yet show to be a name and its short form.</summary>
    private const string MayBeShort = "may be a short form of the name";

    private readonly FormTable _forms = new(connection);
    private readonly LinkTable _links = new(connection, now);
    private readonly Dictionary<string, NameForm> _touched = new(StringComparer.Ordinal);

    /// <summary>Takes the changes in; returns the forms whose persons must be told anew.</summary>
    public IReadOnlyCollection<NameForm> Take(MentionStep mentions)
    {
        var full = mentions.Forms.Where(c => c.Before.Form.Full).OrderBy(c => c.Before.Form.Key, StringComparer.Ordinal).ToList();
        var strays = new Dictionary<string, NameForm>(StringComparer.Ordinal);
        foreach (var change in full.Where(c => c.Born || c.Died))
        {
            var form = change.Before.Form;
            Touch(form);
            if (change.Died) Touch(_links.Renew(form, static _ => true, []));
            var near = _forms.Near(form);
            if (change.Born) Compare(form, near);
            if (form.Stray) strays[form.Key] = form;
            foreach (var stray in near.Where(n => n.Form.Stray && n.Form.Matches(form))) strays[stray.Form.Key] = stray.Form;
        }
        // Surnames alone are told one by one, unless a person judged on all of them.
        foreach (var change in mentions.Forms.Where(c => !c.Before.Form.Full && (c.Born || c.Died) && _links.Of(c.Before.Form).Count > 0)) Touch(change.Before.Form);
        foreach (var stray in strays.Values.Where(s => _forms.Find(s.Key)!.Live > 0)) RenewStray(stray);
        foreach (var change in full.Where(c => c.Originals.Count > 0)) RenewOriginals(change);
        foreach (var change in full.Where(c => c.After.Live > 0 && (c.SingleOffices.Count > 0 || c.Went > 0))) FindShortNames(change);
        foreach (var (named, came) in mentions.Together) KeepApart(named, came);
        return _touched.Values;
    }

    private void Compare(NameForm form, List<FormRow> near)
    {
        foreach (var other in near)
        {
            if (FormLikeness.OfNames(form, other.Form) is { } link) AddNew(link);
            if (FormLikeness.MayShorten(form, other.Form)) _links.AddNew(FormLink.Of(form, other.Form, Verdict.Unsure, 0.3, MayBeShort));
        }
    }

    private void RenewStray(NameForm stray)
    {
        List<NameForm> near = [.. _forms.Near(stray).Select(n => n.Form).Where(f => f.Full)];
        bool Anchored(NameForm other) => FormLikeness.Anchors(other, _forms.Near(other).Select(n => n.Form)).Count > 0;
        Touch(_links.Renew(stray, l => l.Verdict != Verdict.Different && l.A.Code != l.B.Code, FormLikeness.OfStray(stray, near, Anchored)));
    }

    private void RenewOriginals(FormChange change)
    {
        var form = change.Before;
        if (change.Went > 0)
        {
            var left = connection.Hot("SELECT DISTINCT original FROM actors WHERE form = @a AND recorded_to IS NULL AND original IS NOT NULL").Query(r => NameForm.OriginalOf(r.GetString(0)), form.Id);
            foreach (var gone in change.Originals.Where(o => !left.Contains(o))) connection.Hot("DELETE FROM form_originals WHERE original = @a AND form = @b").Run(gone, form.Id);
        }
        if (change.After.Live == 0) return;
        var others = connection.Hot("SELECT DISTINCT o.form FROM form_originals mine JOIN form_originals o ON o.original = mine.original AND o.form <> mine.form WHERE mine.form = @a").Query(r => r.GetInt64(0), form.Id);
        var near = _forms.Of(others).Where(f => f.Live > 0).Concat(_forms.Near(form.Form)).DistinctBy(f => f.Id);
        Touch(_links.Renew(form.Form, l => l.Verdict == Verdict.Same && l.A.Code == l.B.Code, near.Select(o => Best(form, o)).OfType<FormLink>()));
    }

    private void FindShortNames(FormChange change)
    {
        var form = change.Before;
        var links = _links.Of(form.Form);
        foreach (var (_, link, _) in links.Where(l => l.Link.Why == MayBeShort))
        {
            var other = _forms.Find((link.A.Equals(form.Form) ? link.B : link.A).Key)!;
            bool Pair(FormLink l) => l.Verdict == Verdict.Same && l.A.Equals(link.A) && l.B.Equals(link.B);
            // What came can only join the two, what went can part them.
            if (change.Went > 0) Touch(_links.Renew(form.Form, Pair, Best(form, other) is { } best ? [best] : []));
            else if (!links.Exists(l => l.ByRule && Pair(l.Link)) && WithinAYear(change.SingleOffices, other)) AddNew(FormLikeness.Shortened(form.Form, other.Form));
        }
    }

    /// <summary>The strongest of the judgements "same" on two forms of one side; null when there is none.</summary>
    private FormLink? Best(FormRow a, FormRow b)
    {
        var names = FormLikeness.OfNames(a.Form, b.Form);
        if (a.Form.Code != b.Form.Code) return null;
        var original = connection.Hot("SELECT min(x.original) FROM form_originals x JOIN form_originals y ON y.original = x.original WHERE x.form = @a AND y.form = @b").Query(r => r.Text(0), a.Id, b.Id)[0];
        var romanised = original is null ? null : FormLikeness.OfOriginals(a.Form, b.Form, original);
        if (names is not null || romanised is not null) return romanised is null || names?.Score > romanised.Score ? names : romanised;
        return FormLikeness.MayShorten(a.Form, b.Form) && WithinAYear(SingleOffices(a), b) ? FormLikeness.Shortened(a.Form, b.Form) : null;
    }

    private List<(Role Role, DateOnly Day)> SingleOffices(FormRow form) =>
        [.. connection.Hot("SELECT DISTINCT role, day FROM actors WHERE form = @a AND recorded_to IS NULL AND role IS NOT NULL AND day IS NOT NULL")
            .Query(r => (Role: Vocabulary.Read<Role>(r.GetString(0)) ?? Role.Other, Day: Columns.Day(r.GetString(1))), form.Id).Where(o => FormLikeness.IsSingle(o.Role))];

    private bool WithinAYear(List<(Role Role, DateOnly Day)> offices, FormRow other) => offices.Exists(o => connection.Hot(
        "SELECT count(*) FROM actors WHERE form = @a AND role = @b AND recorded_to IS NULL AND day >= @c AND day <= @d")
        .Number(other.Id, o.Role.Word(), Columns.Text(o.Day.AddDays(-FormLikeness.ShortNameDays)), Columns.Text(o.Day.AddDays(FormLikeness.ShortNameDays))) > 0);

    private void KeepApart(IReadOnlyList<FormRow> named, bool came)
    {
        for (var i = 0; i < named.Count; i++)
        {
            for (var j = i + 1; j < named.Count; j++)
            {
                var (a, b) = (named[i], named[j]);
                if (!a.Form.Skeletons.Intersect(b.Form.Skeletons, StringComparer.Ordinal).Any()) continue;
                var together = came || connection.Hot(
                    "SELECT x.id FROM actors x JOIN actors y ON y.fact = x.fact WHERE x.form = @a AND y.form = @b AND x.recorded_to IS NULL AND y.recorded_to IS NULL AND x.slot LIKE 'participants%' AND y.slot LIKE 'participants%' LIMIT 1")
                    .Number(a.Id, b.Id) is not null;
                var link = FormLikeness.Together(a.Form, b.Form);
                if (together) AddNew(link);
                else Touch(_links.Renew(a.Form, l => l.Verdict == Verdict.Different && l.A.Equals(link.A) && l.B.Equals(link.B), []));
            }
        }
    }

    private void AddNew(FormLink link)
    {
        if (_links.AddNew(link)) Touch([link.A, link.B]);
    }

    private void Touch(NameForm form) => _touched[form.Key] = form;

    private void Touch(IEnumerable<NameForm> forms)
    {
        foreach (var form in forms) Touch(form);
    }
}
