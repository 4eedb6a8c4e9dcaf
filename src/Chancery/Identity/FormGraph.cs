namespace Chancery.Identity;

/// <summary>All judgements among a set of full names, found through the words they share. The record finds the same ones name by name as documents come in.</summary>
internal static class FormGraph
{
    public static IEnumerable<FormLink> Links(IReadOnlyCollection<NameForm> forms, IReadOnlyCollection<PersonMention> mentions)
    {
        var byWord = forms.SelectMany(f => f.Skeletons.Select(s => (Word: s, Form: f))).ToLookup(p => p.Word, p => p.Form, StringComparer.Ordinal);
        var near = forms.ToDictionary(f => f, f => f.Skeletons.SelectMany(s => byWord[s]).Where(o => !o.Equals(f)).Distinct().ToList());
        var byForm = mentions.Select(m => (Form: NameForm.Of(m), Mention: m)).ToLookup(p => p.Form, p => p.Mention);
        bool Anchored(NameForm form) => FormLikeness.Anchors(form, near[form]).Count > 0;
        foreach (var form in forms)
        {
            foreach (var other in near[form].Where(o => string.CompareOrdinal(form.Key, o.Key) < 0))
            {
                if (FormLikeness.OfNames(form, other) is { } link) yield return link;
                if (FormLikeness.MayShorten(form, other) && WithinAYear(byForm[form], byForm[other])) yield return FormLikeness.Shortened(form, other);
            }
            if (!form.Stray) continue;
            foreach (var link in FormLikeness.OfStray(form, near[form], Anchored)) yield return link;
        }
        foreach (var link in SameOriginals(byForm)) yield return link;
        foreach (var link in Together(mentions, near)) yield return link;
    }

    private static bool WithinAYear(IEnumerable<PersonMention> a, IEnumerable<PersonMention> b) =>
        a.Any(m => m is { Role: { } role, Day: { } day } && FormLikeness.IsSingle(role)
            && b.Any(n => n.Role == role && n.Day is { } other && Math.Abs(other.DayNumber - day.DayNumber) <= FormLikeness.ShortNameDays));

    private static IEnumerable<FormLink> SameOriginals(ILookup<NameForm, PersonMention> byForm) =>
        byForm.SelectMany(g => g.Select(m => NameForm.OriginalOf(m.Original)).OfType<string>().Distinct(StringComparer.Ordinal).Select(o => (Original: o, Form: g.Key)))
            .GroupBy(p => (p.Form.Code, p.Original))
            .SelectMany(g => g.SelectMany(a => g.Where(b => string.CompareOrdinal(a.Form.Key, b.Form.Key) < 0).Select(b => FormLikeness.OfOriginals(a.Form, b.Form, g.Key.Original)))).OfType<FormLink>();

    private static IEnumerable<FormLink> Together(IEnumerable<PersonMention> mentions, Dictionary<NameForm, List<NameForm>> near) =>
        mentions.Where(m => m.Slot.StartsWith("participants", StringComparison.Ordinal)).GroupBy(m => m.Fact.Key, StringComparer.Ordinal).SelectMany(contact =>
        {
            NameForm[] named = [.. contact.Select(NameForm.Of).Where(f => f.Full).Distinct()];
            return named.SelectMany(a => named.Where(b => string.CompareOrdinal(a.Key, b.Key) < 0 && near[a].Contains(b)).Select(b => FormLikeness.Together(a, b)));
        });
}
