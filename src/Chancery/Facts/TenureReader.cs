namespace Chancery.Facts;

/// <summary>Reads who held which office: one <c>in-office</c> tenure for each named holder, at the item's own date, and the changes told of them.</summary>
public static class TenureReader
{
    private const int LongestQuote = 380;
    private const int MostOffices = 3;

    /// <summary>The tenures of a document, in text order.</summary>
    public static IReadOnlyList<Tenure> Read(Analysis analysis)
    {
        var changes = TenureChanges.Find(analysis);
        var tenures = changes.ConvertAll(c => Tenure(analysis, c.Entity, c.Holding, c.Event, c.Date, c.Span, 0.6));
        foreach (var entity in analysis.Entities)
        {
            if (!entity.IsPerson) continue;
            var offices = 0;
            foreach (var holding in entity.Holdings.Where(h => h is { Role: not null, For: not null, Former: false, Event: null }).DistinctBy(h => (h.Role, h.For)))
            {
                if (!CanBeHeld(holding.Role!.Value) || holding.Span.Length == 0 || ++offices > MostOffices) continue;
                if (holding.Basis == Basis.Register && entity.Holdings.Exists(h => h.Basis is null && h.Role is not null)) continue;
                if (changes.Exists(c => c.Entity == entity && c.Holding.Role == holding.Role && c.Holding.For == holding.For && c.Event is TenureEvent.Dismissed or TenureEvent.Resigned or TenureEvent.Died)) continue;
                var told = holding.Elect ? TenureEvent.Elected : TenureEvent.InOffice;
                tenures.Add(Tenure(analysis, entity, holding, told, told == TenureEvent.InOffice ? analysis.Article.Published : null, holding.Span, holding.Basis switch { null => 0.9, Basis.Register => 0.75, _ => 0.5 }));
            }
        }
        return [.. tenures.OrderBy(t => t.Evidence[0].Span)];
    }

    internal static bool CanBeHeld(Role role) => role is not (Role.Other or Role.Business or Role.Delegation);

    private static Tenure Tenure(Analysis analysis, ActorEntity entity, Holding holding, TenureEvent told, Edtf? date, TextSpan span, double confidence)
    {
        if (span.Length > LongestQuote) span = analysis.FirstMention(entity)?.Head ?? new TextSpan(span.Start, 0);
        return new Tenure
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
    }

    private static Dictionary<string, Basis> Rests(Holding holding, TenureEvent told, Edtf? date)
    {
        var basis = new Dictionary<string, Basis>(StringComparer.Ordinal);
        if (holding.Basis is { } said) basis[said == Basis.Inferred ? "for" : "role"] = said;
        if (told == TenureEvent.InOffice && date is not null) basis["date"] = Basis.DocumentDate;
        return basis;
    }
}
