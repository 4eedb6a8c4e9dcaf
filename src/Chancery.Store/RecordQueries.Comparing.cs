using Chancery.Comparing;
using Chancery.Store.Asking;

namespace Chancery.Store;

public sealed partial class RecordQueries
{
    /// <summary>What each side's texts tell of an event and beside it, and what they do not, by public id of the event.</summary>
    public ComparisonAnswer Compare(string id, Days days)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Ask(days, view =>
        {
            var (now, redirected) = Follow(view, id.Trim());
            var found = EventRows.Where(view, EventRows.Called, "e.id", 1, 0, ("id", now));
            if (found.Count == 0) return new ComparisonAnswer { Days = days, UndatedLeftOut = view.UndatedLeftOut, Note = view.Note ?? $"The record holds no event {id}." };
            var told = new ToldRows(view, now);
            var quotes = QuoteRows.Load(view, [.. told.Facts], told.Documents);
            var sides = SidesOf([.. told.Documents.Values]);
            return new ComparisonAnswer
            {
                Days = days, UndatedLeftOut = view.UndatedLeftOut, Event = found[0], RedirectedFrom = redirected, Sides = sides,
                Note = view.Note ?? (sides.Count < 2 ? "The texts that tell of it are of one side; there is nothing to set against them." : null),
                Fields = [.. Comparison.Of([.. sides.Select(s => s.Side)], told.All()).Select(f => new FieldComparison(f.Field, [.. f.Values.Select(v => new FieldValue
                {
                    Value = v.Value, Standing = v.Standing, Voices = v.Voices, MaybeIn = v.MaybeIn, NotIn = v.NotIn,
                    By = [.. v.By.Select(b => new SideVoice(b.Side, b.Voices, [.. b.Facts.SelectMany(fact => quotes[fact]).DistinctBy(q => (q.Document, q.Start, q.End))]))],
                })]))],
            };
        });
    }

    private static List<ComparedSide> SidesOf(IReadOnlyCollection<DocumentLine> documents)
    {
        var bySide = documents.ToLookup(ToldRows.SideOf);
        return [.. Comparison.InOrder(bySide.Select(g => g.Key)).Select(side =>
        {
            var theirs = bySide[side].OrderBy(d => d.Published?.Text, StringComparer.Ordinal).ThenBy(d => d.Id, StringComparer.Ordinal).ToList();
            var copies = theirs.TrueForAll(d => documents.Any(o => o.Voice == d.Voice && ToldRows.SideOf(o) != side));
            return new ComparedSide(side, theirs.Select(d => d.Voice).Distinct().Count(), theirs, copies);
        })];
    }
}
