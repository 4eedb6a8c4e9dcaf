using System.Buffers;
using System.Text;

namespace Chancery.Languages;

/// <summary>
/// A text classifier read from a file in fastText's binary format, plain (<c>.bin</c>) or quantised (<c>.ftz</c>).
/// </summary>
/// <remarks>
/// The format and the arithmetic are those published for fastText, version 12 of the file: a line is cut at white space,
/// each word stands for itself and for its character n-grams (hashed with FNV-1a over sign-extended bytes), the rows of
/// all of them are averaged, and the output layer turns the average into one probability a label.
/// An instance never changes after loading and may be shared by threads.
/// </remarks>
public sealed class FastTextModel
{
    private readonly FastTextVocabulary _vocabulary;
    private readonly FastTextMatrix _input;
    private readonly FastTextOutput _output;

    private FastTextModel(FastTextVocabulary vocabulary, FastTextMatrix input, FastTextOutput output)
    {
        _vocabulary = vocabulary;
        _input = input;
        _output = output;
    }

    /// <summary>The number of labels the model tells apart.</summary>
    public int LabelCount => _vocabulary.Labels.Count;

    /// <summary>The labels without their <c>__label__</c> prefix, in the model's own order (the most frequent in training first).</summary>
    public IReadOnlyList<string> Labels => _vocabulary.Labels;

    /// <summary>Reads a whole model from a stream, from its present position to its end. The stream stays open.</summary>
    /// <param name="source">A readable stream over the bytes of the model.</param>
    /// <returns>The model.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    /// <exception cref="InvalidDataException">The bytes are no supervised fastText model of file version 12, or end too early.</exception>
    public static FastTextModel Load(Stream source)
    {
        ArgumentNullException.ThrowIfNull(source);
        using var copy = new MemoryStream(source.CanSeek ? (int)Math.Clamp(source.Length - source.Position, 0, Array.MaxLength) : 0);
        source.CopyTo(copy);
        return Load(copy.GetBuffer().AsSpan(0, (int)copy.Length));
    }

    /// <summary>Reads a model from its bytes. What the model needs is copied; the span may be reused afterwards.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <returns>The model.</returns>
    /// <exception cref="InvalidDataException">The bytes are no supervised fastText model of file version 12, or end too early.</exception>
    public static FastTextModel Load(ReadOnlySpan<byte> bytes)
    {
        var reader = new FastTextReader(bytes);
        var settings = FastTextSettings.Read(ref reader);
        var vocabulary = FastTextVocabulary.Read(ref reader, settings);
        var input = FastTextMatrix.Read(ref reader, quantised: reader.Boolean());
        var output = FastTextMatrix.Read(ref reader, quantised: reader.Boolean());

        FastTextReader.Require(reader.AtEnd, "bytes follow the output layer");
        FastTextReader.Require(input.Columns == settings.Dimension && output.Columns == settings.Dimension, "a layer has another width than the model states");
        FastTextReader.Require(input.Rows >= vocabulary.InputRows, "the input layer has too few rows");
        FastTextReader.Require(output.Rows == vocabulary.Labels.Count, "the output layer has not one row a label");
        return new FastTextModel(vocabulary, input, new FastTextOutput(settings.Loss, output, vocabulary.LabelCounts));
    }

    /// <summary>Computes the probability of every label for a text. Line ends count as white space: the text is one line to the model.</summary>
    /// <param name="text">The text, in any script. Unpaired surrogates are read as U+FFFD.</param>
    /// <param name="probabilities">Receives one value in [0, 1] a label, in the order of <see cref="Labels"/>; all are 0 when the text has nothing that the model knows.</param>
    /// <exception cref="ArgumentException"><paramref name="probabilities"/> has not <see cref="LabelCount"/> elements.</exception>
    public void Predict(ReadOnlySpan<char> text, Span<float> probabilities)
    {
        if (probabilities.Length != LabelCount)
        {
            throw new ArgumentException("There must be room for exactly one value a label.", nameof(probabilities));
        }

        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            var length = Encoding.UTF8.GetBytes(text, buffer);
            Predict(buffer.AsSpan(0, length), probabilities);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void Predict(ReadOnlySpan<byte> line, Span<float> probabilities)
    {
        using var rows = new FastTextRows(room: Math.Max(64, line.Length * 4)); // most n-grams of a pruned model have no row
        _vocabulary.CollectRows(line, rows);
        if (rows.Count == 0)
        {
            probabilities.Clear();
            return;
        }

        var hidden = new float[_input.Columns];
        _input.Average(rows.Values, hidden);
        _output.Predict(hidden, probabilities);
    }
}
