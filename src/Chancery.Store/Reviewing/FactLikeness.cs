namespace Chancery.Store.Reviewing;

/// <summary>Whether two facts of one text are two readings of one.</summary>
internal static class FactLikeness
{
    /// <summary>Whether the two are of one kind, rest on words that overlap, and concern the same sides or the same person. One sentence may tell several facts of a kind.</summary>
    public static bool OfSameWords(Fact a, Fact b) =>
        a.FactKind() == b.FactKind() && a.Evidence.Any(x => b.Evidence.Any(y => x.Span.Overlaps(y.Span))) && (a, b) switch
        {
            (Tenure x, Tenure y) => x.Person == y.Person || x.Role == y.Role && x.For == y.For,
            (Statement x, Statement y) => x.Speaker.Name == y.Speaker.Name && x.Speaker.For == y.Speaker.For || x.Act == y.Act && x.Target == y.Target,
            (Measure x, Measure y) => x.By == y.By && x.Against == y.Against || x.Kind == y.Kind,
            (Membership x, Membership y) => x.Member == y.Member && x.Organization == y.Organization,
            (Agreement x, Agreement y) => x.Title == y.Title || x.Form == y.Form && Share(x.Parties, y.Parties),
            (Initiative x, Initiative y) => x.Title == y.Title || Share(x.By, y.By),
            (Commitment x, Commitment y) => x.What == y.What || Share(x.Parties, y.Parties),
            (Contact x, Contact y) => Share(Sides(x), Sides(y)),
            _ => false,
        };

    /// <summary>Whether the sides of one all stand among those of the other.</summary>
    private static bool Share(IReadOnlyCollection<string> a, IReadOnlyCollection<string> b)
    {
        var common = a.Intersect(b, StringComparer.Ordinal).Count();
        return common == a.Distinct(StringComparer.Ordinal).Count() || common == b.Distinct(StringComparer.Ordinal).Count();
    }

    private static List<string> Sides(Contact contact) => [.. contact.Participants.Select(p => p.For).OfType<string>()];
}
