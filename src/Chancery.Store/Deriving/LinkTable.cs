using Chancery.Identity;
using Chancery.Store.Sql;

namespace Chancery.Store.Deriving;

/// <summary>The judgements on names: what the rules find is written and, when it no longer holds, ended; what people judged only they end.</summary>
internal sealed class LinkTable(RecordConnection connection, string now)
{
    /// <summary>Who judges by rule.</summary>
    public const string Rules = "chancery";

    private const string Columns = "SELECT id, a, b, verdict, score, why, who FROM judgements WHERE kind = 'name' AND recorded_to IS NULL AND ";

    /// <summary>The judgements in force on a form.</summary>
    public List<(long Id, FormLink Link, bool ByRule)> Of(NameForm form)
    {
        var links = connection.Hot(Columns + "a = @a").Query(Row, form.Key);
        links.AddRange(connection.Hot(Columns + "b = @a").Query(Row, form.Key));
        return links;
    }

    /// <summary>Makes the judgements of the rules on a form what they are now; of those only that <paramref name="among"/> picks.</summary>
    /// <returns>Forms whose "same" or "different" changed by it.</returns>
    public List<NameForm> Renew(NameForm form, Func<FormLink, bool> among, IEnumerable<FormLink> links)
    {
        var wanted = links.ToHashSet();
        var changed = new List<NameForm>();
        foreach (var (id, link, byRule) in Of(form))
        {
            if (!byRule || !among(link) || wanted.Remove(link)) continue;
            connection.Hot("UPDATE judgements SET recorded_to = @a WHERE id = @b").Run(now, id);
            changed.AddRange([link.A, link.B]);
        }
        foreach (var link in wanted)
        {
            Add(link);
            changed.AddRange([link.A, link.B]);
        }
        return changed;
    }

    /// <summary>Adds a judgement of the rules that is not yet there.</summary>
    public bool AddNew(FormLink link)
    {
        if (Of(link.A).Exists(l => l.ByRule && l.Link.A.Equals(link.A) && l.Link.B.Equals(link.B) && l.Link.Verdict == link.Verdict)) return false;
        Add(link);
        return true;
    }

    private void Add(FormLink link) => connection.Hot("INSERT INTO judgements (kind, a, b, verdict, score, why, who, recorded_from) VALUES ('name', @a, @b, @c, @d, @e, @f, @g)")
        .Run(link.A.Key, link.B.Key, link.Verdict.Word(), link.Score, link.Why, Rules, now);

    private static (long, FormLink, bool) Row(Row r) => (
        r.GetInt64(0), new FormLink(KnownForms.Of(r.GetString(1)), KnownForms.Of(r.GetString(2)), Vocabulary.Read<Verdict>(r.GetString(3)) ?? Verdict.Unsure, r.GetDouble(4), r.GetString(5)), r.GetString(6) == Rules);
}
