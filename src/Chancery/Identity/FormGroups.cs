namespace Chancery.Identity;

/// <summary>A judgement that was not followed, because another keeps the two apart.</summary>
/// <param name="Refused">The judgement "same" that was not followed.</param>
/// <param name="Because">The judgement "different" that stands against it.</param>
public sealed record IdentityConflict(FormLink Refused, FormLink Because);

/// <summary>
/// Groups names into persons by judgements: the strongest "same" first, never across a "different". A person's "same" yields to a person's "different" only.
/// The order of input does not matter.
/// </summary>
public sealed class FormGroups
{
    private FormGroups(IReadOnlyList<IReadOnlyList<NameForm>> groups, IReadOnlyList<IdentityConflict> conflicts) => (Groups, Conflicts) = (groups, conflicts);

    /// <summary>The forms of each person, by key.</summary>
    public IReadOnlyList<IReadOnlyList<NameForm>> Groups { get; }

    /// <summary>What was judged the same and different at once.</summary>
    public IReadOnlyList<IdentityConflict> Conflicts { get; }

    /// <summary>Groups forms.</summary>
    public static FormGroups Of(IEnumerable<NameForm> forms, IEnumerable<FormLink> links)
    {
        ArgumentNullException.ThrowIfNull(forms);
        ArgumentNullException.ThrowIfNull(links);
        NameForm[] all = [.. forms.Distinct().OrderBy(f => f.Key, StringComparer.Ordinal)];
        var at = all.Select((f, i) => (f, i)).ToDictionary(p => p.f, p => p.i);
        FormLink[] known = [.. links.Where(l => at.ContainsKey(l.A) && at.ContainsKey(l.B)).Distinct()
            .OrderByDescending(l => l.Score).ThenBy(l => l.A.Key, StringComparer.Ordinal).ThenBy(l => l.B.Key, StringComparer.Ordinal)];
        var apart = known.Where(l => l.Verdict == Verdict.Different).ToList();
        var joined = new UnionFind(all.Length);
        var conflicts = new List<IdentityConflict>();
        foreach (var link in known.Where(l => l.Verdict == Verdict.Same))
        {
            var (a, b) = (joined.Find(at[link.A]), joined.Find(at[link.B]));
            if (a == b) continue;
            var against = apart.Find(d => (d.ByPerson || !link.ByPerson) && (joined.Find(at[d.A]), joined.Find(at[d.B])) is var (x, y) && (x == a && y == b || x == b && y == a));
            if (against is null) joined.Join(a, b);
            else conflicts.Add(new IdentityConflict(link, against));
        }
        return new FormGroups([.. all.Select((f, i) => (f, i)).GroupBy(p => joined.Find(p.i)).Select(g => (IReadOnlyList<NameForm>)[.. g.Select(p => p.f)])], conflicts);
    }
}
