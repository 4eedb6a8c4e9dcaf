using Chancery.Frames;

namespace Chancery.Facts.Contacts;

/// <summary>
/// Reads contacts: every trigger is a candidate; one judge says who takes part, others whether it tells a contact, of which kind and status; triggers that
/// tell the same contact are put together.
/// </summary>
public static class ContactReader
{
    /// <summary>Names of the judges, in the order in which they are trained.</summary>
    public const string ParticipantJudge = "contact-participant", ContactJudge = "contact", KindJudge = "contact-kind", StatusJudge = "contact-status", DateJudge = "contact-date", WholeJudge = "contact-whole";

    /// <summary>Below this probability a trigger is not followed up; the gauge decides later what is said.</summary>
    public const double Threshold = 0.2;

    /// <summary>From this probability on an actor takes part.</summary>
    public const double TakesPart = 0.37;

    /// <summary>From this probability on the second side of a contact of two is believed.</summary>
    public const double Second = 0.2;

    /// <summary>The contacts of a document, in text order.</summary>
    public static IReadOnlyList<Contact> Read(Analysis analysis) => [.. ContactWeigher.Weigh(analysis, Drafts(analysis)).Select(d => d.ToContact(analysis))];

    /// <summary>The contacts as far as each trigger tells them, triggers of one contact put together, in text order.</summary>
    /// <param name="analysis">The document.</param>
    /// <param name="dating">When given, told of every trigger whose date is to be chosen, with the status and the dates known so far (context, main).</param>
    public static List<ContactDraft> Drafts(Analysis analysis, Action<Trigger, ContactStatus, Edtf?, Edtf?>? dating = null)
    {
        var drafts = new List<ContactDraft>();
        Edtf? context = null;
        Edtf? main = null;
        var paragraph = -1;
        foreach (var trigger in ContactTriggers.Find(analysis))
        {
            if (trigger.Concept.Fact == "none") continue;
            if (ContactTriggers.IsDenied(analysis, trigger)) continue;
            var judged = Judge(analysis, trigger);
            if (Draft(analysis, trigger, judged, trigger.Sentence.Paragraph == paragraph ? context : null, main, dating) is not { } draft) continue;
            drafts.AddRange(ContactFields.Visits(analysis, draft).SelectMany(d => ContactFields.Separate(analysis, d)));
            if (main is null && draft is { Dated: true, Date: { IsDay: true } day, Status: ContactStatus.Held }) main = day;
            if (draft.Status is ContactStatus.Held or ContactStatus.Ongoing && draft.Date is not null) (context, paragraph) = (draft.Date, trigger.Sentence.Paragraph);
        }
        return ContactMerger.Merge(drafts);
    }

    /// <summary>All candidates with the probability that they take part.</summary>
    public static List<(ContactCandidate Candidate, double In)> Judge(Analysis analysis, Trigger trigger)
    {
        var candidates = ContactCandidates.For(analysis, trigger);
        var judge = analysis.Judges.Find(ParticipantJudge);
        var bag = new FeatureBag();
        var scene = new ContactScene(analysis, trigger, candidates);
        var result = new List<(ContactCandidate, double)>(candidates.Count);
        foreach (var candidate in candidates)
        {
            bag.Clear();
            ContactFeatures.Participant(bag, scene, candidate);
            result.Add((candidate, judge?.Judge(bag, "in") ?? (candidate.Implied == 0 ? 0.6 : 0.1)));
        }
        return result;
    }

    private static ContactDraft? Draft(Analysis analysis, Trigger trigger, List<(ContactCandidate Candidate, double In)> judged, Edtf? context, Edtf? main, Action<Trigger, ContactStatus, Edtf?, Edtf?>? dating)
    {
        var bag = new FeatureBag();
        ContactFeatures.Trigger(bag, analysis, trigger, judged);
        var probability = analysis.Judges.Find(ContactJudge)?.Judge(bag, "yes") ?? 0.6;
        if (probability < Threshold) return null;
        var (kindWord, kindProbability) = analysis.Judges.Find(KindJudge)?.Best(bag) ?? (trigger.Concept.Kind, 0.6);
        var kind = Vocabulary.Read<ContactKind>(kindWord) ?? ContactKind.Meeting;
        var status = Vocabulary.Read<ContactStatus>(analysis.Judges.Find(StatusJudge)?.Best(bag).Answer ?? trigger.Concept.Status) ?? ContactStatus.Held;
        status = ContactFields.InTime(analysis, trigger, status);
        var participants = Participants(judged, kind);
        if (kind == ContactKind.Multilateral && ContactFields.BodyOf(analysis, trigger) is { } body && !participants.Contains(body)) participants.Add(body);
        if (participants.Count == 0) return null;
        var sides = ContactDraft.SidesOf(participants).Count;
        var count = ContactFields.Count(analysis, trigger);
        if (sides < 2 && count is null && kind is not (ContactKind.Visit or ContactKind.Multilateral or ContactKind.Letter)) return null;
        dating?.Invoke(trigger, status, context, main);
        var date = ContactDates.Choose(analysis, trigger, status, context, main);
        // What was talked about often stands in the sentence after the one that tells the contact.
        var topicSpan = analysis.Sentences.Count > trigger.Sentence.Index + 1 && analysis.Sentences[trigger.Sentence.Index + 1] is { } next && next.Zone is not (Zone.Related or Zone.Noise)
            && trigger.Sentence.Zone != Zone.Title && (next.Paragraph == trigger.Sentence.Paragraph || trigger.Sentence.Zone == Zone.Lead)
            ? TextSpan.Between(trigger.Sentence.Span.Start, next.Span.End) : trigger.Sentence.Span;
        var second = SecondSide(judged, participants);
        return new ContactDraft
        {
            Trigger = trigger,
            Probability = probability * Math.Sqrt(second),
            Second = second,
            KindProbability = kindProbability,
            Implied = judged.Count(j => j.Candidate.Implied > 0 && participants.Contains(j.Candidate.Actor)),
            InTitle = trigger.Sentence.Zone == Zone.Title,
            Kind = kind,
            Status = status,
            Date = date.Date,
            DateBasis = date.Basis,
            Dated = date.Told,
            Count = count,
            Place = ContactFields.Place(analysis, trigger),
            MarginsOf = ContactFields.MarginsOf(analysis, trigger),
            Initiator = ContactFields.Initiator(analysis, trigger, participants),
            Participants = participants,
            Topics = ContactFields.Topics(analysis, topicSpan),
            Evidence = [ContactFields.Words(analysis, trigger)],
        };
    }

    // How sure the less sure of the two likeliest sides is.
    private static double SecondSide(List<(ContactCandidate Candidate, double In)> judged, List<ActorEntity> participants)
    {
        var sides = Sides(judged, participants);
        sides.Sort((a, b) => b.Best.CompareTo(a.Best));
        return sides.Count switch { 0 => 0.3, 1 => sides[0].Best, _ => sides[1].Best };
    }

    // Each side with the probability of its likeliest candidate; only those of some when they are given.
    private static List<(string Side, double Best)> Sides(List<(ContactCandidate Candidate, double In)> judged, List<ActorEntity>? among = null)
    {
        var sides = new List<(string Side, double Best)>(8);
        foreach (var (candidate, chance) in judged)
        {
            if (candidate.Actor.For is not { } side || among?.Contains(candidate.Actor) == false) continue;
            var at = IndexOf(sides, side);
            if (at < 0) sides.Add((side, chance));
            else sides[at] = (side, Math.Max(sides[at].Best, chance));
        }
        return sides;
    }

    private static int IndexOf(List<(string Side, double Best)> sides, string side)
    {
        for (var i = 0; i < sides.Count; i++)
            if (sides[i].Side == side) return i;
        return -1;
    }

    // A contact has two sides: the two likeliest, when the second is likely at all; more sides and more people of a side when they are probable. A country goes
    // when somebody stands for it.
    private static List<ActorEntity> Participants(List<(ContactCandidate Candidate, double In)> judged, ContactKind kind)
    {
        var sides = Sides(judged);
        sides.Sort((a, b) => b.Best.CompareTo(a.Best) is not 0 and var order ? order : string.CompareOrdinal(a.Side, b.Side));
        var pair = kind is ContactKind.Visit ? 1 : 2;
        var chosen = new List<ContactCandidate>(judged.Count);
        foreach (var (candidate, chance) in judged)
        {
            var at = candidate.Actor.For is { } side ? IndexOf(sides, side) : -1;
            if (at < 0 ? chance >= TakesPart : sides[at].Best >= (at < pair ? Second : TakesPart) && (chance >= TakesPart || chance >= sides[at].Best)) chosen.Add(candidate);
        }
        var participants = new List<(int At, ActorEntity Actor)>(chosen.Count);
        foreach (var candidate in chosen)
        {
            if (candidate.Actor.IsSide && chosen.Exists(o => !o.Actor.IsSide && o.Actor.For == candidate.Actor.For)) continue;
            var at = candidate.Implied > 0 ? int.MaxValue : candidate.Mention.Head.Start;
            var place = participants.Count;
            while (place > 0 && participants[place - 1].At > at) place--;
            participants.Insert(place, (at, candidate.Actor));
        }
        return participants.ConvertAll(p => p.Actor);
    }
}
