namespace Chancery.Frames;

/// <summary>
/// Fits multinomial logistic regression with an L2 penalty on every weight: limited-memory BFGS (Nocedal 1980) on the whole loss, which is convex, so the
/// same examples give the same weights in whatever order. The penalty counts once for a weight, not once for an example, so that what was seen once or
/// twice stays near zero and what was seen often may grow.
/// </summary>
internal sealed class ConvexFit(IReadOnlyList<Example> examples, IReadOnlyList<string> classes, double penalty)
{
    private const int Memory = 8;
    private const int Steps = 120;

    private readonly List<string> _features = [];
    private int[][] _active = [];
    private int[] _answers = [];
    private double[] _counts = [];

    /// <summary>The weights of each feature by class.</summary>
    public Dictionary<string, double[]> Weights()
    {
        Index();
        var weights = Minimise(_features.Count * classes.Count);
        var result = new Dictionary<string, double[]>(_features.Count, StringComparer.Ordinal);
        for (var f = 0; f < _features.Count; f++) result[_features[f]] = weights[(f * classes.Count)..((f + 1) * classes.Count)];
        return result;
    }

    private void Index()
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        _active = new int[examples.Count][];
        for (var i = 0; i < examples.Count; i++)
        {
            var row = new int[examples[i].Features.Count];
            for (var j = 0; j < row.Length; j++)
            {
                var feature = examples[i].Features[j];
                if (!ids.TryGetValue(feature, out row[j]))
                {
                    ids[feature] = row[j] = _features.Count;
                    _features.Add(feature);
                }
            }
            _active[i] = row;
        }
        _answers = [.. examples.Select(e => Place(e.Answer))];
        _counts = [.. examples.Select(e => e.Weight)];
    }

    private int Place(string answer)
    {
        for (var c = 0; c < classes.Count; c++)
            if (classes[c] == answer) return c;
        return 0;
    }

    private double Loss(double[] weights, double[] gradient)
    {
        var n = classes.Count;
        var loss = 0.0;
        for (var w = 0; w < weights.Length; w++)
        {
            loss += penalty / 2 * weights[w] * weights[w];
            gradient[w] = penalty * weights[w];
        }
        var scores = new double[n];
        for (var i = 0; i < _active.Length; i++)
        {
            Array.Clear(scores);
            foreach (var f in _active[i])
                for (var c = 0; c < n; c++) scores[c] += weights[f * n + c];
            LinearJudge.Softmax(scores, 1);
            loss -= _counts[i] * Math.Log(Math.Max(1e-12, scores[_answers[i]]));
            scores[_answers[i]] -= 1;
            foreach (var f in _active[i])
                for (var c = 0; c < n; c++) gradient[f * n + c] += _counts[i] * scores[c];
        }
        return loss;
    }

    private double[] Minimise(int size)
    {
        var (at, gradient) = (new double[size], new double[size]);
        var (next, nextGradient) = (new double[size], new double[size]);
        var moves = new List<(double[] Step, double[] Change, double Rho)>(Memory);
        var loss = Loss(at, gradient);
        for (var step = 0; step < Steps; step++)
        {
            var direction = Direction(gradient, moves);
            var slope = Dot(gradient, direction);
            if (slope > -1e-9) break;
            var rate = step == 0 ? 1 / Math.Max(1, Math.Sqrt(Dot(gradient, gradient))) : 1.0;
            double nextLoss;
            while (true)
            {
                for (var w = 0; w < size; w++) next[w] = at[w] + rate * direction[w];
                nextLoss = Loss(next, nextGradient);
                if (nextLoss <= loss + 1e-4 * rate * slope || rate < 1e-8) break;
                rate /= 2;
            }
            var (moved, changed) = (new double[size], new double[size]);
            for (var w = 0; w < size; w++) (moved[w], changed[w]) = (next[w] - at[w], nextGradient[w] - gradient[w]);
            if (Dot(moved, changed) is > 1e-12 and var curve)
            {
                if (moves.Count == Memory) moves.RemoveAt(0);
                moves.Add((moved, changed, 1 / curve));
            }
            var gain = loss - nextLoss;
            (at, next, gradient, nextGradient, loss) = (next, at, nextGradient, gradient, nextLoss);
            if (gain < 1e-6 * Math.Max(1, loss)) break;
        }
        return at;
    }

    private static double[] Direction(double[] gradient, List<(double[] Step, double[] Change, double Rho)> moves)
    {
        var direction = new double[gradient.Length];
        for (var w = 0; w < direction.Length; w++) direction[w] = -gradient[w];
        var factors = new double[moves.Count];
        for (var m = moves.Count - 1; m >= 0; m--)
        {
            factors[m] = moves[m].Rho * Dot(moves[m].Step, direction);
            Add(direction, moves[m].Change, -factors[m]);
        }
        if (moves.Count > 0)
        {
            var scale = 1 / (moves[^1].Rho * Dot(moves[^1].Change, moves[^1].Change));
            for (var w = 0; w < direction.Length; w++) direction[w] *= scale;
        }
        for (var m = 0; m < moves.Count; m++) Add(direction, moves[m].Step, factors[m] - moves[m].Rho * Dot(moves[m].Change, direction));
        return direction;
    }

    private static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }

    private static void Add(double[] to, double[] what, double times)
    {
        for (var i = 0; i < to.Length; i++) to[i] += times * what[i];
    }
}
