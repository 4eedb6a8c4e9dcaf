using Chancery.Ledger;
using Chancery.Store;
using Xunit;
using static Chancery.Tests.Store.Item;

namespace Chancery.Tests.Store;

/// <summary>What the pages of a day, a month, a side and an office ask: the same in both databases.</summary>
public abstract class DeskQuestionTests : IDisposable
{
    private static readonly Actor Aleinik = Who("Sergei Aleinik", Role.ForeignMinister, "BLR");
    private static readonly Actor Shava = Who("Frederick Shava", Role.ForeignMinister, "ZWE");
    private readonly TemporaryRecord _record;

    private protected DeskQuestionTests(TemporaryRecord record) => _record = record;

    [Fact]
    public void Today_holds_what_was_held_what_is_near_and_what_came_in_since()
    {
        _record.Ingest(Met("old", "2024-01-20", "Kampala"), Plan("plan", "2024-02"), Plan("coming", "2024-07-12"));
        _record.Clock.Now = TemporaryRecord.Start.AddDays(3);
        _record.Ingest(Met("new", "2024-05-20", "Minsk"));
        var today = _record.Ask.Today(TemporaryRecord.On("2024-06-01"), TemporaryRecord.Start.AddDays(2));
        Assert.Equal("2024-05-20 2024-01-20", string.Join(' ', today.Contacts.Select(e => e.Date!.Value.Text)));
        Assert.Equal("2024-07-12", Assert.Single(today.Coming.Lines).Due!.Value.Text);
        Assert.Equal("2024-02", Assert.Single(today.Overdue.Lines).Due!.Value.Text);
        Assert.Equal(1, today.NewDocuments.Value);
        Assert.Equal("Minsk", Assert.Single(today.New).Place);
        Assert.Equal(_record.Clock.Now, today.LastRecorded);
        Assert.Empty(_record.Ask.Today(TemporaryRecord.On("2024-06-01"), _record.Clock.Now.AddDays(1)).New);
    }

    [Fact]
    public void Today_says_on_what_the_documents_of_an_event_differ()
    {
        _record.Ingest(Met("one", "2024-05-20", "Minsk"), Met("two", "2024-05-20", "Brest"));
        var today = _record.Ask.Today(TemporaryRecord.On("2024-06-01"), TemporaryRecord.Start);
        var line = Assert.Single(today.Differing);
        Assert.Equal(1, today.DifferingTotal.Value);
        Assert.Equal("place", Assert.Single(today.Differences[line.Id]).Field);
    }

    [Fact]
    public void The_ledger_counts_every_state_whatever_is_asked_for()
    {
        _record.Ingest(Plan("past", "2024-02"), Plan("coming", "2024-07-12"), Plan("none", null));
        var overdue = _record.Ask.Ledger(new LedgerFilter { State = FollowupState.Overdue }, TemporaryRecord.On("2024-06-01"));
        Assert.Equal("2024-02", Assert.Single(overdue.Followups).Due!.Value.Text);
        Assert.Equal((1, 2, 1, true), (overdue.States[FollowupState.Overdue], overdue.States[FollowupState.Open], overdue.Coming, overdue.Exact));
        var all = _record.Ask.Ledger(new LedgerFilter { Codes = ["BLR", "ZWE"] }, TemporaryRecord.On("2024-06-01"), limit: 2);
        Assert.Equal((2, 3), (all.Followups.Count, all.Total.Value));
        Assert.Equal("2024-07-12", all.Followups[0].Due!.Value.Text);
        Assert.Empty(_record.Ask.Ledger(new LedgerFilter { Codes = ["FRA"] }, TemporaryRecord.On("2024-06-01")).Followups);
    }

    [Fact]
    public void A_month_without_a_day_stands_above_the_calendar_and_some_days_stand_on_each()
    {
        _record.Ingest(Met("day", "2024-06-05", "Minsk"), Met("days", "2024-06-29/2024-07-02", "Harare"), Plan("month", "2024-06"), Met("year", "2024", "Brest"), Met("other", "2024-07-15", "Minsk"));
        var june = _record.Ask.Calendar(new DateOnly(2024, 6, 18), TemporaryRecord.On("2024-06-01"));
        Assert.Equal([5, 29, 30], june.Placed.Select(d => d.Day.Day));
        var loose = Assert.Single(june.Loose);
        Assert.Equal(("2024-06", FollowupState.Open), (loose.Date!.Value.Text, june.States[loose.Id]));
        Assert.Equal((1, 1), (june.LooseCount, june.OfYear.Value));
        var july = _record.Ask.Calendar(new DateOnly(2024, 7, 1), TemporaryRecord.On("2024-06-01"), "ZWE");
        Assert.Equal([1, 2, 15], july.Placed.Select(d => d.Day.Day));
        Assert.Empty(_record.Ask.Calendar(new DateOnly(2024, 7, 1), TemporaryRecord.On("2024-06-01"), "FRA").Placed);
    }

    [Fact]
    public void A_full_day_of_the_calendar_counts_what_it_does_not_show()
    {
        _record.Ingest([.. Enumerable.Range(0, 5).Select(i => new Item($"d{i}", $"They met in town {i}.").Contact($"They met in town {i}", ContactKind.Meeting, ContactStatus.Held, "2024-06-05", $"Town{i}", Who(null, null, "FRA"), Who(null, null, new[] { "BLR", "ZWE", "CHN", "RUS", "IND" }[i])))]);
        var day = Assert.Single(_record.Ask.Calendar(new DateOnly(2024, 6, 1), TemporaryRecord.On("2024-06-01"), each: 2).Placed);
        Assert.Equal((2, 5), (day.Events.Count, day.Count));
    }

    [Fact]
    public void An_office_over_time_tells_the_days_seen_and_how_sure_the_day_is()
    {
        _record.Ingest(Met("a", "2023-03-01", "Minsk"), Met("b", "2023-09-01", "Minsk"), Met("c", "2024-01-20", "Minsk"));
        var answer = _record.Ask.OfficesOverTime("BLR", TemporaryRecord.On("2023-12-01"));
        var course = Assert.Single(answer.Courses);
        Assert.Equal(("Sergei Aleinik", Role.ForeignMinister), (course.Person.Name, course.Role));
        Assert.Equal(("2023-03-01", "2024-01-20"), (course.FirstSeen!.Value.Text, course.LastSeen!.Value.Text));
        Assert.Equal(3, course.Seen.Count);
        Assert.Equal(Certainty.Between, course.OnDay);
        Assert.Equal("foreign-minister", Assert.Single(answer.Offices).Name);
        Assert.Equal(Certainty.Extrapolated, Assert.Single(_record.Ask.OfficesOverTime("BLR", TemporaryRecord.On("2024-06-01"), Role.ForeignMinister).Courses).OnDay);
        Assert.Empty(_record.Ask.OfficesOverTime("BLR", TemporaryRecord.On("2024-06-01"), Role.Ambassador).Courses);
        var person = _record.Ask.OfficesOverTime(course.Person, TemporaryRecord.On("2024-01-20"));
        Assert.Equal(Certainty.Observed, Assert.Single(person.Courses).OnDay);
    }

    [Fact]
    public void Partners_come_with_their_numbers_and_the_last_day()
    {
        _record.Ingest(Met("a", "2023-03-01", "Minsk"), Met("b", "2023-09-01", "Minsk"), Plan("c", "2024-07-12"), new Item("d", "Minsk praised the harvest.", "2024-01-02").Add(i => new Statement
        { Speaker = Who(null, null, "BLR"), Act = SpeechAct.Praise, Target = "ZWE", About = "the harvest", Evidence = [i.Cut("Minsk praised the harvest")] }));
        var partner = Assert.Single(_record.Ask.Partners("BLR", TemporaryRecord.On("2024-06-01")).Partners);
        Assert.Equal(new PartnerLine("ZWE", 3, 1, new DateOnly(2023, 9, 1)), partner);
    }

    [Fact]
    public void Positions_can_be_asked_of_the_newest_only()
    {
        string[] subjects = ["tractors", "fishing rights", "visa rules", "a power station"];
        _record.Ingest([.. subjects.Select((about, i) => new Item($"s{i}", $"Minsk praised {about}.", $"2024-0{i + 1}-01").Add(d => new Statement
        { Speaker = Who(null, null, "BLR"), Act = SpeechAct.Praise, About = about, Evidence = [d.Cut($"Minsk praised {about}")] }))]);
        var answer = _record.Ask.Positions(new PositionFilter { Code = "BLR", Most = 2 }, TemporaryRecord.On("2024-06-01"));
        Assert.Equal("2024-03-01 2024-04-01", string.Join(' ', answer.Statements.Select(s => s.Date!.Value.Text)));
        Assert.Equal(4, answer.Total.Value);
    }

    [Fact]
    public void What_a_side_brought_to_a_forum_is_its_initiative()
    {
        _record.Ingest(new Item("i", "Belarus proposed a charter of digital peace at the United Nations.", "2024-01-02").Add(i => new Initiative
        { Title = "charter of digital peace", By = ["BLR"], Forum = "UN", Status = InitiativeStatus.Proposed, Date = Edtf.Parse("2024-01-01"), Evidence = [i.Cut("Belarus proposed a charter of digital peace")] }));
        Assert.Equal("charter of digital peace", Assert.Single(_record.Ask.InitiativesBy("BLR", TemporaryRecord.On("2024-06-01")).Courses).Title);
        Assert.Empty(_record.Ask.InitiativesBy("UN", TemporaryRecord.On("2024-06-01")).Courses);
    }

    public virtual void Dispose()
    {
        _record.Dispose();
        GC.SuppressFinalize(this);
    }

    private static Item Met(string id, string date, string place) => new Item(id, $"Aleinik met Shava in {place}. So says note {id}.", date.Split('/')[0])
        .Contact($"Aleinik met Shava in {place}", ContactKind.Meeting, ContactStatus.Held, date, place, Aleinik, Shava);

    private static Item Plan(string id, string? date) => new Item(id, $"The committee of Belarus and Zimbabwe will meet, as was said in note {id}.", "2023-12-01")
        .Contact($"The committee of Belarus and Zimbabwe will meet, as was said in note {id}", ContactKind.Consultations, ContactStatus.Planned, date, null, Who(null, null, "BLR"), Who(null, null, "ZWE"));
}

/// <summary>In a file.</summary>
public sealed class SqliteDeskQuestionTests() : DeskQuestionTests(new TemporaryRecord());

/// <summary>On a server.</summary>
[Trait("Needs", "PostgreSQL")]
public sealed class PostgresDeskQuestionTests : DeskQuestionTests
{
    private readonly PostgresServer _server;

    public PostgresDeskQuestionTests()
        : this(new PostgresServer())
    {
    }

    private PostgresDeskQuestionTests(PostgresServer server)
        : base(new TemporaryRecord(server.Address)) => _server = server;

    public override void Dispose()
    {
        base.Dispose();
        _server.Dispose();
    }
}
