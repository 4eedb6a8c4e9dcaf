namespace Chancery;

/// <summary>The words for the eight kinds of fact.</summary>
public static class FactKinds
{
    /// <summary>All kinds, in the order of <see cref="FactSet"/>.</summary>
    public static IReadOnlyList<string> All { get; } = ["contact", "commitment", "agreement", "measure", "initiative", "membership", "statement", "tenure"];

    /// <summary>The kind of a fact: <c>contact</c>, <c>commitment</c> and so on.</summary>
    public static string FactKind(this Fact fact) => fact switch
    {
        Contact => "contact",
        Commitment => "commitment",
        Agreement => "agreement",
        Measure => "measure",
        Initiative => "initiative",
        Membership => "membership",
        Statement => "statement",
        Tenure => "tenure",
        _ => throw new ArgumentOutOfRangeException(nameof(fact)),
    };
}
