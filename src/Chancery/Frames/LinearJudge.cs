using System.Globalization;
using System.Text;

namespace Chancery.Frames;

/// <summary>
/// A learned judge: multinomial logistic regression on sparse features. Its weights are a data file that a person can read
/// (<c>class feature weight</c>), trained by <see cref="JudgeTrainer"/>.
/// </summary>
public sealed class LinearJudge
{
    private readonly Dictionary<uint, float[]> _weights;

    internal LinearJudge(IReadOnlyList<string> classes, Dictionary<uint, float[]> weights, double temperature)
    {
        Classes = classes;
        _weights = weights;
        Temperature = temperature;
    }

    /// <summary>The answers it chooses from.</summary>
    public IReadOnlyList<string> Classes { get; }

    /// <summary>Divides the scores so that probabilities are calibrated (temperature scaling; Guo et al. 2017).</summary>
    public double Temperature { get; }

    /// <summary>Probability of each class, in the order of <see cref="Classes"/>.</summary>
    public double[] Judge(FeatureBag features)
    {
        var scores = new double[Classes.Count];
        foreach (var hash in features.Hashes)
            if (_weights.TryGetValue(hash, out var row))
                for (var c = 0; c < scores.Length; c++) scores[c] += row[c];
        return Softmax(scores, Temperature);
    }

    /// <summary>Probability of one class.</summary>
    public double Judge(FeatureBag features, string answer)
    {
        for (var c = 0; c < Classes.Count; c++)
            if (Classes[c] == answer) return Judge(features)[c];
        return 0;
    }

    /// <summary>The most probable class and its probability.</summary>
    public (string Answer, double Probability) Best(FeatureBag features)
    {
        var all = Judge(features);
        var best = 0;
        for (var c = 1; c < all.Length; c++)
            if (all[c] > all[best]) best = c;
        return (Classes[best], all[best]);
    }

    internal static double[] Softmax(double[] scores, double temperature)
    {
        var top = scores.Max();
        var sum = 0.0;
        for (var c = 0; c < scores.Length; c++) sum += scores[c] = Math.Exp((scores[c] - top) / temperature);
        for (var c = 0; c < scores.Length; c++) scores[c] /= sum;
        return scores;
    }

    /// <summary>Reads a weights file.</summary>
    /// <exception cref="InvalidDataException">A line is not of the form.</exception>
    public static LinearJudge Parse(byte[] file)
    {
        var classes = new List<string>();
        var weights = new Dictionary<uint, float[]>();
        var temperature = 1.0;
        foreach (var line in Encoding.UTF8.GetString(file).Split('\n'))
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var cells = line.Split('\t');
            if (cells is ["classes", .. var names]) classes.AddRange(names);
            else if (cells is ["temperature", var t]) temperature = double.Parse(t, CultureInfo.InvariantCulture);
            else if (cells.Length == classes.Count + 1)
                weights[FeatureBag.HashOf(cells[0])] = [.. cells.Skip(1).Select(w => float.Parse(w, CultureInfo.InvariantCulture))];
            else throw new InvalidDataException($"weights: '{line}' is not of the form feature and {classes.Count} numbers");
        }
        return new LinearJudge(classes, weights, temperature);
    }
}
