using System.Globalization;
using System.Text;

namespace Chancery.Frames;

/// <summary>How a kind of fact is weighed: the calibration of its confidence and the threshold below which it is not said.</summary>
/// <param name="Slope">Factor on the log odds (Platt scaling; Platt 1999).</param>
/// <param name="Shift">Added to the log odds.</param>
/// <param name="Threshold">Calibrated confidence from which on a fact is said; it maximises F1 on texts the judges never saw.</param>
public sealed record KindGauge(double Slope, double Shift, double Threshold)
{
    /// <summary>The calibrated probability of a raw one.</summary>
    public double Calibrate(double raw) => 1 / (1 + Math.Exp(-(Slope * LogOdds(raw) + Shift)));

    internal static double LogOdds(double p) => Math.Log(Math.Clamp(p, 1e-4, 1 - 1e-4) / (1 - Math.Clamp(p, 1e-4, 1 - 1e-4)));
}

/// <summary>Calibrates the confidence of facts and leaves out those that are not likely enough, kind by kind; learned out of fold.</summary>
public sealed class FactGauge
{
    private readonly SortedDictionary<string, KindGauge> _kinds;

    /// <summary>A gauge of the given kinds (<c>contact</c>, <c>agreement</c> …).</summary>
    public FactGauge(IEnumerable<KeyValuePair<string, KindGauge>> kinds) => _kinds = new(kinds.ToDictionary(k => k.Key, k => k.Value, StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>Leaves every fact as it is.</summary>
    public static FactGauge None { get; } = new([]);

    /// <summary>The facts that are likely enough, with calibrated confidence.</summary>
    public FactSet Weigh(FactSet facts) => new()
    {
        Contacts = Weigh(facts.Contacts, "contact"),
        Commitments = Weigh(facts.Commitments, "commitment"),
        Agreements = Weigh(facts.Agreements, "agreement"),
        Measures = Weigh(facts.Measures, "measure"),
        Initiatives = Weigh(facts.Initiatives, "initiative"),
        Memberships = Weigh(facts.Memberships, "membership"),
        Statements = Weigh(facts.Statements, "statement"),
        Tenures = Weigh(facts.Tenures, "tenure"),
    };

    /// <summary>The gauge as a data file that a person can read.</summary>
    public byte[] ToBytes()
    {
        var text = new StringBuilder("# kind\tslope\tshift\tthreshold\n");
        foreach (var (kind, gauge) in _kinds)
            text.Append(string.Create(CultureInfo.InvariantCulture, $"{kind}\t{gauge.Slope:0.######}\t{gauge.Shift:0.######}\t{gauge.Threshold:0.######}\n"));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Reads what <see cref="ToBytes"/> writes.</summary>
    /// <exception cref="FormatException">A number is none.</exception>
    public static FactGauge Parse(byte[] file) => new(Encoding.UTF8.GetString(file).Split('\n').Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t'))
        .Select(c => KeyValuePair.Create(c[0], new KindGauge(Number(c[1]), Number(c[2]), Number(c[3])))));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private IReadOnlyList<T> Weigh<T>(IReadOnlyList<T> facts, string kind) where T : Fact
    {
        if (!_kinds.TryGetValue(kind, out var gauge)) return facts;
        var kept = new List<T>(facts.Count);
        foreach (var fact in facts)
            if (gauge.Calibrate(fact.Confidence) is var confidence && confidence >= gauge.Threshold) kept.Add((T)(fact with { Confidence = confidence }));
        return kept;
    }
}
