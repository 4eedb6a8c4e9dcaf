namespace Chancery.Facts.Acts;

/// <summary>A side with the probability of each part, in the order of the room's parts.</summary>
public sealed record JudgedSide(ActSide Side, IReadOnlyList<double> Parts);

/// <summary>An act with what the judges say of it.</summary>
/// <param name="Room">Whose.</param>
/// <param name="Act">The words.</param>
/// <param name="Tells">Probability that they tell a fact of the room.</param>
/// <param name="Status">How far the thing has come.</param>
/// <param name="Sides">All sides that may have a part.</param>
public sealed record JudgedAct(ActRoom Room, Act Act, double Tells, string Status, IReadOnlyList<JudgedSide> Sides)
{
    /// <summary>Probability that the side has the part.</summary>
    public double Chance(JudgedSide side, string part)
    {
        for (var i = 0; i < Room.Parts.Count; i++)
            if (Room.Parts[i] == part) return side.Parts[i];
        return 0;
    }

    /// <summary>The sides that probably have the part, likeliest first; when none is, the likeliest if it is likely enough.</summary>
    public List<(string Code, double Chance)> Having(string part, double sure, double least, Predicate<string>? admits = null)
    {
        var all = Sides.Select(s => (s.Side.Code, Chance: Chance(s, part))).Where(s => admits is null || admits(s.Code)).OrderByDescending(s => s.Chance).ToList();
        var chosen = all.Where(s => s.Chance >= sure).ToList();
        if (chosen.Count == 0 && all.Count > 0 && all[0].Chance >= least) chosen.Add(all[0]);
        return chosen;
    }

    /// <summary>
    /// The likeliest pairs of two parts, with the probability that the pair is right if the act has one: every ordered pair of sides weighs by the odds of its two
    /// parts, and sides of one list count together. The likeliest pair comes with all of its list; of others only those whose sides are both sure.
    /// </summary>
    public List<(string First, string Second, double Chance)> Pairs(string first, string second, double sure, Predicate<string>? admitsFirst = null, Predicate<string>? admitsSecond = null)
    {
        var pairs = new List<(JudgedSide A, JudgedSide B, double Weight)>();
        foreach (var a in Sides)
            foreach (var b in Sides)
                if (a != b && (admitsFirst is null || admitsFirst(a.Side.Code)) && (admitsSecond is null || admitsSecond(b.Side.Code)))
                    pairs.Add((a, b, Chance(a, first) / Outside(a) * Chance(b, second) / Outside(b)));
        var all = pairs.Sum(p => p.Weight);
        if (all <= 0) return [];
        var groups = pairs.GroupBy(p => (ListOf(p.A.Side), ListOf(p.B.Side))).Select(g => (Pairs: g.ToList(), Chance: g.Sum(p => p.Weight) / all)).OrderByDescending(g => g.Chance).ToList();
        var found = groups[0].Pairs.Select(p => (p.A.Side.Code, p.B.Side.Code, groups[0].Chance)).ToList();
        foreach (var (others, chance) in groups.Skip(1))
            foreach (var (a, b, _) in others)
                if (Chance(a, first) >= sure && Chance(b, second) >= sure) found.Add((a.Side.Code, b.Side.Code, Math.Max(chance, Chance(a, first) * Chance(b, second))));
        return found;
    }

    private static double Outside(JudgedSide side) => Math.Max(0.03, 1 - side.Parts.Sum());

    private static string ListOf(ActSide side) => side.IsHere && side.Nearest.List > 1 ? side.Nearest.ListStart.ToString(System.Globalization.CultureInfo.InvariantCulture) : side.Code;
}
