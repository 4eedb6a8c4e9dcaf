using Chancery.Evaluation;
using Chancery.Frames;
using Xunit;

namespace Chancery.Tests.Evaluation;

/// <summary>Judges are measured on, and later judges learn from, answers about documents that were not learned from.</summary>
public sealed class CrossFittingTests
{
    // Each document has a word of its own that gives the answer away to whoever has seen it, and the answers follow no rule.
    private static readonly IReadOnlyList<Example> ByHeart =
        [.. Enumerable.Range(0, 60).Select(i => new Example($"text-{i}", ["bias", $"word-{i}"], FeatureBag.HashOf($"answer-{i}") % 2 == 0 ? "yes" : "no"))];

    // Here one word tells the answer in every document.
    private static readonly IReadOnlyList<Example> ByRule =
        [.. Enumerable.Range(0, 60).Select(i => new Example($"text-{i}", ["bias", i % 2 == 0 ? "met" : "denied"], i % 2 == 0 ? "yes" : "no"))];

    [Fact]
    public void What_is_learned_by_heart_is_known_only_to_who_has_seen_it()
    {
        Assert.True(Right(ByHeart, JudgeTrainer.OutOfFold(ByHeart, 5)) < 0.75);
        var judge = LinearJudge.Parse(JudgeTrainer.Train(ByHeart));
        Assert.True(ByHeart.Count(e => judge.Best(Bag(e)).Answer == e.Answer) > 55);
    }

    [Fact]
    public void A_rule_holds_for_documents_not_seen() => Assert.Equal(1, Right(ByRule, JudgeTrainer.OutOfFold(ByRule, 5)), 2);

    [Theory]
    [InlineData(4)]
    [InlineData(8)]
    public void A_document_is_always_in_the_same_fold(int folds)
    {
        Assert.All(Enumerable.Range(0, 40), i => Assert.InRange(JudgeTrainer.FoldOf($"text-{i}", folds), 0, folds - 1));
        Assert.Equal(folds, Enumerable.Range(0, 200).Select(i => JudgeTrainer.FoldOf($"text-{i}", folds)).Distinct().Count());
    }

    [Fact]
    public void The_same_examples_give_the_same_weights() => Assert.Equal(JudgeTrainer.Train(ByRule), JudgeTrainer.Train(ByRule));

    [Fact]
    public void Judges_that_others_build_on_come_before_them_and_feed()
    {
        var order = Training.Trainees.SelectMany((t, at) => t.Judges.Select(j => (Judge: j, At: at, t.Feeds))).ToDictionary(t => t.Judge, StringComparer.Ordinal);
        string[] chain = ["contact-participant", "contact", "contact-date", "contact-whole"];
        Assert.Equal(chain, chain.OrderBy(j => order[j].At).ToArray());
        Assert.All(chain[..^1], j => Assert.True(order[j].Feeds, $"{j} does not feed"));
        Assert.False(order["contact-whole"].Feeds);
    }

    [Fact]
    public void No_judge_is_trained_twice() => Assert.Equal(Training.Trainees.SelectMany(t => t.Judges).Count(), Training.Trainees.SelectMany(t => t.Judges).Distinct(StringComparer.Ordinal).Count());

    private static double Right(IReadOnlyList<Example> examples, (IReadOnlyList<string> Classes, double[][] Probabilities) judged) =>
        examples.Where((e, i) => judged.Classes[judged.Probabilities[i].ToList().IndexOf(judged.Probabilities[i].Max())] == e.Answer).Count() / (double)examples.Count;

    private static FeatureBag Bag(Example example)
    {
        var bag = new FeatureBag();
        foreach (var feature in example.Features) bag.Add(feature);
        return bag;
    }
}
