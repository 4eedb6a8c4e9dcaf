using System.Globalization;
using System.Text;

namespace Chancery.Frames;

/// <summary>One decision to learn from.</summary>
/// <param name="Group">The document it comes from: folds never split a document.</param>
/// <param name="Features">Texts of its features.</param>
/// <param name="Answer">The right class.</param>
/// <param name="Weight">How much it counts.</param>
public sealed record Example(string Group, IReadOnlyList<string> Features, string Answer, double Weight = 1);

/// <summary>
/// Trains a <see cref="LinearJudge"/>: AdaGrad (Duchi et al. 2011) on the multinomial logistic loss with L2. The order of examples is fixed, so the same
/// examples give the same weights.
/// </summary>
public static class JudgeTrainer
{
    private const int Epochs = 12;
    private const double Rate = 0.02;

    /// <summary>Weights file learned from the examples.</summary>
    /// <param name="examples">Decisions with their answers.</param>
    /// <param name="l2">Strength of the pull towards zero.</param>
    /// <param name="temperature">Calibration, from <see cref="Calibrate"/>.</param>
    /// <param name="penalty">When given, the whole loss is minimised (<see cref="ConvexFit"/>) with this pull on every weight.</param>
    public static byte[] Train(IReadOnlyList<Example> examples, double l2 = 0.02, double temperature = 1, double? penalty = null)
    {
        var classes = examples.Select(e => e.Answer).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var weights = Weights(examples, classes, l2, penalty);
        var text = new StringBuilder().Append("classes\t").AppendJoin('\t', classes).Append('\n');
        text.Append("temperature\t").Append(temperature.ToString("0.###", CultureInfo.InvariantCulture)).Append('\n');
        foreach (var (feature, row) in weights.OrderBy(w => w.Key, StringComparer.Ordinal))
        {
            if (row.All(w => Math.Abs(w) < 0.01)) continue;
            text.Append(feature);
            foreach (var weight in row) text.Append('\t').Append(weight.ToString("0.###", CultureInfo.InvariantCulture));
            text.Append('\n');
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Probabilities that judges trained without an example's document give it, in the order of the examples, with the classes.</summary>
    public static (IReadOnlyList<string> Classes, double[][] Probabilities) OutOfFold(IReadOnlyList<Example> examples, int folds, double l2 = 0.02, double? penalty = null)
    {
        var classes = examples.Select(e => e.Answer).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var result = new double[examples.Count][];
        for (var fold = 0; fold < folds; fold++)
        {
            var inside = examples.Where(e => FoldOf(e.Group, folds) != fold).ToList();
            var weights = Weights(inside, classes, l2, penalty);
            for (var i = 0; i < examples.Count; i++)
                if (FoldOf(examples[i].Group, folds) == fold) LinearJudge.Softmax(result[i] = Score(examples[i].Features, weights, classes.Count), 1);
        }
        return (classes, result);
    }

    /// <summary>Which fold a document falls into.</summary>
    public static int FoldOf(string group, int folds) => (int)(FeatureBag.HashOf(group) % (uint)folds);

    /// <summary>The temperature that makes out-of-fold probabilities fit best (lowest log loss).</summary>
    public static double Calibrate(IReadOnlyList<Example> examples, IReadOnlyList<string> classes, double[][] probabilities)
    {
        var best = (Loss: double.MaxValue, Temperature: 1.0);
        for (var t = 0.6; t <= 3.0; t += 0.1)
        {
            var loss = 0.0;
            for (var i = 0; i < examples.Count; i++)
            {
                var scores = probabilities[i].Select(p => Math.Log(Math.Max(p, 1e-9))).ToArray();
                LinearJudge.Softmax(scores, t);
                loss -= Math.Log(Math.Max(scores[Index(classes, examples[i].Answer)], 1e-9));
            }
            if (loss < best.Loss) best = (loss, t);
        }
        return best.Temperature;
    }

    private static int Index(IReadOnlyList<string> classes, string answer)
    {
        for (var i = 0; i < classes.Count; i++)
            if (classes[i] == answer) return i;
        return -1;
    }

    // Features as numbers, weights in one row a feature: a few thousand decisions learn in a second.
    private static Dictionary<string, double[]> Weights(IReadOnlyList<Example> examples, List<string> classes, double l2, double? penalty) =>
        penalty is { } pull ? new ConvexFit(examples, classes, pull).Weights() : Learn(examples, classes, l2);

    private static Dictionary<string, double[]> Learn(IReadOnlyList<Example> examples, List<string> classes, double l2)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        var rows = examples.Select(e => e.Features.Select(f => index.TryGetValue(f, out var i) ? i : index[f] = index.Count).ToArray()).ToArray();
        var answers = examples.Select(e => classes.IndexOf(e.Answer)).ToArray();
        var weights = new double[index.Count * classes.Count];
        var squares = new double[weights.Length];
        var scores = new double[classes.Count];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            // Fixed shuffle: by hash of group and place, another order each epoch.
            var salt = (uint)epoch * 2654435761;
            foreach (var at in Enumerable.Range(0, rows.Length).OrderBy(i => (FeatureBag.HashOf(examples[i].Group) + (uint)i * 40503 + salt) * 2246822519).ThenBy(i => i))
            {
                Array.Clear(scores);
                foreach (var feature in rows[at])
                    for (var c = 0; c < scores.Length; c++) scores[c] += weights[feature * scores.Length + c];
                LinearJudge.Softmax(scores, 1);
                for (var c = 0; c < scores.Length; c++)
                {
                    var error = (scores[c] - (c == answers[at] ? 1 : 0)) * examples[at].Weight;
                    foreach (var feature in rows[at])
                    {
                        var cell = feature * scores.Length + c;
                        var gradient = error + l2 * weights[cell];
                        squares[cell] += gradient * gradient;
                        weights[cell] -= Rate * gradient / (1e-6 + Math.Sqrt(squares[cell]));
                    }
                }
            }
        }
        return index.ToDictionary(f => f.Key, f => weights[(f.Value * classes.Count)..((f.Value + 1) * classes.Count)], StringComparer.Ordinal);
    }

    private static double[] Score(IReadOnlyList<string> features, Dictionary<string, double[]> weights, int classes)
    {
        var scores = new double[classes];
        foreach (var feature in features)
            if (weights.TryGetValue(feature, out var row))
                for (var c = 0; c < classes; c++) scores[c] += row[c];
        return scores;
    }
}
