namespace Chancery.Facts;

/// <summary>Reads who held which office: one <c>in-office</c> tenure for each named holder, at the item's own date, and the changes told of them.</summary>
public static class TenureReader
{
    /// <summary>The tenures of a document, in text order.</summary>
    public static IReadOnlyList<Tenure> Read(Analysis analysis)
    {
        var tenures = new List<Tenure>();
        foreach (var entity in analysis.Entities)
        {
            if (!entity.IsPerson) continue;
            foreach (var holding in entity.Holdings.Where(h => h.Role is not null && h.For is not null && !h.Former).DistinctBy(h => (h.Role, h.For)).Take(2))
            {
                if (holding.Role is Role.Other or Role.Business or Role.Delegation) continue;
                tenures.Add(new Tenure
                {
                    Person = entity.Name!,
                    Original = entity.Original,
                    Role = holding.Role!.Value,
                    For = holding.For,
                    Event = holding.Elect ? TenureEvent.Elected : TenureEvent.InOffice,
                    Date = analysis.Article.Published,
                    Evidence = [analysis.Cut(holding.Span)],
                    Confidence = holding.Basis is null ? 0.9 : 0.7,
                    Basis = holding.Basis is { } basis ? new Dictionary<string, Basis>(StringComparer.Ordinal) { ["role"] = basis } : new Dictionary<string, Basis>(StringComparer.Ordinal),
                });
            }
        }
        return tenures;
    }
}
