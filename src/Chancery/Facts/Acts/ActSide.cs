namespace Chancery.Facts.Acts;

/// <summary>A place that names a side: a country, an organisation, somebody who acts for one, or a city of it.</summary>
/// <param name="Code">The side.</param>
/// <param name="Span">The words with what belongs to them.</param>
/// <param name="Head">The shortest words.</param>
/// <param name="Form">How it is named.</param>
/// <param name="Role">The office of who is named; "side" for the side as such.</param>
public readonly record struct SideMention(string Code, TextSpan Span, TextSpan Head, string Form, string Role)
{
    /// <summary>Whether it refers to somebody named elsewhere: a pronoun, "the two ministers".</summary>
    public bool IsReference => Form is "Pronoun" or "Definite";

    /// <summary>The grammatical cases it may stand in; empty when the language does not tell.</summary>
    public string? Case { get; init; }

    /// <summary>How many sides the coordinated list has that it stands in ("A, B and C": 3); 1 alone.</summary>
    public int List { get; init; }

    /// <summary>Offset of the list's first word; the mention's own when it stands alone.</summary>
    public int ListStart { get; init; }
}

/// <summary>A side that may have a part in an act.</summary>
/// <param name="Code">Whose code.</param>
/// <param name="Here">Where the act's sentence names it; empty when only other sentences do.</param>
/// <param name="Nearest">The place nearest to the act.</param>
/// <param name="Where"><c>here</c>, how many sentences back (<c>1</c> to <c>3</c>), <c>title</c> or <c>item</c>.</param>
public sealed record ActSide(string Code, SideMention[] Here, SideMention Nearest, string Where)
{
    /// <summary>Whether the act's sentence names it.</summary>
    public bool IsHere => Here.Length > 0;
}
