namespace Chancery.Comparing;

/// <summary>How a value stands among the sides.</summary>
public enum Standing
{
    /// <summary>The texts of all sides give it.</summary>
    All,

    /// <summary>Texts of some sides give it; those of the others give none.</summary>
    Only,

    /// <summary>Texts of the other sides give something that may be the same in other words or another language.</summary>
    Unsure,

    /// <summary>Texts of another side give another value.</summary>
    Differs,

    /// <summary>It is less exact than what texts of another side give, and fits it.</summary>
    LessExact,
}
