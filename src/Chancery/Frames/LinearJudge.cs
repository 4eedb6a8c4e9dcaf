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
        foreach (var line in Encoding.UTF8.GetString(file).AsSpan().EnumerateLines())
        {
            if (line.IsEmpty || line[0] == '#') continue;
            var tab = line.IndexOf('\t');
            var first = tab < 0 ? line : line[..tab];
            var rest = tab < 0 ? [] : line[(tab + 1)..];
            if (first.SequenceEqual("classes")) classes.AddRange(rest.ToString().Split('\t'));
            else if (first.SequenceEqual("temperature")) temperature = double.Parse(rest, CultureInfo.InvariantCulture);
            else weights[FeatureBag.HashOf(first)] = Row(line, rest, classes.Count);
        }
        return new LinearJudge(classes, weights, temperature);
    }

    private static float[] Row(ReadOnlySpan<char> line, ReadOnlySpan<char> numbers, int count)
    {
        var row = new float[count];
        var at = 0;
        foreach (var number in numbers.Split('\t'))
        {
            if (at < count) row[at] = float.Parse(numbers[number], CultureInfo.InvariantCulture);
            at++;
        }
        return at == count ? row : throw new InvalidDataException($"weights: '{line}' is not of the form feature and {count} numbers");
    }
}
