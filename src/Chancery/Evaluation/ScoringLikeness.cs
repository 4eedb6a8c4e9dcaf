namespace Chancery.Evaluation;

/// <summary>How much credit a fact that was read earns against a gold fact.</summary>
internal static class ScoringLikeness
{
    private static readonly HashSet<string?> Talks = new(["meeting", "consultations", "multilateral"], StringComparer.Ordinal);

    /// <summary>0 when the fact is no match for the gold fact, else up to 1.</summary>
    public static double Of(string plural, ScoredItem gold, ScoredItem read, ScoredText text)
    {
        switch (plural)
        {
            case "contacts": return Contact(gold, read);
            case "tenures":
                if (!ScoringNames.SamePerson(gold, read) || !Same(gold, read, "for")) return 0;
                return (Same(gold, read, "role") ? 1.0 : 0.5) * (Same(gold, read, "event") ? 1.0 : 0.5);
            case "memberships":
                if (!(Same(gold, read, "member") && Same(gold, read, "organization"))) return 0;
                return Same(gold, read, "status") ? 1.0 : 0.5;
        }
        if (!text.Overlap(gold, read)) return 0;
        switch (plural)
        {
            case "commitments": return Parties(gold, read) >= 0.5 ? 1.0 : 0;
            case "agreements": return Parties(gold, read) < 0.5 ? 0 : 0.5 + Quarter(gold, read, "status") + Quarter(gold, read, "form");
            case "measures":
                if (!(Same(gold, read, "by") && Same(gold, read, "against"))) return 0;
                return 0.5 + Quarter(gold, read, "status") + Quarter(gold, read, "kind");
            case "initiatives": return Same(gold, read, "status") ? 1.0 : 0.5;
            case "statements":
                ScoredItem a = gold.Item("speaker"), b = read.Item("speaker");
                if (!Same(a, b, "for") || !(ScoringNames.SamePerson(a, b) || a.Value("name") is null)) return 0;
                return Same(gold, read, "act") ? 1.0 : 0.5;
            default: return 0;
        }
    }

    /// <summary>Whether both give the same value for the field.</summary>
    public static bool Same(ScoredItem gold, ScoredItem read, string key) => string.Equals(gold.Value(key), read.Value(key), StringComparison.Ordinal);

    /// <summary>Common members divided by all.</summary>
    public static double Jaccard(HashSet<string> a, HashSet<string> b)
    {
        var common = a.Count(b.Contains);
        var all = a.Count + b.Count - common;
        return all == 0 ? 1.0 : (double)common / all;
    }

    private static double Contact(ScoredItem gold, ScoredItem read)
    {
        var credit = Same(gold, read, "kind") ? 1.0 : Talks.Contains(gold.Value("kind")) && Talks.Contains(read.Value("kind")) ? 0.5 : 0;
        if (Happened(gold.Value("status")) != Happened(read.Value("status"))) return 0;
        var alike = Jaccard(gold.Codes, read.Codes);
        if (alike < 0.5 || (gold.Codes.Count > 1 && alike == 0.5)) return 0; // one side alone is not a contact of two
        return credit * ScoringDates.Agree(gold.Value("date"), read.Value("date"));
    }

    private static int? Happened(string? status) => status switch
    {
        "held" or "ongoing" => 1,
        "planned" or "postponed" or "proposed" => 0,
        "cancelled" => -1,
        _ => null,
    };

    private static double Quarter(ScoredItem gold, ScoredItem read, string key) => Same(gold, read, key) ? 0.25 : 0;

    private static double Parties(ScoredItem gold, ScoredItem read) =>
        Jaccard(gold.Texts("parties").ToHashSet(StringComparer.Ordinal), read.Texts("parties").ToHashSet(StringComparer.Ordinal));
}
