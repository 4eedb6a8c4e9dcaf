using Chancery.Languages;

namespace Chancery.Facts.Agreements;

/// <summary>Puts together the places of one document that tell the same stage of the same agreed text.</summary>
public static class AgreementMerger
{
    /// <summary>The stages, in the order of the first place that tells them.</summary>
    public static List<AgreementDraft> Merge(IEnumerable<AgreementDraft> drafts)
    {
        var merged = new List<AgreementDraft>();
        foreach (var draft in drafts.OrderBy(d => d.Judged.Act.Sentence.Zone == Zone.Title).ThenBy(d => d.Judged.Act.Span.Start))
        {
            var at = merged.FindIndex(m => Same(m, draft));
            if (at < 0) merged.Add(draft);
            else merged[at] = Join(merged[at], draft);
        }
        return [.. merged.OrderBy(m => m.Judged.Act.Span.Start)];
    }

    private static bool Same(AgreementDraft a, AgreementDraft b)
    {
        if (a.Status != b.Status) return false;
        var common = a.Parties.Intersect(b.Parties, StringComparer.Ordinal).Count();
        if (common == 0) return false;
        if (a.Judged.Act.Span == b.Judged.Act.Span && a.Judged.Act.Noun?.Span == b.Judged.Act.Noun?.Span) return true;
        if (a.Date is { } x && b.Date is { } y && !x.Compatible(y) && a.DateTold && b.DateTold) return false;
        if (a.Name is { } left && b.Name is { } right && !Alike(left, right)) return false;
        // A general noun ("the agreement", "the document") means the one spoken of.
        return a.Form == b.Form || a.Judged.Act.Noun is null || b.Judged.Act.Noun is null || IsGeneral(a) || IsGeneral(b);
    }

    private static bool IsGeneral(AgreementDraft draft) => draft.Name is null && draft.Form is AgreementForm.Agreement or AgreementForm.Other;

    private static bool Alike(string a, string b)
    {
        var left = Words(a);
        var right = Words(b);
        var common = left.Intersect(right, StringComparer.Ordinal).Count();
        return 2 * common >= Math.Min(left.Count, right.Count);
    }

    private static HashSet<string> Words(string name) => [.. Letters.Fold(name).Split((char[])[' ', '-', ',', '.', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 3)];

    private static AgreementDraft Join(AgreementDraft first, AgreementDraft second)
    {
        var (strong, weak) = second.Judged.Tells > first.Judged.Tells && first.Judged.Act.Sentence.Zone == second.Judged.Act.Sentence.Zone ? (second, first) : (first, second);
        var takeDate = strong.Date is null || (!strong.DateTold && weak.DateTold);
        return strong with
        {
            Form = strong.Judged.Act.Noun is null ? weak.Form : strong.Form,
            Name = strong.Name ?? weak.Name,
            Date = takeDate ? weak.Date : strong.Date,
            DateBasis = takeDate ? weak.DateBasis : strong.DateBasis,
            DateTold = strong.DateTold || weak.DateTold,
            Parties = strong.Parties.Count >= weak.Parties.Count ? strong.Parties : weak.Parties,
            Evidence = [.. first.Evidence.Concat(second.Evidence).DistinctBy(e => e.Span).Take(3)],
        };
    }
}
