using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;

namespace Chancery.Frames;

/// <summary>
/// A learned judge: multinomial logistic regression on sparse features. Its weights are a data file that a person can read
/// (<c>feature weight weight …</c>, a weight a class), trained by <see cref="JudgeTrainer"/>.
/// </summary>
public sealed class LinearJudge
{
    // The numbers of the features in an open table, 0 where nothing stands, and beside each place its weights by class.
    private readonly uint[] _keys;
    private readonly float[] _weights;
    private readonly string[] _classes;

    private LinearJudge(string[] classes, uint[] keys, float[] weights, double temperature) =>
        (_classes, _keys, _weights, Temperature) = (classes, keys, weights, temperature);

    /// <summary>The answers it chooses from.</summary>
    public IReadOnlyList<string> Classes => _classes;

    /// <summary>Divides the scores so that probabilities are calibrated (temperature scaling; Guo et al. 2017).</summary>
    public double Temperature { get; }

    /// <summary>Writes the probability of each class, in the order of <see cref="Classes"/>.</summary>
    /// <param name="features">What is to be judged.</param>
    /// <param name="probabilities">Receives them; as long as there are classes.</param>
    public void Judge(FeatureBag features, Span<double> probabilities)
    {
        probabilities = probabilities[.._classes.Length];
        probabilities.Clear();
        var keys = _keys;
        foreach (var hash in features.Hashes)
        {
            var place = Place(keys, hash);
            if (keys[place] != hash) continue;
            var row = _weights.AsSpan(place * probabilities.Length, probabilities.Length);
            for (var c = 0; c < probabilities.Length; c++) probabilities[c] += row[c];
        }
        Softmax(probabilities, Temperature);
    }

    /// <summary>Probability of one class.</summary>
    public double Judge(FeatureBag features, string answer)
    {
        var at = Array.IndexOf(_classes, answer);
        if (at < 0) return 0;
        Span<double> all = stackalloc double[_classes.Length];
        Judge(features, all);
        return all[at];
    }

    /// <summary>The most probable class and its probability.</summary>
    public (string Answer, double Probability) Best(FeatureBag features)
    {
        Span<double> all = stackalloc double[_classes.Length];
        Judge(features, all);
        var best = 0;
        for (var c = 1; c < all.Length; c++)
            if (all[c] > all[best]) best = c;
        return (_classes[best], all[best]);
    }

    internal static void Softmax(Span<double> scores, double temperature)
    {
        var top = scores[0];
        foreach (var score in scores) top = Math.Max(top, score);
        var sum = 0.0;
        foreach (ref var score in scores) sum += score = Math.Exp((score - top) / temperature);
        foreach (ref var score in scores) score /= sum;
    }

    /// <summary>Reads a weights file.</summary>
    /// <exception cref="InvalidDataException">A line is not of the form.</exception>
    public static LinearJudge Parse(byte[] file)
    {
        var text = Encoding.UTF8.GetString(file);
        var classes = Array.Empty<string>();
        var keys = new uint[BitOperations.RoundUpToPowerOf2((uint)text.AsSpan().Count('\n') * 2 + 2)];
        float[] weights = [];
        var temperature = 1.0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.IsEmpty || line[0] == '#') continue;
            var tab = line.IndexOf('\t');
            var first = tab < 0 ? line : line[..tab];
            var rest = tab < 0 ? [] : line[(tab + 1)..];
            if (first.SequenceEqual("classes"))
            {
                classes = rest.ToString().Split('\t');
                weights = new float[keys.Length * classes.Length];
            }
            else if (first.SequenceEqual("temperature")) temperature = double.Parse(rest, CultureInfo.InvariantCulture);
            else
            {
                var hash = FeatureHash.Of(first);
                var place = Place(keys, hash);
                keys[place] = hash;
                Row(line, rest, weights.AsSpan(place * classes.Length, classes.Length));
            }
        }
        return new LinearJudge(classes, keys, weights, temperature);
    }

    // Where the feature stands, or the empty place where it would.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Place(uint[] keys, uint hash)
    {
        var place = hash & (uint)(keys.Length - 1);
        while (keys[place] != hash && keys[place] != 0) place = (place + 1) & (uint)(keys.Length - 1);
        return (int)place;
    }

    private static void Row(ReadOnlySpan<char> line, ReadOnlySpan<char> numbers, Span<float> row)
    {
        var at = 0;
        foreach (var number in numbers.Split('\t'))
        {
            if (at < row.Length) row[at] = float.Parse(numbers[number], CultureInfo.InvariantCulture);
            at++;
        }
        if (at != row.Length) throw new InvalidDataException($"weights: '{line}' is not of the form feature and {row.Length} numbers");
    }
}
