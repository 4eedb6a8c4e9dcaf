using Chancery.Comparing;
using Chancery.Identity;
using Chancery.Store;
using Xunit;
using static Chancery.Tests.Store.Item;

namespace Chancery.Tests.Store;

/// <summary>Comparing an event's sides, following things over time, and ids from outside: the same in both databases.</summary>
public abstract class OverTimeTests : IDisposable
{
    private const string Minsk =
        "Aleinik held talks with Shava in Harare on 20 January 2024 and they spoke about trade and defence. Aleinik praised Zimbabwe for its stand. Belarus promised to deliver tractors by May 2024 and both sides were pleased with the long day.";

    private const string Harare = "Shava received Aleinik on 20 January 2024 in Harare to talk about trade. Shava thanked Belarus for grain.";
    private readonly TemporaryRecord _record;

    private protected OverTimeTests(TemporaryRecord record) => _record = record;

    [Fact]
    public void Comparing_an_event_tells_what_is_not_in_a_sides_texts()
    {
        _record.Ingest(FromMinsk("minsk"), FromMinsk("reprint"), FromHarare());
        var answer = _record.Ask.Compare(EventId("BLR", "ZWE"), TemporaryRecord.On("2024-06-01"));
        Assert.Equal("BLR 1, ZWE 1", string.Join(", ", answer.Sides.Select(s => $"{s.Side.Name} {s.Voices}")));
        Assert.Equal(Standing.All, Value(answer, "date", "2024-01-20").Standing);
        Assert.Equal((Standing.All, 2), (Value(answer, "topics", "trade").Standing, Value(answer, "topics", "trade").Voices));
        var defence = Value(answer, "topics", "defence");
        Assert.Equal((Standing.Only, "ZWE", 1), (defence.Standing, Assert.Single(defence.NotIn).Name, defence.Voices));
        var tractors = Assert.Single(answer.Fields.Single(f => f.Field == "promised").Values);
        Assert.Equal((Standing.Only, "BLR"), (tractors.Standing, Assert.Single(tractors.By).Side.Name));
        Assert.All(tractors.By[0].Evidence, q => Assert.Equal("Belarus promised to deliver tractors by May 2024", q.Quote));
        Assert.Equal(2, answer.Fields.Single(f => f.Field == "said").Values.Count);
        Assert.Contains(answer.Fields.Single(f => f.Field == "wording").Values, v => v.Value == "praise ZWE, reported");
        Assert.Equal(2, answer.Fields.Single(f => f.Field == "persons").Values.Count(v => v.Standing == Standing.All));
    }

    [Fact]
    public void A_comparison_honours_the_days()
    {
        _record.Ingest(FromMinsk("minsk"));
        _record.Clock.Now = TemporaryRecord.Start.AddDays(1);
        _record.Ingest(FromHarare());
        var id = EventId("BLR", "ZWE");
        Assert.Equal(2, _record.Ask.Compare(id, TemporaryRecord.On("2024-06-01")).Sides.Count);
        Assert.Single(_record.Ask.Compare(id, TemporaryRecord.On("2024-06-01", recordedBy: TemporaryRecord.Start)).Sides);
        var published = _record.Ask.Compare(id, TemporaryRecord.On("2024-06-01", publishedBy: "2024-01-21"));
        Assert.Equal("BLR", Assert.Single(published.Sides).Side.Name);
        Assert.Contains("nothing to set against", published.Note, StringComparison.Ordinal);
        Assert.Null(_record.Ask.Compare("E-999999", TemporaryRecord.On("2024-06-01")).Event);
    }

    [Fact]
    public void Positions_stand_in_order_with_candidates_and_can_be_narrowed()
    {
        _record.Ingest(Says("b", "2024-05-02", "Shava opposed the grain corridor agreement with Russia", SpeechAct.Oppose, "grain corridor agreement"), Says("a", "2024-01-02", "Shava supported grain corridors", SpeechAct.Support, "grain corridors"),
            Says("c", "2024-03-02", "Shava thanked Russia for visas", SpeechAct.Thank, "visas"));
        var all = _record.Ask.Positions(new PositionFilter { Code = "ZWE" }, TemporaryRecord.On("2024-06-01"));
        Assert.Equal("support thank oppose", string.Join(' ', all.Statements.Select(s => ((Statement)s.Fact).Act.Word())));
        var change = Assert.Single(all.Candidates);
        Assert.Equal((all.Statements[0].Id, all.Statements[2].Id, true), (change.Earlier, change.Later, change.SameSpeaker));
        Assert.Equal(3, _record.Ask.Positions(new PositionFilter { Person = "Shava" }, TemporaryRecord.On("2024-06-01")).Statements.Count);
        Assert.Equal(2, _record.Ask.Positions(new PositionFilter { Code = "ZWE", About = "corridor" }, TemporaryRecord.On("2024-06-01")).Statements.Count);
        Assert.Empty(_record.Ask.Positions(new PositionFilter { Code = "ZWE", Target = "CHN" }, TemporaryRecord.On("2024-06-01")).Statements);
        Assert.Equal(2, _record.Ask.Positions(new PositionFilter { Code = "ZWE" }, TemporaryRecord.On("2024-04-01")).Statements.Count);
        Assert.Empty(_record.Ask.Positions(new PositionFilter { Code = "RUS" }, TemporaryRecord.On("2024-06-01")).Statements);
        Assert.NotNull(_record.Ask.Positions(new PositionFilter { Person = "Nobody At All" }, TemporaryRecord.On("2024-06-01")).Note);
    }

    [Fact]
    public void Positions_on_a_topic_are_those_of_texts_that_tell_of_a_contact_on_it()
    {
        _record.Ingest(FromMinsk("minsk"), FromHarare());
        Assert.Single(_record.Ask.Positions(new PositionFilter { Code = "BLR", Topic = "defence" }, TemporaryRecord.On("2024-06-01")).Statements);
        Assert.Empty(_record.Ask.Positions(new PositionFilter { Code = "ZWE", Topic = "defence" }, TemporaryRecord.On("2024-06-01")).Statements);
    }

    [Fact]
    public void Measures_memberships_and_initiatives_are_states_up_to_the_day()
    {
        var item = new Item("m", "EU imposed. EU lifted. Mali applied. Mali left. Belarus tabled. The UN adopted.", "2024-07-01");
        Measure Sanctions(MeasureStatus status, string date, string quote) => new() { Kind = MeasureKind.Sanctions, By = "EU", Against = "BLR", Status = status, Date = Edtf.Parse(date), Evidence = [item.Cut(quote)] };
        Membership Stands(MembershipStatus status, string date, string quote) => new() { Member = "MLI", Organization = "ECOWAS", Status = status, Date = Edtf.Parse(date), Evidence = [item.Cut(quote)] };
        Initiative Draft(InitiativeStatus status, string date, string quote) => new() { Title = "resolution on safe energy", By = ["BLR"], Forum = "UN", Status = status, Date = Edtf.Parse(date), Evidence = [item.Cut(quote)] };
        _record.Ingest(item.Add(Sanctions(MeasureStatus.Imposed, "2023-02", "EU imposed")).Add(Sanctions(MeasureStatus.Lifted, "2024-06-01", "EU lifted"))
            .Add(Stands(MembershipStatus.Applicant, "2015", "Mali applied")).Add(Stands(MembershipStatus.Withdrawn, "2024-01-28", "Mali left"))
            .Add(Draft(InitiativeStatus.Proposed, "2024-03-01", "Belarus tabled")).Add(Draft(InitiativeStatus.Adopted, "2024-05-01", "The UN adopted")));
        var span = Assert.Single(Assert.Single(_record.Ask.Measures("BLR", TemporaryRecord.On("2024-07-01")).Courses).Spans);
        Assert.Equal(("2023-02", "2024-06-01"), (span.Begin.Date?.Text, span.End?.Date?.Text));
        Assert.Null(Assert.Single(Assert.Single(_record.Ask.Measures("EU", TemporaryRecord.On("2024-05-31")).Courses).Spans).End);
        Assert.Equal(2, Assert.Single(_record.Ask.Memberships("MLI", TemporaryRecord.On("2024-07-01")).Courses).Spans.Count);
        Assert.Single(Assert.Single(_record.Ask.Memberships("ECOWAS", TemporaryRecord.On("2023-07-01")).Courses).Spans);
        var draft = Assert.Single(_record.Ask.Initiatives("UN", TemporaryRecord.On("2024-07-01")).Courses);
        Assert.Equal((InitiativeStatus.Adopted, 2), (draft.Decision?.Fact.Status, draft.Steps.Count));
        var empty = _record.Ask.Measures("CUB", TemporaryRecord.On("2024-07-01"));
        Assert.Empty(empty.Courses);
        Assert.NotNull(empty.Note);
    }

    [Fact]
    public void An_import_gives_ids_joins_names_and_can_be_taken_back()
    {
        Item[] two =
        [
            new Item("a", "Theodore Okoro", "2024-01-02").Contact("Theodore Okoro", ContactKind.Meeting, "2024-01-01", Who("Theodore Okoro", Role.ForeignMinister, "KEN")),
            new Item("b", "Ngozi Baraka", "2024-02-02").Contact("Ngozi Baraka", ContactKind.Meeting, "2024-02-01", Who("Ngozi Baraka", Role.Minister, "KEN")),
        ];
        _record.Ingest(two);
        OutsidePerson[] known = [new("Q1001", "Theodore Okoro", ["Teddy Okoro-Maina", "Ngozi Baraka"], [new("minister", Role.ForeignMinister, "KEN", Edtf.Parse("2023"), null)])];
        _record.Clock.Now = TemporaryRecord.Start.AddDays(1);
        var report = _record.Store.Import(ExternalId.Wikidata, known);
        Assert.Equal("Q1001", Assert.Single(report.Matched).Id);
        Assert.Single(report.Matched[0].Persons);
        Assert.Equal(0, _record.Store.Import(ExternalId.Wikidata, known).Changes);
        var person = _record.Ask.Person("Okoro", TemporaryRecord.On("2024-06-01"));
        Assert.Equal(("Q1001", "https://www.wikidata.org/wiki/Q1001"), (Assert.Single(person.ExternalIds).Value, person.ExternalIds[0].Address));
        Assert.Contains(person.Names, n => n.Name == "Ngozi Baraka");
        Assert.Empty(_record.Ask.Person("Okoro", TemporaryRecord.On("2024-06-01", recordedBy: TemporaryRecord.Start)).ExternalIds);
        Assert.Single(_record.Ask.Person("Okoro", TemporaryRecord.On("2024-06-01", publishedBy: "2024-01-31")).ExternalIds);

        // A name that no text had at the time of the import joins when one has it.
        var third = new Item("c", "Teddy Okoro-Maina", "2024-03-02").Contact("Teddy Okoro-Maina", ContactKind.Call, "2024-03-01", Who("Teddy Okoro-Maina", Role.Minister, "KEN"));
        _record.Ingest(third);
        Assert.Equal(person.Person!.Id, _record.Ask.Person("Teddy", TemporaryRecord.On("2024-06-01")).Person?.Id);

        Assert.True(_record.Store.Forget(ExternalId.Wikidata) > 0);
        Assert.Equal(0, _record.Store.Forget(ExternalId.Wikidata));
        Assert.Empty(_record.Ask.Person("Okoro", TemporaryRecord.On("2024-06-01")).ExternalIds);
        Assert.False(_record.Ask.Person("Okoro", TemporaryRecord.On("2024-06-01")).Person == _record.Ask.Person("Baraka", TemporaryRecord.On("2024-06-01")).Person);
        using var never = new TemporaryRecord();
        never.Ingest([.. two, third]);
        Assert.Equal(CanonicalExport.Lines(never.Store), CanonicalExport.Lines(_record.Store));
    }

    [Fact]
    public void What_may_be_several_is_listed_and_changes_nothing()
    {
        _record.Ingest(new Item("a", "Idris Khan and Omar Khan", "2024-01-02").Contact("Idris Khan and Omar Khan", ContactKind.Meeting, "2024-01-01", Who("Idris Khan", Role.Minister, "PAK"), Who("Omar Khan", Role.Minister, "PAK")));
        var report = _record.Store.Import(ExternalId.Wikidata, [new("Q1", "Idris Omar Khan", [], [new("minister", null, "PAK", null, null)]), new("Q2", "Somebody Else", [], [new("minister", null, "PAK", null, null)])]);
        Assert.Equal((0, 1, 0), (report.Matched.Count, report.Nobody, report.Changes));
        Assert.Equal(2, Assert.Single(report.Unsure).Persons.Count);
    }

    public virtual void Dispose()
    {
        _record.Dispose();
        GC.SuppressFinalize(this);
    }

    private static FieldValue Value(ComparisonAnswer answer, string field, string value) => answer.Fields.Single(f => f.Field == field).Values.Single(v => v.Value == value);

    private string EventId(string a, string b) => _record.Ask.Pair(a, b, TemporaryRecord.On("2024-06-01")).Events.Single(e => e.FactKind == "contact").Id;

    private static Item FromMinsk(string id)
    {
        var item = new Item(id, Minsk, "2024-01-21") { Side = "BLR", Outlet = "Example Agency", Url = $"https://news.example/{id}" };
        return item.Add(Talks(item, "Aleinik held talks with Shava in Harare on 20 January 2024", ["trade", "defence"]))
            .Add(new Statement { Speaker = Who("Sergei Aleinik", Role.ForeignMinister, "BLR"), Act = SpeechAct.Praise, Target = "ZWE", About = "its stand", Evidence = [item.Cut("Aleinik praised Zimbabwe for its stand")] })
            .Add(new Commitment { What = "deliver tractors", Parties = ["BLR", "ZWE"], Due = Edtf.Parse("2024-05"), Evidence = [item.Cut("Belarus promised to deliver tractors by May 2024")] });
    }

    private static Item FromHarare()
    {
        var item = new Item("harare", Harare, "2024-01-22") { Side = "ZWE", Outlet = "Example Herald" };
        return item.Add(Talks(item, "Shava received Aleinik on 20 January 2024 in Harare", ["trade"]))
            .Add(new Statement { Speaker = Who("Frederick Shava", Role.ForeignMinister, "ZWE"), Act = SpeechAct.Thank, Target = "BLR", About = "grain", Evidence = [item.Cut("Shava thanked Belarus for grain")] });
    }

    private static Contact Talks(Item item, string quote, string[] topics) => new()
    {
        Kind = ContactKind.Meeting, Status = ContactStatus.Held, Date = Edtf.Parse("2024-01-20"), Place = "Harare", Topics = topics, Evidence = [item.Cut(quote)],
        Participants = [Who("Sergei Aleinik", Role.ForeignMinister, "BLR"), Who("Frederick Shava", Role.ForeignMinister, "ZWE")],
    };

    private static Item Says(string id, string day, string text, SpeechAct act, string about)
    {
        var item = new Item(id, text, day);
        return item.Add(new Statement { Speaker = Who("Frederick Shava", Role.ForeignMinister, "ZWE"), Act = act, Target = "RUS", About = about, Evidence = [item.Cut(text)] });
    }
}

public sealed class SqliteOverTimeTests() : OverTimeTests(new TemporaryRecord());

[Trait("Needs", "PostgreSQL")]
public sealed class PostgresOverTimeTests : OverTimeTests
{
    private readonly PostgresServer _server;

    public PostgresOverTimeTests()
        : this(new PostgresServer())
    {
    }

    private PostgresOverTimeTests(PostgresServer server)
        : base(new TemporaryRecord(server.Address)) => _server = server;

    public override void Dispose()
    {
        base.Dispose();
        _server.Dispose();
    }
}
