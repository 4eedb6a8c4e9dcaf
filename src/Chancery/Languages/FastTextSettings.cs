namespace Chancery.Languages;

/// <summary>How the output layer of a model is to be read; the values are those of the file.</summary>
internal enum FastTextLoss
{
    HierarchicalSoftmax = 1,
    NegativeSampling = 2,
    Softmax = 3,
    OneVersusAll = 4,
}

/// <summary>The settings at the head of a model that matter for prediction.</summary>
/// <param name="Dimension">The width of both layers.</param>
/// <param name="WordNgrams">The greatest number of words in a word n-gram; 1 when there are none.</param>
/// <param name="Loss">The kind of output layer.</param>
/// <param name="Buckets">The number of hash buckets for n-grams.</param>
/// <param name="MinNgram">The least number of characters in a character n-gram.</param>
/// <param name="MaxNgram">The greatest number of characters in a character n-gram; 0 when there are none.</param>
internal sealed record FastTextSettings(int Dimension, int WordNgrams, FastTextLoss Loss, int Buckets, int MinNgram, int MaxNgram)
{
    private const int Magic = 793712314;
    private const int Version = 12;
    private const int Supervised = 3;

    public static FastTextSettings Read(ref FastTextReader reader)
    {
        FastTextReader.Require(reader.Int32() == Magic, "the file does not begin with fastText's mark");
        FastTextReader.Require(reader.Int32() == Version, "the file is not of version 12");
        var dimension = reader.Int32();
        reader.Take(4 * sizeof(int)); // window, epochs, least count, negatives: of training only
        var wordNgrams = reader.Int32();
        var loss = reader.Int32();
        var model = reader.Int32();
        var buckets = reader.Int32();
        var minNgram = reader.Int32();
        var maxNgram = reader.Int32();
        reader.Take(sizeof(int) + sizeof(double)); // learning-rate updates, sampling threshold: of training only

        FastTextReader.Require(model == Supervised, "the model is not a classifier");
        FastTextReader.Require(dimension is > 0 and <= 4096, "the width is out of range");
        FastTextReader.Require(buckets >= 0 && minNgram >= 0 && maxNgram is >= 0 and <= 64, "the n-gram settings are out of range");
        FastTextReader.Require(buckets > 0 || (maxNgram == 0 && wordNgrams <= 1), "n-grams without buckets");
        FastTextReader.Require(loss is >= (int)FastTextLoss.HierarchicalSoftmax and <= (int)FastTextLoss.OneVersusAll, "the kind of output layer is unknown");
        return new FastTextSettings(dimension, wordNgrams, (FastTextLoss)loss, buckets, minNgram, maxNgram);
    }
}
