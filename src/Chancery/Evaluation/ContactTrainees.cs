using Chancery.Facts.Contacts;
using Chancery.Frames;

namespace Chancery.Evaluation;

/// <summary>Finds in a gold readout what a judge should have answered.</summary>
public interface ITrainee
{
    /// <summary>Names of the judges that learn from it.</summary>
    IReadOnlyList<string> Judges { get; }

    /// <summary>When given, the judges are fitted to the whole loss with this pull on every weight; else step by step with the trainer's own.</summary>
    double? Penalty => null;

    /// <summary>
    /// Whether later judges build on the answers of these. They then learn from answers given by judges that never saw the document, as when reading a new
    /// text: learned from answers on their own lessons they would trust them too much.
    /// </summary>
    bool Feeds => false;

    /// <summary>The decisions of one document; <paramref name="analysis"/> carries the judges trained before.</summary>
    IEnumerable<(string Judge, Example Example)> Examples(Analysis analysis, GoldReadout gold);
}

/// <summary>Aligns contact triggers with gold contacts: a trigger tells the contact whose evidence holds it and whose kind fits best.</summary>
public static class ContactAlignment
{
    /// <summary>The contact each trigger tells; triggers that tell none are left out.</summary>
    public static Dictionary<Trigger, Contact> Of(Analysis analysis, GoldReadout gold, List<Trigger> triggers)
    {
        var contacts = gold.Facts.Contacts;
        var aligned = new Dictionary<Trigger, Contact>();
        foreach (var trigger in triggers)
        {
            Contact? best = null;
            var bestScore = 0.0;
            foreach (var contact in contacts)
            {
                if (!contact.Evidence.Any(e => e.Span.Overlaps(trigger.Span))) continue;
                var shortest = contact.Evidence.Where(e => e.Span.Overlaps(trigger.Span)).Min(e => e.Span.Length);
                var score = Fit(trigger, contact.Kind) + 1.0 / (1 + shortest / 50.0) + Named(analysis, trigger, contact);
                if (score > bestScore) (best, bestScore) = (contact, score);
            }
            if (best is not null && Fit(trigger, best.Kind) >= 1) aligned[trigger] = best;
        }
        // A contact whose evidence holds only triggers of other kinds is told by the first of them that nothing else claims.
        foreach (var contact in contacts)
            if (!aligned.ContainsValue(contact)
                && triggers.Find(t => !aligned.ContainsKey(t) && t.Concept.Fact != "none" && contact.Evidence.Any(e => e.Span.Overlaps(t.Span))) is { } left)
                aligned[left] = contact;
        return aligned;
    }

    private static double Fit(Trigger trigger, ContactKind kind)
    {
        var told = Vocabulary.Read<ContactKind>(trigger.Concept.Kind);
        if (told == kind) return 3;
        if (told is null) return 0;
        bool Talk(ContactKind k) => k is ContactKind.Meeting or ContactKind.Consultations or ContactKind.Multilateral or ContactKind.Call or ContactKind.Video;
        return Talk(told.Value) && Talk(kind) ? 1.5 : 0;
    }

    private static double Named(Analysis analysis, Trigger trigger, Contact contact)
    {
        var sides = analysis.MentionsIn(trigger.Sentence).SelectMany(m => m.Actors).Select(a => a.For).ToHashSet(StringComparer.Ordinal);
        return contact.Participants.Count == 0 ? 0 : contact.Participants.Count(p => sides.Contains(p.For)) / (double)contact.Participants.Count;
    }
}

/// <summary>Who takes part: learned from triggers that tell a gold contact.</summary>
public sealed class ParticipantTrainee : ITrainee
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Judges => [ContactReader.ParticipantJudge];

    /// <inheritdoc/>
    public bool Feeds => true;

    /// <inheritdoc/>
    public IEnumerable<(string Judge, Example Example)> Examples(Analysis analysis, GoldReadout gold)
    {
        var triggers = ContactTriggers.Find(analysis);
        foreach (var (trigger, contact) in ContactAlignment.Of(analysis, gold, triggers))
        {
            var candidates = ContactCandidates.For(analysis, trigger);
            var scene = new ContactScene(analysis, trigger, candidates);
            foreach (var candidate in candidates)
            {
                var bag = new FeatureBag(keepNames: true);
                ContactFeatures.Participant(bag, scene, candidate);
                yield return (ContactReader.ParticipantJudge, new Example(gold.Id, bag.Names!, TakesPart(candidate.Actor, contact, candidates) ? "in" : "out"));
            }
        }
    }

    private static bool TakesPart(ActorEntity actor, Contact contact, List<ContactCandidate> candidates)
    {
        var bySide = contact.Participants.All(p => p.Name is null && p.Role is null) && contact.Evidence[0].Span.Start == 0;
        foreach (var participant in contact.Participants)
        {
            if (actor.Name is not null && participant.Name is not null)
            {
                if (SameSurname(actor.Name, participant.Name) || (actor.Original is { } own && participant.Original is { } written && SameSurname(own, written))
                    || (actor.Original is not null && actor.For is not null && actor.For == participant.For && actor.Acting?.Role == participant.Role)) return true;
                continue;
            }
            if (actor.For != participant.For || actor.For is null) continue;
            // An example that names sides only means whoever stands for them.
            if (bySide) return !actor.IsSide || !candidates.Exists(c => c.Implied == 0 && !c.Actor.IsSide && c.Actor.For == actor.For);
            // The side or office stands for somebody the text names elsewhere, or for itself.
            if (participant.Name is null) return actor.Name is null && (participant.Role is null || actor.Acting?.Role == participant.Role || actor.IsSide);
            if (actor.Name is null) return !candidates.Exists(c => c.Actor.Name is { } name && SameSurname(name, participant.Name));
        }
        return false;
    }

    private static bool SameSurname(string a, string b)
    {
        var left = Words(a);
        var right = Words(b);
        return left.Count > 0 && right.Count > 0 && (left[^1] == right[^1] || left.Intersect(right, StringComparer.Ordinal).Count() >= Math.Min(2, Math.Min(left.Count, right.Count)));
    }

    private static List<string> Words(string name) =>
        [.. Languages.Letters.Fold(name).Split((char[])[' ', '-', '.', ','], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 1 && w is not ("jr" or "ii" or "iii" or "bin" or "al" or "de"))];
}

/// <summary>Whether a trigger tells a contact, of which kind and status: learned after who takes part.</summary>
public sealed class ContactTrainee : ITrainee
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Judges => [ContactReader.ContactJudge, ContactReader.KindJudge, ContactReader.StatusJudge];

    /// <inheritdoc/>
    public bool Feeds => true;

    /// <inheritdoc/>
    public IEnumerable<(string Judge, Example Example)> Examples(Analysis analysis, GoldReadout gold)
    {
        if (!gold.SpeaksOf<Contact>()) yield break;
        var triggers = ContactTriggers.Find(analysis);
        var aligned = ContactAlignment.Of(analysis, gold, triggers);
        foreach (var trigger in triggers)
        {
            if (trigger.Concept.Fact == "none") continue;
            var bag = new FeatureBag(keepNames: true);
            var judged = ContactReader.Judge(analysis, trigger);
            ContactFeatures.Trigger(bag, analysis, trigger, judged);
            var told = aligned.TryGetValue(trigger, out var contact);
            // More words on a contact told elsewhere teach neither yes nor no: they will be put together with it.
            if (!told && SpeaksOfOne(judged, gold)) continue;
            yield return (ContactReader.ContactJudge, new Example(gold.Id, bag.Names!, told ? "yes" : "no"));
            if (!told) continue;
            yield return (ContactReader.KindJudge, new Example(gold.Id, bag.Names!, contact!.Kind.Word()));
            yield return (ContactReader.StatusJudge, new Example(gold.Id, bag.Names!, contact.Status.Word()));
        }
    }

    private static bool SpeaksOfOne(List<(ContactCandidate Candidate, double In)> judged, GoldReadout gold)
    {
        var sides = judged.Where(j => j.In >= 0.5).Select(j => j.Candidate.Actor.For).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return sides.Count >= 2 && gold.Facts.Contacts.Any(c => sides.SetEquals(c.Participants.Select(p => p.For).OfType<string>()));
    }
}
