namespace Chancery.Facts.Contacts;

/// <summary>What the candidates of a trigger come to, once it is judged how likely each takes part.</summary>
internal sealed class TriggerSum
{
    private const double Likely = 0.5;
    private const double LikelyBody = 0.4;

    /// <param name="participants">Candidates with the probability that they take part.</param>
    /// <param name="focus">Whom the item is about, or null.</param>
    public TriggerSum(IReadOnlyList<(ContactCandidate Candidate, double In)> participants, ActorEntity? focus)
    {
        var (sides, here) = (new List<string>(8), new List<string>(8));
        var most = 0.0;
        for (var i = 0; i < participants.Count; i++)
        {
            var (candidate, chance) = participants[i];
            var actor = candidate.Actor;
            var side = actor.For;
            if (side is not null) (most, SecondChance) = (Math.Max(most, chance), Math.Max(SecondChance, Math.Min(most, chance)));
            if (chance > LikelyBody && candidate.Mention.Form == MentionForm.Organisation) Bodies++;
            if (!(chance > Likely)) continue;
            FocusIn |= actor == focus;
            if (side is not null && !sides.Contains(side)) sides.Add(side);
            if (side is not null && candidate.Implied == 0 && !here.Contains(side)) here.Add(side);
            if (!actor.IsPerson) continue;
            Persons++;
            var role = actor.Acting?.Role?.Name() ?? "none";
            if (!Roles.Contains(role)) Roles.Add(role);
        }
        (Sides, SidesHere) = (sides.Count, here.Count);
    }

    /// <summary>How many sides probably take part.</summary>
    public int Sides { get; }

    /// <summary>How many of them the trigger's sentence names.</summary>
    public int SidesHere { get; }

    /// <summary>How many persons probably take part.</summary>
    public int Persons { get; }

    /// <summary>How many organisations as such may take part.</summary>
    public int Bodies { get; }

    /// <summary>Offices of the persons, each once.</summary>
    public List<string> Roles { get; } = new(4);

    /// <summary>The second highest probability among those who stand for a side; 0 for fewer than two.</summary>
    public double SecondChance { get; }

    /// <summary>Whether whom the item is about probably takes part.</summary>
    public bool FocusIn { get; }
}
