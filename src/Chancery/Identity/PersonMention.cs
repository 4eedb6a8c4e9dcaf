namespace Chancery.Identity;

/// <summary>A person named in a fact.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Slot">Where in it: <c>participants[0]</c>, <c>speaker</c>, <c>person</c>, <c>assertedBy</c>.</param>
/// <param name="Name">The name, never empty.</param>
/// <param name="Original">The name in the text's own script, when not Latin.</param>
/// <param name="Role">The office named with it.</param>
/// <param name="For">Whom the person represents there.</param>
/// <param name="Day">The day the mention speaks of, as near as known.</param>
public sealed record PersonMention(KeyedFact Fact, string Slot, string Name, string? Original, Role? Role, string? For, DateOnly? Day)
{
    /// <summary>The mention's key: the fact's key and the slot.</summary>
    public string Key => $"{Fact.Key}/{Slot}";

    /// <summary>All persons named in a fact.</summary>
    public static IEnumerable<PersonMention> In(KeyedFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        switch (fact.Fact)
        {
            case Contact contact:
                for (var i = 0; i < contact.Participants.Count; i++)
                {
                    if (Of(fact, $"participants[{i}]", contact.Participants[i], contact.Date) is { } participant) yield return participant;
                }
                break;
            case Statement statement:
                if (Of(fact, "speaker", statement.Speaker, null) is { } speaker) yield return speaker;
                break;
            case Tenure tenure:
                if (Of(fact, "person", new Actor(tenure.Person, tenure.Role, tenure.For, tenure.Original), tenure.Date) is { } holder) yield return holder;
                break;
        }
        if (Of(fact, "assertedBy", fact.Fact.AssertedBy, null) is { } source) yield return source;
    }

    private static PersonMention? Of(KeyedFact fact, string slot, Actor? actor, Edtf? date)
    {
        var name = string.IsNullOrWhiteSpace(actor?.Name) ? actor?.Original : actor.Name;
        return string.IsNullOrWhiteSpace(name)
            ? null
            : new PersonMention(fact, slot, name.Trim(), actor!.Original, actor.Role, actor.For, date?.Bounds?.First ?? fact.Source.PublishedOn);
    }
}
