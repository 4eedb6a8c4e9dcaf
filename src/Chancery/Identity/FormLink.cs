namespace Chancery.Identity;

/// <summary>What a judgement says of two names or two events.</summary>
public enum Verdict
{
    /// <summary>The two are one.</summary>
    Same,

    /// <summary>The two are not one, whatever else joins them.</summary>
    Different,

    /// <summary>They may be one; they are not joined.</summary>
    Unsure,
}

/// <summary>A judgement on two forms of names. It looks at the two forms and what was read with them, never at what else they are joined with.</summary>
/// <param name="A">The form with the smaller key.</param>
/// <param name="B">The other form.</param>
/// <param name="Verdict">What is judged.</param>
/// <param name="Score">How strong the judgement is, 0 to 1; stronger ones are taken first. A person's is stronger than any rule's: <see cref="Spoken"/>.</param>
/// <param name="Why">The reason, in words.</param>
public sealed record FormLink(NameForm A, NameForm B, Verdict Verdict, double Score, string Why)
{
    /// <summary>The score of what a person judged.</summary>
    public const double Spoken = 2;

    /// <summary>Whether a person judged, not a rule.</summary>
    public bool ByPerson => Score >= Spoken;

    /// <summary>A judgement on two forms in either order.</summary>
    public static FormLink Of(NameForm a, NameForm b, Verdict verdict, double score, string why)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return string.CompareOrdinal(a.Key, b.Key) <= 0 ? new FormLink(a, b, verdict, score, why) : new FormLink(b, a, verdict, score, why);
    }
}
