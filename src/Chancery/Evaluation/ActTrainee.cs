using Chancery.Facts.Acts;
using Chancery.Frames;

namespace Chancery.Evaluation;

/// <summary>Learns the judges of one room of acts: whether words tell such a fact, how far the thing has come, which part each side has.</summary>
/// <typeparam name="T">The kind of fact.</typeparam>
/// <param name="room">The room.</param>
/// <param name="golds">The gold facts of a readout as the alignment needs them.</param>
public sealed class ActTrainee<T>(ActRoom room, Func<FactSet, IReadOnlyList<GoldAct>> golds) : ITrainee
    where T : Fact
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Judges => [room.TellsJudge, room.StatusJudge, room.SideJudge];

    /// <inheritdoc/>
    public IEnumerable<(string Judge, Example Example)> Examples(Analysis analysis, GoldReadout gold)
    {
        if (!gold.SpeaksOf<T>()) yield break;
        var context = new ActContext(analysis);
        var acts = room.Find(analysis);
        var aligned = ActAlignment.Of(context, acts, golds(gold.Facts));
        foreach (var act in acts)
        {
            var sides = context.Sides(act);
            var bag = new FeatureBag(keepNames: true);
            ActFeatures.Tells(bag, context, act, acts, sides);
            var told = aligned.TryGetValue(act, out var facts);
            yield return (room.TellsJudge, new Example(gold.Id, bag.Names!, told ? "yes" : "no"));
            if (!told) continue;
            if (facts![0].Status is { } status) yield return (room.StatusJudge, new Example(gold.Id, bag.Names!, status));
            var guess = room.HasAgent ? new ActGuess(context, act, sides) : null;
            foreach (var side in sides)
            {
                var parts = facts.SelectMany(f => f.Parts).Where(p => p.Code == side.Code).Select(p => p.Part).Distinct(StringComparer.Ordinal).ToList();
                var part = parts.Count == 0 ? ActRoom.Out : string.Join(ActRoom.And, parts.Order(StringComparer.Ordinal));
                var own = new FeatureBag(keepNames: true);
                ActFeatures.Side(own, context, act, side, sides, guess);
                yield return (room.SideJudge, new Example(gold.Id, own.Names!, part));
            }
        }
    }
}
