using Chancery.Facts.Contacts;
using Chancery.Frames;

namespace Chancery.Evaluation;

/// <summary>Which date a contact has: learned from triggers that tell a gold contact with a date, and from those whose date cannot be known.</summary>
public sealed class DateTrainee : ITrainee
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Judges => [ContactReader.DateJudge];

    /// <inheritdoc/>
    public double? Penalty => 5;

    /// <inheritdoc/>
    public bool Feeds => true;

    /// <inheritdoc/>
    public IEnumerable<(string Judge, Example Example)> Examples(Analysis analysis, GoldReadout gold)
    {
        var examples = new List<(string Judge, Example Example)>();
        var aligned = ContactAlignment.Of(analysis, gold, ContactTriggers.Find(analysis));
        ContactReader.Drafts(analysis, (trigger, status, context, main) =>
        {
            if (!aligned.TryGetValue(trigger, out var contact) || ContactMerger.Happened(contact.Status) != ContactMerger.Happened(status)) return;
            var choices = ContactDates.For(analysis, trigger, status, context, main);
            foreach (var choice in choices)
            {
                var bag = new FeatureBag(keepNames: true);
                ContactDates.Features(bag, analysis, trigger, status, choice, choices);
                examples.Add((ContactReader.DateJudge, new Example(gold.Id, bag.Names!, Right(choice.Date, contact.Date, choices) ? "yes" : "no")));
            }
        });
        return examples;
    }

    // The same date, or, where none is the same, one that does not contradict it.
    private static bool Right(Edtf? chosen, Edtf? date, List<DateChoice> choices)
    {
        if (date is not { } told || chosen is not { } said) return date is null && chosen is null;
        if (said.Plain().Text == told.Plain().Text) return true;
        return !choices.Exists(c => c.Date?.Plain().Text == told.Plain().Text) && said.Compatible(told);
    }
}
