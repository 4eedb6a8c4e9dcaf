namespace Chancery.Identity;

/// <summary>Finds the persons of an outside source among the names of the record: by name and country, where that is not enough by office and time; never by guessing. Pure.</summary>
public static class OutsideMatching
{
    /// <summary>From this likeness on two names are written the same.</summary>
    private const double Exact = 0.97;

    /// <summary>Matches all persons of a source; a person of the record that several of the source fit is given to the one whose office and time fit, else to none.</summary>
    /// <param name="persons">The persons of the source.</param>
    /// <param name="near">The names of the record that share words or an original spelling with somebody.</param>
    /// <param name="apart">Whether two persons of the record are judged to be different.</param>
    public static IReadOnlyList<OutsideMatch> All(IEnumerable<OutsidePerson> persons, Func<OutsidePerson, IEnumerable<RecordedName>> near, Func<long, long, bool> apart)
    {
        ArgumentNullException.ThrowIfNull(persons);
        ArgumentNullException.ThrowIfNull(near);
        ArgumentNullException.ThrowIfNull(apart);
        var found = persons.OrderBy(p => p.Id, StringComparer.Ordinal).Select(p => Of(p, near(p), apart)).ToList();
        var claims = found.SelectMany(m => m.Persons.Select(p => (Person: p, Match: m))).ToLookup(c => c.Person, c => c.Match);
        return found.ConvertAll(m =>
        {
            var rivals = m.Persons.SelectMany(p => claims[p]).Where(r => r != m).Distinct().ToList();
            if (rivals.Count == 0 || FitsOffice(m) && !rivals.Exists(FitsOffice)) return m;
            return new OutsideMatch(m.Who, [], m.Names, $"{string.Join(", ", rivals.Select(r => r.Who.Id).Order(StringComparer.Ordinal))} fits as well");
        });
    }

    /// <summary>Matches one person of a source.</summary>
    public static OutsideMatch Of(OutsidePerson who, IEnumerable<RecordedName> near, Func<long, long, bool> apart)
    {
        ArgumentNullException.ThrowIfNull(who);
        ArgumentNullException.ThrowIfNull(near);
        ArgumentNullException.ThrowIfNull(apart);
        var forms = who.Forms;
        var originals = who.Names.Select(NameForm.OriginalOf).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var alike = near.DistinctBy(n => n.Form.Key, StringComparer.Ordinal).OrderBy(n => n.Form.Key, StringComparer.Ordinal)
            .Select(n => (Name: n, Likeness: Likeness(n, forms, originals, who))).Where(n => n.Likeness > 0).ToList();
        if (alike.Count == 0) return new OutsideMatch(who, [], [], null);
        var lived = alike.Where(n => who.Lived(n.Name.Form.Code, n.Name.First, n.Name.Last)).ToList();
        if (lived.Count == 0) return Doubt(who, alike, "the name fits, the years do not");
        var exact = lived.Where(n => n.Likeness >= Exact).ToList();
        var chosen = exact.Count > 0 ? exact : lived;
        var persons = chosen.Select(n => n.Name.Person).Distinct().ToList();
        if (persons.Count > 1 && (exact.Count == 0 || persons.Exists(a => persons.Exists(b => a != b && apart(a, b)))))
        {
            var inOffice = chosen.Where(n => FitsOffice(who, n.Name)).ToList();
            if (inOffice.Select(n => n.Name.Person).Distinct().Count() != 1) return Doubt(who, chosen, "several persons of the record have such a name");
            return new OutsideMatch(who, [.. inOffice.Select(n => n.Name)], [], "name, country, office and time");
        }
        return new OutsideMatch(who, [.. chosen.Select(n => n.Name)], [], chosen.Exists(n => FitsOffice(who, n.Name)) ? "name, country, office and time" : exact.Count > 0 ? "name and country" : "a spelling of the name, and country");
    }

    private static OutsideMatch Doubt(OutsidePerson who, List<(RecordedName Name, double Likeness)> names, string why) => new(who, [], [.. names.Select(n => n.Name)], why);

    private static bool FitsOffice(OutsideMatch match) => match.Names.Any(n => FitsOffice(match.Who, n));

    private static bool FitsOffice(OutsidePerson who, RecordedName name) => who.Holdings.Any(h => h.Fits(name.Form.Code, name.Offices, name.First, name.Last));

    private static double Likeness(RecordedName name, IReadOnlyList<NameForm> forms, HashSet<string> originals, OutsidePerson who)
    {
        var best = forms.Select(f => f.Equals(name.Form) ? 1 : FormLikeness.OfNames(f, name.Form)?.Score ?? 0).DefaultIfEmpty(0).Max();
        return best < Exact && who.Codes.Contains(name.Form.Code, StringComparer.Ordinal) && name.Originals.Any(originals.Contains) ? Exact : best;
    }
}
