namespace Chancery.Identity;

/// <summary>Judges whether two forms of full names are one person's. Pure: it looks at the forms it is given and nothing else.</summary>
public static class FormLikeness
{
    /// <summary>Days between which two holders of the one office of its kind may be one person under a short and a long name.</summary>
    public const int ShortNameDays = 365;

    /// <summary>Names for one side whose words agree: the shorter's all stand in the longer.</summary>
    public static FormLink? OfNames(NameForm a, NameForm b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        if (a.Code is null || a.Code != b.Code || !a.Full || !b.Full || !a.Name!.Matches(b.Name!)) return null;
        var alike = a.Name.Joined.Plain == b.Name!.Joined.Plain ? 1 : a.Name.ToString() == b.Name.ToString() ? 0.98 : a.Name.Words.Length == b.Name.Words.Length ? 0.95 : 0.9;
        return FormLink.Of(a, b, Verdict.Same, alike, alike >= 0.98 ? "the same name for the same side" : alike >= 0.95 ? "spellings of one name for the same side" : "all words of the shorter name stand in the longer, for the same side");
    }

    /// <summary>Names for one side that were read from the same words of another script.</summary>
    public static FormLink? OfOriginals(NameForm a, NameForm b, string original)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return a.Code == b.Code && a.Full && b.Full ? FormLink.Of(a, b, Verdict.Same, 0.97, $"romanised from the same words: {original}") : null;
    }

    /// <summary>Whether the two are a name and its short form (Tess, Theresa) for one side; then offices and days must tell the rest.</summary>
    public static bool MayShorten(NameForm a, NameForm b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return a.Code is not null && a.Code == b.Code && CountryCodes.IsCountry(a.Code) && a.Full && b.Full && a.Name!.IsShortFormOf(b.Name!);
    }

    /// <summary>Whether an office has one holder in a country, so that a short name in it means the same person.</summary>
    public static bool IsSingle(Role role) => role is Role.HeadOfState or Role.HeadOfGovernment or Role.ForeignMinister;

    /// <summary>A name and its short form in the one office of its kind within a year.</summary>
    public static FormLink Shortened(NameForm a, NameForm b) => FormLink.Of(a, b, Verdict.Same, 0.85, "a short form of the name, in the same office within a year");

    /// <summary>Two names that one contact places side by side: two persons, however alike.</summary>
    public static FormLink Together(NameForm a, NameForm b) => FormLink.Of(a, b, Verdict.Different, 1, "both take part in one contact");

    /// <summary>
    /// The judgements on a name for no country: it joins the only country whose person has it; where several have, that is unsure; where none has, it joins its like.
    /// </summary>
    /// <param name="stray">The name.</param>
    /// <param name="near">All other full names that share a word with it.</param>
    /// <param name="anchored">Whether another stray name has a country to join.</param>
    public static IEnumerable<FormLink> OfStray(NameForm stray, IReadOnlyCollection<NameForm> near, Func<NameForm, bool> anchored)
    {
        ArgumentNullException.ThrowIfNull(stray);
        ArgumentNullException.ThrowIfNull(near);
        ArgumentNullException.ThrowIfNull(anchored);
        var anchors = Anchors(stray, near);
        if (anchors.Count > 0)
        {
            // Who has just these words is nearer than who has others besides.
            var exact = anchors.FindAll(a => a.Name!.Words.Length == stray.Name!.Words.Length);
            if (exact.Count > 0) anchors = exact;
            var sure = anchors.TrueForAll(a => a.Code == anchors[0].Code) && anchors.TrueForAll(a => anchors.TrueForAll(b => a.Equals(b) || a.Name!.Matches(b.Name!)));
            foreach (var anchor in anchors)
                yield return FormLink.Of(stray, anchor, sure ? Verdict.Same : Verdict.Unsure, sure ? 0.8 : 0.4, sure ? $"only {anchor.Code} has a person of this name" : "several persons have this name");
            yield break;
        }
        foreach (var other in near.Where(o => o.Stray && o.Code != stray.Code && SameWords(o, stray) && !anchored(o)))
            yield return FormLink.Of(stray, other, Verdict.Same, 0.75, "the same name, which no country's person has");
    }

    /// <summary>The names of countries' persons that a stray name may be.</summary>
    public static List<NameForm> Anchors(NameForm stray, IEnumerable<NameForm> near)
    {
        ArgumentNullException.ThrowIfNull(stray);
        return [.. near.Where(o => o.Full && !o.Stray && o.Name!.Matches(stray.Name!))];
    }

    private static bool SameWords(NameForm a, NameForm b) =>
        a.Name!.Words.Select(w => w.Skeleton).SequenceEqual(b.Name!.Words.Select(w => w.Skeleton), StringComparer.Ordinal) && a.Name.Matches(b.Name);
}
