namespace Chancery.Identity;

/// <summary>Groups full names: first within each side, then across a country and the organisations somebody speaks for.</summary>
internal static class FullNames
{
    /// <summary>One spelling for one side with all its mentions.</summary>
    private sealed record Form(string? For, NameKey Name, List<PersonMention> Mentions);

    public static List<PersonGroup> Group(IReadOnlyList<(PersonMention Mention, NameKey Name)> mentions)
    {
        Form[] forms = [.. mentions
            .GroupBy(m => (m.Mention.For ?? "", m.Name.ToString()))
            .OrderBy(g => g.Key.Item1, StringComparer.Ordinal).ThenBy(g => g.Key.Item2, StringComparer.Ordinal)
            .Select(g => new Form(g.Key.Item1.Length == 0 ? null : g.Key.Item1, g.First().Name, [.. g.Select(m => m.Mention)]))];
        var joined = new UnionFind(forms.Length);
        JoinSameSide(forms, joined);
        JoinSameOriginal(forms, joined);
        JoinShortNames(forms, joined);
        JoinAcrossSides(forms, joined);
        return [.. Enumerable.Range(0, forms.Length).GroupBy(joined.Find).Select(g =>
        {
            var group = new PersonGroup();
            foreach (var i in g)
            {
                group.Mentions.AddRange(forms[i].Mentions);
                group.Names.Add(forms[i].Name);
            }
            return group;
        })];
    }

    private static void JoinSameSide(Form[] forms, UnionFind joined)
    {
        var blocks = new Dictionary<(string For, string Skeleton), List<int>>();
        for (var i = 0; i < forms.Length; i++)
        {
            if (forms[i].For is not { } side) continue;
            foreach (var skeleton in forms[i].Name.Words.Select(w => w.Skeleton).Append("=" + forms[i].Name.Joined).Distinct(StringComparer.Ordinal))
            {
                if (!blocks.TryGetValue((side, skeleton), out var block)) blocks[(side, skeleton)] = block = [];
                foreach (var other in block)
                {
                    if (joined.Find(other) != joined.Find(i) && forms[other].Name.Matches(forms[i].Name)) joined.Join(other, i);
                }
                block.Add(i);
            }
        }
    }

    /// <summary>The same name in the same own script for the same side is the same person, however it was romanised.</summary>
    private static void JoinSameOriginal(Form[] forms, UnionFind joined)
    {
        var seen = new Dictionary<(string, string), int>();
        for (var i = 0; i < forms.Length; i++)
        {
            foreach (var original in forms[i].Mentions.Select(m => m.Original).OfType<string>().Distinct(StringComparer.Ordinal))
            {
                if (NameKey.Of(original) is not { } name || name.Bare) continue;
                if (!seen.TryAdd((forms[i].For ?? "", name.ToString()), i)) joined.Join(seen[(forms[i].For ?? "", name.ToString())], i);
            }
        }
    }

    /// <summary>
    /// Short forms of a given name (Tess, Theresa): joined only where both hold the one office of its kind in the country, and within a year of each other.
    /// </summary>
    private static void JoinShortNames(Form[] forms, UnionFind joined)
    {
        foreach (var office in Enumerable.Range(0, forms.Length)
            .SelectMany(i => forms[i].Mentions.Where(m => m.Role is Role.HeadOfState or Role.HeadOfGovernment or Role.ForeignMinister && CountryCodes.IsCountry(m.For))
                .Select(m => (Key: $"{m.For}|{m.Role}|{forms[i].Name.Words[^1].Skeleton}", Form: i, m.Day)))
            .GroupBy(o => o.Key, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            foreach (var a in office.Where(o => o.Day is not null))
            {
                foreach (var b in office.Where(o => o.Form > a.Form && o.Day is { } day && Math.Abs(day.DayNumber - a.Day!.Value.DayNumber) <= 365))
                {
                    if (joined.Find(a.Form) != joined.Find(b.Form) && forms[a.Form].Name.IsShortFormOf(forms[b.Form].Name)) joined.Join(a.Form, b.Form);
                }
            }
        }
    }

    /// <summary>A name for an organisation, or for nobody, joins the only country whose person has it; those that no country claims join one another.</summary>
    private static void JoinAcrossSides(Form[] forms, UnionFind joined)
    {
        var byName = Enumerable.Range(0, forms.Length)
            .SelectMany(i => forms[i].Name.Words.Select(w => w.Skeleton).Distinct(StringComparer.Ordinal).Select(s => (Skeleton: s, Form: i)))
            .ToLookup(p => p.Skeleton, p => p.Form, StringComparer.Ordinal);
        var wanted = new List<(int Stray, int Anchor)>();
        var loose = new List<int>();
        for (var i = 0; i < forms.Length; i++)
        {
            if (CountryCodes.IsCountry(forms[i].For)) continue;
            var anchors = forms[i].Name.Words.SelectMany(w => byName[w.Skeleton]).Distinct()
                .Where(o => CountryCodes.IsCountry(forms[o].For) && forms[o].Name.Matches(forms[i].Name))
                .GroupBy(o => forms[o].For, StringComparer.Ordinal).ToList();
            if (anchors.Count == 1 && anchors[0].Select(joined.Find).Distinct().Count() == 1) wanted.Add((i, anchors[0].First()));
            else if (anchors.Count == 0) loose.Add(i);
        }
        foreach (var (stray, anchor) in wanted) joined.Join(stray, anchor);
        foreach (var same in loose.GroupBy(i => string.Join(' ', forms[i].Name.Words.Select(w => w.Skeleton)), StringComparer.Ordinal))
        {
            var first = same.First();
            foreach (var other in same.Skip(1).Where(o => forms[o].Name.Matches(forms[first].Name))) joined.Join(first, other);
        }
    }
}
