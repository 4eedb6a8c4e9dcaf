using Chancery.Frames;

namespace Chancery.Facts.Contacts;

/// <summary>
/// Reads contacts: every trigger is a candidate; one judge says who takes part, others whether it tells a contact, of which kind and status; triggers that
/// tell the same contact are put together.
/// </summary>
public static class ContactReader
{
    /// <summary>Names of the judges, in the order in which they are trained.</summary>
    public const string ParticipantJudge = "contact-participant", ContactJudge = "contact", KindJudge = "contact-kind", StatusJudge = "contact-status";

    /// <summary>Below this probability a trigger tells no contact.</summary>
    public static readonly double Threshold = double.Parse(Environment.GetEnvironmentVariable("TH") ?? "0.47", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>From this probability on an actor takes part.</summary>
    public static readonly double TakesPart = double.Parse(Environment.GetEnvironmentVariable("TP") ?? "0.37", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The contacts of a document, in text order.</summary>
    public static IReadOnlyList<Contact> Read(Analysis analysis)
    {
        var drafts = new List<ContactDraft>();
        Edtf? context = null;
        var paragraph = -1;
        foreach (var trigger in ContactTriggers.Find(analysis))
        {
            if (trigger.Concept.Fact == "none") continue;
            if (ContactTriggers.IsDenied(analysis, trigger)) continue;
            var judged = Judge(analysis, trigger);
            if (Draft(analysis, trigger, judged, trigger.Sentence.Paragraph == paragraph ? context : null) is not { } draft) continue;
            drafts.AddRange(ContactFields.Visits(analysis, draft));
            if (draft.Status is ContactStatus.Held or ContactStatus.Ongoing && draft.Date is not null) (context, paragraph) = (draft.Date, trigger.Sentence.Paragraph);
        }
        return [.. ContactMerger.Merge(drafts).Select(d => d.ToContact(analysis))];
    }

    /// <summary>All candidates with the probability that they take part.</summary>
    public static List<(ContactCandidate Candidate, double In)> Judge(Analysis analysis, Trigger trigger)
    {
        var candidates = ContactCandidates.For(analysis, trigger);
        var judge = analysis.Judges.Find(ParticipantJudge);
        var bag = new FeatureBag();
        var result = new List<(ContactCandidate, double)>(candidates.Count);
        foreach (var candidate in candidates)
        {
            bag.Clear();
            ContactFeatures.Participant(bag, analysis, trigger, candidate, candidates);
            result.Add((candidate, judge?.Judge(bag, "in") ?? (candidate.Implied == 0 ? 0.6 : 0.1)));
        }
        return result;
    }

    private static ContactDraft? Draft(Analysis analysis, Trigger trigger, List<(ContactCandidate Candidate, double In)> judged, Edtf? context)
    {
        var bag = new FeatureBag();
        ContactFeatures.Trigger(bag, analysis, trigger, judged);
        var probability = analysis.Judges.Find(ContactJudge)?.Judge(bag, "yes") ?? 0.6;
        if (probability < Threshold) return null;
        var kind = Vocabulary.Read<ContactKind>(analysis.Judges.Find(KindJudge)?.Best(bag).Answer ?? trigger.Concept.Kind) ?? ContactKind.Meeting;
        var status = Vocabulary.Read<ContactStatus>(analysis.Judges.Find(StatusJudge)?.Best(bag).Answer ?? trigger.Concept.Status) ?? ContactStatus.Held;
        var participants = Participants(judged, kind);
        if (participants.Count == 0) return null;
        var sides = participants.Select(p => p.For).Where(f => f is not null).Distinct(StringComparer.Ordinal).Count();
        if (sides < 2 && kind is not (ContactKind.Visit or ContactKind.Multilateral or ContactKind.Letter)) return null;
        var (date, basis, told) = ContactFields.Date(analysis, trigger, status, context);
        var topicSpan = trigger.Sentence.Span;
        return new ContactDraft
        {
            Trigger = trigger,
            Probability = probability,
            Kind = kind,
            Status = status,
            Date = date,
            DateBasis = basis,
            Dated = told,
            Place = ContactFields.Place(analysis, trigger),
            MarginsOf = ContactFields.MarginsOf(analysis, trigger),
            Initiator = ContactFields.Initiator(analysis, trigger, participants),
            Participants = participants,
            Topics = ContactFields.Topics(analysis, topicSpan),
            Evidence = [ContactFields.Words(analysis, trigger)],
        };
    }

    // The probable ones; a country goes when somebody stands for it; when only one side is left, the likeliest other side joins if it is likely enough.
    private static List<ActorEntity> Participants(List<(ContactCandidate Candidate, double In)> judged, ContactKind kind)
    {
        var chosen = judged.Where(j => j.In >= TakesPart).ToList();
        var sides = chosen.Select(c => c.Candidate.Actor.For).Where(f => f is not null).Distinct(StringComparer.Ordinal).ToList();
        if (sides.Count < 2 && kind != ContactKind.Visit)
        {
            var other = judged.Where(j => j.In is > 0.2 and < 0.5 && j.Candidate.Actor.For is { } f && !sides.Contains(f, StringComparer.Ordinal)).OrderByDescending(j => j.In).FirstOrDefault();
            if (other.Candidate is not null) chosen.Add(other);
        }
        return [.. chosen.Where(c => !(c.Candidate.Actor.IsSide && chosen.Exists(o => !o.Candidate.Actor.IsSide && o.Candidate.Actor.For == c.Candidate.Actor.For)))
            .OrderBy(c => c.Candidate.Implied > 0 ? int.MaxValue : c.Candidate.Mention.Head.Start).Select(c => c.Candidate.Actor).Distinct()];
    }
}
