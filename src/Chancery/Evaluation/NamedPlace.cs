using System.Globalization;
using Chancery.Identity;

namespace Chancery.Evaluation;

/// <summary>A place in a gold file where a person is named.</summary>
/// <param name="Place">The place as the key writes it: <c>en-003/contacts[0].participants[1]</c>; a tenure names one person only, hence <c>en-003/tenures[2]</c>.</param>
/// <param name="Named">The person named there.</param>
internal sealed record NamedPlace(string Place, PersonMention Named)
{
    public KeyedFact Fact => Named.Fact;

    public string Slot => Named.Slot;

    public string Document => Named.Fact.Source.Reading.Id;

    /// <summary>All places of the facts, which are whole documents in order.</summary>
    public static List<NamedPlace> In(IReadOnlyList<KeyedFact> facts)
    {
        var places = new List<NamedPlace>();
        foreach (var kind in facts.GroupBy(f => (f.Source.Reading.Id, Kind: f.Fact.FactKind())))
        {
            foreach (var (index, fact) in kind.OrderBy(f => f.Ordinal).Index())
            {
                var at = string.Create(CultureInfo.InvariantCulture, $"{kind.Key.Id}/{kind.Key.Kind}s[{index}]");
                places.AddRange(PersonMention.In(fact).Select(m => new NamedPlace(fact.Fact is Tenure && m.Slot == "person" ? at : $"{at}.{m.Slot}", m)));
            }
        }
        return places;
    }
}
