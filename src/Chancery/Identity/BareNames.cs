namespace Chancery.Identity;

/// <summary>What a surname alone can be measured against: a person known from full names.</summary>
public sealed class KnownPerson
{
    /// <summary>Makes a person known by these forms of full names.</summary>
    public KnownPerson(IEnumerable<NameForm> forms)
    {
        Forms = [.. forms];
        Sides = Forms.Select(f => f.Code).OfType<string>().ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The full names.</summary>
    public IReadOnlyList<NameForm> Forms { get; }

    /// <summary>Whom the person speaks for somewhere.</summary>
    public IReadOnlySet<string> Sides { get; }

    /// <summary>The offices read with a full name.</summary>
    public HashSet<Role> Roles { get; } = [];

    /// <summary>The first day of which a mention by full name speaks; the largest day when none has a day.</summary>
    public DateOnly First { get; private set; } = DateOnly.MaxValue;

    /// <summary>The last day of which a mention by full name speaks; the smallest day when none has a day.</summary>
    public DateOnly Last { get; private set; } = DateOnly.MinValue;

    /// <summary>Adds what mentions tell.</summary>
    public void See(Role? role, DateOnly? first, DateOnly? last)
    {
        if (role is { } office) Roles.Add(office);
        if (first is { } from && from < First) First = from;
        if (last is { } to && to > Last) Last = to;
    }

    /// <summary>Whether a bearer of this office can be this person: no other office is known, or one of the same rank is.</summary>
    internal bool Fits(Role role) => Roles.Count == 0 || Roles.Any(known => Rank(known) == Rank(role));

    internal int Away(DateOnly day) => First == DateOnly.MaxValue ? int.MaxValue : day < First ? First.DayNumber - day.DayNumber : Math.Max(0, day.DayNumber - Last.DayNumber);

    private static int Rank(Role role) => role switch
    {
        Role.HeadOfState or Role.DeputyHeadOfState or Role.HeadOfGovernment or Role.DeputyHeadOfGovernment => 1,
        Role.ForeignMinister or Role.DeputyForeignMinister or Role.Minister or Role.DeputyMinister => 2,
        Role.HeadOfOrganization or Role.DeputyHeadOfOrganization => 3,
        _ => 10 + (int)role,
    };
}

/// <summary>Finds whom a surname alone means. Pure: it looks at the mention and at the persons it may mean.</summary>
public static class BareNames
{
    /// <summary>The person a surname alone means: one whom side, office and time allow; null when none or several do.</summary>
    /// <param name="form">The surname's form.</param>
    /// <param name="role">The office read with it.</param>
    /// <param name="day">The day the mention speaks of.</param>
    /// <param name="persons">Persons that have the surname's word in a full name.</param>
    /// <param name="inDocument">Whether the same document names the person in full.</param>
    public static KnownPerson? Meant(NameForm form, Role? role, DateOnly? day, IEnumerable<KnownPerson> persons, Func<KnownPerson, bool> inDocument)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(persons);
        ArgumentNullException.ThrowIfNull(inDocument);
        var candidates = persons.Where(p => form.Code is { } side ? p.Sides.Contains(side) : inDocument(p)).Where(p => p.Forms.Any(f => f.Name!.MeantBy(form.Name!))).ToList();
        if (candidates.Count == 0) return null;
        candidates = Narrow(candidates, inDocument);
        // A name for no side means somebody of its document, so only the document and the names themselves tell.
        if (form.Code is null)
        {
            candidates = Narrow(candidates, p => p.Forms.Any(f => f.Name!.EndsWith(form.Name!)));
            return candidates.Count == 1 ? candidates[0] : null;
        }
        if (role is { } office)
        {
            candidates = [.. candidates.Where(p => p.Fits(office) || inDocument(p))];
            candidates = Narrow(candidates, p => p.Roles.Contains(office));
        }
        candidates = Narrow(candidates, p => p.Forms.Any(f => f.Name!.EndsWith(form.Name!)));
        if (candidates.Count > 1 && day is { } on)
        {
            candidates = Narrow(candidates, p => p.First <= on && on <= p.Last);
            if (candidates.Count > 1)
            {
                var nearest = candidates.Min(p => p.Away(on));
                candidates = [.. candidates.Where(p => p.Away(on) == nearest)];
            }
        }
        return candidates.Count == 1 ? candidates[0] : null;
    }

    /// <summary>What unknown surnames share that are one person: those of one side; without a side each document's is its own.</summary>
    public static string Alone(NameForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return form.Code is { } code && form.Name is { } name ? $"{code}|{name.Words[0].Plain}" : form.Key;
    }

    /// <summary>Those that satisfy the test, or all when none does.</summary>
    private static List<KnownPerson> Narrow(List<KnownPerson> candidates, Func<KnownPerson, bool> test)
    {
        if (candidates.Count <= 1) return candidates;
        List<KnownPerson> left = [.. candidates.Where(test)];
        return left.Count > 0 ? left : candidates;
    }
}
