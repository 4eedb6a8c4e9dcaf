using Chancery.Facts.Acts;

namespace Chancery.Facts.Measures;

/// <summary>
/// Reads hostile and restrictive acts, and their easing: a concept (to expel, to recall) or a noun (sanctions, tariff) with what became of it; who did it
/// against whom by a learned judge. Two states that act, or two that are hit, give a fact each.
/// </summary>
public static class MeasureReader
{
    private const double Sure = 0.5;
    private const int MostPairs = 6;

    /// <summary>The room.</summary>
    public static ActRoom Room { get; } = new("measure", ["by", "against"], MeasureActs.Find) { Overrule = 0.8 };

    /// <summary>The measures of a document, in text order.</summary>
    public static IReadOnlyList<Measure> Read(ActContext context)
    {
        var analysis = context.Analysis;
        var measures = new List<Measure>();
        foreach (var judged in Room.Judge(context).OrderBy(j => j.Act.Sentence.Zone == Zone.Title).ThenBy(j => j.Act.Span.Start))
        {
            foreach (var (actor, target, chance) in judged.Pairs("by", "against", Sure).Take(MostPairs))
                if (judged.Tells * chance >= ActRoom.Threshold) Add(measures, analysis, judged, actor, target, judged.Tells * chance);
        }
        return [.. measures.OrderBy(m => m.Evidence[0].Span.Start)];
    }

    private static void Add(List<Measure> measures, Analysis analysis, JudgedAct judged, string by, string against, double confidence)
    {
        var status = Vocabulary.Read<MeasureStatus>(judged.Status) ?? Vocabulary.Read<MeasureStatus>(judged.Act.Status) ?? MeasureStatus.Imposed;
        var (date, basis, _) = ActDates.Of(analysis, judged.Act, status == MeasureStatus.Threatened);
        var measure = new Measure
        {
            Kind = Vocabulary.Read<MeasureKind>(judged.Act.Kind) ?? MeasureKind.Other,
            By = by,
            Against = against,
            Status = status,
            Date = date,
            Confidence = confidence,
            Basis = ActDates.BasisOf("date", date, basis),
            Evidence = [ActClause.Words(analysis, judged.Act)],
            Trace = ActDates.Trace(analysis, judged),
        };
        var at = measures.FindIndex(m => Same(m, measure));
        if (at < 0)
        {
            measures.Add(measure);
            return;
        }
        var known = measures[at];
        var (strong, weak) = known.Date is null && date is not null ? (measure, known) : (known, measure);
        measures[at] = strong with
        {
            Confidence = Math.Max(known.Confidence, confidence),
            Kind = strong.Kind == MeasureKind.Other ? weak.Kind : strong.Kind,
            Evidence = [.. known.Evidence.Concat(measure.Evidence).DistinctBy(e => e.Span).Take(3)],
        };
    }

    private static bool Same(Measure a, Measure b)
    {
        if (a.By != b.By || a.Against != b.Against || a.Status != b.Status) return false;
        if (a.Kind != b.Kind && !(a.Kind == MeasureKind.Other || b.Kind == MeasureKind.Other)) return false;
        return a.Date is not { } x || b.Date is not { } y || x.Compatible(y) || a.Basis.Count > 0 || b.Basis.Count > 0;
    }
}
