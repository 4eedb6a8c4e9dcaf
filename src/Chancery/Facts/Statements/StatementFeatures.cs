using Chancery.Discourse;
using Chancery.Frames;
using Chancery.Languages;

namespace Chancery.Facts.Statements;

/// <summary>Delexicalised features of the statement judges: nothing in them names a person, a country or a word of any language.</summary>
public static class StatementFeatures
{
    /// <summary>Features of "is this the one who speaks".</summary>
    public static void Speaker(FeatureBag bag, Analysis analysis, StatementTrigger trigger, SpeakerCandidate candidate, List<SpeakerCandidate> all)
    {
        var mention = candidate.Mention;
        var form = mention.Form.Name();
        var source = candidate.Source.Name();
        var group = trigger.Form is "quote" or "continued" ? "alone" : trigger.Form;
        bag.Add("bias");
        bag.Add("source", source, group);
        bag.Add("form", form);
        bag.Add("form-source", form, source);
        bag.Add("rule", candidate.ByRule ? "yes" : "no", source, group);
        bag.Add("person", Person(mention), source);
        bag.Add("for", mention.Actors[0].For is null ? "unknown" : "known");
        bag.Add("candidates", Steps(Here(all)), source);
        bag.Add("role", Role(mention));
        if (candidate.Source != SpeakerSource.Here)
        {
            bag.Add("rule-here", all.Exists(c => c.Source == SpeakerSource.Here && c.ByRule) ? "yes" : "no", source);
            return;
        }
        var sentence = trigger.Sentence;
        var before = mention.Head.Start < trigger.Span.Start;
        var side = before ? "before" : "after";
        var slot = Slot(analysis, sentence, mention);
        var (from, to) = before ? (mention.Span.End, trigger.Span.Start) : (trigger.Span.End, mention.Span.Start);
        if (from > to) from = to;
        var distance = Clause.Distance(Clause.Words(sentence, from, to));
        bag.Add("side-slot", side, slot, group);
        bag.Add("side-form", side, form);
        bag.Add("distance", side, distance, group);
        bag.Add("side-act", side, trigger.Act);
        bag.Add("breaks", side, Steps(Math.Min(3, Clause.Breaks(analysis, from, to))));
        bag.Add("between", side, Steps(Contacts.ContactFeatures.Between(analysis, sentence, from, to, mention)));
        bag.Add("verbs-between", side, Steps(Verbs(analysis, TextSpan.Between(from, to))));
        var first = analysis.MentionsIn(sentence) is [var leading, ..] && leading == mention;
        if (first) bag.Add("first", side, form);
        bag.Add("first-joined", first ? "first" : "later", side, Clause.Neighbour(analysis, sentence, trigger.Span.Start, back: true));
        if (!before && slot == "AGENT") bag.Add("agent-after");
        else if (all.Exists(o => o != candidate && o.Source == SpeakerSource.Here && o.Mention.Head.Start >= trigger.Span.End && Slot(analysis, sentence, o.Mention) == "AGENT")) bag.Add("agent-elsewhere", side, slot);
        if (Clause.InQuotes(analysis, sentence, mention.Head.Start) != Clause.InQuotes(analysis, sentence, trigger.Span.Start)) bag.Add("quote-apart", side);
        if (IsPossessor(analysis, mention)) bag.Add("possessor", side, group);
    }

    /// <summary>Features of "is this a main statement".</summary>
    public static void Statement(FeatureBag bag, Analysis analysis, StatementTrigger trigger, SpeakerCandidate? speaker, double speaks)
    {
        var sentence = trigger.Sentence;
        var (act, form) = (trigger.Act, trigger.Form);
        var neutral = act is "say" ? "neutral" : "act";
        bag.Add("bias");
        bag.Add("act", act);
        bag.Add("act-form", act, form);
        bag.Add("form", form);
        var before = Clause.Neighbour(analysis, sentence, trigger.Span.Start, back: true);
        var after = Clause.Neighbour(analysis, sentence, trigger.Span.End, back: false);
        bag.Add("tense", trigger.Tense, form);
        bag.Add("tense-before", trigger.Tense, before);
        bag.Add("before", before, form);
        bag.Add("after", after, form);
        bag.Add("before-after", before, after);
        bag.Add("zone", sentence.Zone.Name(), form);
        bag.Add("zone-act", sentence.Zone.Name(), neutral);
        bag.Add("place", sentence.Index <= 1 ? "head" : sentence.Index <= 5 ? "early" : "late", neutral);
        if (speaker is null) bag.Add("speaker", "none");
        else
        {
            var mention = speaker.Mention;
            bag.Add("speaker", Person(mention), form);
            bag.Add("speaker-form", mention.Form.Name(), neutral);
            bag.Add("speaker-source", speaker.Source.Name(), form);
            bag.Add("speaker-role", Role(mention));
            bag.Add("speaker-sure", Steps((int)(speaks * 5)), form);
            bag.Add("speakers", Steps(mention.Actors.Count), neutral);
            bag.Add("rule", speaker.ByRule ? "yes" : "no", form);
            bag.Add("speaker-rank", Steps(Rank(analysis, mention)), neutral);
            if (mention.Actors[0].For is null) bag.Add("speaker-unknown");
        }
        var said = Attribution.Said(analysis, sentence, trigger.Span, form, speaker is { Source: SpeakerSource.Here } here ? here.Mention : null);
        if (form is "quote" or "continued") said = sentence.Span;
        bag.Add("length", Clause.Distance(Clause.Words(sentence, said.Start, said.End)), neutral);
        bag.Add("quotes", Quotes(analysis, sentence), neutral);
        if (Clause.InQuotes(analysis, sentence, trigger.Span.Start)) bag.Add("trigger-quoted", form);
        foreach (var modality in Clause.Modality(analysis, said))
        {
            bag.Add("modality", modality);
            bag.Add("modality-act", modality, neutral);
        }
        foreach (var modality in Clause.Modality(analysis, TextSpan.Between(Math.Max(sentence.Span.Start, trigger.Span.Start - 30), trigger.Span.Start))) bag.Add("near-modality", modality, neutral);
        foreach (var modality in Clause.Modality(analysis, TextSpan.Between(trigger.Span.End, Math.Min(sentence.Span.End, trigger.Span.End + 30)))) bag.Add("after-modality", modality, neutral);
        foreach (var match in analysis.Scan.In(LexKind.Statement, sentence.Span))
        {
            if (match.Span.Overlaps(trigger.Span)) continue;
            var side = match.Span.Start < trigger.Span.Start ? "before" : "after";
            if (match.Entry.B == "cue") { if (said.Contains(match.Span)) bag.Add("cue", match.Entry.A, neutral); }
            else
            {
                bag.Add("beside", side, match.Entry.B, form);
                if (neutral == "neutral") bag.Add("beside-act", side, match.Entry.A);
            }
        }
        foreach (var match in analysis.Scan.In(LexKind.Concept, sentence.Span))
            if (!match.Span.Overlaps(trigger.Span) && analysis.Concepts.Find(match.Entry.A) is { } concept)
            {
                bag.Add("concept", concept.Fact, neutral);
                if (concept.Fact == "statement" && neutral == "neutral") bag.Add("concept-act", concept.Kind);
            }
        bag.Add("dates", Steps(analysis.Dates[sentence.Index].Count), neutral);
        bag.Add("slot", Clause.SlotBefore(analysis, sentence, trigger.Span.Start), form);
        if (Array.Exists(analysis.MentionsIn(sentence), m => m.Head.Start >= trigger.Span.End && m.Actors[0].For is { } f && speaker?.Mention.Actors[0].For != f)) bag.Add("other-side-after", neutral);
    }

    /// <summary>Features of "which act is it": the act of the reporting words, and what is in the words said.</summary>
    public static void Act(FeatureBag bag, Analysis analysis, StatementTrigger trigger, SpeakerCandidate? speaker)
    {
        var sentence = trigger.Sentence;
        var neutral = trigger.Act is "say" ? "neutral" : "act";
        bag.Add("bias");
        bag.Add("act", trigger.Act);
        bag.Add("act", trigger.Act);
        bag.Add("act-form", trigger.Act, trigger.Form);
        bag.Add("neutral", neutral, trigger.Form);
        if (speaker is not null) bag.Add("speaker", Person(speaker.Mention), neutral);
        bag.Add("quotes", Quotes(analysis, sentence), neutral);
        var said = trigger.Form is "quote" or "continued" ? sentence.Span
            : Attribution.Said(analysis, sentence, trigger.Span, trigger.Form, speaker is { Source: SpeakerSource.Here } here ? here.Mention : null);
        foreach (var modality in Clause.Modality(analysis, said)) bag.Add("modality", modality, neutral);
        foreach (var modality in Clause.Modality(analysis, TextSpan.Between(Math.Max(sentence.Span.Start, trigger.Span.Start - 20), trigger.Span.Start)))
            if (modality is "negation") bag.Add("near", modality, trigger.Act);
        foreach (var match in analysis.Scan.In(LexKind.Statement, said))
            if (!match.Span.Overlaps(trigger.Span) && match.Entry.A != "say")
            {
                bag.Add("said", match.Entry.A, match.Entry.B == "cue" ? "cue" : "word", neutral);
                bag.Add("said-act", match.Entry.A, neutral);
            }
        foreach (var match in analysis.Scan.In(LexKind.Concept, said))
            if (!match.Span.Overlaps(trigger.Span) && analysis.Concepts.Find(match.Entry.A) is { } concept)
                bag.Add("concept", concept.Fact == "statement" ? concept.Kind : concept.Fact, neutral);
        var subject = Subject(analysis, sentence, said, speaker);
        bag.Add("subject", subject, neutral);
        foreach (var modality in Clause.Modality(analysis, said))
            if (modality is "future" or "negation" or "hypothetical") bag.Add("subject-modality", subject, modality, neutral);
        if (Array.Exists(analysis.MentionsIn(sentence), m => said.Contains(m.Head) && m.Actors[0].For is { } f && speaker?.Mention.Actors[0].For != f)) bag.Add("other-side", neutral);
    }

    /// <summary>Features of "is this side the one that the statement is aimed at".</summary>
    public static void Target(FeatureBag bag, Analysis analysis, StatementTrigger trigger, ActorMention mention, SpeechAct act)
    {
        var sentence = trigger.Sentence;
        var side = mention.Head.Start < trigger.Span.Start ? "before" : "after";
        var slot = Slot(analysis, sentence, mention);
        var form = mention.Form.Name();
        var (from, to) = side == "before" ? (mention.Span.End, trigger.Span.Start) : (trigger.Span.End, mention.Span.Start);
        if (from > to) from = to;
        bag.Add("bias");
        bag.Add("side-slot", side, slot);
        bag.Add("side-form", side, form);
        bag.Add("act", act.Word());
        bag.Add("act-side", act.Word(), side);
        bag.Add("slot-act", slot, act.Word());
        bag.Add("distance", side, Clause.Distance(Clause.Words(sentence, from, to)));
        bag.Add("between", side, Steps(Contacts.ContactFeatures.Between(analysis, sentence, from, to, mention)));
        bag.Add("trigger-form", trigger.Form, side);
        bag.Add("rank", Steps(Rank(analysis, mention)));
        if (IsPossessor(analysis, mention)) bag.Add("possessor", side);
    }

    private static int Here(List<SpeakerCandidate> all)
    {
        var here = 0;
        foreach (var candidate in all)
            if (candidate.Source == SpeakerSource.Here) here++;
        return here;
    }

    // Of whom the words said speak first: the speaker's own side, another, or nobody.
    private static string Subject(Analysis analysis, Sentence sentence, TextSpan said, SpeakerCandidate? speaker)
    {
        foreach (var mention in analysis.MentionsIn(sentence))
            if (said.Contains(mention.Head) && mention.Actors[0].For is { } side)
                return (side == speaker?.Mention.Actors[0].For ? "own" : "other") + (Clause.Words(sentence, said.Start, mention.Span.Start) <= 2 ? "-first" : "-later");
        return "nobody";
    }

    private static string Slot(Analysis analysis, Sentence sentence, ActorMention mention)
    {
        return Clause.Slot(analysis, sentence, mention);
    }

    private static string Person(ActorMention mention) => mention.Actors.Count > 1 ? "group" : mention.Actors[0].IsPerson ? "named" : mention.Actors[0].IsSide ? "side" : "office";

    private static string Role(ActorMention mention) => mention.Actors[0].IsSide ? "side" : mention.Actors[0].Acting?.Role?.Word() ?? "none";

    private static int Rank(Analysis analysis, ActorMention mention) => analysis.MentionCount(mention.Actors[0]) switch { <= 1 => 0, 2 => 1, <= 4 => 2, _ => 3 };

    private static bool IsPossessor(Analysis analysis, ActorMention mention) => mention.Head.End < analysis.Folded.Length && analysis.Folded[mention.Head.End] == '\'';

    private static string Quotes(Analysis analysis, Sentence sentence)
    {
        if (!Clause.HasQuotes(analysis, sentence)) return "none";
        var words = 0;
        foreach (var token in sentence.Tokens)
            if (token.Kind == TokenKind.Word && Clause.InQuotes(analysis, sentence, token.Start)) words++;
        return words switch { 0 => "none", <= 3 => "few", _ => "many" };
    }

    private static int Verbs(Analysis analysis, TextSpan span)
    {
        var verbs = 0;
        foreach (var match in analysis.Scan.In(LexKind.Concept, span))
            if (match.Entry.B is not "noun") verbs++;
        foreach (var match in analysis.Scan.In(LexKind.Statement, span))
            if (match.Entry.B == "verb") verbs++;
        return Math.Min(3, verbs);
    }

    private static string Steps(int value) => value switch { <= 0 => "0", 1 => "1", 2 => "2", 3 => "3", 4 => "4", _ => "5+" };
}
