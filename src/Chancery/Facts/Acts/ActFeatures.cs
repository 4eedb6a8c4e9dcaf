using Chancery.Facts.Contacts;
using Chancery.Frames;
using Chancery.Languages;

namespace Chancery.Facts.Acts;

/// <summary>Delexicalised features of the judges of acts: nothing in them names a country or a word of any language.</summary>
public static class ActFeatures
{
    /// <summary>Features of "which part has this side in the act".</summary>
    public static void Side(FeatureBag bag, ActContext context, Act act, ActSide side, List<ActSide> all, ActGuess? guessed)
    {
        var analysis = context.Analysis;
        var concept = act.Concept.Name;
        var mention = side.Nearest;
        var where = side.Where;
        var type = analysis.Atlas.IsOrganisation(side.Code) ? "organisation" : "country";
        var rank = Small(context.Rank(side.Code));
        var (hereAll, hereLike) = (0, 0);
        foreach (var other in all)
            if (other.IsHere)
            {
                hereAll++;
                if (analysis.Atlas.IsOrganisation(other.Code) == (type == "organisation")) hereLike++;
            }
        var hereCount = Small(hereAll);
        bag.Add("bias");
        bag.Add("where", where);
        bag.Add("where-type", where, type);
        bag.Add("where-form", where, mention.Form);
        bag.Add("where-concept", where, concept);
        bag.Add("type-concept", type, concept);
        bag.Add("rank-where", rank, where);
        bag.Add("rank-here", rank, where, hereCount);
        bag.Add("here", where, hereCount);
        bag.Add("only", hereLike == (side.IsHere ? 1 : 0) ? "yes" : "no", where, type);
        bag.Add("role", mention.Role, where);
        var voice = Voice(act.Form);
        var pair = Pair(context, side, all);
        bag.Add("represented", context.IsRepresented(side.Code) ? "yes" : "no", where, type);
        bag.Add("voice-where", voice, where);
        bag.Add("voice-rank", voice, where, rank);
        if (guessed is not null) Guess(bag, context, act, side, guessed.Of(side.Code), voice, type);
        bag.Add("role-kind", mention.Role, act.Kind, where);
        bag.Add("top-organisation", context.TopOrganisation == side.Code ? "yes" : "no", where, type);
        bag.Add("pair", pair, where);
        bag.Add("pair-voice", pair, where, voice);
        if (context.Analysis.Article.HomeSide == side.Code) bag.Add("home", where);
        if (!side.IsHere)
        {
            bag.Add("implied-role-concept", mention.Role, concept);
            bag.Add("implied-voice-concept", where, voice, concept);
            return;
        }
        var order = Order(context, act, mention);
        var slot = ActClause.Slot(analysis, act.Sentence, mention);
        var before = mention.Head.Start < act.Span.Start;
        var direction = before ? "before" : "after";
        var (from, to) = before ? (Math.Min(mention.Span.End, act.Span.Start), act.Span.Start) : (act.Span.End, Math.Max(act.Span.End, mention.Span.Start));
        var words = Clause.Distance(Clause.Words(act.Sentence, from, to));
        var verbs = Small(ActClause.Verbs(analysis, from, to));
        var breaks = Small(Math.Min(3, Clause.Breaks(analysis, from, to)));
        bag.Add("order", order);
        bag.Add("order-form", order, act.Form);
        bag.Add("order-slot", order, slot);
        var possessor = ActClause.Possessive(analysis, mention.Head) ? "possessor" : "plain";
        bag.Add("form-kind", mention.Form, act.Kind, direction);
        bag.Add("slot-kind", slot, act.Kind, direction);
        bag.Add("possessor-kind", possessor, act.Kind, direction);
        bag.Add("possessor-order", possessor, order, voice);
        bag.Add("order-form-voice", order + mention.Form, slot, voice);
        bag.Add("voice-order", voice, order);
        bag.Add("voice-order-type", voice, order, type);
        bag.Add("voice-slot", voice, direction, slot);
        bag.Add("voice-slot-form", voice, direction + slot, mention.Form);
        bag.Add("voice-verbs", voice, order, verbs);
        bag.Add("voice-breaks", voice, order, breaks);
        var list = Small(mention.List);
        bag.Add("list", list, voice, direction);
        bag.Add("list-slot", list, slot);
        bag.Add("order-concept", order, concept);
        bag.Add("order-type", order, type);
        bag.Add("order-concept-form", order, concept, act.Form);
        bag.Add("side-slot", direction, slot);
        bag.Add("side-slot-form", direction, slot, mention.Form);
        bag.Add("side-slot-concept", direction, slot, concept);
        bag.Add("side-slot-act", direction, slot, act.Form);
        bag.Add("side-form-act", direction, mention.Form, act.Form);
        bag.Add("side-role-concept", direction, mention.Role, concept);
        bag.Add("slot-type", slot, type);
        bag.Add("distance", direction, words);
        bag.Add("distance-form", words, mention.Form);
        bag.Add("verbs-between", direction, verbs);
        bag.Add("breaks-between", direction, breaks);
        bag.Add("verbs-breaks", direction, verbs, breaks);
        bag.Add("possessor", possessor == "possessor" ? "yes" : "no", mention.Form, direction);
        if (context.Named(act.Sentence) is [var first, ..] && first.Code == side.Code) bag.Add("first", mention.Form, direction);
        if (ActClause.IsSpeaker(analysis, mention.Span)) bag.Add("speaker", direction, verbs);
        if (Clause.InQuotes(analysis, act.Sentence, mention.Head.Start) != Clause.InQuotes(analysis, act.Sentence, act.Span.Start)) bag.Add("quote-apart");
        for (var i = 0; i < side.Here.Length; i++)
            if (Array.FindIndex(side.Here, h => h.Form == side.Here[i].Form) == i) bag.Add("named-as", side.Here[i].Form, concept);
        foreach (var other in side.Here)
        {
            bag.Add("any-slot", ActClause.Slot(analysis, act.Sentence, other), concept);
            if (other.Role is "Ambassador") bag.Add("has-ambassador", other.Head.Start < act.Span.Start ? "before" : "after", concept);
        }
        if (act.Noun is { } noun) NounFeatures(bag, analysis, act, side, noun, slot, type);
    }

    private static void Guess(FeatureBag bag, ActContext context, Act act, ActSide side, string guess, string voice, string type)
    {
        bag.Add("guess", guess);
        bag.Add("guess-voice", guess, voice);
        bag.Add("guess-where", guess, side.Where, type);
        bag.Add("guess-kind", guess, act.Kind);
        bag.Add("guess-concept", guess, act.Concept.Name);
        bag.Add("guess-form", guess, side.Nearest.Form);
        bag.Add("guess-rank", guess, Small(context.Rank(side.Code)));
    }

    private static void NounFeatures(FeatureBag bag, Analysis analysis, Act act, ActSide side, LexMatch noun, string slot, string type)
    {
        var near = side.Here.MinBy(m => ActContext.Gap(m.Head, noun.Span));
        var before = near.Head.Start < noun.Span.Start;
        var words = Clause.Words(act.Sentence, before ? near.Head.End : noun.Span.End, before ? noun.Span.Start : near.Head.Start);
        bag.Add("noun-side", before ? "before" : "after", Clause.Distance(words));
        bag.Add("noun-side-slot", before ? "before" : "after", before ? near.Form : ActClause.Slot(analysis, act.Sentence, near));
        bag.Add("noun-side-form", before ? "before" : "after", near.Form, Clause.Distance(Math.Min(words, 4)));
        bag.Add("noun-kind", act.Kind, before ? "before" : "after", slot);
        if (noun.Span.Contains(near.Head)) bag.Add("inside-noun", type);
    }

    /// <summary>Features of "do these words tell a fact of the room", and of how far the thing has come.</summary>
    public static void Tells(FeatureBag bag, ActContext context, Act act, IReadOnlyList<Act> acts, List<ActSide> sides)
    {
        var analysis = context.Analysis;
        var sentence = act.Sentence;
        var concept = act.Concept.Name;
        bag.Add("bias");
        bag.Add("concept", concept);
        bag.Add("concept-form", concept, act.Form);
        bag.Add("form", act.Form);
        bag.Add("kind", act.Kind);
        bag.Add("kind-concept", act.Kind, concept);
        bag.Add("status", act.Status);
        bag.Add("status-form", act.Status, act.Form);
        bag.Add("zone", sentence.Zone.Name());
        bag.Add("zone-concept", sentence.Zone.Name(), concept);
        var (here, organisations, inFocus) = (0, 0, 0);
        foreach (var side in sides)
        {
            if (!side.IsHere) continue;
            here++;
            if (analysis.Atlas.IsOrganisation(side.Code)) organisations++;
            if (context.Rank(side.Code) < 2) inFocus++;
        }
        var hereCount = Small(here);
        bag.Add("sides", hereCount);
        bag.Add("sides-concept", hereCount, concept);
        bag.Add("sides-form", hereCount, act.Form);
        bag.Add("organisations", Small(organisations));
        bag.Add("countries-organisations", Small(here - organisations), Small(organisations));
        bag.Add("focus-here", Small(inFocus), act.Form);
        NounAndForm(bag, analysis, act);
        var unreal = Unreal(analysis, act);
        bag.Add("unreal", unreal, act.Form);
        bag.Add("unreal-status", unreal, act.Status);
        var beside = Beside(context, act, after: true);
        bag.Add("beside-side", beside, concept);
        bag.Add("beside-side-form", beside, Beside(context, act, after: false), act.Form);
        Surroundings(bag, analysis, act);
        Neighbours(bag, analysis, act);
        bag.Add("quoted", Clause.InQuotes(analysis, sentence, act.Span.Start) ? "yes" : "no");
        bag.Add("definite", ActClause.Definite(analysis, act.Noun?.Span ?? act.Span) ? "yes" : "no", act.Form);
        var next = ActClause.Sort(analysis, sentence, act.Span.End, after: true);
        bag.Add("next", next, concept);
        bag.Add("next-form", next, act.Form);
        bag.Add("previous", ActClause.Sort(analysis, sentence, act.Span.Start, after: false), act.Form);
        bag.Add("sentence-number", sentence.Index <= 1 ? "head" : sentence.Index <= 4 ? "early" : "late");
        var (actsHere, toldBefore) = (0, false);
        for (var i = 0; i < acts.Count; i++)
            if (ReferenceEquals(acts[i].Sentence, sentence)) actsHere++;
            else toldBefore |= acts[i].Sentence.Index < sentence.Index && acts[i].Concept.Name == concept;
        bag.Add("acts-here", Small(actsHere));
        bag.Add("acts-in-item", Small(acts.Count / 2));
        if (toldBefore) bag.Add("told-before", concept);
    }

    private static void NounAndForm(FeatureBag bag, Analysis analysis, Act act)
    {
        if (act.Noun is not { } noun)
        {
            bag.Add("noun", "none", act.Concept.Name);
            return;
        }
        var alone = noun.Span == act.Span;
        var place = alone ? "alone" : noun.Span.Start < act.Span.Start ? "before" : "after";
        bag.Add("noun", place, act.Form);
        bag.Add("noun-concept", place, act.Concept.Name);
        var (from, to) = noun.Span.Start < act.Span.Start ? (noun.Span.End, act.Span.Start) : (act.Span.End, noun.Span.Start);
        if (!alone)
        {
            bag.Add("noun-distance", place, Clause.Distance(Clause.Words(act.Sentence, Math.Min(from, to), to)));
            bag.Add("noun-breaks", place, Small(Clause.Breaks(analysis, Math.Min(from, to), to)));
            bag.Add("noun-verbs", place, Small(ActClause.Verbs(analysis, Math.Min(from, to), to)));
        }
        if (analysis.Pack.Cased) bag.Add("noun-capital", char.IsUpper(analysis.Text[noun.Span.Start]) ? "yes" : "no", place);
        bag.Add("noun-slot", Clause.SlotBefore(analysis, act.Sentence, noun.Span.Start), place);
        bag.Add("noun-then", ActClause.SlotAfter(analysis, act.Sentence, noun.Span.End), place);
    }

    // Whether the words before say that it is to come, wished, denied or only agreed upon.
    private static string Unreal(Analysis analysis, Act act)
    {
        var near = TextSpan.Between(Math.Max(act.Sentence.Span.Start, act.Span.Start - 28), act.Span.Start);
        foreach (var match in analysis.Scan.In(LexKind.Modality, near))
            if (match.Entry.A is "negation" or "hypothetical" or "rumour" or "cancelled") return match.Entry.A;
        if (act.Form == "future") return "future";
        foreach (var match in analysis.Scan.In(LexKind.Modality, near))
            if (match.Entry.A is "future" or "expected" or "proposed") return "future";
        foreach (var match in analysis.Scan.In(LexKind.Concept, near))
            if (analysis.Concepts.Find(match.Entry.A) is { Fact: "commitment" }) return "agreed";
        return "no";
    }

    // The nearest side within a few words: an organisation, a country or none.
    private static string Beside(ActContext context, Act act, bool after)
    {
        var best = "none";
        var nearest = 40;
        foreach (var mention in context.Named(act.Sentence))
        {
            if (mention.Head.Start >= act.Span.End != after && !act.Span.Overlaps(mention.Head)) continue;
            var gap = ActContext.Gap(mention.Head, act.Span);
            if (gap >= nearest) continue;
            (best, nearest) = (context.Analysis.Atlas.IsOrganisation(mention.Code) ? "organisation" : "country", gap);
        }
        return best;
    }

    private static void Surroundings(FeatureBag bag, Analysis analysis, Act act)
    {
        var clause = Clause.Around(analysis, act.Sentence, act.Span);
        foreach (var modality in Clause.Modality(analysis, TextSpan.Between(Math.Max(clause.Start, act.Span.Start - 40), act.Span.Start)))
        {
            bag.Add("near-modality", modality);
            bag.Add("near-modality-form", modality, act.Form);
            bag.Add("near-modality-concept", modality, act.Concept.Name);
        }
        foreach (var modality in Clause.Modality(analysis, TextSpan.Between(act.Span.End, Math.Min(clause.End, act.Span.End + 40)))) bag.Add("after-modality", modality);
        foreach (var modality in Clause.Modality(analysis, act.Sentence.Span)) bag.Add("sentence-modality", modality);
        var dates = analysis.Dates[act.Sentence.Index];
        bag.Add("dates", Small(dates.Count));
        foreach (var date in dates)
        {
            var tense = ContactFeatures.Tense(analysis, date);
            bag.Add("date-tense", tense);
            bag.Add("date-tense-form", tense, act.Form);
            bag.Add("date-shape", date.Shape.Name());
            if (ActContext.Gap(date.Span, act.Whole) <= 12) bag.Add("date-near", tense, act.Form);
        }
        if (dates.Count == 0) bag.Add("no-date", act.Form);
    }

    private static void Neighbours(FeatureBag bag, Analysis analysis, Act act)
    {
        foreach (var match in analysis.Scan.In(LexKind.Concept, act.Sentence.Span))
        {
            if (match.Span.Overlaps(act.Span) || analysis.Concepts.Find(match.Entry.A) is not { } other) continue;
            var gap = ActContext.Gap(match.Span, act.Span);
            var side = match.Span.Start < act.Span.Start ? "before" : "after";
            bag.Add("beside-fact", other.Fact);
            if (gap < 60) bag.Add("beside-near", side, other.Fact);
            if (gap < 30) bag.Add("beside-concept", side, other.Name);
        }
        foreach (var match in analysis.Scan.In(LexKind.Statement, act.Sentence.Span))
            if (match.Entry.B is "verb" && !match.Span.Overlaps(act.Span))
                bag.Add("said", match.Span.Start < act.Span.Start ? "before" : "after", ActContext.Gap(match.Span, act.Span) < 40 ? "near" : "far");
        foreach (var kind in (ReadOnlySpan<LexKind>)[LexKind.AgreementNoun, LexKind.MeasureNoun, LexKind.CommitmentVerb])
            foreach (var match in analysis.Scan.In(kind, act.Sentence.Span))
                if (!match.Span.Overlaps(act.Whole) && ActContext.Gap(match.Span, act.Span) < 40) bag.Add("beside-noun", kind.Name(), match.Span.Start < act.Span.Start ? "before" : "after");
    }

    // "before2": the second side before the words; several mentions of one side count once.
    private static string Order(ActContext context, Act act, SideMention mention)
    {
        var before = mention.Head.Start < act.Span.Start;
        var between = new List<string>(4);
        foreach (var other in context.Named(act.Sentence))
        {
            if (other.Code == mention.Code || between.Contains(other.Code)) continue;
            var inside = before ? other.Head.Start > mention.Head.Start && other.Head.Start < act.Span.Start : other.Head.Start < mention.Head.Start && other.Head.Start >= act.Span.Start;
            if (inside) between.Add(other.Code);
        }
        return (before, Math.Min(3, between.Count)) switch { (true, 0) => "before1", (true, 1) => "before2", (true, _) => "before3", (false, 0) => "after1", (false, 1) => "after2", _ => "after3" };
    }

    private static string Voice(string form) => form switch { "passive" => "passive", "noun" => "noun", "-" or "" => "none", _ => "active" };

    // The item is about two sides above all: whether this is one of them, and whether the other is named here.
    private static string Pair(ActContext context, ActSide side, List<ActSide> all)
    {
        var rank = context.Rank(side.Code);
        if (rank > 1 || context.Focus.Count < 2) return "no";
        var other = context.Focus[1 - rank];
        return all.Exists(s => s.IsHere && s.Code == other) ? "other-here" : "other-absent";
    }

    private static string Small(int value) => ContactFeatures.Small(value);
}
