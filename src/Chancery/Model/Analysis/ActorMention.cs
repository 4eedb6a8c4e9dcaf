namespace Chancery;

/// <summary>How an actor is named at one place.</summary>
public enum MentionForm
{
    /// <summary>A full personal name.</summary>
    Name,

    /// <summary>A surname or other part of a name given in full elsewhere.</summary>
    Surname,

    /// <summary>An office without a name: the Russian foreign minister.</summary>
    Office,

    /// <summary>A definite mention: the minister, his counterpart, the guest.</summary>
    Definite,

    /// <summary>A pronoun.</summary>
    Pronoun,

    /// <summary>A country named as such.</summary>
    Country,

    /// <summary>A capital or seat used for its government.</summary>
    Metonym,

    /// <summary>A nationality before another noun: Iranian officials, Russian troops.</summary>
    Adjective,

    /// <summary>An organisation or its body.</summary>
    Organisation,
}

/// <summary>An office somebody holds by what the text says, or by the Register.</summary>
/// <param name="Role">The office; null when only the side is said.</param>
/// <param name="For">Whose; null when not known.</param>
/// <param name="Span">The words that say so, the name included.</param>
/// <param name="Basis">Null when both were read from the text.</param>
/// <param name="Former">Whether the office is said to be past.</param>
/// <param name="Elect">Whether the office is yet to come (president-elect).</param>
/// <param name="Event">How it came about when that is said in the same breath ("named X as ambassador"); null when it is simply held.</param>
public sealed record Holding(Role? Role, string? For, TextSpan Span, Basis? Basis = null, bool Former = false, bool Elect = false, TenureEvent? Event = null);

/// <summary>Somebody or some body of one document, with all places that name it.</summary>
public sealed class ActorEntity
{
    /// <summary>Running number in the document.</summary>
    public required int Id { get; init; }

    /// <summary>The name in Latin script; null for an office without a name or a side as such.</summary>
    public string? Name { get; set; }

    /// <summary>The name in the text's own script when that is not Latin.</summary>
    public string? Original { get; set; }

    /// <summary>Id in the Register, when the name is one of a known person.</summary>
    public string? RegisterId { get; set; }

    /// <summary>For a country or organisation as such: its code.</summary>
    public string? Code { get; init; }

    /// <summary>Offices by what the text says, in text order, then by the Register.</summary>
    public List<Holding> Holdings { get; } = [];

    /// <summary>Whether this is a country or organisation as such.</summary>
    public bool IsSide => Code is not null;

    /// <summary>Whether this is a named person.</summary>
    public bool IsPerson => Name is not null;

    /// <summary>The office the actor acts in: the highest current one.</summary>
    public Holding? Acting
    {
        get
        {
            Holding? office = null, side = null;
            foreach (var holding in Holdings)
            {
                if (holding.Former) continue;
                if (holding is { Role: not null, Elect: false } && (office is null || Precedes(holding, office))) office = holding;
                if (side is null || (side.For is null && holding.For is not null)) side = holding;
            }
            return office ?? side;
        }
    }

    /// <summary>Whom the actor stands for, or null.</summary>
    public string? For
    {
        get
        {
            if (Code is not null) return Code;
            if (Acting?.For is { } acting) return acting;
            foreach (var holding in Holdings)
                if (holding.For is { } any) return any;
            return null;
        }
    }

    // What is held before what is only coming about, whose side is said before whose is not, what the text says before what is inferred, then the higher.
    private static bool Precedes(Holding a, Holding b)
    {
        if (a.Event is null != b.Event is null) return a.Event is null;
        if (a.For is null != b.For is null) return a.For is not null;
        if (a.Basis is null != b.Basis is null) return a.Basis is null;
        return a.Role < b.Role;
    }

    /// <summary>The actor as a fact names it.</summary>
    public Actor ToActor() => IsSide ? new Actor(null, null, Code)
        : new Actor(Name, Holdings.Count > 0 && Holdings.All(h => h.Former || h.Elect) ? Role.Other : Acting?.Role, For, Original);
}

/// <summary>One place that names an actor.</summary>
/// <param name="Span">The name, office or side with what belongs to it (honorific, country of the office).</param>
/// <param name="Head">The shortest words that name it.</param>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="Actors">Whom it names: one, or several for "the two ministers".</param>
/// <param name="Form">How.</param>
public sealed record ActorMention(TextSpan Span, TextSpan Head, int Sentence, IReadOnlyList<ActorEntity> Actors, MentionForm Form)
{
    /// <summary>The grammatical cases it may stand in, joined by <c>/</c>; empty when the language does not tell.</summary>
    public string Case { get; init; } = "";
}
