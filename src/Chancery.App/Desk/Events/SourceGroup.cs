using Chancery.Comparing;
using Chancery.Store;

namespace Chancery.App.Desk.Events;

/// <summary>Texts that are near copies of one another: one voice.</summary>
/// <param name="First">The one published first.</param>
/// <param name="Copies">The others.</param>
public sealed record SourceVoice(DocumentLine First, IReadOnlyList<DocumentLine> Copies);

/// <summary>The texts of one side that tell an event.</summary>
/// <param name="Side">Whose texts.</param>
/// <param name="Voices">Voice by voice, published first first.</param>
/// <param name="OnlyCopies">Whether all are near copies of another side's texts.</param>
public sealed record SourceGroup(TextSide Side, IReadOnlyList<SourceVoice> Voices, bool OnlyCopies)
{
    /// <summary>The texts of each side that were compared.</summary>
    public static IReadOnlyList<SourceGroup> Of(ComparisonAnswer compared)
    {
        ArgumentNullException.ThrowIfNull(compared);
        return [.. compared.Sides.Select(s => new SourceGroup(s.Side, [.. s.Documents.GroupBy(d => d.Voice).Select(v => new SourceVoice(v.First(), [.. v.Skip(1)]))], s.OnlyCopies))];
    }
}
