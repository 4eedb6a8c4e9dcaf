namespace Chancery.Store.Keeping;

/// <summary>One sort of thing that is wrong in a record.</summary>
/// <param name="Part">Where it lies.</param>
/// <param name="What">What is wrong, such as "evidence does not stand in the text where it says".</param>
/// <param name="Count">How often.</param>
/// <param name="Examples">The first of them by name; never more than <see cref="MostExamples"/>.</param>
public sealed record Finding(RecordPart Part, string What, long Count, IReadOnlyList<string> Examples)
{
    /// <summary>How many examples are kept of one sort.</summary>
    public const int MostExamples = 5;
}
