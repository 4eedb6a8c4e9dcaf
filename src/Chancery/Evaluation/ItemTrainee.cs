using Chancery.Facts;
using Chancery.Frames;

namespace Chancery.Evaluation;

/// <summary>Whether an item holds facts at all: learned from texts with facts and control texts without; a control counts for several.</summary>
public sealed class ItemTrainee : ITrainee
{
    private const double ControlWeight = 4;

    /// <inheritdoc/>
    public IReadOnlyList<string> Judges => [ItemGate.JudgeName];

    /// <inheritdoc/>
    public IEnumerable<(string Judge, Example Example)> Examples(Analysis analysis, GoldReadout gold)
    {
        // A sentence of a pack teaches about items as short as itself only.
        if (gold.Genre is null && gold.Facts.Count == 0) yield break;
        var bag = new FeatureBag(keepNames: true);
        ItemGate.Features(bag, analysis);
        var holds = gold.Facts.Count > 0;
        yield return (ItemGate.JudgeName, new Example(gold.Id, bag.Names!, holds ? "yes" : "no", holds ? 1 : ControlWeight));
    }
}
