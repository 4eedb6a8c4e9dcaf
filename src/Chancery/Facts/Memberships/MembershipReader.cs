using Chancery.Facts.Acts;

namespace Chancery.Facts.Memberships;

/// <summary>
/// Reads how countries stand to organisations: member, applicant, observer, left. Which of the sides named is the member and which the organisation a learned
/// judge says; a member of two organisations gives two facts.
/// </summary>
public static class MembershipReader
{

    /// <summary>The room.</summary>
    public static ActRoom Room { get; } = new("membership", ["member", "organization"], Find) { Overrule = 0.8, HasAgent = false };

    /// <summary>The memberships of a document, in text order.</summary>
    public static IReadOnlyList<Membership> Read(ActContext context)
    {
        var analysis = context.Analysis;
        var memberships = new List<Membership>();
        foreach (var judged in Room.Judge(context))
        {
            var organizations = judged.Having("organization", 0.5, 0.2, analysis.Atlas.IsOrganisation);
            var members = judged.Having("member", 0.5, 0.2, code => !organizations.Exists(o => o.Code == code));
            foreach (var (organization, organizationChance) in organizations.Take(3))
                foreach (var (member, memberChance) in members.Take(8))
                    if (judged.Tells * Math.Sqrt(memberChance * organizationChance) is var chance && chance >= ActRoom.Threshold)
                        Add(memberships, analysis, judged, member, organization, chance);
        }
        return memberships;
    }

    private static void Add(List<Membership> memberships, Analysis analysis, JudgedAct judged, string member, string organization, double confidence)
    {
        var status = Vocabulary.Read<MembershipStatus>(judged.Status) ?? Vocabulary.Read<MembershipStatus>(judged.Act.Status) ?? MembershipStatus.Member;
        var (date, basis, _) = ActDates.Of(analysis, judged.Act, judged.Act.Form == "future");
        var membership = new Membership
        {
            Member = member,
            Organization = organization,
            Status = status,
            Date = date,
            Confidence = confidence,
            Basis = ActDates.BasisOf("date", date, basis),
            Evidence = [ActClause.Words(analysis, judged.Act)],
            Trace = ActDates.Trace(analysis, judged),
        };
        var at = memberships.FindIndex(m => m.Member == member && m.Organization == organization && m.Status == status);
        if (at < 0)
        {
            memberships.Add(membership);
            return;
        }
        var known = memberships[at];
        memberships[at] = (known.Date is null && date is not null ? membership : known) with
        {
            Confidence = Math.Max(known.Confidence, confidence),
            Evidence = [.. known.Evidence.Concat(membership.Evidence).DistinctBy(e => e.Span).Take(3)],
        };
    }

    private static List<Act> Find(Analysis analysis)
    {
        var acts = new List<Act>();
        foreach (var sentence in analysis.Prose)
            foreach (var (match, concept) in ActFinder.Concepts(analysis, sentence, "membership"))
                acts.Add(new Act(sentence, match.Span, concept, match.Entry.B) { Status = concept.Status });
        return acts;
    }
}
