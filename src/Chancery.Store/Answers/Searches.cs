namespace Chancery.Store;

/// <summary>What is searched for: words, labels, or both. Without either, all documents.</summary>
public sealed record SearchQuestion
{
    /// <summary>Words that must all occur, in any script.</summary>
    public string Words { get; init; } = "";

    /// <summary>Labels that must all be there.</summary>
    public IReadOnlyList<LabelChoice> Labels { get; init; } = [];

    /// <summary>Whether to count the labels of what is found.</summary>
    public bool Facets { get; init; }
}

/// <summary>Values of a field of which a document must have one.</summary>
/// <param name="Field">One of <see cref="LabelField.All"/>.</param>
/// <param name="AnyOf">The values.</param>
public sealed record LabelChoice(string Field, IReadOnlyList<string> AnyOf);

/// <summary>The values of a field among what was found, the most frequent first.</summary>
/// <param name="Field">One of <see cref="LabelField.All"/>.</param>
/// <param name="Values">The values, each with the number of documents; of very many the most frequent.</param>
/// <param name="LeftOut">How many rarer values there are besides.</param>
public sealed record FacetList(string Field, IReadOnlyList<Facet> Values, int LeftOut);
