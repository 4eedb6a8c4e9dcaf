namespace Chancery.Languages;

/// <summary>The output layer: from the averaged input to one probability a label.</summary>
internal sealed class FastTextOutput
{
    private const double Floor = 1e-5; // fastText adds it before taking logarithms, so that none is of zero

    private readonly FastTextLoss _loss;
    private readonly FastTextMatrix _matrix;
    private readonly int[] _left = [];
    private readonly int[] _right = [];

    public FastTextOutput(FastTextLoss loss, FastTextMatrix matrix, ReadOnlySpan<long> labelCounts)
    {
        _loss = loss;
        _matrix = matrix;
        if (loss == FastTextLoss.HierarchicalSoftmax)
        {
            (_left, _right) = HuffmanTree(labelCounts);
        }
    }

    public void Predict(ReadOnlySpan<float> hidden, Span<float> probabilities)
    {
        switch (_loss)
        {
            case FastTextLoss.HierarchicalSoftmax:
                DescendTree(hidden, probabilities);
                break;
            case FastTextLoss.Softmax:
                Softmax(hidden, probabilities);
                break;
            default: // both train one yes-or-no decision a label
                for (var label = 0; label < probabilities.Length; label++)
                {
                    probabilities[label] = (float)Sigmoid(_matrix.Dot(hidden, label));
                }

                break;
        }
    }

    /// <summary>
    /// Builds the tree over the labels from their training counts, which come in falling order. Nodes below the number
    /// of labels are leaves; the children of inner node n stand at n less that number.
    /// </summary>
    private static (int[] Left, int[] Right) HuffmanTree(ReadOnlySpan<long> labelCounts)
    {
        var leaves = labelCounts.Length;
        var inner = Math.Max(0, leaves - 1);
        var (left, right) = (new int[inner], new int[inner]);
        var counts = new long[leaves + inner];
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] = i < leaves ? labelCounts[i] : 1_000_000_000_000_000L; // an inner node not yet made is dearer than any
        }

        var leaf = leaves - 1;
        var node = leaves;
        for (var made = 0; made < inner; made++)
        {
            left[made] = Cheapest();
            right[made] = Cheapest();
            counts[leaves + made] = counts[left[made]] + counts[right[made]];
        }

        return (left, right);

        int Cheapest() => leaf >= 0 && counts[leaf] < counts[node] ? leaf-- : node++;
    }

    private void DescendTree(ReadOnlySpan<float> hidden, Span<float> probabilities)
    {
        var leaves = probabilities.Length;
        var reached = new double[leaves + _left.Length];
        reached[^1] = 1;
        for (var inner = _left.Length - 1; inner >= 0; inner--) // a parent always stands behind its children
        {
            var here = reached[leaves + inner];
            var toRight = Sigmoid(_matrix.Dot(hidden, inner));
            reached[_left[inner]] = here * (1 - toRight + Floor);
            reached[_right[inner]] = here * (toRight + Floor);
        }

        for (var label = 0; label < leaves; label++)
        {
            probabilities[label] = (float)Math.Min(1, reached[label]);
        }
    }

    private void Softmax(ReadOnlySpan<float> hidden, Span<float> probabilities)
    {
        var greatest = float.NegativeInfinity;
        for (var label = 0; label < probabilities.Length; label++)
        {
            probabilities[label] = _matrix.Dot(hidden, label);
            greatest = Math.Max(greatest, probabilities[label]);
        }

        var sum = 0f;
        foreach (ref var value in probabilities)
        {
            value = MathF.Exp(value - greatest);
            sum += value;
        }

        foreach (ref var value in probabilities)
        {
            value /= sum;
        }
    }

    private static double Sigmoid(float x) => 1 / (1 + Math.Exp(-x));
}
