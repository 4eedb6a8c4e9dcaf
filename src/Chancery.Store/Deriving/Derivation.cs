using Chancery.Store.Recording;
using Chancery.Store.Sql;

namespace Chancery.Store.Deriving;

/// <summary>Keeps persons, events and follow-ups in step with the facts in use: in strata, and only what a change touches. Used for one connection, in its write transactions.</summary>
internal sealed class Derivation
{
    /// <summary>Counts up when the rules of identity, merging or the ledger change, so that a record is derived anew.</summary>
    private const int Rules = 6;

    /// <summary>Documents that are derived in one go when all is derived anew.</summary>
    private const int AtOnce = 500;

    private readonly RecordConnection _connection;
    private readonly StoredTellings _tellings;
    private readonly ContactTable _contacts;

    private readonly bool _anew;

    public Derivation(RecordConnection connection, bool anew = false)
    {
        (_connection, _anew) = (connection, anew);
        _tellings = new StoredTellings(connection);
        _contacts = new ContactTable(connection);
    }

    /// <summary>Whether the derived rows were made by the present rules.</summary>
    public static bool IsFresh(RecordConnection connection) => connection.Long("SELECT count(*) FROM derivation WHERE rules = @rules", ("rules", Rules)) > 0;

    /// <summary>Takes changes of facts in, in the caller's transaction.</summary>
    /// <param name="changes">Facts that came into use or went out of it.</param>
    /// <param name="now">The time of recording.</param>
    /// <param name="judged">Facts on which people judged whether they are one event.</param>
    /// <param name="touched">Forms of names on which people judged.</param>
    public void Take(FactChanges changes, string now, IReadOnlyCollection<long>? judged = null, IReadOnlyCollection<Chancery.Identity.NameForm>? touched = null)
    {
        var names = new NameStep(_connection, now);
        names.Take(changes, touched ?? []);
        var events = new EventStep(_connection, now, _tellings, _anew);
        events.Take(changes, names.Facts, judged ?? []);
        new LedgerStep(_connection, now, _contacts).Take(events.Changed);
        new VoiceStep(_connection).Take(changes.Documents);
        _tellings.Trim();
    }

    /// <summary>Lets go of everything kept at hand: other hands may have written since.</summary>
    public void Forget()
    {
        _tellings.Clear();
        _contacts.Clear();
    }

    /// <summary>Derives all anew where the rules have changed since, or where a new record has none yet.</summary>
    /// <returns>Whether there was anything to do.</returns>
    public static bool Refresh(RecordConnection connection, TimeProvider clock)
    {
        if (IsFresh(connection)) return false;
        using var transaction = connection.Write();
        if (IsFresh(connection)) return false;
        var now = RecordedTime.Text(clock.GetUtcNow());
        Rebuild(connection, now);
        transaction.Commit();
        return true;
    }

    /// <summary>Derives everything anew from the facts in use, in the caller's transaction. Public ids are kept where the tellings are the same.</summary>
    /// <param name="connection">The record.</param>
    /// <param name="now">The time of recording.</param>
    /// <param name="told">Is told how many documents are done, and of how many.</param>
    public static void Rebuild(RecordConnection connection, string now, Action<int, int>? told = null)
    {
        foreach (var table in (string[])["actors", "sightings", "form_persons", "actor_persons", "persons"])
            connection.Run($"UPDATE {table} SET recorded_to = @now WHERE recorded_to IS NULL", ("now", now));
        connection.Run("UPDATE judgements SET recorded_to = @now WHERE recorded_to IS NULL AND who = 'chancery'", ("now", now));
        foreach (var table in (string[])["form_originals", "form_names", "form_offices", "holdings", "blocks", "fits", "matches", "contacts", "contact_days", "bands", "voices"]) connection.Run($"DELETE FROM {table}");
        connection.Run("UPDATE forms SET live = 0, first_day = NULL, last_day = NULL");
        new FormTable(connection).Refile();
        var derivation = new Derivation(connection, anew: true);
        var events = new EventTable(connection, now);
        foreach (var number in connection.Query("SELECT event FROM events WHERE recorded_to IS NULL ORDER BY event", r => r.GetInt64(0))) events.Close(number);
        // With no event left there is nothing to list or to count; what was wrong must not outlive this.
        foreach (var table in (string[])["event_codes", "event_pairs", "event_participants"]) connection.Run($"UPDATE {table} SET recorded_to = @now WHERE recorded_to IS NULL", ("now", now));
        foreach (var table in (string[])["side_counts", "pair_counts", "meeting_counts", "place_counts"]) connection.Run($"DELETE FROM {table}");
        connection.Run("UPDATE followup_parties SET recorded_to = @now WHERE recorded_to IS NULL", ("now", now));
        connection.Run("UPDATE followups SET recorded_to = @now WHERE recorded_to IS NULL", ("now", now));
        var documents = connection.Query("SELECT id FROM documents ORDER BY key", r => r.GetInt64(0));
        var done = 0;
        foreach (var part in documents.Chunk(AtOnce))
        {
            told?.Invoke(done, documents.Count);
            done += part.Length;
            var changes = new FactChanges();
            foreach (var document in part) changes.Documents[document] = null;
            foreach (var document in part) changes.Added.AddRange(StoredFacts.InUse(connection, document));
            derivation.Take(changes, now);
        }
        connection.Run("INSERT INTO derivation (id, rules, recorded) VALUES (1, @rules, @now) ON CONFLICT (id) DO UPDATE SET rules = excluded.rules, recorded = excluded.recorded", ("rules", (long)Rules), ("now", now));
        RecordLog.Add(connection, now, "chancery", "derived", null, "all, by the present rules");
    }
}
