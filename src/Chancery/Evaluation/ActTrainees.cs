using Chancery.Facts.Agreements;
using Chancery.Facts.Commitments;
using Chancery.Facts.Initiatives;
using Chancery.Facts.Measures;
using Chancery.Facts.Memberships;

namespace Chancery.Evaluation;

/// <summary>The five rooms of acts and what their gold facts say.</summary>
public static class ActTrainees
{
    /// <summary>All five, in the order of learning.</summary>
    public static IReadOnlyList<ITrainee> All { get; } =
    [
        new ActTrainee<Agreement>(AgreementReader.Room, facts => [.. facts.Agreements.Select(Of)]),
        new ActTrainee<Measure>(MeasureReader.Room, facts => [.. facts.Measures.Select(Of)]),
        new ActTrainee<Initiative>(InitiativeReader.Room, facts => [.. facts.Initiatives.Select(Of)]),
        new ActTrainee<Membership>(MembershipReader.Room, facts => [.. facts.Memberships.Select(Of)]),
        new ActTrainee<Commitment>(CommitmentReader.Room, facts => [.. facts.Commitments.Select(Of)]),
    ];

    private static GoldAct Of(Agreement fact) => new(fact, fact.Status.Word(), [.. fact.Parties.Select(p => (p, "party"))],
        act => 1 + (act.Status == fact.Status.Word() ? 1.5 : 0) + (act.Kind == fact.Form.Word() ? 1 : 0));

    private static GoldAct Of(Measure fact) => new(fact, fact.Status.Word(), Pair(fact.By, "by", fact.Against, "against"),
        act => act.Kind == fact.Kind.Word() ? 3 : act.Kind == "other" || fact.Kind == MeasureKind.Other ? 1.2 : 0.5);

    private static GoldAct Of(Initiative fact) => new(fact, fact.Status.Word(), [.. fact.By.Select(p => (p, "by")), .. fact.Forum is { } forum ? [(forum, "forum")] : Array.Empty<(string, string)>()],
        act => 1 + (act.Status == fact.Status.Word() ? 1.5 : 0) + (act.Noun is null ? 0 : 0.5));

    private static GoldAct Of(Membership fact) => new(fact, fact.Status.Word(), Pair(fact.Member, "member", fact.Organization, "organization"),
        act => act.Status == fact.Status.Word() ? 3 : 1);

    private static GoldAct Of(Commitment fact) => new(fact, null, [.. fact.Parties.Select(p => (p, "party"))], act => act.Concept.Name == "DEED" ? 1 : 2);

    private static List<(string Code, string Part)> Pair(string? first, string firstPart, string? second, string secondPart)
    {
        var parts = new List<(string, string)>();
        if (first is not null) parts.Add((first, firstPart));
        if (second is not null) parts.Add((second, secondPart));
        return parts;
    }
}
