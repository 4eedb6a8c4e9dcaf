using System.Globalization;
using Chancery.Ledger;
using Xunit;
using static Chancery.Tests.Store.Item;

namespace Chancery.Tests.Store;

public sealed class FollowupTests
{
    [Fact]
    public void A_plan_is_open_until_its_last_day_has_passed()
    {
        var plan = Assert.Single(Ledger(Planned()));
        Assert.Equal(FollowupState.Open, On(plan, "2024-01-31").State);
        Assert.Equal(FollowupState.Open, On(plan, "2024-02-29").State);
        Assert.Equal(FollowupState.Overdue, On(plan, "2024-03-01").State);
    }

    [Fact]
    public void Overdue_says_that_the_record_is_silent_and_not_that_it_did_not_happen()
    {
        var reason = On(Assert.Single(Ledger(Planned())), "2024-06-01").Reason;
        Assert.Contains("nothing later in this record", reason, StringComparison.Ordinal);
        Assert.DoesNotContain("did not", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_session_that_was_held_in_its_month_keeps_the_plan_from_that_day_on()
    {
        var plan = Assert.Single(Ledger(Planned(), Told("held", ContactStatus.Held, "2024-02-20", "2024-02-21")));
        Assert.Equal(FollowupState.Open, On(plan, "2024-02-19").State);
        Assert.Equal(FollowupState.Kept, On(plan, "2024-02-20").State);
        Assert.Contains("2024-02-20", On(plan, "2024-06-01").Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Talks_of_the_ministers_elsewhere_do_not_keep_the_plan_of_a_committee() => Assert.Equal(FollowupState.Overdue, On(
        Ledger(Planned(), new Item("talks", "the ministers met in Kampala", "2024-02-10").Contact(
            "the ministers met", ContactKind.Meeting, ContactStatus.Held, "2024-02-10", "Kampala", Who("Sergei Aleinik", Role.ForeignMinister, "BLR"), Who("Frederick Shava", Role.ForeignMinister, "ZWE"))).Single(),
        "2024-06-01").State);

    [Fact]
    public void A_plan_called_off_is_cancelled() => Assert.Equal(FollowupState.Cancelled, On(Assert.Single(Ledger(Planned(), Told("off", ContactStatus.Cancelled, "2024-02", "2024-02-05"))), "2024-06-01").State);

    [Fact]
    public void A_plan_put_off_is_moved_and_the_reason_names_the_new_month()
    {
        var both = Ledger(Planned(), Told("off", ContactStatus.Postponed, "2024-02", "2024-02-05").Contact(
            "the committee", ContactKind.Consultations, ContactStatus.Planned, "2024-05", "Harare", Who(null, null, "BLR"), Who(null, null, "ZWE")));
        Assert.Equal(2, both.Count);
        var old = On(both.Single(f => f.Due?.Text == "2024-02"), "2024-03-15");
        Assert.Equal(FollowupState.Moved, old.State);
        Assert.Contains("2024-05", old.Reason, StringComparison.Ordinal);
        Assert.Equal(FollowupState.Open, On(both.Single(f => f.Due?.Text == "2024-05"), "2024-03-15").State);
    }

    [Fact]
    public void A_session_held_months_later_moved_the_plan() =>
        Assert.Equal(FollowupState.Moved, On(Assert.Single(Ledger(Planned(), Told("late", ContactStatus.Held, "2024-05-14", "2024-05-15"))), "2024-06-01").State);

    [Fact]
    public void A_later_plan_for_another_month_takes_the_place_of_the_first()
    {
        var both = Ledger(Planned(), Told("again", ContactStatus.Planned, "2024-04", "2024-02-15"));
        Assert.Equal(FollowupState.Superseded, On(both.Single(f => f.Due?.Text == "2024-02"), "2024-03-15").State);
        Assert.Equal(FollowupState.Overdue, On(both.Single(f => f.Due?.Text == "2024-04"), "2024-06-01").State);
    }

    [Fact]
    public void A_promise_without_a_day_stays_open() => Assert.Equal("no day was named", On(Assert.Single(Ledger(new Item("a", "will help").Add(i => new Commitment
    {
        What = "help with seed", Parties = ["BLR", "ZWE"], Evidence = [i.Cut("will help")],
    }))), "2030-01-01").Reason);

    [Fact]
    public void A_promise_for_a_year_is_overdue_only_in_the_next()
    {
        var promise = Assert.Single(Ledger(new Item("a", "will help").Add(i => new Commitment { What = "help", Parties = ["BLR"], Due = Edtf.Parse("2024"), Evidence = [i.Cut("will help")] })));
        Assert.Equal(FollowupState.Open, On(promise, "2024-12-31").State);
        Assert.Equal(FollowupState.Overdue, On(promise, "2025-01-01").State);
    }

    private static Item Planned() => Told("plan", ContactStatus.Planned, "2024-02", "2024-01-21");

    private static Item Told(string id, ContactStatus status, string date, string published) => new Item(id, "news of the committee in Harare", published).Contact(
        "the committee", ContactKind.Consultations, status, date, "Harare", Who(null, null, "BLR"), Who(null, null, "ZWE"));

    private static Standing On(Followup followup, string day) => followup.On(DateOnly.Parse(day, CultureInfo.InvariantCulture));

    private static IReadOnlyList<Followup> Ledger(params Item[] items) => DerivedRecord.From(items.Select(i => i.Read)).Followups;
}
