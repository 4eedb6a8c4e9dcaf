using Chancery.Merging;

namespace Chancery.Ledger;

/// <summary>An event as the ledger compares it.</summary>
public sealed record LedgerEvent
{
    /// <summary>The event's key; any text by which the asker knows it again.</summary>
    public required string Key { get; init; }

    /// <summary>The contact, as the tellings blend.</summary>
    public required Contact Contact { get; init; }

    /// <summary>All sides, sorted.</summary>
    public required IReadOnlyList<string> Sides { get; init; }

    /// <summary>The persons who take part, by key, with their side.</summary>
    public required IReadOnlyList<(string Person, string? Side)> Persons { get; init; }

    /// <summary>The documents that tell it.</summary>
    public required IReadOnlySet<string> Documents { get; init; }

    /// <summary>The publication day of the earliest telling; null when none is known.</summary>
    public required DateOnly? Announced { get; init; }

    /// <summary>When it was, or is due.</summary>
    public Edtf? Date => Contact.Date;

    /// <summary>The day from which the event's news is known: its publication, else its own day, else always.</summary>
    public DateOnly Known => Announced ?? (Contact.Status == ContactStatus.Held ? Date?.Bounds?.First : null) ?? DateOnly.MinValue;

    /// <summary>The event of tellings; null when it is no contact.</summary>
    public static LedgerEvent? Of(MergedEvent told)
    {
        ArgumentNullException.ThrowIfNull(told);
        return told.Fact is not Contact contact ? null : new LedgerEvent
        {
            Key = told.Key, Contact = contact, Sides = told.Sides, Announced = told.Announced,
            Persons = [.. told.Participants.Where(p => p.Person is not null).Select(p => (p.Person!.Key, p.Actor.For))],
            Documents = told.Tellings.Select(t => t.Document).ToHashSet(StringComparer.Ordinal),
        };
    }
}
