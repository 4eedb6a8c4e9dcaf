using System.Globalization;

namespace Chancery.Corpus.World;

/// <summary>
/// A world of real countries and fictional office-holders from 2015 to 2026. Surnames recur within a country and some persons change office,
/// so that putting persons together is as hard as in life.
/// </summary>
public sealed class SimulatedWorld
{
    /// <summary>The first day of the simulation.</summary>
    public static readonly DateOnly First = new(2015, 1, 1);

    /// <summary>The last day.</summary>
    public static readonly DateOnly Last = new(2026, 6, 30);

    private static readonly string[] Ministries = ["foreign-minister", "deputy-foreign-minister", "defence-minister", "trade-minister", "energy-minister"];
    private static readonly HashSet<string> Monarchies = new(["GBR", "ESP", "NLD", "BEL", "SWE", "NOR", "DNK", "THA", "JOR", "MAR", "SAU", "BHR", "KHM", "BTN", "LSO", "SWZ", "TON", "MYS"], StringComparer.Ordinal);
    private static readonly HashSet<string> WithoutPremier = new(
        ["USA", "BRA", "MEX", "ARG", "CHL", "COL", "VEN", "ECU", "BOL", "PRY", "URY", "DOM", "GTM", "HND", "SLV", "NIC", "CRI", "PAN", "IDN", "PHL", "KEN", "NGA", "GHA", "AGO", "ZMB", "MWI", "LBR", "SLE", "GMB", "TUR", "CYP", "TKM", "BDI", "COM", "SYC", "MDV"], StringComparer.Ordinal);
    private static readonly HashSet<string> WithoutPresident = new(["JPN", "CAN", "AUS", "NZL", "JAM", "BHS", "BLZ", "PNG", "SLB", "TUV", "ATG", "GRD", "KNA", "LCA", "VCT", "LUX", "LIE", "MCO", "AND", "KWT", "QAT", "ARE", "OMN", "BRN", "VAT"], StringComparer.Ordinal);
    private static readonly string[] Busy = ["USA", "CHN", "RUS", "FRA", "DEU", "GBR", "IND", "JPN", "TUR", "EGY", "BRA", "PHL", "ZAF", "SAU", "ARE", "ITA", "ESP", "IDN", "MEX", "POL", "KAZ", "IRN", "BLR", "VNM", "KOR", "NGA", "PAK", "ARG", "CUB", "QAT"];

    private readonly Dictionary<(int Country, string Office), List<Tenure>> _tenures = [];
    private readonly List<Person> _persons = [];
    private readonly int[][] _neighbours;
    private readonly int[] _weights;
    private readonly NameStock _names = new();

    /// <summary>Makes a world.</summary>
    /// <param name="dice">Chance.</param>
    /// <param name="fit">Which countries can be told of, by code.</param>
    public SimulatedWorld(Dice dice, Func<string, bool> fit)
    {
        ArgumentNullException.ThrowIfNull(dice);
        ArgumentNullException.ThrowIfNull(fit);
        var rows = Tables.Rows("world/countries.tsv").Where(r => r[2].Length > 0 && fit(r[0])).ToDictionary(r => r[0], StringComparer.Ordinal);
        var order = Busy.Where(rows.ContainsKey).ToList();
        var rest = rows.Keys.Except(order, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        while (rest.Count > 0)
        {
            var at = dice.Below(rest.Count);
            order.Add(rest[at]);
            rest.RemoveAt(at);
        }
        Countries = [.. order.Select(c => new Country(c, _names.Region(c), Degrees(rows[c][6]), Degrees(rows[c][7])))];
        _weights = [.. Countries.Select((_, rank) => 100_000 / (rank + 4))];
        _neighbours = [.. Countries.Select(c => Enumerable.Range(0, Countries.Count).OrderBy(i => Distance(c, Countries[i])).Skip(1).Take(6).ToArray())];
        for (var i = 0; i < Countries.Count; i++) Fill(dice, i);
        Changes = [.. _tenures.Values.SelectMany(t => t).Where(t => t.From > First && t.Office is not "king" && !t.Office.StartsWith("ambassador", StringComparison.Ordinal))
            .OrderBy(t => t.From).ThenBy(t => t.Country).ThenBy(t => t.Office, StringComparer.Ordinal)];
    }

    /// <summary>The countries, busiest first.</summary>
    public IReadOnlyList<Country> Countries { get; }

    /// <summary>The tenures that begin within the simulation, by day.</summary>
    public IReadOnlyList<Tenure> Changes { get; }

    /// <summary>The number of persons.</summary>
    public int Persons => _persons.Count;

    /// <summary>Two countries that deal with each other: busy ones and neighbours more often.</summary>
    public (int A, int B) Pair(Dice dice)
    {
        ArgumentNullException.ThrowIfNull(dice);
        var a = dice.Weighted(_weights);
        var b = dice.Thousandth(450) ? dice.Of(_neighbours[a]) : dice.Weighted(_weights);
        while (b == a) b = dice.Weighted(_weights);
        return dice.Thousandth(500) ? (a, b) : (b, a);
    }

    /// <summary>Who holds an office on a day; null when the country has no such office.</summary>
    public Tenure? Holder(int country, string office, DateOnly day)
    {
        if (!_tenures.TryGetValue((country, office), out var tenures)) return null;
        foreach (var tenure in tenures)
        {
            if (day <= tenure.To) return tenure;
        }
        return tenures[^1];
    }

    /// <summary>Who held an office before; null for the first one known.</summary>
    public Tenure? Before(Tenure tenure)
    {
        ArgumentNullException.ThrowIfNull(tenure);
        var tenures = _tenures[(tenure.Country, tenure.Office)];
        return tenures.IndexOf(tenure) is var at and > 0 ? tenures[at - 1] : null;
    }

    /// <summary>The office of a country's first voice abroad: president, king, or prime minister where neither is told of.</summary>
    public string Head(int country) => Countries[country].Code switch
    {
        var code when Monarchies.Contains(code) => "king",
        var code when WithoutPresident.Contains(code) => "prime-minister",
        _ => "president",
    };

    private void Fill(Dice dice, int country)
    {
        var region = Countries[country].Region;
        // A country uses a part of its region's surnames, so that two of its ministers may share one.
        var surnames = Enumerable.Range(0, 14).Select(_ => dice.Of(_names.Surnames(region))).ToList();
        var offices = new List<string> { Head(country) };
        if (Head(country) != "prime-minister" && !WithoutPremier.Contains(Countries[country].Code)) offices.Add("prime-minister");
        offices.AddRange(Ministries);
        for (var i = 0; i < 4; i++) offices.Add(string.Create(CultureInfo.InvariantCulture, $"ambassador{i}"));
        foreach (var office in offices) Fill(dice, country, office, region, surnames);
    }

    private void Fill(Dice dice, int country, string office, string region, List<Name> surnames)
    {
        var tenures = new List<Tenure>();
        var before = _tenures.Where(t => t.Key.Country == country && t.Key.Office != "king").SelectMany(t => t.Value).ToList();
        for (var from = First.AddDays(-dice.Below(1000)); from <= Last;)
        {
            var days = office == "king" ? dice.Between(4000, 9000) : dice.Between(400, 2900);
            // Some have held another office of the country before.
            var free = dice.Thousandth(200) ? before.Where(t => t.To < from && t.To.AddDays(1500) > from).Select(t => t.Holder).ToList() : [];
            var holder = free.Count > 0 ? dice.Of(free) : Born(dice, region, surnames);
            tenures.Add(new Tenure(office, country, holder, from, from.AddDays(days)));
            from = from.AddDays(days + 1);
        }
        _tenures[(country, office)] = tenures;
    }

    private Person Born(Dice dice, string region, List<Name> surnames)
    {
        var female = dice.Thousandth(280);
        var person = new Person(_persons.Count + 1, dice.Of(_names.Given(region, female)), dice.Of(surnames), female);
        _persons.Add(person);
        return person;
    }

    private static double Degrees(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static double Distance(Country a, Country b)
    {
        var across = Math.Abs(a.Longitude - b.Longitude);
        if (across > 180) across = 360 - across;
        across *= (90 - (Math.Abs(a.Latitude + b.Latitude) / 2)) / 90;
        var along = a.Latitude - b.Latitude;
        return (across * across) + (along * along);
    }
}
