namespace Chancery.Identity;

/// <summary>Who is who: all persons of the record, and the person each mention means.</summary>
public sealed class PersonDirectory : IWhoIsWho
{
    private readonly Dictionary<string, ResolvedPerson> _byMention;

    private PersonDirectory(IReadOnlyList<IdentifiedPerson> persons, IReadOnlyList<IdentityConflict> conflicts)
    {
        (Persons, Conflicts) = (persons, conflicts);
        _byMention = persons.SelectMany(p => p.Mentions.Select(m => (m.Key, Person: new ResolvedPerson(p.Key, p.Name)))).ToDictionary(p => p.Key, p => p.Person, StringComparer.Ordinal);
    }

    /// <summary>All persons, by key.</summary>
    public IReadOnlyList<IdentifiedPerson> Persons { get; }

    /// <summary>What was judged the same and different at once.</summary>
    public IReadOnlyList<IdentityConflict> Conflicts { get; }

    /// <inheritdoc/>
    public ResolvedPerson? At(KeyedFact fact, string slot)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return _byMention.GetValueOrDefault($"{fact.Key}/{slot}");
    }

    /// <summary>
    /// Tells who is who among all mentions. Full names of one side match across spellings; a name known from one country joins its mentions for an
    /// organisation or for nobody; a bare surname goes to the one whom side, office and time allow, else stays by itself. The order of facts does not matter.
    /// </summary>
    /// <param name="facts">The facts.</param>
    /// <param name="judgements">What people judged on names; it counts before what the rules find.</param>
    public static PersonDirectory Resolve(IEnumerable<KeyedFact> facts, IEnumerable<FormLink>? judgements = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        PersonMention[] mentions = [.. facts.SelectMany(PersonMention.In).OrderBy(m => m.Key, StringComparer.Ordinal)];
        var byForm = mentions.Select(m => (Form: NameForm.Of(m), Mention: m)).ToLookup(p => p.Form, p => p.Mention);
        NameForm[] full = [.. byForm.Select(g => g.Key).Where(f => f.Full)];
        var groups = FormGroups.Of(full, FormGraph.Links(full, mentions).Concat(judgements ?? []));
        var persons = groups.Groups.Select(forms => (Known: Know(forms, byForm), Mentions: forms.SelectMany(f => byForm[f]).ToList())).ToList();
        var byWord = persons.SelectMany(p => p.Known.Forms.SelectMany(f => f.Skeletons).Distinct(StringComparer.Ordinal).Select(s => (Word: s, Person: p))).ToLookup(p => p.Word, p => p.Person, StringComparer.Ordinal);
        var documents = persons.ToDictionary(p => p.Known, p => p.Mentions.Select(m => m.Fact.Source.Key).ToHashSet(StringComparer.Ordinal));
        var own = new Dictionary<string, List<PersonMention>>(StringComparer.Ordinal);
        foreach (var form in byForm.Where(g => !g.Key.Full))
        {
            var near = form.Key.Skeletons.SelectMany(s => byWord[s]).DistinctBy(p => p.Known).ToDictionary(p => p.Known, p => p.Mentions);
            foreach (var mention in form)
            {
                var meant = form.Key.Bare ? BareNames.Meant(form.Key, mention.Role, mention.Day, near.Keys, p => documents[p].Contains(mention.Fact.Source.Key)) : null;
                var alone = BareNames.Alone(form.Key);
                if (meant is not null) near[meant].Add(mention);
                else if (own.TryGetValue(alone, out var others)) others.Add(mention);
                else own[alone] = [mention];
            }
        }
        return new PersonDirectory([.. persons.Select(p => p.Mentions).Concat(own.Values).Select(IdentifiedPerson.Of).OrderBy(p => p.Key, StringComparer.Ordinal)], groups.Conflicts);
    }

    private static KnownPerson Know(IReadOnlyList<NameForm> forms, ILookup<NameForm, PersonMention> byForm)
    {
        var known = new KnownPerson(forms);
        foreach (var mention in forms.SelectMany(f => byForm[f])) known.See(mention.Role, mention.Day, mention.Day);
        return known;
    }
}
