using Chancery.Facts.Contacts;
using Chancery.Frames;

namespace Chancery.Evaluation;

/// <summary>Whether a drafted contact is one that the document tells: learned from drafts by judges that never saw it, scored as the yardstick scores.</summary>
public sealed class DraftTrainee : ITrainee
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Judges => [ContactReader.WholeJudge];

    /// <inheritdoc/>
    public double? Penalty => 15;

    /// <inheritdoc/>
    public IEnumerable<(string Judge, Example Example)> Examples(Analysis analysis, GoldReadout gold)
    {
        if (gold.Genre is null) yield break;       // a sentence of a pack has nothing around it
        var drafts = ContactReader.Drafts(analysis);
        var read = new Reading { Id = gold.Id, Lang = gold.Lang, Published = null, Reader = "", Problems = [], Facts = new FactSet { Contacts = [.. drafts.Select(d => d.ToContact(analysis))] } };
        var credit = new double[drafts.Count];
        foreach (var (_, at, got) in ScoringMatch.Of("contacts", ScoredItem.Facts(Scorer.AsJson(gold.Reading), "contacts"), ScoredItem.Facts(Scorer.AsJson(read), "contacts"), new ScoredText(gold.Document.Text))) credit[at] = got;
        for (var i = 0; i < drafts.Count; i++)
        {
            var bag = new FeatureBag(keepNames: true);
            ContactWeigher.Features(bag, analysis, drafts[i], drafts);
            yield return (ContactReader.WholeJudge, new Example(gold.Id, bag.Names!, credit[i] >= 0.5 ? "yes" : "no"));
        }
    }
}
