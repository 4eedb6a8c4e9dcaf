namespace Chancery.Languages;

/// <summary>One layer of a model: rows of numbers, stored plainly or quantised.</summary>
internal abstract class FastTextMatrix(int rows, int columns)
{
    private const long MostValues = 1L << 28;

    public int Rows => rows;

    public int Columns => columns;

    public static FastTextMatrix Read(ref FastTextReader reader, bool quantised) =>
        quantised ? Quantised.Read(ref reader) : Plain.Read(ref reader);

    /// <summary>Adds a row to a vector of the same width.</summary>
    public abstract void AddTo(Span<float> sum, int row);

    /// <summary>The scalar product of a row and a vector of the same width.</summary>
    public abstract float Dot(ReadOnlySpan<float> vector, int row);

    /// <summary>The mean of the named rows, of which there must be one at least.</summary>
    public void Average(ReadOnlySpan<int> chosen, Span<float> mean)
    {
        mean.Clear();
        foreach (var row in chosen)
        {
            AddTo(mean, row);
        }

        var share = 1f / chosen.Length;
        foreach (ref var value in mean)
        {
            value *= share;
        }
    }

    private static (int Rows, int Columns) ReadShape(ref FastTextReader reader)
    {
        var rows = reader.Count64();
        var columns = reader.Count64();
        FastTextReader.Require((long)rows * columns <= MostValues, "a layer is too large");
        return (rows, columns);
    }

    private sealed class Plain(int rows, int columns, float[] values) : FastTextMatrix(rows, columns)
    {
        public static Plain Read(ref FastTextReader reader)
        {
            var (rows, columns) = ReadShape(ref reader);
            return new Plain(rows, columns, reader.Singles((long)rows * columns));
        }

        public override void AddTo(Span<float> sum, int row)
        {
            var own = values.AsSpan(row * Columns, sum.Length);
            for (var i = 0; i < own.Length; i++)
            {
                sum[i] += own[i];
            }
        }

        public override float Dot(ReadOnlySpan<float> vector, int row)
        {
            var own = values.AsSpan(row * Columns, vector.Length);
            var sum = 0f;
            for (var i = 0; i < own.Length; i++)
            {
                sum += own[i] * vector[i];
            }

            return sum;
        }
    }

    /// <summary>Rows kept as codes, one byte a part; with norms, a row's centroids have length 1 and its norm is a code too.</summary>
    private sealed class Quantised(int rows, int columns, byte[] codes, ProductQuantiser quantiser, byte[] norms, ProductQuantiser? normQuantiser)
        : FastTextMatrix(rows, columns)
    {
        public static Quantised Read(ref FastTextReader reader)
        {
            var normed = reader.Boolean();
            var (rows, columns) = ReadShape(ref reader);
            var codes = reader.Take(reader.Count32()).ToArray();
            var quantiser = ProductQuantiser.Read(ref reader);
            FastTextReader.Require(quantiser.Dimension == columns && codes.Length == (long)rows * quantiser.Parts, "codes and layer differ in size");
            if (!normed)
            {
                return new Quantised(rows, columns, codes, quantiser, [], normQuantiser: null);
            }

            var norms = reader.Take(rows).ToArray();
            var normQuantiser = ProductQuantiser.Read(ref reader);
            FastTextReader.Require(normQuantiser is { Dimension: 1, Parts: 1 }, "norms are no single numbers");
            return new Quantised(rows, columns, codes, quantiser, norms, normQuantiser);
        }

        public override void AddTo(Span<float> sum, int row) => quantiser.AddTo(sum, Codes(row), Norm(row));

        public override float Dot(ReadOnlySpan<float> vector, int row) => Norm(row) * quantiser.Dot(vector, Codes(row));

        private ReadOnlySpan<byte> Codes(int row) => codes.AsSpan(row * quantiser.Parts, quantiser.Parts);

        private float Norm(int row) => normQuantiser is null ? 1 : normQuantiser.Centroid(0, norms[row])[0];
    }

    /// <summary>A product quantiser: a row is cut into parts, and each part is one of 256 centroids.</summary>
    private sealed class ProductQuantiser(int dimension, int parts, int width, int lastWidth, float[] centroids)
    {
        private const int CentroidsPerPart = 256; // one byte a code

        public int Dimension => dimension;

        public int Parts => parts;

        public static ProductQuantiser Read(ref FastTextReader reader)
        {
            var dimension = reader.Count32();
            var parts = reader.Count32();
            var width = reader.Count32();
            var lastWidth = reader.Count32();
            FastTextReader.Require(parts > 0 && lastWidth > 0 && dimension == ((parts - 1L) * width) + lastWidth, "the parts of a row do not make up its width");
            return new ProductQuantiser(dimension, parts, width, lastWidth, reader.Singles((long)dimension * CentroidsPerPart));
        }

        public ReadOnlySpan<float> Centroid(int part, byte code)
        {
            var size = part == parts - 1 ? lastWidth : width; // the last part may be narrower, and is packed so
            return centroids.AsSpan((part * CentroidsPerPart * width) + (code * size), size);
        }

        public void AddTo(Span<float> sum, ReadOnlySpan<byte> codes, float norm)
        {
            for (var part = 0; part < codes.Length; part++)
            {
                var centroid = Centroid(part, codes[part]);
                var place = sum[(part * width)..];
                for (var i = 0; i < centroid.Length; i++)
                {
                    place[i] += norm * centroid[i];
                }
            }
        }

        public float Dot(ReadOnlySpan<float> vector, ReadOnlySpan<byte> codes)
        {
            var sum = 0f;
            for (var part = 0; part < codes.Length; part++)
            {
                var centroid = Centroid(part, codes[part]);
                var place = vector[(part * width)..];
                for (var i = 0; i < centroid.Length; i++)
                {
                    sum += place[i] * centroid[i];
                }
            }

            return sum;
        }
    }
}
