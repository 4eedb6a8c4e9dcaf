using Chancery.Frames;
using Chancery.Languages;

namespace Chancery.Facts;

/// <summary>Reads who held which office: one <c>in-office</c> tenure for each named holder, at the item's own date, and the changes told of them.</summary>
public static class TenureReader
{
    /// <summary>The tenures of a document, in text order.</summary>
    public static IReadOnlyList<Tenure> Read(Analysis analysis)
    {
        var changes = Changes(analysis);
        var gone = changes.Where(c => c.Tenure.Event is TenureEvent.Dismissed or TenureEvent.Resigned or TenureEvent.Died).Select(c => c.Entity).ToHashSet();
        var tenures = changes.ConvertAll(c => c.Tenure);
        foreach (var entity in analysis.Entities)
        {
            if (!entity.IsPerson || gone.Contains(entity)) continue;
            foreach (var holding in entity.Holdings.Where(h => h is { Role: not null, For: not null, Former: false }).DistinctBy(h => (h.Role, h.For)).Take(2))
            {
                if (!CanBeHeld(holding.Role!.Value) || holding.Span.Length == 0) continue;
                if (holding.Basis == Basis.Register && entity.Holdings.Exists(h => h.Basis is null && h.Role is not null)) continue;
                tenures.Add(Tenure(analysis, entity, holding, holding.Elect ? TenureEvent.Elected : TenureEvent.InOffice, analysis.Article.Published, holding.Span, holding.Basis switch { null => 0.9, Basis.Register => 0.75, _ => 0.5 }));
            }
        }
        return [.. tenures.OrderBy(t => t.Evidence[0].Span)];
    }

    private static bool CanBeHeld(Role role) => role is not (Role.Other or Role.Business or Role.Delegation);

    private static Tenure Tenure(Analysis analysis, ActorEntity entity, Holding holding, TenureEvent told, Edtf? date, TextSpan span, double confidence) => new()
    {
        Person = entity.Name!,
        Original = entity.Original,
        Role = holding.Role!.Value,
        For = holding.For,
        Event = told,
        Date = date,
        Evidence = [analysis.Cut(span)],
        Confidence = confidence,
        Basis = Rests(holding, told, date),
        Trace = analysis.Explain ? [$"{told.Word()}: \"{span.Of(analysis.Text)}\""] : [],
    };

    private static Dictionary<string, Basis> Rests(Holding holding, TenureEvent told, Edtf? date)
    {
        var basis = new Dictionary<string, Basis>(StringComparer.Ordinal);
        if (holding.Basis is { } said) basis[said == Basis.Inferred ? "for" : "role"] = said;
        if (told == TenureEvent.InOffice && date is not null) basis["date"] = Basis.DocumentDate;
        return basis;
    }

    private static List<(ActorEntity Entity, Tenure Tenure)> Changes(Analysis analysis)
    {
        var found = new List<(ActorEntity, Tenure)>();
        foreach (var sentence in analysis.Prose)
        {
            if (sentence.Zone == Zone.Title) continue;
            foreach (var match in analysis.Scan.In(LexKind.Concept, sentence.Span))
            {
                if (analysis.Concepts.Find(match.Entry.A) is not { Fact: "tenure" } concept || Vocabulary.Read<TenureEvent>(concept.Status) is not { } told || told == TenureEvent.InOffice || concept.Name == "ELECT-TITLE") continue;
                var trigger = new Trigger(concept, match.Entry.B, match.Span, sentence);
                if (Hedged(analysis, trigger) || Who(analysis, trigger) is not { } mention) continue;
                var entity = mention.Actors[0];
                if (Office(analysis, trigger, entity) is not { } holding || !CanBeHeld(holding.Role!.Value)) continue;
                if (found.Exists(f => f.Item1 == entity && f.Item2.Event == told)) continue;
                var date = analysis.Dates[sentence.Index].MinBy(d => Math.Abs(d.Span.Start - match.Span.Start))?.Past;
                var span = TextSpan.Between(Math.Min(mention.Span.Start, match.Span.Start), Math.Max(mention.Span.End, match.Span.End));
                found.Add((entity, Tenure(analysis, entity, holding, told, date, span.Length <= 380 ? span : mention.Span, 0.6)));
            }
        }
        return found;
    }

    private static bool Hedged(Analysis analysis, Trigger trigger)
    {
        var near = TextSpan.Between(Math.Max(trigger.Sentence.Span.Start, trigger.Span.Start - 30), trigger.Span.Start);
        return trigger.Form is "noun" || Clause.Modality(analysis, near).Exists(m => m is "negation" or "hypothetical" or "rumour");
    }

    // Whose office changes: for doing (appoint, dismiss) the one it is done to, for happening (resign, die) the one it happens to.
    private static ActorMention? Who(Analysis analysis, Trigger trigger)
    {
        var people = analysis.MentionsIn(trigger.Sentence).Where(m => m.Actors[0].IsPerson && Math.Abs(m.Head.Start - trigger.Span.Start) < 120
            && Clause.SlotBefore(analysis, trigger.Sentence, m.Span.Start) is not ("AGENT" or "WITH" or "TO")).ToList();
        var before = people.FindLast(m => m.Head.Start < trigger.Span.Start);
        var after = people.Find(m => m.Head.Start > trigger.Span.Start);
        var done = trigger.Concept.Name is "APPOINT" or "DISMISS";
        if (done && trigger.Form is not "passive" && after is not null && Clause.Words(trigger.Sentence, trigger.Span.End, after.Span.Start) <= 4) return after;
        return before ?? (Clause.Words(trigger.Sentence, trigger.Span.End, after?.Span.Start ?? int.MaxValue) <= 4 ? after : null);
    }

    // The office named after the words ("appointed … ambassador"), else the one the person is known by here.
    private static Holding? Office(Analysis analysis, Trigger trigger, ActorEntity entity)
    {
        var named = entity.Holdings.FirstOrDefault(h => h is { Role: not null, For: not null } && h.Span.Start >= trigger.Sentence.Span.Start && h.Span.End <= trigger.Sentence.Span.End);
        return named ?? entity.Holdings.FirstOrDefault(h => h is { Role: not null, For: not null });
    }
}
