using Chancery.Identity;

namespace Chancery.Merging;

/// <summary>Who takes part in an event, over all tellings: each person once, an unnamed office only where no telling names its holder.</summary>
internal static class EventParticipants
{
    public static IReadOnlyList<EventParticipant> Of(IReadOnlyList<EventMention> tellings, IWhoIsWho persons)
    {
        var named = new List<(ResolvedPerson Person, Actor Actor)>();
        var unnamed = new List<Actor>();
        foreach (var telling in tellings)
        {
            foreach (var (slot, actor) in Actors(telling.Fact))
            {
                if (persons.At(telling.Keyed, slot) is { } person) Add(named, person, actor);
                else unnamed.Add(actor with { Name = null, Original = null });
            }
        }
        var offices = unnamed.Distinct().Where(a => !named.Exists(n => n.Actor.For == a.For && (a.Role is null || n.Actor.Role == a.Role))).ToList();
        return [.. named.Select(n => new EventParticipant(n.Person, n.Actor)),
            .. offices.Where(a => a.Role is not null || !offices.Exists(b => b.Role is not null && b.For == a.For)).Select(a => new EventParticipant(null, a))];
    }

    private static IEnumerable<(string Slot, Actor Actor)> Actors(Fact fact) => fact switch
    {
        Contact contact => contact.Participants.Select((actor, i) => ($"participants[{i}]", actor)),
        Statement statement => [("speaker", statement.Speaker)],
        _ => [],
    };

    private static void Add(List<(ResolvedPerson Person, Actor Actor)> named, ResolvedPerson person, Actor actor)
    {
        var at = named.FindIndex(n => n.Person.Key == person.Key && (n.Actor.For == actor.For || n.Actor.For is null || actor.For is null));
        if (at < 0)
        {
            named.Add((person, actor));
            return;
        }
        var known = named[at].Actor;
        named[at] = (person, known with { Name = known.Name ?? actor.Name, Role = known.Role ?? actor.Role, For = known.For ?? actor.For, Original = known.Original ?? actor.Original });
    }
}
