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

    [Fact]
    public void A_body_that_meets_is_known_by_its_name() => Assert.Single(Merge(
        new Item("a", "the summit in Abuja").Contact("the summit", ContactKind.Multilateral, ContactStatus.Held, "2024-12-15", "Abuja", Body("ECOWAS"), Who("Bola Tinubu", Role.HeadOfState, "NGA")),
        new Item("b", "ECOWAS met").Contact("ECOWAS met", ContactKind.Multilateral, "2024-12-15", Body("ECOWAS"))));

    [Fact]
    public void Two_meetings_of_a_body_in_two_places_stay_apart() => Assert.Equal(2, Merge(
        new Item("a", "met in New York").Contact("met", ContactKind.Multilateral, ContactStatus.Held, "2024-12-15", "New York", Body("UN")),
        new Item("b", "met in Geneva").Contact("met", ContactKind.Multilateral, ContactStatus.Held, "2024-12-15", "Geneva", Body("UN"))).Count);

    [Fact]
    public void Talks_of_two_beside_a_summit_are_not_the_summit() => Assert.Equal(2, Merge(
        new Item("a", "the summit").Contact("the summit", ContactKind.Multilateral, ContactStatus.Held, "2024-04-20", "Istanbul", Fidan, Shoukry, Who("Faisal bin Farhan", Role.ForeignMinister, "SAU"), Body("OIC")),
        Ankara()).Count);

    [Fact]
    public void Talks_of_two_and_of_three_find_their_like()
    {
        var third = Who("Fuad Hussein", Role.ForeignMinister, "IRQ");
        var events = Merge(
            Ankara(),
            new Item("both", "the two met, then the three met").Contact("the two met", ContactKind.Meeting, "2024-04-20", Fidan, Shoukry).Contact("the three met", ContactKind.Meeting, "2024-04-20", Fidan, Shoukry, third),
            new Item("three", "three ministers met").Contact("three ministers met", ContactKind.Meeting, "2024-04-20", third, Shoukry, Fidan));
        Assert.Equal("EGY TUR, EGY IRQ TUR", string.Join(", ", events.OrderBy(e => e.Sides.Count).Select(e => string.Join(' ', e.Sides))));
        Assert.All(events, e => Assert.Equal(2, e.Tellings.Count));
    }

    [Fact]
    public void Unnamed_presidents_did_not_meet_as_ministers() => Assert.Equal(2, Merge(
        Ankara(), new Item("b", "the presidents met").Contact("the presidents met", ContactKind.Meeting, "2024-04-20", Who(null, Role.HeadOfState, "TUR"), Who(null, Role.HeadOfState, "EGY"))).Count);

    [Fact]
    public void To_a_gathering_one_side_sends_several() => Assert.Single(Merge(
        new Item("a", "the conference").Contact("the conference", ContactKind.Multilateral, "2024-04-20", Fidan, Shoukry, Who("Volodymyr Zelensky", Role.HeadOfState, "UKR")),
        new Item("b", "a conference").Contact("a conference", ContactKind.Multilateral, "2024-04-20", Fidan, Shoukry, Who("Dmytro Kuleba", Role.ForeignMinister, "UKR"))));

    [Fact]
    public void One_visit_is_told_by_its_first_or_its_last_day() => Assert.Single(Merge(
        new Item("a", "came").Contact("came", ContactKind.Visit, "2024-04-20", Fidan, Who(null, null, "EGY")),
        new Item("b", "left").Contact("left", ContactKind.Visit, "2024-04-22", Fidan, Who(null, null, "EGY"))));

    [Fact]
    public void Credentials_of_one_day_are_one_ceremony_however_long_the_lists() => Assert.Single(Merge(
        new Item("a", "took credentials").Contact("took credentials", ContactKind.Credentials, ContactStatus.Held, "2024-01-30", "Cairo", Envoys("EGY CUB AFG PAK THA")),
        new Item("b", "received credentials").Contact("received credentials", ContactKind.Credentials, ContactStatus.Held, "2024-01-30", "Cairo", Envoys("EGY CUB AFG ITA POL KEN SGP IRN"))));

    [Fact]
    public void Tellings_of_one_month_are_one_event_when_nothing_speaks_against_it() => Assert.Single(Merge(
        new Item("a", "met in April").Contact("met in April", ContactKind.Meeting, ContactStatus.Held, "2024-04", "Egypt", Fidan, Shoukry),
        new Item("b", "met about the 20th").Contact("met about the 20th", ContactKind.Meeting, ContactStatus.Held, "2024-04-20~", "Cairo", Fidan, Shoukry)));

    [Fact]
    public void Plans_for_a_year_and_for_a_month_in_one_place_are_one() => Assert.Single(Merge(
        new Item("a", "next year").Contact("next year", ContactKind.Consultations, ContactStatus.Planned, "2025", "Cairo", Who(null, null, "TUR"), Who(null, null, "EGY")),
        new Item("b", "in November").Contact("in November", ContactKind.Consultations, ContactStatus.Planned, "2025-11", "Cairo", Who(null, null, "EGY"), Who(null, null, "TUR"))));

    [Fact]
    public void Invitations_there_and_back_stay_apart() => Assert.Equal(2, Merge(
        Invitation("a", "Cairo", "EGY", Fidan, "EGY"), Invitation("b", "Egypt", "EGY", Fidan, "EGY"), Invitation("c", "Ankara", "TUR", Shoukry, "TUR")).Count);

    [Fact]
    public void A_vague_telling_goes_to_the_event_of_its_place()
    {
        var events = Merge(
            Ankara(),
            new Item("later", "they met again").Contact("they met again", ContactKind.Meeting, ContactStatus.Held, "2024-04-28", "Cairo", Fidan, Shoukry),
            new Item("vague", "met in April").Contact("met in April", ContactKind.Meeting, ContactStatus.Held, "2024-04", "Cairo", Fidan, Shoukry));
        Assert.Single(Assert.Single(events, e => e.Date?.Text == "2024-04-28").Vague);
    }

    [Fact]
    public void A_contact_told_since_a_year_is_looked_for_before_its_publication() => Assert.Single(Merge(
        Ankara(), new Item("b", "met since 2017", "2024-04-22").Contact("met since 2017", ContactKind.Meeting, "2017/..", Fidan, Shoukry)));

    private static Actor Body(string code) => Who(null, null, code);

    private static Actor[] Envoys(string codes) => [.. codes.Split(' ').Select(Body)];

    private static Item Invitation(string id, string place, string host, Actor guest, string side) => new Item(id, "invited", "2024-04-21").Add(i => new Contact
    {
        Kind = ContactKind.Visit, Status = ContactStatus.Proposed, Place = place, Initiator = host, Participants = [guest, Who(null, null, side)], Evidence = [i.Cut("invited")],
    });

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
