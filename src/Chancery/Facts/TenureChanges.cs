using Chancery.Frames;
using Chancery.Languages;

namespace Chancery.Facts;

/// <summary>A change of office told of a named person.</summary>
internal sealed record TenureChange(ActorEntity Entity, Holding Holding, TenureEvent Event, Edtf? Date, TextSpan Span);

/// <summary>
/// Finds changes of office: said with the office ("named X as ambassador") or of somebody whose office stands elsewhere ("X, who resigned on Sunday").
/// Only close ties count: words such as "named" and "left" say many things.
/// </summary>
internal static class TenureChanges
{
    public static List<TenureChange> Find(Analysis analysis)
    {
        var found = new List<TenureChange>();
        foreach (var entity in analysis.Entities)
            foreach (var holding in entity.Holdings)
                if (entity.IsPerson && holding is { Event: { } told, Role: { } role, For: not null } && TenureReader.CanBeHeld(role))
                    found.Add(new TenureChange(entity, holding, told, DateIn(analysis, holding.Span), holding.Span));
        foreach (var sentence in analysis.Prose)
        {
            if (sentence.Zone == Zone.Title) continue;
            foreach (var match in analysis.Scan.In(LexKind.Concept, sentence.Span))
            {
                if (Told(analysis, match) is not { } told || Hedged(analysis, sentence, match)) continue;
                if (Who(analysis, sentence, match) is not { } mention || mention.Actors is not [{ IsPerson: true } entity]) continue;
                if (found.Exists(f => f.Entity == entity && (f.Event == told || f.Span.Overlaps(match.Span)))) continue;
                var date = DateNear(analysis, sentence, match.Span);
                // Somebody's taking office is told for its day; without one it is told by the way.
                if (match.Entry.A == "TAKE-OFFICE" && date is null && mention.Form != MentionForm.Name) continue;
                if ((Office(entity, match.Span) ?? Left(analysis, entity, told)) is not { } holding) continue;
                found.Add(new TenureChange(entity, holding, told, date, TextSpan.Between(Math.Min(mention.Span.Start, match.Span.Start), Math.Max(mention.Span.End, match.Span.End))));
            }
        }
        return found;
    }

    private static TenureEvent? Told(Analysis analysis, LexMatch match)
    {
        if (match.Entry.B is "noun" or "future" || analysis.Concepts.Find(match.Entry.A) is not { Fact: "tenure" } concept) return null;
        return concept.Name is "SUCCEED" or "FORMER" or "ACTING" or "ELECT-TITLE" ? null : Vocabulary.Read<TenureEvent>(concept.Status);
    }

    private static bool Hedged(Analysis analysis, Sentence sentence, LexMatch match)
    {
        var near = TextSpan.Between(Math.Max(sentence.Span.Start, match.Span.Start - 30), Math.Min(sentence.Span.End, match.Span.End + 12));
        return Clause.Modality(analysis, near).Exists(m => m is "negation" or "hypothetical" or "rumour" or "future" or "expected");
    }

    // Close before what happens to one ("X, who resigned", "X was dismissed"); close after what is done to one ("sacked X"), the doer passed over.
    private static ActorMention? Who(Analysis analysis, Sentence sentence, LexMatch match)
    {
        var done = match.Entry.A is "APPOINT" or "DISMISS" or "ELECT";
        var mentions = analysis.MentionsIn(sentence);
        ActorMention? before = null, after = null;
        foreach (var mention in mentions)
        {
            if (mention.Form is MentionForm.Adjective or MentionForm.Country or MentionForm.Metonym or MentionForm.Organisation && mention.Head.Start < match.Span.Start) continue;
            if (mention.Head.End <= match.Span.Start) before = mention;
            else if (mention.Head.Start >= match.Span.End && after is null && !IsAgent(analysis, sentence, mention)) after = mention;
        }
        var gapBefore = before is null ? int.MaxValue : Clause.Words(sentence, Math.Max(before.Span.End, before.Head.End), match.Span.Start);
        var gapAfter = after is null ? int.MaxValue : Gap(analysis, sentence, match.Span.End, after);
        if (done && match.Entry.B is not "passive") return gapAfter <= 1 ? after : gapBefore <= 1 && before!.Form != MentionForm.Pronoun && !IsAgent(analysis, sentence, before) && Follows(analysis, sentence, match) ? before : null;
        if (gapBefore <= 3 + DateWords(analysis, sentence, before, match) && before!.Actors[0].IsPerson && !IsAgent(analysis, sentence, before)) return before;
        return gapAfter <= 1 && match.Entry.B is not "passive" ? after : null;
    }

    // "X, appointed by the President": the doer stands right after.
    private static bool Follows(Analysis analysis, Sentence sentence, LexMatch match) =>
        analysis.MentionsIn(sentence).Any(m => m.Head.Start >= match.Span.End && IsAgent(analysis, sentence, m) && Clause.Words(sentence, match.Span.End, m.Span.Start) <= 2);

    private static int DateWords(Analysis analysis, Sentence sentence, ActorMention? before, LexMatch match)
    {
        var words = 0;
        foreach (var date in analysis.Dates[sentence.Index])
            if (before is not null && date.Span.Start >= before.Span.End && date.Span.End <= match.Span.Start) words += Clause.Words(sentence, date.Span.Start, date.Span.End) + 1;
        return words;
    }

    private static bool IsAgent(Analysis analysis, Sentence sentence, ActorMention mention) =>
        Clause.Slot(analysis, sentence, mention) is "AGENT";

    // Words between, those of the doer not counted.
    private static int Gap(Analysis analysis, Sentence sentence, int from, ActorMention to)
    {
        var words = Clause.Words(sentence, from, to.Span.Start);
        foreach (var mention in analysis.MentionsIn(sentence))
            if (mention != to && mention.Span.Start >= from && mention.Span.End <= to.Span.Start) words -= Clause.Words(sentence, mention.Span.Start, mention.Span.End) + (IsAgent(analysis, sentence, mention) ? 1 : 0);
        return words;
    }

    private static Edtf? DateNear(Analysis analysis, Sentence sentence, TextSpan span)
    {
        DateMention? best = null;
        foreach (var date in analysis.Dates[sentence.Index])
            if (date.Shape is not (DateShape.Since or DateShape.SameDay or DateShape.Deadline) && Math.Abs(date.Span.Start - span.Start) < 60 && (best is null || Math.Abs(date.Span.Start - span.Start) < Math.Abs(best.Span.Start - span.Start))) best = date;
        return best?.Past;
    }

    private static Edtf? DateIn(Analysis analysis, TextSpan span)
    {
        foreach (var sentence in analysis.Sentences)
            if (sentence.Span.Contains(span)) return DateNear(analysis, sentence, span);
        return null;
    }

    // Who left an office may be known to have held it until shortly before.
    private static Holding? Left(Analysis analysis, ActorEntity entity, TenureEvent told)
    {
        if (told is TenureEvent.Appointed or TenureEvent.Elected || analysis.Article.Day is not { } day || entity.RegisterId is not { } id) return null;
        var tenure = analysis.Register.Find(id)?.Tenures.Where(t => t.Covers(day) || t.Covers(day.AddDays(-200))).OrderBy(t => t.Role).FirstOrDefault();
        return tenure is null ? null : new Holding(tenure.Role, tenure.For, analysis.FirstMention(entity)?.Head ?? default, Basis.Register);
    }

    // The office named beside, else the one the person is known by here.
    private static Holding? Office(ActorEntity entity, TextSpan near) =>
        entity.Holdings.Where(h => h is { Role: { } role, For: not null, Event: null } && TenureReader.CanBeHeld(role)).OrderBy(h => h.Basis is not null).ThenBy(h => Math.Abs(h.Span.Start - near.Start)).FirstOrDefault();
}
