using Chancery.Store;
using Microsoft.Data.Sqlite;

namespace Chancery.Tests.Store;

/// <summary>Small constructed documents with their readings, written like sentences.</summary>
internal sealed class Item
{
    private readonly List<Fact> _facts = [];
    private readonly string _id;
    private readonly string _text;

    public Item(string id, string text, string? published = null) => (_id, _text, Published) = (id, text, published);

    public string? Published { get; set; }

    public string Lang { get; init; } = "en";

    public string? Outlet { get; init; }

    public string? Side { get; init; }

    public string? Url { get; init; }

    public string Reader { get; init; } = "test-1";

    public static Actor Who(string? name, Role? role, string? side, string? original = null) => new(name, role, side, original);

    public Item Contact(string quote, ContactKind kind, string? date, params Actor[] participants) => Contact(quote, kind, ContactStatus.Held, date, null, participants);

    public Item Contact(string quote, ContactKind kind, ContactStatus status, string? date, string? place, params Actor[] participants) => Add(new Contact
    {
        Kind = kind, Status = status, Date = Edtf.Parse(date), Place = place, Participants = participants, Evidence = [Cut(quote)],
    });

    public Item Add(Func<Item, Fact> fact) => Add(fact(this));

    public Item Add(Fact fact)
    {
        _facts.Add(fact);
        return this;
    }

    public Item Tenure(string quote, string person, Role role, string side, string? date, TenureEvent what = TenureEvent.InOffice, string? original = null) => Add(new Tenure
    {
        Person = person, Original = original, Role = role, For = side, Event = what, Date = Edtf.Parse(date), Evidence = [Cut(quote)],
    });

    public Evidence Cut(string quote) => Evidence.Cut(_text, new TextSpan(_text.IndexOf(quote, StringComparison.Ordinal), quote.Length));

    public Chancery.Identity.ReadDocument Read => new(Chancery.Identity.KeyedFact.Hash(_id + _text), Source.Document, Reading);

    public SourceDocument Source => new()
    {
        Document = new Document { Id = _id, Text = _text, Published = Edtf.Parse(Published), Outlet = Outlet, Side = Side, Url = Url }, Path = $"/news/{_id}.txt", Translation = Translation.Original,
    };

    public Reading Reading => new()
    {
        Id = _id, Lang = Lang, Published = Edtf.Parse(Published), Reader = Reader, Title = _text.Split('\n')[0], Sentences = 1,
        Facts = new FactSet
        {
            Contacts = [.. _facts.OfType<Contact>()], Commitments = [.. _facts.OfType<Commitment>()], Agreements = [.. _facts.OfType<Agreement>()], Measures = [.. _facts.OfType<Measure>()],
            Initiatives = [.. _facts.OfType<Initiative>()], Memberships = [.. _facts.OfType<Membership>()], Statements = [.. _facts.OfType<Statement>()], Tenures = [.. _facts.OfType<Tenure>()],
        },
    };
}

/// <summary>A clock that stands where the test puts it.</summary>
internal sealed class StandingClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}

/// <summary>A record in a folder of its own, gone after the test.</summary>
internal sealed class TemporaryRecord : IDisposable
{
    private readonly PostgresServer? _server;

    public TemporaryRecord(string? path = null)
    {
        Folder = Directory.CreateTempSubdirectory("chancery-test-").FullName;
        Address = StoreAddress.Parse(path ?? Path.Combine(Folder, "record.db"));
        Store = RecordStore.Open(Address, Clock);
    }

    /// <summary>A record on a server, which is let go of after the test.</summary>
    public TemporaryRecord(PostgresServer server)
    {
        _server = server;
        Folder = "";
        Address = StoreAddress.Parse(server.Address);
        Store = RecordStore.Open(Address, Clock);
    }

    public static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public StandingClock Clock { get; } = new(Start);

    public string Folder { get; }

    public StoreAddress Address { get; }

    public RecordStore Store { get; }

    public RecordQueries Ask => Store.Questions;

    public static Days On(string day, string? publishedBy = null, DateTimeOffset? recordedBy = null) => new(
        DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), publishedBy is null ? null : DateOnly.Parse(publishedBy, System.Globalization.CultureInfo.InvariantCulture), recordedBy);

    public IngestReport Ingest(params Item[] items) => Ingest(items.Select(i => (i.Source, i.Reading)));

    public IngestReport Ingest(IEnumerable<(SourceDocument Source, Reading Reading)> items)
    {
        using var run = Store.BeginIngest();
        foreach (var (source, reading) in items) run.Add(source, reading);
        return run.Complete();
    }

    public long Count(string table)
    {
        using var connection = Store.Database.Connect();
        return connection.Long($"SELECT count(*) FROM {table}");
    }

    public void Dispose()
    {
        Store.Dispose();
        _server?.Dispose();
        if (Folder.Length == 0) return;
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}
