using System.Collections.Frozen;
using Chancery.App.Desk.Access;

namespace Chancery.App.Desk.Routing;

/// <summary>Which addresses this desk has and who may open them, so that no page offers a way that leads nowhere.</summary>
/// <param name="endpoints">All addresses of the application.</param>
public sealed class DeskPlaces(EndpointDataSource endpoints)
{
    private readonly Lazy<FrozenDictionary<string, DeskRole>> _roles = new(() => endpoints.Endpoints
        .Select(e => e.Metadata.GetMetadata<DeskRoute>()).OfType<DeskRoute>().Where(r => r.Method == "GET")
        .GroupBy(r => r.Address, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.First().Role, StringComparer.Ordinal));

    /// <summary>Whether there is such an address (as it was added, its parts in braces) and the person may open it.</summary>
    public bool Opens(string address, DeskPerson person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return _roles.Value.TryGetValue(address, out var role) && person.Role >= role;
    }
}
