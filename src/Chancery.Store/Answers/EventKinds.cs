namespace Chancery.Store;

/// <summary>The schema's words within each kind of fact: what <see cref="EventLine.Kind"/> and <see cref="EventLine.Status"/> may be.</summary>
public static class EventKinds
{
    /// <summary>The words for the kinds of a kind of fact: of <c>contact</c> <c>meeting</c>, <c>call</c> …; none where there is no finer one.</summary>
    public static IReadOnlyList<string> Of(string factKind) => factKind switch
    {
        "contact" => [.. Vocabulary.All<ContactKind>()],
        "agreement" => [.. Vocabulary.All<AgreementForm>()],
        "measure" => [.. Vocabulary.All<MeasureKind>()],
        "statement" => [.. Vocabulary.All<SpeechAct>()],
        _ => [],
    };

    /// <summary>All kinds of events: the kinds of fact, and the words within them.</summary>
    public static IReadOnlyList<string> All { get; } = [.. FactKinds.All.Where(k => k != "tenure").SelectMany(k => Of(k).Prepend(k)).Distinct(StringComparer.Ordinal)];

    /// <summary>All words of a status.</summary>
    public static IReadOnlyList<string> Statuses { get; } =
    [
        .. ((string[])[.. Vocabulary.All<ContactStatus>(), .. Vocabulary.All<AgreementStatus>(), .. Vocabulary.All<MeasureStatus>(), .. Vocabulary.All<InitiativeStatus>(), .. Vocabulary.All<MembershipStatus>()])
            .Distinct(StringComparer.Ordinal),
    ];
}
