using System.Net;
using System.Text.RegularExpressions;
using Chancery.Store;
using Chancery.Tests.Store;
using Xunit;

namespace Chancery.Tests.Desk;

/// <summary>The queue by forms alone, as without scripts.</summary>
public sealed partial class ReviewPageTests
{
    private static readonly Days Now = new(new DateOnly(2024, 6, 1));

    [Fact]
    public async Task An_uncertain_fact_is_accepted_by_its_form_and_the_word_can_be_undone()
    {
        await using var desk = await OpenDesk.On(samples: false, Unsure("one", "2024-05-03"), Unsure("two", "2024-05-07"));
        var page = await desk.Page("/review");
        Assert.Contains("Reader not sure 2", OpenDesk.Words(page), StringComparison.Ordinal);
        var key = Key(page);
        var (status, _, to) = await desk.Send("/review", "/review/accept", ("fact", key), ("reason", ""), ("skip", "0"));
        Assert.Equal(HttpStatusCode.SeeOther, status);
        var after = await desk.Page(to!);
        Assert.Contains($"Accepted: {key}.", OpenDesk.Words(after), StringComparison.Ordinal);
        Assert.NotEqual(key, Key(after), StringComparer.Ordinal);
        Assert.Equal(1, desk.Ask.ReviewQueue(Now).Totals[ReviewReason.Uncertain]);
        (_, _, to) = await desk.Send(to!, "/review/undo", ("what", key));
        Assert.Contains($"Undone: {key}.", OpenDesk.Words(await desk.Page(to!)), StringComparison.Ordinal);
        Assert.Equal(2, desk.Ask.ReviewQueue(Now).Totals[ReviewReason.Uncertain]);
        Assert.Equal("undone, accepted", string.Join(", ", desk.Ask.LogEntries(new LogFilter { Who = "desk" }, 9).Entries.Select(e => e.What)));
    }

    [Fact]
    public async Task A_rejection_needs_a_reason()
    {
        await using var desk = await OpenDesk.On(samples: false, Unsure("one", "2024-05-03"));
        var key = Key(await desk.Page("/review"));
        var (status, page, _) = await desk.Send("/review", "/review/reject", ("fact", key), ("why", "  "));
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("A rejection needs a reason", OpenDesk.Words(page), StringComparison.Ordinal);
        Assert.Single(desk.Ask.Document("one", Now).Facts);
        await desk.Send("/review", "/review/reject", ("fact", key), ("why", "another meeting"));
        Assert.Empty(desk.Ask.Document("one", Now).Facts);
        Assert.Equal("another meeting", desk.Ask.LogEntries(new LogFilter { Subject = key }, 9).Entries[0].Why);
    }

    [Fact]
    public async Task A_correction_says_only_what_was_changed_in_the_form()
    {
        await using var desk = await OpenDesk.On(samples: false, Unsure("one", "2024-05-03"));
        var page = await desk.Page("/review");
        var key = Key(page);
        var fields = Fields(page).ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal);
        Assert.Equal("2024-05-03", fields["was:text:date"]);
        var unchanged = fields.Select(f => (f.Key, f.Value)).Concat(fields.Where(f => f.Key.StartsWith("was:", StringComparison.Ordinal)).Select(f => (f.Key[4..], f.Value))).ToList();
        var (status, refused, _) = await desk.Send("/review", "/review/correct", [("fact", key), .. unchanged]);
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("Nothing was changed", OpenDesk.Words(refused), StringComparison.Ordinal);
        var changed = unchanged.Select(f => f.Item1 switch
        {
            "text:date" => (f.Item1, "2024-05"),
            "list:topics" => (f.Item1, "energy, trade"),
            "number:round" => (f.Item1, "4"),
            "text:participants/1/role" => (f.Item1, "ambassador"),
            "text:participants/2/for" => (f.Item1, "ZWE"),
            _ => f,
        });
        (status, refused, _) = await desk.Send("/review", "/review/correct", [("fact", key), ("why", "as it stands"), .. changed]);
        Assert.True(status == HttpStatusCode.SeeOther, OpenDesk.Words(refused));
        var contact = Assert.IsType<Contact>(Assert.Single(desk.Ask.Document("one", Now).Facts).Fact);
        Assert.Equal(("2024-05", 4, "Minsk", ContactKind.Meeting), (contact.Date!.Value.Text, contact.Round, contact.Place, contact.Kind));
        Assert.Equal(["energy", "trade"], contact.Topics);
        Assert.Equal([("Sergei Aleinik", Role.ForeignMinister, "BLR"), ("Wang Yi", Role.Ambassador, "CHN"), (null, null, "ZWE")], contact.Participants.Select(p => (p.Name, p.Role, p.For)));
    }

    [Fact]
    public async Task Two_events_are_said_to_be_one_and_parted_again()
    {
        await using var desk = await OpenDesk.On(samples: false, Unsure("one", "2024-05-03"), Unsure("two", "2024-05-07"));
        var events = desk.Ask.Latest(Now, 9).Events;
        Assert.Equal(2, events.Count);
        var (status, refused, to) = await desk.Send("/review", "/review/same", ("a", events[0].Id), ("b", events[1].Id));
        Assert.True(status == HttpStatusCode.SeeOther, OpenDesk.Words(refused));
        Assert.Contains("Said to be the same", OpenDesk.Words(await desk.Page(to!)), StringComparison.Ordinal);
        Assert.Single(desk.Ask.Latest(Now, 9).Events);
        var judgement = desk.Ask.LogEntries(new LogFilter { Who = "desk" }, 1).Entries[0].Judgement!;
        await desk.Send(to!, "/review/undo", ("what", judgement));
        Assert.Equal(2, desk.Ask.Latest(Now, 9).Events.Count);
    }

    [Fact]
    public async Task Next_leaves_a_thing_in_the_queue_and_the_end_says_so()
    {
        await using var desk = await OpenDesk.On(samples: false, Unsure("one", "2024-05-03"), Unsure("two", "2024-05-07"));
        var first = Key(await desk.Page("/review?reason=uncertain"));
        Assert.NotEqual(first, Key(await desk.Page("/review?reason=uncertain&skip=1")), StringComparer.Ordinal);
        Assert.Contains("There is nothing more in this list.", OpenDesk.Words(await desk.Page("/review?reason=uncertain&skip=2")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Any("/review?reason=boredom")).Status);
    }

    [Fact]
    public async Task An_address_made_elsewhere_cannot_say_what_was_done()
    {
        await using var desk = await OpenDesk.On(samples: false, Unsure("one", "2024-05-03"));
        desk.Store.Review("ann").Accept(Key(await desk.Page("/review")));
        Assert.DoesNotContain("Accepted:", OpenDesk.Words(await desk.Page($"/review?done={desk.Ask.LastWord("ann")}")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_is_filtered_by_who_what_subject_and_day()
    {
        await using var desk = await OpenDesk.On(samples: false, Unsure("one", "2024-05-03"));
        var key = Key(await desk.Page("/review"));
        desk.Store.Review("ann").Accept(key, "looked at the page");
        Assert.Contains("looked at the page", OpenDesk.Words(await desk.Page("/audit")), StringComparison.Ordinal);
        foreach (var asked in (string[])["who=ann", "what=accepted", "subject=" + key, "day=2026-03-01"]) Assert.Contains(key, await desk.Page("/audit?" + asked), StringComparison.Ordinal);
        foreach (var asked in (string[])["who=bob", "what=rejected", "day=2026-03-02"]) Assert.Contains("No such entry.", OpenDesk.Words(await desk.Page("/audit?" + asked)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await desk.Any("/audit?day=yesterday")).Status);
        Assert.Contains("recorded", OpenDesk.Words(await desk.Page("/audit?who=chancery")), StringComparison.Ordinal);
        Assert.Contains("факт подтверждён", OpenDesk.Words(await desk.Page("/audit?what=accepted&lang=ru")), StringComparison.Ordinal);
    }

    private static Item Unsure(string id, string date) => new Item(id, $"Talks\nSergei Aleinik met Wang Yi in Minsk on {date}.", "2024-05-08") { Outlet = "Southern Wire" }
        .Add(i => new Contact
        {
            Kind = ContactKind.Meeting, Status = ContactStatus.Held, Date = Edtf.Parse(date), Place = "Minsk", Confidence = 0.3, Evidence = [i.Cut("Sergei Aleinik met Wang Yi in Minsk")],
            Participants = [new Actor("Sergei Aleinik", Role.ForeignMinister, "BLR"), new Actor("Wang Yi", Role.ForeignMinister, "CHN")],
        });

    private static string Key(string page) => KeyInput().Match(page).Groups["it"].Value;

    private static IEnumerable<(string Name, string Value)> Fields(string page) => WasInput().Matches(page).Select(m => (m.Groups["name"].Value, WebUtility.HtmlDecode(m.Groups["value"].Value)));

    [GeneratedRegex("name=\"fact\" value=\"(?<it>[0-9a-f]+)\"", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex KeyInput();

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>was:[^\"]+)\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex WasInput();
}
