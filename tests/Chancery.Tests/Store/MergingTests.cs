using Chancery.Ledger;
using Chancery.Merging;
using Xunit;
using static Chancery.Tests.Store.Item;

namespace Chancery.Tests.Store;

public sealed class MergingTests
{
    private static readonly Actor Fidan = Who("Hakan Fidan", Role.ForeignMinister, "TUR");
    private static readonly Actor Shoukry = Who("Sameh Shoukry", Role.ForeignMinister, "EGY");

    [Fact]
    public void The_same_talks_told_by_two_sides_are_one_event_with_all_evidence()
    {
        var happened = Assert.Single(Merge(Ankara(), Cairo()));
        Assert.Equal(2, happened.Tellings.Count);
        Assert.Equal("Istanbul", ((Contact)happened.Fact).Place);
    }

    [Fact]
    public void Talks_of_the_same_two_on_later_days_stay_apart() => Assert.Equal(2, Merge(
        Ankara(), new Item("later", "they met again").Contact("they met again", ContactKind.Meeting, "2024-04-23", Fidan, Shoukry)).Count);

    [Fact]
    public void A_call_and_a_meeting_on_one_day_stay_apart() => Assert.Equal(2, Merge(
        Ankara(), new Item("call", "they phoned").Contact("they phoned", ContactKind.Call, "2024-04-20", Fidan, Shoukry)).Count);

    [Fact]
    public void Two_contacts_that_one_document_tells_apart_never_merge() => Assert.Equal(2, Merge(
        new Item("a", "they met in the morning and met in the evening").Contact("met in the morning", ContactKind.Meeting, "2024-04-20", Fidan, Shoukry)
            .Contact("met in the evening", ContactKind.Meeting, "2024-04-20", Fidan, Shoukry)).Count);

    [Fact]
    public void The_presidents_and_the_ministers_met_each_other_not_all_of_them() => Assert.Equal(2, Merge(
        Ankara(),
        new Item("presidents", "the presidents met").Contact(
            "the presidents met", ContactKind.Meeting, "2024-04-20", Who("Recep Tayyip Erdoğan", Role.HeadOfState, "TUR"), Who("Abdel Fattah el-Sisi", Role.HeadOfState, "EGY"))).Count);

    [Fact]
    public void Forty_meetings_are_not_one_of_them() => Assert.Equal(2, Merge(
        Ankara(),
        new Item("many", "forty meetings").Add(i => new Contact { Kind = ContactKind.Meeting, Status = ContactStatus.Held, Date = Edtf.Parse("2024-04-20"), Participants = [Fidan, Shoukry], Count = 40, Evidence = [i.Cut("forty meetings")] })).Count);

    [Fact]
    public void A_vague_telling_joins_the_one_event_it_fits()
    {
        var happened = Assert.Single(Merge(Ankara(), new Item("vague", "met in April").Contact("met in April", ContactKind.Meeting, "2024-04", Fidan, Shoukry)));
        Assert.Single(happened.Vague);
        Assert.Equal("2024-04-20", happened.Date?.Text);
    }

    [Fact]
    public void A_vague_telling_that_fits_two_events_joins_neither_and_names_both()
    {
        var events = Merge(
            Ankara(),
            new Item("later", "they met again").Contact("they met again", ContactKind.Meeting, "2024-04-28", Fidan, Shoukry),
            new Item("vague", "met in April").Contact("met in April", ContactKind.Meeting, "2024-04", Fidan, Shoukry));
        Assert.Equal(3, events.Count);
        Assert.Equal(2, Assert.Single(events, e => e.Date?.Text == "2024-04").Unsure.Count);
    }

    [Fact]
    public void A_day_without_a_year_never_joins_a_year() => Assert.Equal(2, Merge(
        new Item("year", "they spoke on 22 January 2025").Contact("they spoke", ContactKind.Call, "2025-01-22", Fidan, Shoukry),
        new Item("none", "they spoke on 22 January").Contact("they spoke", ContactKind.Call, "XXXX-01-22", Fidan, Shoukry)).Count);

    [Fact]
    public void A_plan_and_the_held_contact_are_two_events() => Assert.Equal(2, Merge(
        Ankara(), new Item("plan", "will meet").Contact("will meet", ContactKind.Meeting, ContactStatus.Planned, "2024-04-20", null, Fidan, Shoukry)).Count);

    [Fact]
    public void What_the_sides_tell_differently_is_shown_side_by_side()
    {
        var happened = Assert.Single(Merge(
            new Item("a", "met on trade").Add(i => Meeting(i, "met on trade", "Istanbul", "trade")),
            new Item("b", "met on Gaza").Add(i => Meeting(i, "met on Gaza", "Ankara", "conflict"))));
        Assert.Equal("place topics", string.Join(' ', happened.Differences.Select(d => d.Field)));
        Assert.Equal("conflict trade", string.Join(' ', ((Contact)happened.Fact).Topics));
    }

    [Fact]
    public void A_treaty_signed_and_a_treaty_ratified_are_two_stages() => Assert.Equal(2, Merge(
        new Item("a", "signed").Add(i => Treaty(i, "signed", AgreementStatus.Signed)), new Item("b", "ratified").Add(i => Treaty(i, "ratified", AgreementStatus.Ratified))).Count);

    [Fact]
    public void An_agreement_told_twice_is_one() => Assert.Single(Merge(
        new Item("a", "signed here").Add(i => Treaty(i, "signed here", AgreementStatus.Signed)), new Item("b", "signed there").Add(i => Treaty(i, "signed there", AgreementStatus.Signed))));

    private static Item Ankara() => new Item("ankara", "Fidan received Shoukry in Istanbul.", "2024-04-20").Contact("Fidan received Shoukry", ContactKind.Meeting, ContactStatus.Held, "2024-04-20", "Istanbul", Fidan, Shoukry);

    private static Item Cairo() => new Item("cairo", "The minister met his counterpart.", "2024-04-21").Contact("met his counterpart", ContactKind.Meeting, "2024-04-20", Shoukry, Fidan);

    private static Contact Meeting(Item item, string quote, string place, string topic) => new()
    {
        Kind = ContactKind.Meeting, Status = ContactStatus.Held, Date = Edtf.Parse("2024-04-20"), Place = place, Participants = [Fidan, Shoukry], Topics = [topic], Evidence = [item.Cut(quote)],
    };

    private static Agreement Treaty(Item item, string quote, AgreementStatus status) => new()
    {
        Title = "Agreement on maritime transport", Form = AgreementForm.Agreement, Status = status, Parties = ["EGY", "TUR"], Date = Edtf.Parse("2024-04-20"), Evidence = [item.Cut(quote)],
    };

    private static IReadOnlyList<MergedEvent> Merge(params Item[] items) => DerivedRecord.From(items.Select(i => i.Read)).Events;
}
