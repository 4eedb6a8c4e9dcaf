using Chancery.Ledger;
using Chancery.Store.Sql;

namespace Chancery.Store;

/// <summary>
/// Every question that can be asked of a record. Commands, pages and the API ask here and hold no rules of their own.
/// Threads may share it. Every method throws <see cref="StoreUnusableException"/> when the store cannot be used.
/// </summary>
public sealed partial class RecordQueries : IDisposable
{
    private readonly SqliteDatabase _database;

    internal RecordQueries(SqliteDatabase database) => _database = database;

    /// <summary>Who held an office on <see cref="Days.On"/>.</summary>
    /// <param name="role">The office.</param>
    /// <param name="code">The country's or organisation's code.</param>
    /// <param name="days">The days of the question.</param>
    public OfficeAnswer AskOffice(Role role, string code, Days days) => Later<OfficeAnswer>();

    /// <summary>What the record holds of a country or organisation.</summary>
    public CountryAnswer Country(string code, Days days) => Later<CountryAnswer>();

    /// <summary>What the record holds of two sides together.</summary>
    public PairAnswer Pair(string a, string b, Days days) => Later<PairAnswer>();

    /// <summary>What the record holds of a person, by public id or by name in any spelling.</summary>
    public PersonAnswer Person(string nameOrId, Days days) => Later<PersonAnswer>();

    /// <summary>One event with each document's telling, by public id.</summary>
    public EventAnswer Event(string id, Days days) => Later<EventAnswer>();

    /// <summary>One document with its text and all its facts, by its id in the record.</summary>
    public DocumentAnswer Document(string id, Days days) => Later<DocumentAnswer>();

    /// <summary>The ledger: what was planned or promised and what became of it by <see cref="Days.On"/>.</summary>
    /// <param name="days">The days of the question.</param>
    /// <param name="country">Only what concerns this code.</param>
    /// <param name="pair">Only what concerns both codes.</param>
    /// <param name="state">Only what is in this state.</param>
    public FollowupsAnswer Followups(Days days, string? country = null, (string A, string B)? pair = null, FollowupState? state = null) => Later<FollowupsAnswer>();

    /// <summary>What is overdue, the longest first.</summary>
    public FollowupsAnswer Overdue(Days days, int limit) => Later<FollowupsAnswer>();

    /// <summary>What is due on the day or later, the nearest first.</summary>
    public FollowupsAnswer Coming(Days days, int limit) => Later<FollowupsAnswer>();

    /// <summary>The latest contacts that were held, by their own date, newest first.</summary>
    public EventsAnswer Latest(Days days, int limit) => Later<EventsAnswer>();

    /// <summary>Events whose documents differ on date, place, topics or participants, newest first.</summary>
    public EventsAnswer ToldDifferently(Days days, int limit, int offset = 0) => Later<EventsAnswer>();

    /// <summary>Contacts with no date, or with no year.</summary>
    public EventsAnswer DateUnclear(Days days, int limit, int offset = 0) => Later<EventsAnswer>();

    /// <summary>Documents that hold all the words, best first.</summary>
    public SearchAnswer Search(string words, Days days, int limit = 20, int offset = 0) => Later<SearchAnswer>();

    /// <summary>The countries and organisations of the record, for choosers.</summary>
    public SidesAnswer Sides(Days days) => Later<SidesAnswer>();

    /// <summary>What the record covers and what not.</summary>
    public CoverageAnswer Coverage(Days days) => Later<CoverageAnswer>();

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private T Later<T>() => throw new NotSupportedException($"not yet: {_database.Address}");
}
