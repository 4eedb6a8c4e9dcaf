using System.Collections.Frozen;
using System.Globalization;
using Chancery.Identity;
using Chancery.World;

namespace Chancery.App.Desk.Look;

/// <summary>Where places lie, in degrees: cities by their English name, countries by their capital.</summary>
public sealed class WorldPlaces(IDataFolder data)
{
    private readonly Lazy<(FrozenDictionary<string, (double Latitude, double Longitude)> Cities, FrozenDictionary<string, (double Latitude, double Longitude)> Capitals)> _places = new(() => Read(data));

    /// <summary>The largest city of this name; null when none is known.</summary>
    public (double Latitude, double Longitude)? City(string name) => _places.Value.Cities.TryGetValue(Folding.Fold(name), out var at) ? at : null;

    /// <summary>The capital of a country; null when none is known.</summary>
    public (double Latitude, double Longitude)? Capital(string code) => _places.Value.Capitals.TryGetValue(code, out var at) ? at : null;

    private static (FrozenDictionary<string, (double, double)>, FrozenDictionary<string, (double, double)>) Read(IDataFolder data)
    {
        var (cities, capitals) = (new Dictionary<string, (double, double)>(StringComparer.Ordinal), new Dictionary<string, (double, double)>(StringComparer.Ordinal));
        // The largest first.
        foreach (var row in TabbedFile.RowsIfAny(data, "world/cities.tsv", 8))
        {
            var at = (double.Parse(row[4], CultureInfo.InvariantCulture), double.Parse(row[5], CultureInfo.InvariantCulture));
            cities.TryAdd(Folding.Fold(row[1]), at);
            if (row[6] == "1") capitals.TryAdd(row[2], at);
        }
        return (cities.ToFrozenDictionary(StringComparer.Ordinal), capitals.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
