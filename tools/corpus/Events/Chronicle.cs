using System.Globalization;
using Chancery.Corpus.World;

namespace Chancery.Corpus.Events;

/// <summary>What happens in the simulated world, one event after the other. Plans come back later: held, moved, cancelled, or never again.</summary>
/// <param name="world">The world.</param>
/// <param name="dice">Chance.</param>
/// <param name="changes">How many changes of office in a thousand are told of.</param>
public sealed class Chronicle(SimulatedWorld world, Dice dice, int changes)
{
    private static readonly string[] Kinds = ["meeting", "call", "visit", "consultations", "letter", "credentials", "multilateral", "measure", "agreement", "commitment", "statement"];
    private static readonly int[] Often = [26, 14, 12, 6, 6, 3, 4, 4, 7, 4, 9];
    private static readonly string[] Levels = ["foreign-minister", "head", "prime-minister", "deputy-foreign-minister", "defence-minister", "trade-minister", "energy-minister", "ambassador"];
    private static readonly int[] LevelsOften = [50, 14, 10, 7, 5, 4, 3, 7];
    private readonly PriorityQueue<StagedEvent, (int Day, int Number)> _due = new();
    private int _number, _change;

    /// <summary>The next event that can be told of by a day.</summary>
    public StagedEvent Next(DateOnly day)
    {
        while (_change < world.Changes.Count && world.Changes[_change].From <= day)
        {
            var tenure = world.Changes[_change++];
            if (dice.Thousandth(changes)) return Changed(tenure);
        }
        if (_due.TryPeek(out var due, out _) && due.Known <= day) return Numbered(_due.Dequeue());
        return dice.Thousandth(120) ? Planned(day) : Held(day);
    }

    private StagedEvent Numbered(StagedEvent staged) => staged with { Number = ++_number };

    private StagedEvent Changed(Tenure tenure)
    {
        var (kind, who) = dice.Thousandth(250) && world.Before(tenure) is { } before ? ("resignation", before) : ("appointment", tenure);
        return Numbered(Between(kind, "held", who, who, who.Country, tenure.From));
    }

    private StagedEvent Held(DateOnly day)
    {
        var kind = Kinds[dice.Weighted(Often)];
        var (a, b) = Sides(kind, day);
        var place = kind switch
        {
            "visit" or "credentials" => b.Country,
            "multilateral" => dice.Below(40),
            _ => a.Country,
        };
        return Numbered(Between(kind, "held", a, b, place, day));
    }

    private StagedEvent Planned(DateOnly day)
    {
        var kind = dice.Thousandth(500) ? "meeting" : "visit";
        var (a, b) = Sides(kind, day);
        var when = day.AddDays(dice.Between(4, 60));
        var plan = Numbered(Between(kind, "planned", a, b, b.Country, when) with { Known = day });
        var fate = dice.Weighted([60, 14, 12, 14]);
        var held = plan with { Status = "held", Follows = plan.Number, Known = when };
        if (fate == 0) Later(held);
        else if (fate is 1 or 2)
        {
            var told = day.AddDays(dice.Between(1, when.DayNumber - day.DayNumber));
            Later(plan with { Status = fate == 1 ? "moved" : "cancelled", Follows = plan.Number, Known = told });
            var later = when.AddDays(dice.Between(10, 60));
            if (fate == 1 && dice.Thousandth(700)) Later(held with { Day = later, Known = later });
        }
        return plan;
    }

    private void Later(StagedEvent staged) => _due.Enqueue(staged, (staged.Known.DayNumber, staged.Follows ?? 0));

    private StagedEvent Between(string kind, string status, Tenure a, Tenure b, int place, DateOnly day) => new()
    {
        Number = 0, Kind = kind, Status = status, Day = day, Known = day, A = a, B = b, Place = place, Topic = dice.Below(10_000),
    };

    private (Tenure A, Tenure B) Sides(string kind, DateOnly day)
    {
        var (a, b) = world.Pair(dice);
        var level = kind switch
        {
            "credentials" => "ambassador",
            "multilateral" or "letter" => "head",
            "consultations" => "deputy-foreign-minister",
            "statement" or "commitment" or "agreement" or "measure" => "foreign-minister",
            _ => Levels[dice.Weighted(LevelsOften)],
        };
        if (level != "ambassador") return (Holder(a, level, day), Holder(b, level, day));
        // Ambassadors are received; they do not receive.
        var envoy = world.Holder(a, string.Create(CultureInfo.InvariantCulture, $"ambassador{b % 4}"), day)!;
        return kind is "credentials" or "visit" ? (envoy, Holder(b, "head", day)) : (Holder(b, "foreign-minister", day), envoy);
    }

    private Tenure Holder(int country, string level, DateOnly day) =>
        (level == "head" ? null : world.Holder(country, level, day)) ?? world.Holder(country, world.Head(country), day)!;
}
