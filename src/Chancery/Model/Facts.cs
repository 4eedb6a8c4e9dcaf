namespace Chancery;

/// <summary>Somebody or some body that acts: a person in an office, an office alone, or a country or organisation (name and role null).</summary>
/// <param name="Name">As a reader of English files it (Latin script); null when the text gives only the office or the side.</param>
/// <param name="Role">The office, or null when none is stated.</param>
/// <param name="For">Whom the actor represents at that moment: ISO 3166-1 alpha-3 or an organisation's short name; null for nobody.</param>
/// <param name="Original">The name as written in the text's own script, when that is not Latin.</param>
public sealed record Actor(string? Name, Role? Role, string? For, string? Original = null);

/// <summary>A fact read from one document. Every fact has evidence.</summary>
public abstract record Fact
{
    /// <summary>The words the fact was read from: at least one.</summary>
    public required IReadOnlyList<Evidence> Evidence { get; init; }

    /// <summary>Calibrated probability that the fact is right, 0 to 1.</summary>
    public double Confidence { get; init; } = 0.5;

    /// <summary>Who is reported as saying so; null when the outlet itself does.</summary>
    public Actor? AssertedBy { get; init; }

    /// <summary>Fields not read from the text and what they rest on instead, by JSON path (<c>date</c>, <c>participants[1].role</c>).</summary>
    public IReadOnlyDictionary<string, Basis> Basis { get; init; } = EmptyBasis;

    /// <summary>Which concept, slots and words made the fact, for <c>--explain</c>; empty unless asked for.</summary>
    public IReadOnlyList<string> Trace { get; init; } = [];

    private protected static readonly IReadOnlyDictionary<string, Basis> EmptyBasis = new Dictionary<string, Basis>(0, StringComparer.Ordinal);
}

/// <summary>A meeting, call, visit, letter or gathering.</summary>
public sealed record Contact : Fact
{
    public required ContactKind Kind { get; init; }
    public required ContactStatus Status { get; init; }
    public Edtf? Date { get; init; }

    /// <summary>City or country in English.</summary>
    public string? Place { get; init; }

    /// <summary>The summit or session on whose margins it took place.</summary>
    public string? MarginsOf { get; init; }

    /// <summary>The code of the side at whose initiative or request it took place.</summary>
    public string? Initiator { get; init; }
    public required IReadOnlyList<Actor> Participants { get; init; }
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>How many such contacts the text speaks of; null for one.</summary>
    public int? Count { get; init; }
    public Manner Manner { get; init; }

    /// <summary>The code of the side that hosts.</summary>
    public string? Host { get; init; }

    /// <summary>The standing mechanism, such as a joint commission.</summary>
    public string? Mechanism { get; init; }

    /// <summary>Which round or session of the mechanism.</summary>
    public int? Round { get; init; }
}

/// <summary>Something a side promised, agreed or instructed to do that is no contact.</summary>
public sealed record Commitment : Fact
{
    public required string What { get; init; }
    public required IReadOnlyList<string> Parties { get; init; }
    public Edtf? Due { get; init; }
}

/// <summary>A stage of an agreed document.</summary>
public sealed record Agreement : Fact
{
    public required string Title { get; init; }
    public required AgreementForm Form { get; init; }
    public required AgreementStatus Status { get; init; }
    public required IReadOnlyList<string> Parties { get; init; }
    public Edtf? Date { get; init; }
}

/// <summary>A hostile or restrictive act.</summary>
public sealed record Measure : Fact
{
    public required MeasureKind Kind { get; init; }
    public required string? By { get; init; }
    public required string? Against { get; init; }
    public required MeasureStatus Status { get; init; }
    public Edtf? Date { get; init; }
}

/// <summary>A proposal or resolution in an international forum.</summary>
public sealed record Initiative : Fact
{
    public required string Title { get; init; }
    public required IReadOnlyList<string> By { get; init; }
    public string? Forum { get; init; }
    public required InitiativeStatus Status { get; init; }
    public DecisionMode? Mode { get; init; }
    public Edtf? Date { get; init; }
}

/// <summary>How a country stands to an organisation.</summary>
public sealed record Membership : Fact
{
    public required string Member { get; init; }
    public required string Organization { get; init; }
    public required MembershipStatus Status { get; init; }
    public Edtf? Date { get; init; }
}

/// <summary>A position of a named speaker or body.</summary>
public sealed record Statement : Fact
{
    public required Actor Speaker { get; init; }
    public required SpeechAct Act { get; init; }
    public string? Target { get; init; }
    public required string About { get; init; }
    public bool Quoted { get; init; }
}

/// <summary>What the text lets one know of who held which office when.</summary>
public sealed record Tenure : Fact
{
    public required string Person { get; init; }
    public string? Original { get; init; }
    public required Role Role { get; init; }
    public required string? For { get; init; }
    public required TenureEvent Event { get; init; }
    public Edtf? Date { get; init; }
}
