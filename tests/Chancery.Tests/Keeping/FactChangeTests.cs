using Chancery.Identity;
using Chancery.Store.Keeping;
using Chancery.Tests.Store;
using Xunit;

namespace Chancery.Tests.Keeping;

public sealed class FactChangeTests
{
    private const string Text = "Sergei Aleinik met Frederick Shava on Monday. Later Aleinik called Hakan Fidan.";
    private static readonly Actor Aleinik = Item.Who("Sergei Aleinik", Role.ForeignMinister, "BLR");
    private static readonly Actor Shava = Item.Who("Frederick Shava", Role.ForeignMinister, "ZWE");
    private static readonly Actor Fidan = Item.Who("Hakan Fidan", Role.ForeignMinister, "TUR");

    [Fact]
    public void The_same_reading_changes_nothing() =>
        Assert.Equal([ChangeOfFact.Same], Between(First(), First()).Select(c => c.Change));

    [Fact]
    public void A_fact_that_is_only_surer_is_weighed_anew()
    {
        var change = Assert.Single(Between(First(), First(confidence: 0.9)));
        Assert.Equal(ChangeOfFact.Weighed, change.Change);
        Assert.Equal(["confidence"], change.Fields.Select(f => f.Name), StringComparer.Ordinal);
    }

    [Fact]
    public void Another_date_of_the_same_words_is_a_change_and_not_a_loss_and_a_find()
    {
        var change = Assert.Single(Between(First(), First("2024-01-22")));
        Assert.Equal((ChangeOfFact.Changed, "contact"), (change.Change, change.Kind));
        var field = Assert.Single(change.Fields);
        Assert.Equal(("date", "\"2024-01\"", "\"2024-01-22\""), (field.Name, field.Before, field.After));
        Assert.Equal("Sergei Aleinik met Frederick Shava", change.Words.Quote);
    }

    [Fact]
    public void Other_words_are_added_and_gone()
    {
        var second = Blank().Contact("Aleinik called Hakan Fidan", ContactKind.Call, "2024-01", Aleinik, Fidan);
        Assert.Equal([(ChangeOfFact.Added, "Aleinik called Hakan Fidan"), (ChangeOfFact.Gone, "Sergei Aleinik met Frederick Shava")],
            Between(First(), second).Select(c => (c.Change, c.Words.Quote)));
    }

    private static Item Blank() => new("a", Text, "2024-01-23");

    private static Item First(string date = "2024-01", double? confidence = null)
    {
        var item = Blank();
        var contact = new Contact { Kind = ContactKind.Meeting, Status = ContactStatus.Held, Date = Edtf.Parse(date), Participants = [Aleinik, Shava], Evidence = [item.Cut("Sergei Aleinik met Frederick Shava")] };
        return item.Add(confidence is { } sure ? contact with { Confidence = sure } : contact);
    }

    private static IReadOnlyList<FactChange> Between(Item before, Item after) => FactChange.Between(KeyedFact.Of(before.Read), KeyedFact.Of(after.Read));
}
