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
        var result = new List<(ContactCandidate, double)>(candidates.Count);
        foreach (var candidate in candidates)
        {
            bag.Clear();
            ContactFeatures.Participant(bag, analysis, trigger, candidate, candidates);
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
        var sides = participants.Select(p => p.For).Where(f => f is not null).Distinct(StringComparer.Ordinal).Count();
        var count = ContactFields.Count(analysis, trigger);
        if (sides < 2 && count is null && kind is not (ContactKind.Visit or ContactKind.Multilateral or ContactKind.Letter)) return null;
        dating?.Invoke(trigger, status, context, main);
        var date = ContactDates.Choose(analysis, trigger, status, context, main);
        // What was talked about often stands in the sentence after the one that tells the contact.
        var topicSpan = analysis.Sentences.Count > trigger.Sentence.Index + 1 && analysis.Sentences[trigger.Sentence.Index + 1] is { } next && next.Zone is not (Zone.Related or Zone.Noise)
            && trigger.Sentence.Zone != Zone.Title && (next.Paragraph == trigger.Sentence.Paragraph || trigger.Sentence.Zone == Zone.Lead)
            ? TextSpan.Between(trigger.Sentence.Span.Start, next.Span.End) : trigger.Sentence.Span;
        return new ContactDraft
        {
            Trigger = trigger,
            Probability = probability * Math.Sqrt(SecondSide(judged, participants)),
            Second = SecondSide(judged, participants),
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
    private static double SecondSide(List<(ContactCandidate Candidate, double In)> judged, List<ActorEntity> participants) =>
        judged.Where(j => participants.Contains(j.Candidate.Actor) && j.Candidate.Actor.For is not null).GroupBy(j => j.Candidate.Actor.For!, StringComparer.Ordinal)
            .Select(g => g.Max(j => j.In)).OrderDescending().Take(2).DefaultIfEmpty(0.3).Last();

    // A contact has two sides: the two likeliest, when the second is likely at all; more sides and more people of a side when they are probable. A country goes
    // when somebody stands for it.
    private static List<ActorEntity> Participants(List<(ContactCandidate Candidate, double In)> judged, ContactKind kind)
    {
        var sides = judged.Where(j => j.Candidate.Actor.For is not null).GroupBy(j => j.Candidate.Actor.For!, StringComparer.Ordinal)
            .Select(g => (Side: g.Key, Best: g.Max(j => j.In))).OrderByDescending(s => s.Best).ThenBy(s => s.Side, StringComparer.Ordinal).ToList();
        var pair = kind is ContactKind.Visit ? 1 : 2;
        var chosenSides = sides.Where((s, i) => i < pair ? s.Best >= Second : s.Best >= TakesPart).Select(s => s.Side).ToHashSet(StringComparer.Ordinal);
        var chosen = judged.Where(j => j.Candidate.Actor.For is { } side ? chosenSides.Contains(side) && (j.In >= TakesPart || j.In >= sides.Find(s => s.Side == side).Best) : j.In >= TakesPart).ToList();
        return [.. chosen.Where(c => !(c.Candidate.Actor.IsSide && chosen.Exists(o => !o.Candidate.Actor.IsSide && o.Candidate.Actor.For == c.Candidate.Actor.For)))
            .OrderBy(c => c.Candidate.Implied > 0 ? int.MaxValue : c.Candidate.Mention.Head.Start).Select(c => c.Candidate.Actor).Distinct()];
    }
}
