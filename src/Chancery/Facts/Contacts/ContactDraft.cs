namespace Chancery.Facts.Contacts;

/// <summary>A contact as one trigger tells it, before triggers are put together.</summary>
public sealed record ContactDraft
{
    public required Trigger Trigger { get; init; }
    public required double Probability { get; init; }
    public required ContactKind Kind { get; init; }
    public required ContactStatus Status { get; init; }
    public required Edtf? Date { get; init; }
    public required Basis? DateBasis { get; init; }

    /// <summary>How sure the less sure of the two likeliest sides is.</summary>
    public required double Second { get; init; }

    /// <summary>How sure the judge was of the kind.</summary>
    public required double KindProbability { get; init; }

    /// <summary>How many participants are not named in the trigger's sentence.</summary>
    public required int Implied { get; init; }

    /// <summary>How many triggers were put together.</summary>
    public int Tellings { get; init; } = 1;

    /// <summary>Whether the headline tells it.</summary>
    public bool InTitle { get; init; }

    /// <summary>Whether the date stands in the trigger's own sentence.</summary>
    public required bool Dated { get; init; }

    /// <summary>Whether the words alone do not say of which kind the contact was: they join any kind.</summary>
    public bool Weak => Trigger.Concept.Name is "DISCUSS" or "TALK" or "SPEAK" or "CONTACT" or "SEE" or "SIGN" or "APPEAR";

    /// <summary>How many such contacts the words speak of; null for one.</summary>
    public int? Count { get; init; }
    public required string? Place { get; init; }
    public required string? MarginsOf { get; init; }
    public required string? Initiator { get; init; }
    public required IReadOnlyList<ActorEntity> Participants
    {
        get;
        init
        {
            field = value;
            Sides = SidesOf(value);
            Sides.Sort(StringComparer.Ordinal);
        }
    }

    public required IReadOnlyList<string> Topics { get; init; }
    public required IReadOnlyList<Evidence> Evidence { get; init; }

    /// <summary>Codes of the sides, each once, in ordinal order.</summary>
    public List<string> Sides { get; private init; } = [];

    /// <summary>Codes of the sides that the actors stand for, each once, in their order.</summary>
    internal static List<string> SidesOf(IReadOnlyList<ActorEntity> actors)
    {
        var sides = new List<string>(actors.Count);
        for (var i = 0; i < actors.Count; i++)
            if (actors[i].For is { } side && !sides.Contains(side)) sides.Add(side);
        return sides;
    }

    /// <summary>The contact as a fact.</summary>
    public Contact ToContact(Analysis analysis)
    {
        var basis = new Dictionary<string, Basis>(StringComparer.Ordinal);
        if (DateBasis is { } rests && Date is not null) basis["date"] = rests;
        for (var i = 0; i < Participants.Count; i++)
            if (Participants[i].Acting is { Basis: { } b } && !Participants[i].IsSide) basis[$"participants[{i}].role"] = b;
        return new Contact
        {
            Kind = Kind,
            Status = Status,
            Date = Date,
            Place = Place,
            MarginsOf = MarginsOf,
            Initiator = Initiator,
            Participants = [.. Participants.Select(p => p.ToActor())],
            Topics = Topics,
            Count = Count,
            Manner = Kind is ContactKind.Call or ContactKind.Video ? Manner.Remote : Place is not null && Kind is not ContactKind.Letter ? Manner.InPerson : Manner.Unstated,
            Confidence = Probability,
            AssertedBy = Discourse.Attribution.Of(analysis, Trigger.Span)?.ToActor(),
            Basis = basis,
            Evidence = Evidence,
            Trace = analysis.Explain ? [$"{Trigger.Concept.Name} ({Trigger.Form}): \"{Trigger.Span.Of(analysis.Text)}\"", .. Participants.Select(p => $"in: {p.Name ?? p.For}")] : [],
        };
    }
}
