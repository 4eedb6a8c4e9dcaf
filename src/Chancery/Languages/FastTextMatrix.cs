using System.Numerics;

namespace Chancery.Languages;

/// <summary>One layer of a model, as plain numbers. A quantised layer is unpacked when read: its rows are few and short.</summary>
internal sealed class FastTextMatrix
{
    private const int CentroidsPerPart = 256; // one byte a code
    private const long MostValues = 1L << 28;

    private readonly float[] _values;

    private FastTextMatrix(int rows, int columns, float[] values)
    {
        Rows = rows;
        Columns = columns;
        _values = values;
    }

    public int Rows { get; }

    public int Columns { get; }

    public static FastTextMatrix Read(ref FastTextReader reader, bool quantised) =>
        quantised ? ReadQuantised(ref reader) : ReadPlain(ref reader);

    /// <summary>The mean of the named rows.</summary>
    public void Average(ReadOnlySpan<int> rows, Span<float> mean)
    {
        mean.Clear();
        foreach (var row in rows)
        {
            AddTo(mean, Row(row));
        }

        var share = 1f / rows.Length;
        foreach (ref var value in mean)
        {
            value *= share;
        }
    }

    /// <summary>The scalar product of a row and a vector of the same width.</summary>
    public float Dot(int row, ReadOnlySpan<float> vector)
    {
        var values = Row(row);
        var sum = 0f;
        for (var i = 0; i < values.Length; i++)
        {
            sum += values[i] * vector[i];
        }

        return sum;
    }

    private ReadOnlySpan<float> Row(int row) => _values.AsSpan(row * Columns, Columns);

    private static void AddTo(Span<float> sum, ReadOnlySpan<float> row)
    {
        var i = 0;
        for (; i <= row.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            (new Vector<float>(sum[i..]) + new Vector<float>(row[i..])).CopyTo(sum[i..]);
        }

        for (; i < row.Length; i++)
        {
            sum[i] += row[i];
        }
    }

    private static FastTextMatrix ReadPlain(ref FastTextReader reader)
    {
        var (rows, columns) = ReadShape(ref reader);
        return new FastTextMatrix(rows, columns, reader.Floats((long)rows * columns));
    }

    private static FastTextMatrix ReadQuantised(ref FastTextReader reader)
    {
        var normed = reader.Boolean();
        var (rows, columns) = ReadShape(ref reader);
        var codes = reader.Take(reader.Count32());
        var quantiser = Quantiser.Read(ref reader);
        FastTextReader.Require(quantiser.Dimension == columns && codes.Length == (long)rows * quantiser.Parts, "codes and layer differ in size");

        var norms = normed ? reader.Take(rows) : default;
        var normQuantiser = normed ? Quantiser.Read(ref reader) : null;
        FastTextReader.Require(normQuantiser is null or { Dimension: 1, Parts: 1 }, "norms are no single numbers");

        var values = new float[(long)rows * columns];
        for (var row = 0; row < rows; row++)
        {
            var norm = normQuantiser is null ? 1f : normQuantiser.Centroid(0, norms[row])[0];
            quantiser.Unpack(codes.Slice(row * quantiser.Parts, quantiser.Parts), norm, values.AsSpan(row * columns, columns));
        }

        return new FastTextMatrix(rows, columns, values);
    }

    private static (int Rows, int Columns) ReadShape(ref FastTextReader reader)
    {
        var rows = reader.Count64();
        var columns = reader.Count64();
        FastTextReader.Require((long)rows * columns <= MostValues, "a layer is too large");
        return (rows, columns);
    }

    /// <summary>A product quantiser: a row is cut into parts, and each part is one of 256 centroids.</summary>
    private sealed class Quantiser(int dimension, int parts, int width, int lastWidth, float[] centroids)
    {
        public int Dimension => dimension;

        public int Parts => parts;

        public static Quantiser Read(ref FastTextReader reader)
        {
            var dimension = reader.Count32();
            var parts = reader.Count32();
            var width = reader.Count32();
            var lastWidth = reader.Count32();
            FastTextReader.Require(parts > 0 && dimension == ((parts - 1L) * width) + lastWidth, "the parts of a row do not make up its width");
            return new Quantiser(dimension, parts, width, lastWidth, reader.Floats((long)dimension * CentroidsPerPart));
        }

        public ReadOnlySpan<float> Centroid(int part, byte code)
        {
            var start = part * CentroidsPerPart * width;
            var size = part == parts - 1 ? lastWidth : width; // the last part may be narrower, and is packed so
            return centroids.AsSpan(start + (code * size), size);
        }

        public void Unpack(ReadOnlySpan<byte> codes, float norm, Span<float> row)
        {
            for (var part = 0; part < parts; part++)
            {
                var centroid = Centroid(part, codes[part]);
                for (var i = 0; i < centroid.Length; i++)
                {
                    row[(part * width) + i] = norm * centroid[i];
                }
            }
        }
    }
}
