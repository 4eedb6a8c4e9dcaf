using Chancery.Identity;
using Chancery.Store.Deriving;
using Chancery.Store.Sql;

namespace Chancery.Store.Outside;

/// <summary>Loads the names of the record that persons of an outside source may have.</summary>
internal sealed class OutsideNames(RecordConnection connection)
{
    private readonly FormTable _forms = new(connection);
    private readonly Dictionary<long, RecordedName?> _loaded = [];

    /// <summary>The full names in use that share a word with one of the person's names for one of the countries, or are written like one in another script.</summary>
    public IEnumerable<RecordedName> Near(OutsidePerson who)
    {
        var codes = who.Codes.ToHashSet(StringComparer.Ordinal);
        var ids = who.Forms.SelectMany(f => _forms.Near(f).Append(_forms.Find(f.Key))).OfType<FormRow>().Where(f => f.Form.Code is { } code && codes.Contains(code)).Select(f => f.Id)
            .Concat(who.Names.Select(NameForm.OriginalOf).OfType<string>().SelectMany(o => connection.Hot("SELECT form FROM form_originals WHERE original = @a").Query(r => r.GetInt64(0), o)));
        return ids.Distinct().ToList().Select(Load).OfType<RecordedName>();
    }

    /// <summary>Whether people or rules judged a name of one person and a name of another to be different.</summary>
    public bool Apart(long a, long b) => connection.Hot(
        """
        SELECT count(*) FROM form_persons p JOIN forms f ON f.id = p.form JOIN judgements j ON (j.a = f.key OR j.b = f.key) AND j.kind = 'name' AND j.verdict = 'different' AND j.recorded_to IS NULL
        JOIN forms g ON g.key = CASE WHEN j.a = f.key THEN j.b ELSE j.a END JOIN form_persons q ON q.form = g.id AND q.recorded_to IS NULL
        WHERE p.person = @a AND p.recorded_to IS NULL AND q.person = @b
        """).Number(a, b) > 0;

    private RecordedName? Load(long id)
    {
        if (_loaded.TryGetValue(id, out var known)) return known;
        var person = connection.Hot("SELECT person FROM form_persons WHERE form = @a AND recorded_to IS NULL").Number(id);
        var row = _forms.Of([id])[0];
        return _loaded[id] = person is null || row.Live == 0 || !row.Form.Full ? null : new RecordedName(
            row.Form, person.Value, row.First, row.Last, _forms.Offices(id), connection.Hot("SELECT original FROM form_originals WHERE form = @a ORDER BY original").Query(r => r.GetString(0), id));
    }
}
