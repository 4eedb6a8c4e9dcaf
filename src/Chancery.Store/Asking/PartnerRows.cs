using Chancery.Store.Sql;

namespace Chancery.Store.Asking;

/// <summary>Says when two sides last had to do with one another.</summary>
internal static class PartnerRows
{
    /// <summary>A side's dealings with another, of which the number is known.</summary>
    public static PartnerLine Line(View view, string code, Facet partner)
    {
        string[] pair = [.. new[] { code, partner.Name }.Order(StringComparer.Ordinal)];
        return new PartnerLine(partner.Name, partner.Count, PageTotals.Of(view, pair, "said"), Last(view, pair));
    }

    private static DateOnly? Last(View view, string[] pair) => view.Connection
        .Hot($"SELECT p.day FROM event_pairs p WHERE p.a = @a AND p.b = @b AND p.part = 'dated' AND p.day <= @c AND {view.Live("p")} ORDER BY p.day DESC LIMIT 1")
        .Query(r => r.Day(0), pair[0], pair[1], Columns.Text(view.Days.On)) is [var day] ? day : null;
}
