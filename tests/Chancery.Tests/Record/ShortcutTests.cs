using Chancery.Identity;
using Chancery.Ledger;
using Chancery.Merging;
using Chancery.Store.Recording;
using Xunit;

namespace Chancery.Tests.Record;

/// <summary>Merging and the ledger look at few of all pairs: these are the ones that count.</summary>
public sealed class ShortcutTests
{
    private static readonly Lazy<IReadOnlyList<MergedEvent>> Events = new(() =>
        DerivedRecord.From(Corpora.Mixed.Select(l => new ReadDocument(DocumentRow.Key(l.Source), l.Source.Document, l.Reading))).Events);

    [Fact]
    public void Whatever_became_of_a_plan_is_found_where_the_ledger_looks()
    {
        var contacts = Events.Value.Select(LedgerEvent.Of).OfType<LedgerEvent>().ToList();
        var (matched, ofOneSide) = (0, 0);
        foreach (var plan in contacts.Where(FollowupLedger.IsPlan))
        {
            foreach (var other in contacts.Where(o => FollowupMatching.Of(plan, o) is not null))
            {
                (matched, ofOneSide) = (matched + 1, ofOneSide + (plan.Sides.Count == 1 ? 1 : 0));
                Assert.True(Meet(LedgerPlaces.Filed(other), LedgerPlaces.ToldOf(plan)), $"{plan.Key} does not find {other.Key}");
                Assert.True(Meet(LedgerPlaces.Filed(plan), LedgerPlaces.PlansOf(other)), $"{other.Key} does not find {plan.Key}");
            }
        }
        Assert.True(matched >= 10 && ofOneSide >= 2, $"{matched} matches, {ofOneSide} of plans that name one side: too few to prove anything");
    }

    [Fact]
    public void Tellings_of_one_saying_are_like_all_others_alike()
    {
        var tellings = Events.Value.SelectMany(e => e.Tellings).ToList();
        var byBlock = tellings.SelectMany(t => t.Mates.Concat(t.Filed).Distinct(), (telling, block) => (block, telling)).ToLookup(p => p.block, p => p.telling);
        var compared = 0;
        foreach (var alike in tellings.GroupBy(t => t.Saying, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            var (first, others) = (alike.First(), alike.Skip(1));
            foreach (var other in others)
            {
                Assert.Equal(first.Mates.Order(), other.Mates.Order());
                foreach (var third in first.Mates.SelectMany(b => byBlock[b]).Distinct().Where(t => t.Document != first.Document && t.Document != other.Document))
                {
                    compared++;
                    Assert.Equal(EventGroups.AreLinked(first, third), EventGroups.AreLinked(other, third));
                }
            }
        }
        Assert.True(compared >= 50, $"only {compared} comparisons: too few to prove anything");
    }

    private static bool Meet(IReadOnlyList<(string Place, DateOnly Day)> filed, IReadOnlyList<LedgerWindow> windows) =>
        filed.Any(f => windows.Any(w => w.Place == f.Place && f.Day >= w.From && f.Day <= w.To));
}
