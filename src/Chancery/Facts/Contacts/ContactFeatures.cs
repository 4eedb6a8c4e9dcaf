using Chancery.Frames;
using Chancery.Languages;

namespace Chancery.Facts.Contacts;

/// <summary>Delexicalised features of the two contact judges: nothing in them names a person, a country or a word of any language.</summary>
public static class ContactFeatures
{
    /// <summary>Features of "does this actor take part in what the trigger tells".</summary>
    public static void Participant(FeatureBag bag, ContactScene scene, ContactCandidate candidate)
    {
        var (analysis, trigger) = (scene.Analysis, scene.Trigger);
        var mention = candidate.Mention;
        var concept = trigger.Concept.Name;
        var kind = trigger.Concept.Kind;
        var form = mention.Form.Name();
        bag.Add("bias");
        bag.Add("kind", kind);
        bag.Add("form", form);
        bag.Add("implied", Small(candidate.Implied), form);
        bag.Add("implied", Small(candidate.Implied), kind);
        var role = candidate.Actor.IsSide ? "side" : candidate.Actor.Acting?.Role?.Name() ?? "none";
        bag.Add("role", role);
        bag.Add("role", role, kind);
        bag.Add("person", candidate.Actor.IsPerson ? "named" : candidate.Actor.IsSide ? "side" : "office");
        bag.Add("for", candidate.Actor.For is null ? "unknown" : "known");
        if (candidate.Actor.IsSide && scene.HasPersonOf(candidate.Actor.For)) bag.Add("side-has-person", form);
        var others = Small(scene.SidesHere);
        var implied = Small(candidate.Implied);
        bag.Add("sides-here", others, implied);
        bag.Add("sides-here", others, implied, form);
        bag.Add("zone", trigger.Sentence.Zone.Name(), form);
        var focus = candidate.Actor == analysis.Focus ? "focus" : analysis.Focus is { } f && f.For == candidate.Actor.For ? "focus-side" : "other";
        bag.Add("focus", focus, implied);
        bag.Add("focus-sides", focus, implied, others);
        bag.Add("focus-form", focus, form);
        bag.Add("focus-concept", focus, concept, Small(Math.Min(1, candidate.Implied)));
        if (scene.Pronoun is { } pronoun)
        {
            var same = pronoun.Actors.Contains(candidate.Actor) ? "pronoun" : "not-pronoun";
            bag.Add("under-pronoun", focus, same, pronoun.Form.Name());
            bag.Add("under-pronoun-focus", focus, same, pronoun.Actors.Contains(analysis.Focus!) ? "focus-said" : "other-said");
        }
        else if (mention.Sentence == trigger.Sentence.Index || candidate.Implied > 0)
            bag.Add("subject", scene.PersonBefore ? "person-before" : "none-before", focus, implied);
        if (scene.FocusHere) bag.Add("focus-here", focus, implied);
        if (candidate.Implied > 0)
        {
            bag.Add("implied-rank", Small(Rank(analysis, candidate.Actor)), kind);
            if (candidate.Implied == ContactCandidates.Unnamed)
            {
                bag.Add("unnamed", form, kind);
                bag.Add("unnamed-sides", form, others);
                bag.Add("implied-concept", concept);
                return;
            }
            bag.Add("implied-first", mention == First(analysis, analysis.Sentences[mention.Sentence]) ? "yes" : "no");
            bag.Add("implied-concept", concept);
            return;
        }
        var before = mention.Head.Start < trigger.Span.Start;
        var side = before ? "before" : "after";
        var slot = Clause.Slot(analysis, trigger.Sentence, mention);
        var (gapFrom, gapTo) = before ? (mention.Span.End, trigger.Span.Start) : (trigger.Span.End, mention.Span.Start);
        if (gapFrom > gapTo) gapFrom = gapTo;
        var distance = Clause.Distance(Clause.Words(trigger.Sentence, gapFrom, gapTo));
        var between = Between(analysis, trigger.Sentence, gapFrom, gapTo, mention);
        var verbs = Verbs(analysis, gapFrom, gapTo);
        var breaks = Math.Min(3, Clause.Breaks(analysis, gapFrom, gapTo));
        bag.Add("side", side, form);
        bag.Add("side-slot", side, slot);
        bag.Add("side-slot-form", side, slot, form);
        bag.Add("tag-side-slot", analysis.Pack.Tag, side, slot);
        bag.Add("concept-side-slot", concept, side, slot);
        bag.Add("concept-side", concept, side);
        bag.Add("trigger-form-side", trigger.Form, side, slot);
        bag.Add("distance", side, distance);
        bag.Add("distance-form", distance, form);
        bag.Add("between", side, Small(between));
        bag.Add("verbs-between", side, Small(verbs));
        bag.Add("breaks-between", side, Small(breaks));
        bag.Add("verbs-breaks", Small(verbs), Small(breaks), side);
        bag.Add("slot-role", slot, role);
        if (between == 0 && verbs == 0 && breaks == 0) bag.Add("adjacent", side, form);
        if (First(analysis, trigger.Sentence) == mention) bag.Add("first-mention", side, form);
        if (Clause.InQuotes(analysis, trigger.Sentence, mention.Head.Start) != Clause.InQuotes(analysis, trigger.Sentence, trigger.Span.Start)) bag.Add("quote-apart");
        if (IsSpeaker(analysis, mention)) bag.Add("speaker", side, Small(verbs));
        if (FollowedByPossessive(analysis, mention)) bag.Add("possessor", form);
        bag.Add("rank", Small(Rank(analysis, candidate.Actor)), form);
    }

    /// <summary>Features of "does this trigger tell a contact, which kind, which status".</summary>
    /// <param name="bag">Receives them.</param>
    /// <param name="analysis">The document.</param>
    /// <param name="trigger">The words in question.</param>
    /// <param name="participants">Candidates with the probability that they take part.</param>
    public static void Trigger(FeatureBag bag, Analysis analysis, Trigger trigger, IReadOnlyList<(ContactCandidate Candidate, double In)> participants)
    {
        var sentence = trigger.Sentence;
        var concept = trigger.Concept.Name;
        var kind = trigger.Concept.Kind;
        bag.Add("bias");
        bag.Add("concept", concept);
        bag.Add("concept-form", concept, trigger.Form);
        bag.Add("tag-concept", analysis.Pack.Tag, concept);
        bag.Add("tag-form", analysis.Pack.Tag, trigger.Form, kind);
        bag.Add("kind-form", kind, trigger.Form);
        bag.Add("form", trigger.Form);
        bag.Add("zone", sentence.Zone.Name());
        bag.Add("zone-kind", sentence.Zone.Name(), kind);
        var sum = new TriggerSum(participants, analysis.Focus);
        var (sides, here, persons) = (Small(sum.Sides), Small(sum.SidesHere), Small(sum.Persons));
        bag.Add("sides", sides);
        bag.Add("sides-concept", sides, concept);
        bag.Add("sides-here", here, kind);
        foreach (var role in sum.Roles) bag.Add("role-in", role, kind);
        bag.Add("bodies", Small(sum.Bodies), kind);
        bag.Add("persons-kind", persons, sides, kind);
        bag.Add("sides-form", here, trigger.Form);
        bag.Add("persons", persons, kind);
        bag.Add("persons-sides", persons, here);
        bag.Add("second", Small((int)(sum.SecondChance * 5)));
        var clause = Clause.Around(analysis, sentence, trigger.Span);
        var near = TextSpan.Between(Math.Max(clause.Start, trigger.Span.Start - 45), trigger.Span.Start);
        foreach (var modality in Clause.Modality(analysis, near))
        {
            bag.Add("near-modality", modality);
            bag.Add("near-modality-form", modality, trigger.Form);
            bag.Add("near-modality-kind", modality, kind);
        }
        foreach (var modality in Clause.Modality(analysis, TextSpan.Between(trigger.Span.End, Math.Min(clause.End, trigger.Span.End + 45)))) bag.Add("after-modality", modality);
        foreach (var modality in Clause.Modality(analysis, sentence.Span)) bag.Add("sentence-modality", modality);
        foreach (var match in analysis.Scan.In(LexKind.Concept, sentence.Span))
        {
            if (match.Span.Overlaps(trigger.Span) || analysis.Concepts.Find(match.Entry.A) is not { } other) continue;
            var side = match.Span.Start < trigger.Span.Start ? "before" : "after";
            if (other.Fact is "status" or "margin" or "initiator" or "none") bag.Add("beside", other.Name, side);
            if (other.Fact is "contact")
            {
                bag.Add("beside-kind", other.Kind, kind);
                bag.Add("beside-concept", side, concept, other.Name);
            }
            else bag.Add("beside-fact", other.Fact);
            if (clause.Contains(match.Span) && other.Fact is "status" && Math.Abs(match.Span.Start - trigger.Span.Start) < 60) bag.Add("beside-near", other.Name);
        }
        if (NearestStatus(analysis, trigger, clause) is { } told)
        {
            bag.Add("status-word", told.Name, told.Distance);
            bag.Add("status-word-form", told.Name, trigger.Form, told.Side);
            bag.Add("status-word-kind", told.Name, kind);
        }
        else bag.Add("no-status-word", trigger.Form, kind);
        foreach (var match in analysis.Scan.In(LexKind.Statement, TextSpan.Between(Math.Max(0, trigger.Span.Start - 1), Math.Min(analysis.Text.Length, trigger.Span.End + 12))))
            if (match.Span.Overlaps(trigger.Span) && match.Entry.B == "verb") bag.Add("also-says", match.Entry.A, kind);
        var dates = analysis.Dates[sentence.Index];
        bag.Add("dates", Small(dates.Count));
        foreach (var date in dates)
        {
            var tense = Tense(analysis, date);
            bag.Add("date-tense", tense);
            if (clause.Contains(date.Span)) bag.Add("date-tense-form", tense, trigger.Form);
        }
        if (dates.Count == 0) bag.Add("no-date", trigger.Form);
        bag.Add("quoted", Clause.InQuotes(analysis, sentence, trigger.Span.Start) ? "yes" : "no");
        var slot = Clause.SlotBefore(analysis, sentence, trigger.Span.Start);
        bag.Add("slot", slot, trigger.Form);
        bag.Add("definite", IsDefinite(analysis, trigger) ? "yes" : "no", trigger.Form, kind);
        bag.Add("place-in-sentence", (trigger.Span.Start - sentence.Span.Start) * 3 / Math.Max(1, sentence.Span.Length) is 0 ? "start" : "later");
        bag.Add("focus-in", sum.FocusIn ? "yes" : "no", kind);
        if (ContactTriggers.Before(analysis, sentence) is { } previous) bag.Add("previous", previous.Kind, concept);
        bag.Add("sentence-number", sentence.Index <= 1 ? "head" : sentence.Index <= 4 ? "early" : "late", kind);
    }

    // The nearest word that says what became of it: put off, called off, planned, invited.
    private static (string Name, string Distance, string Side)? NearestStatus(Analysis analysis, Trigger trigger, TextSpan clause)
    {
        (string Name, string Distance, string Side)? best = null;
        var nearest = int.MaxValue;
        foreach (var match in analysis.Scan.In(LexKind.Concept, clause))
        {
            if (match.Span == trigger.Span || analysis.Concepts.Find(match.Entry.A) is not { Fact: "status" } status) continue;
            var before = match.Span.Start < trigger.Span.Start;
            var words = match.Span.Overlaps(trigger.Span) ? 0 : Clause.Words(trigger.Sentence, before ? match.Span.End : trigger.Span.End, before ? trigger.Span.Start : match.Span.Start);
            if (words >= nearest) continue;
            nearest = words;
            best = (status.Name, Clause.Distance(words), before ? "before" : "after");
        }
        return best;
    }

    /// <summary>Whether a date lies before, on or after the document's day.</summary>
    public static string Tense(Analysis analysis, DateMention date)
    {
        if (date.Shape == DateShape.SameDay) return "same";
        if (analysis.Article.Day is not { } day || date.Past.Bounds is not { } past) return "unknown";
        if (date.Past != date.Future) return past.Last > day ? "future" : IsComing(analysis, date) ? "coming" : "either";
        return past.First > day ? "future" : past.Last < day.AddDays(-20) ? "long-past" : past.Last < day ? "past" : "now";
    }

    /// <summary>Whether a day or month without a year lies shortly ahead, and the last one of that name most of a year back.</summary>
    internal static bool IsComing(Analysis analysis, DateMention date) =>
        analysis.Article.Day is { } day && date.Past != date.Future && date.Past.Bounds is { } past && date.Future.Bounds is { } future
        && future.First.DayNumber - day.DayNumber <= Shortly && day.DayNumber - past.Last.DayNumber >= LongAgo;

    private const int Shortly = 75, LongAgo = 200;

    internal static int Rank(Analysis analysis, ActorEntity actor)
    {
        var count = analysis.MentionCount(actor);
        return count switch { <= 1 => 0, 2 => 1, <= 4 => 2, _ => 3 };
    }

    /// <summary>How many other mentions stand between two places of a sentence.</summary>
    internal static int Between(Analysis analysis, Sentence sentence, int from, int to, ActorMention except)
    {
        var between = 0;
        foreach (var mention in analysis.MentionsIn(sentence))
            if (mention.Head.Start >= from && mention.Head.End <= to && mention != except) between++;
        return between;
    }

    internal static string Small(int value) => value switch { <= 0 => "0", 1 => "1", 2 => "2", 3 => "3", 4 => "4", _ => "5+" };

    private static ActorMention? First(Analysis analysis, Sentence sentence) => analysis.MentionsIn(sentence) is [var first, ..] ? first : null;

    private static int Verbs(Analysis analysis, int from, int to)
    {
        var verbs = 0;
        foreach (var match in analysis.Scan.In(LexKind.Concept, TextSpan.Between(from, to)))
            if (match.Entry.B is not "noun") verbs++;
        foreach (var match in analysis.Scan.In(LexKind.Statement, TextSpan.Between(from, to)))
            if (match.Entry.B == "verb") verbs++;
        return Math.Min(verbs, 3);
    }

    private static bool IsSpeaker(Analysis analysis, ActorMention mention)
    {
        foreach (var match in analysis.Scan.In(LexKind.Statement, TextSpan.Between(mention.Span.End, Math.Min(analysis.Text.Length, mention.Span.End + 25))))
            if (match.Entry.B == "verb" && match.Span.Start - mention.Span.End <= 2) return true;
        return false;
    }

    private static bool FollowedByPossessive(Analysis analysis, ActorMention mention) =>
        mention.Head.End < analysis.Text.Length && Letters.Fold(analysis.Text[mention.Head.End]) == '\'';

    private static bool IsDefinite(Analysis analysis, Trigger trigger)
    {
        foreach (var match in analysis.Scan.In(LexKind.Glue, TextSpan.Between(Math.Max(trigger.Sentence.Span.Start, trigger.Span.Start - 12), trigger.Span.Start)))
            if (match.Entry.A == "article" && trigger.Span.Start - match.Span.End <= 1) return true;
        return false;
    }
}
