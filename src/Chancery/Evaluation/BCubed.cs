using System.Globalization;

namespace Chancery.Evaluation;

/// <summary>
/// B-cubed figures (Bagga and Baldwin 1998): for each mention, which part of those joined with it mean the same person, and which part of those that mean
/// the same person are joined with it; the mean over the mentions. Somebody often named weighs more than somebody named once.
/// </summary>
/// <param name="Precision">Of the mentions joined with a mention, the part that means the same person, 0 to 1.</param>
/// <param name="Recall">Of the mentions that mean the same person as a mention, the part joined with it, 0 to 1.</param>
/// <param name="Mentions">How many mentions the mean is of.</param>
public sealed record BCubed(double Precision, double Recall, int Mentions)
{
    /// <summary>The harmonic mean of precision and recall.</summary>
    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"precision {Precision:F4}, recall {Recall:F4}, F1 {F1:F4} over {Mentions} mentions");
}
