namespace Chancery.Languages;

/// <summary>
/// Tells which language a text is in, with a fastText language-identification model such as <c>world/lid.176.ftz</c>.
/// </summary>
/// <remarks>
/// Near relatives are told apart poorly from a line or two (Serbian, Croatian and Bosnian; Indonesian and Malay; Norwegian and Danish): ask for
/// several guesses and choose among those that can be read. Never changes after loading; threads may share it.
/// </remarks>
public sealed class LanguageIdentifier
{
    private readonly FastTextModel _model;

    /// <summary>Makes an identifier of a model whose labels are language tags.</summary>
    /// <param name="model">The model.</param>
    /// <exception cref="ArgumentNullException"><paramref name="model"/> is null.</exception>
    public LanguageIdentifier(FastTextModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        _model = model;
    }

    /// <summary>The tags of all languages the model knows, the most frequent in its training first.</summary>
    public IReadOnlyList<string> Tags => _model.Labels;

    /// <summary>Reads the model from a stream, to its end. The stream stays open.</summary>
    /// <param name="source">A readable stream over the bytes of the model.</param>
    /// <returns>The identifier.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    /// <exception cref="InvalidDataException">The bytes are no usable fastText model.</exception>
    public static LanguageIdentifier Load(Stream source) => new(FastTextModel.Load(source));

    /// <summary>Reads the model from its bytes.</summary>
    /// <param name="bytes">The whole file; it may be reused afterwards.</param>
    /// <returns>The identifier.</returns>
    /// <exception cref="InvalidDataException">The bytes are no usable fastText model.</exception>
    public static LanguageIdentifier Load(ReadOnlySpan<byte> bytes) => new(FastTextModel.Load(bytes));

    /// <summary>Names the likeliest languages of a text.</summary>
    /// <param name="text">The text; some dozen words suffice, and text in capitals only is read less well.</param>
    /// <param name="top">How many guesses at most.</param>
    /// <returns>The guesses, the likeliest first; none for a text without a letter.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="top"/> is less than 1.</exception>
    public IReadOnlyList<LanguageGuess> Identify(ReadOnlySpan<char> text, int top = 3)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        if (!HasLetter(text))
        {
            return [];
        }

        var probabilities = new float[_model.LabelCount];
        _model.Predict(text, probabilities);
        return Likeliest(probabilities, Math.Min(top, probabilities.Length));
    }

    private static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c) || char.IsHighSurrogate(c)) // letters beyond U+FFFF come in pairs
            {
                return true;
            }
        }

        return false;
    }

    private LanguageGuess[] Likeliest(ReadOnlySpan<float> probabilities, int count)
    {
        var guesses = new LanguageGuess[count];
        var held = 0;
        for (var label = 0; label < probabilities.Length; label++)
        {
            var probability = probabilities[label];
            if (held == count && guesses[^1].Probability >= probability)
            {
                continue;
            }

            var place = held < count ? held++ : count - 1;
            for (; place > 0 && guesses[place - 1].Probability < probability; place--)
            {
                guesses[place] = guesses[place - 1];
            }

            guesses[place] = new LanguageGuess(_model.Labels[label], probability);
        }

        return guesses;
    }
}
