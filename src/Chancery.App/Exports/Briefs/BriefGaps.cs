using Chancery.App.Desk;
using Chancery.App.Desk.Texts;
using Chancery.App.Desk.Wording;
using Chancery.Store;

namespace Chancery.App.Exports.Briefs;

/// <summary>What a brief cannot tell, a sentence each: nothing is passed over in silence.</summary>
internal sealed class BriefGaps(BriefAnswer answer, WorldNames names, DeskWords words)
{
    private static readonly Role[] Expected = [Role.HeadOfState, Role.HeadOfGovernment, Role.ForeignMinister];

    /// <summary>All of it; the last sentence says what silence means.</summary>
    public IEnumerable<string> All()
    {
        foreach (var code in answer.Subject.Codes)
        {
            var missing = Missing(code);
            if (missing.Count > 0) yield return words.Say("brief.gap.offices", ("side", names.Side(code)), ("offices", SideWords.Join(words, missing)));
        }
        if (answer.Subject.Person is not null) yield return words["brief.gap.person"];
        if (answer.Subject.Codes.Count == 1) yield return words["brief.gap.overdue"];
        var differ = answer.Contacts.Lines.Concat(answer.Agreed.Lines).Concat(answer.Acts.Lines).Count(l => l.ToldDifferently);
        if (differ > 0) yield return words.Say("brief.gap.differ", ("n", differ));
        if (answer.Unclear.Total.Value > 0) yield return words.Say("brief.gap.unclear", ("n", answer.Unclear.Total.Value));
        if (answer.UndatedLeftOut > 0) yield return words.Say("brief.gap.undated", ("n", answer.UndatedLeftOut));
        if (answer.LookedAtNewest) yield return words["brief.gap.newest"];
        yield return words["brief.gap.silence"];
    }

    private List<string> Missing(string code)
    {
        var held = answer.Offices.Where(o => o.For == code).Select(o => o.Role).ToHashSet();
        if (names.IsCountry(code)) return [.. Expected.Where(r => !held.Contains(r)).Select(r => RoleWords.Say(words, r))];
        return held.Contains(Role.HeadOfOrganization) ? [] : [RoleWords.Say(words, Role.HeadOfOrganization)];
    }
}
