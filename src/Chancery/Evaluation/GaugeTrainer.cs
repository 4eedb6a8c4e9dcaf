using System.Globalization;
using Chancery.Frames;

namespace Chancery.Evaluation;

/// <summary>Learns the <see cref="FactGauge"/> from readings by judges that never saw the texts: calibration by Platt's method, thresholds by best F1.</summary>
public static class GaugeTrainer
{
    private static readonly (string Kind, string Plural)[] Kinds = [.. Scorer.Kinds.Select(p => (p[..^1], p))];

    /// <summary>The gauge, and a line a kind on how well it fits.</summary>
    public static (FactGauge Gauge, IReadOnlyList<string> Report) Learn(IReadOnlyList<(GoldReadout Gold, Reading Reading)> pairs)
    {
        var gauges = new List<KeyValuePair<string, KindGauge>>();
        var report = new List<string>();
        foreach (var (kind, plural) in Kinds)
        {
            var points = new List<(double Raw, double Credit)>();
            var golds = 0;
            foreach (var (gold, reading) in pairs)
            {
                var goldFacts = ScoredItem.Facts(Scorer.AsJson(gold.Reading), plural);
                var readFacts = ScoredItem.Facts(Scorer.AsJson(reading), plural);
                golds += goldFacts.Length;
                var credit = new double[readFacts.Length];
                foreach (var (_, read, got) in ScoringMatch.Of(plural, goldFacts, readFacts, new ScoredText(gold.Document.Text))) credit[read] = got;
                var confidences = Confidences(reading.Facts, kind);
                for (var i = 0; i < credit.Length; i++) points.Add((confidences[i], credit[i]));
            }
            if (points.Count < 20) continue;
            var (slope, shift) = Platt(points);
            var fitted = new KindGauge(slope, shift, 0);
            var calibrated = points.Select(p => (P: fitted.Calibrate(p.Raw), p.Credit)).ToList();
            var threshold = BestThreshold(calibrated, golds);
            gauges.Add(KeyValuePair.Create(kind, fitted with { Threshold = threshold }));
            report.Add(string.Create(CultureInfo.InvariantCulture, $"{kind}: {points.Count} facts read out of fold, said from {threshold:0.00} on, expected calibration error {Error(calibrated.Where(c => c.P >= threshold).ToList()):0.000}"));
        }
        return (new FactGauge(gauges), report);
    }

    private static double[] Confidences(FactSet facts, string kind) => [.. (kind switch
    {
        "contact" => facts.Contacts.Cast<Fact>(),
        "commitment" => facts.Commitments,
        "agreement" => facts.Agreements,
        "measure" => facts.Measures,
        "initiative" => facts.Initiatives,
        "membership" => facts.Memberships,
        "statement" => facts.Statements,
        _ => facts.Tenures,
    }).Select(f => Math.Round(f.Confidence, 3))];

    // Two parameters by gradient descent on the log loss with the credit as soft label, the slope kept positive.
    private static (double Slope, double Shift) Platt(List<(double Raw, double Credit)> points)
    {
        double slope = 1, shift = 0;
        for (var step = 0; step < 4000; step++)
        {
            double gradientSlope = 0, gradientShift = 0;
            foreach (var (raw, credit) in points)
            {
                var odds = KindGauge.LogOdds(raw);
                var error = 1 / (1 + Math.Exp(-(slope * odds + shift))) - credit;
                gradientSlope += error * odds;
                gradientShift += error;
            }
            slope = Math.Max(0.05, slope - 0.3 * (gradientSlope / points.Count + 0.001 * (slope - 1)));
            shift -= 0.3 * gradientShift / points.Count;
        }
        return (slope, shift);
    }

    private static double BestThreshold(List<(double P, double Credit)> points, int golds)
    {
        double best = 0, bestF1 = -1, credit = 0;
        var read = 0;
        foreach (var group in points.GroupBy(p => Math.Round(p.P, 3)).OrderByDescending(g => g.Key))
        {
            credit += group.Sum(g => g.Credit);
            read += group.Count();
            var f1 = 2 * credit / (golds + read);
            if (f1 > bestF1) (best, bestF1) = (group.Key, f1);
        }
        return Math.Max(0, best - 0.001);
    }

    /// <summary>Expected calibration error in ten equal bins (Naeini et al. 2015).</summary>
    public static double Error(IReadOnlyList<(double P, double Credit)> points)
    {
        if (points.Count == 0) return 0;
        return points.GroupBy(p => Math.Min(9, (int)(p.P * 10))).Sum(g => Math.Abs(g.Average(p => p.P) - g.Average(p => p.Credit)) * g.Count()) / points.Count;
    }
}
