using System.Globalization;

namespace Chancery.Identity;

/// <summary>Finds whom a surname alone means.</summary>
internal static class BareNames
{
    /// <summary>Adds each bare mention to the one group it can mean; the others form groups by side and surname.</summary>
    public static void Attach(List<PersonGroup> groups, IReadOnlyList<(PersonMention Mention, NameKey Name)> bare)
    {
        var bySkeleton = groups.SelectMany(g => g.Names.SelectMany(n => n.Words).Select(w => w.Skeleton).Distinct(StringComparer.Ordinal).Select(s => (Skeleton: s, Group: g)))
            .ToLookup(p => p.Skeleton, p => p.Group, StringComparer.Ordinal);
        var known = groups.ToDictionary(g => g, g => new Known(g));
        var meant = bare.Select(b => (b.Mention, b.Name, Group: Meant(b.Mention, b.Name, [.. bySkeleton[b.Name.Words[0].Skeleton].Distinct()], known))).ToList();
        foreach (var (mention, _, group) in meant) group?.Mentions.Add(mention);
        foreach (var rest in meant.Where(m => m.Group is null).GroupBy(m => Alone(m.Mention, m.Name), StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var group = new PersonGroup();
            group.Mentions.AddRange(rest.Select(m => m.Mention));
            groups.Add(group);
        }
    }

    private static PersonGroup? Meant(PersonMention mention, NameKey name, List<PersonGroup> candidates, Dictionary<PersonGroup, Known> known)
    {
        candidates = [.. candidates.Where(g => g.Names.Any(n => n.MeantBy(name)))];
        candidates = mention.For is { } side
            ? [.. candidates.Where(g => known[g].Sides.Contains(side))]
            : [.. candidates.Where(g => known[g].Documents.Contains(mention.Fact.Source.Key))];
        candidates = Narrow(candidates, g => known[g].Documents.Contains(mention.Fact.Source.Key));
        if (mention.Role is { } role)
        {
            candidates = [.. candidates.Where(g => known[g].Fits(role) || known[g].Documents.Contains(mention.Fact.Source.Key))];
            candidates = Narrow(candidates, g => known[g].Roles.Contains(role));
        }
        candidates = Narrow(candidates, g => g.Names.Any(n => n.EndsWith(name)));
        if (candidates.Count > 1 && mention.Day is { } day)
        {
            candidates = Narrow(candidates, g => known[g].First <= day && day <= known[g].Last);
            if (candidates.Count > 1)
            {
                var nearest = candidates.Min(g => known[g].Away(day));
                candidates = [.. candidates.Where(g => known[g].Away(day) == nearest)];
            }
        }
        return candidates.Count == 1 ? candidates[0] : null;
    }

    /// <summary>Those that satisfy the test, or all when none does.</summary>
    private static List<PersonGroup> Narrow(List<PersonGroup> candidates, Func<PersonGroup, bool> test)
    {
        if (candidates.Count <= 1) return candidates;
        List<PersonGroup> left = [.. candidates.Where(test)];
        return left.Count > 0 ? left : candidates;
    }

    /// <summary>Unknown surnames of one side are one; without a side each document's is its own.</summary>
    private static string Alone(PersonMention mention, NameKey name) => string.Create(
        CultureInfo.InvariantCulture, $"{mention.For ?? mention.Fact.Source.Key}|{name.Words[0].Plain}");

    /// <summary>What is known of a person from full names.</summary>
    private sealed class Known
    {
        public Known(PersonGroup group)
        {
            foreach (var mention in group.Mentions)
            {
                Documents.Add(mention.Fact.Source.Key);
                if (mention.For is { } side) Sides.Add(side);
                if (mention.Role is { } role) Roles.Add(role);
                if (mention.Day is not { } day) continue;
                if (day < First) First = day;
                if (day > Last) Last = day;
            }
        }

        public HashSet<string> Documents { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Sides { get; } = new(StringComparer.Ordinal);

        public HashSet<Role> Roles { get; } = [];

        public DateOnly First { get; private set; } = DateOnly.MaxValue;

        public DateOnly Last { get; private set; } = DateOnly.MinValue;

        /// <summary>Whether a bearer of this office can be this person: no other office is known, or one of the same kind is.</summary>
        public bool Fits(Role role) => Roles.Count == 0 || Roles.Any(known => Rank(known) == Rank(role));

        private static int Rank(Role role) => role switch
        {
            Role.HeadOfState or Role.DeputyHeadOfState or Role.HeadOfGovernment or Role.DeputyHeadOfGovernment => 1,
            Role.ForeignMinister or Role.DeputyForeignMinister or Role.Minister or Role.DeputyMinister => 2,
            Role.HeadOfOrganization or Role.DeputyHeadOfOrganization => 3,
            _ => 10 + (int)role,
        };

        public int Away(DateOnly day) => First == DateOnly.MaxValue ? int.MaxValue : day < First ? First.DayNumber - day.DayNumber : Math.Max(0, day.DayNumber - Last.DayNumber);
    }
}
