using Chancery.Store;
using Chancery.Store.Keeping;
using Chancery.Store.People;
using Xunit;

namespace Chancery.Tests.Store;

/// <summary>Accounts, sessions and keys, whichever database keeps them.</summary>
public abstract class PeopleTests
{
    private const string Good = "four plain words in a row";

    /// <summary>A new, empty record.</summary>
    internal abstract TemporaryRecord Fresh();

    [Fact]
    public void A_name_is_one_in_letters_of_any_case_and_some_are_not_given()
    {
        using var record = Fresh();
        var people = record.Store.People;
        Assert.Equal("ann", people.Add("test", " Ann ", AccountRole.Reader, Good).Name);
        Assert.Equal("марія", people.Add("test", "Марія", AccountRole.Reader, null).Name);
        Assert.Equal(PeopleRefusal.NameTaken, Refusal(() => people.Add("test", "ANN", AccountRole.Admin, Good)));
        foreach (var name in (string[])["", " ", "chancery", "Desk", "a b", "<b>", "a\u202Eb", "-a", "a/b", new string('a', 65)])
            Assert.Equal(PeopleRefusal.NameUnusable, Refusal(() => people.Add("test", name, AccountRole.Reader, Good)));
        Assert.Equal(PeopleRefusal.PasswordShort, Refusal(() => people.Add("test", "boris", AccountRole.Reader, "elevensigns")));
        Assert.Equal(PeopleRefusal.PasswordLong, Refusal(() => people.Add("test", "boris", AccountRole.Reader, new string('a', 257))));
        Assert.Equal("boris", people.Add("test", "boris", AccountRole.Reader, "парольпароль").Name);
        Assert.False(people.HasAdmin());
    }

    [Fact]
    public void Every_change_stands_in_the_log_with_who_made_it()
    {
        using var record = Fresh();
        var people = record.Store.People;
        people.Invite("ada", "ann", AccountRole.Reader);
        people.ChangeRole("ada", "ann", AccountRole.Admin);
        people.GivePassword("shell", "ann", Good);
        var key = people.AddKey("ann", "ann", "bot", KeyScope.Review, 30);
        people.RevokeKey("ann", key.Key.Id);
        people.RevokeKey("ann", key.Key.Id);
        people.EndSessions("ada", "ann");
        people.Add("ada", "bea", AccountRole.Admin, Good);
        people.Disable("bea", "ann");
        people.Enable("bea", "ann");
        var log = record.Ask.Log(null, 50).Entries;
        Assert.Equal(
            ["ada account-made ann", "ada role-changed ann", "shell password-changed ann", "ann key-made K-1", "ann key-revoked K-1", "ada sessions-ended ann", "ada account-made bea", "bea account-disabled ann", "bea account-enabled ann"],
            log.Reverse().Select(e => $"{e.Who} {e.What} {e.Subject}"), StringComparer.Ordinal);
        Assert.Equal("""{"role":"reader"}""", log.Single(e => e.What == "role-changed").Before);
        Assert.Equal("""{"role":"admin"}""", log.Single(e => e.What == "role-changed").After);
    }

    [Fact]
    public void A_hash_made_with_fewer_rounds_is_made_anew_at_the_next_sign_in()
    {
        using var record = Fresh();
        var people = record.Store.People;
        people.Add("test", "ann", AccountRole.Reader, Good);
        using var connection = record.Store.Database.Connect();
        connection.Run("UPDATE accounts SET password = @old", ("old", PasswordHash.Of(Good, rounds: 1000)));
        Assert.Null(people.SignIn("ann", "another password"));
        Assert.StartsWith("pbkdf2-sha512$1000$", Hash(), StringComparison.Ordinal);
        Assert.NotNull(people.SignIn("ann", Good));
        Assert.StartsWith("pbkdf2-sha512$210000$", Hash(), StringComparison.Ordinal);
        Assert.NotNull(people.SignIn("ann", Good));

        string Hash() => connection.Word("SELECT password FROM accounts")!;
    }

    [Fact]
    public void Nobody_signs_in_without_a_password_of_their_own_account()
    {
        using var record = Fresh();
        var people = record.Store.People;
        people.Add("test", "paula", AccountRole.Reader, null);
        people.Add("test", "ann", AccountRole.Reader, Good);
        foreach (var (name, password) in ((string, string)[])[("paula", ""), ("paula", Good), ("ann", ""), ("ann", Good + " "), ("ann", Good.ToUpperInvariant()), ("nobody", Good), ("", Good), ("ann", new string('a', 100_000))])
            Assert.Null(people.SignIn(name, password));
        Assert.Equal(0, record.Count("sessions"));
    }

    [Fact]
    public void Another_password_ends_all_sessions_but_the_one_that_gave_it()
    {
        using var record = Fresh();
        var people = record.Store.People;
        people.Add("test", "ann", AccountRole.Reader, Good);
        var (here, there) = (people.SignIn("ann", Good)!.Token, people.SignIn("ann", Good)!.Token);
        var since = people.ChangePassword("ann", Good, "other words in a row");
        Assert.Null(people.Session(here));
        Assert.Null(people.Session(there));
        Assert.Equal("ann", people.Session(since.Token)!.Account.Name);
        Assert.Null(people.SignIn("ann", Good));
        people.EndSession(since.Token);
        Assert.Null(people.Session(since.Token));
    }

    [Fact]
    public void A_key_ends_by_its_day_by_being_revoked_and_with_its_account()
    {
        using var record = Fresh();
        var people = record.Store.People;
        people.Add("test", "ada", AccountRole.Admin, null);
        people.Add("test", "ann", AccountRole.Reviewer, null);
        string Made() => people.AddKey("test", "ann", "bot", KeyScope.Read, 3).Secret;
        var (kept, revoked) = (Made(), people.AddKey("test", "ann", "bot", KeyScope.Review, 300));
        people.RevokeKey("test", revoked.Key.Id);
        Assert.Null(people.Key(revoked.Secret));
        Assert.Equal(KeyScope.Read, people.Key(kept)!.Key.Scope);
        Assert.Null(people.Key(kept + "x"));
        Assert.Null(people.Key(""));
        record.Clock.Now += TimeSpan.FromDays(3);
        Assert.Null(people.Key(kept));
        var last = Made();
        people.Disable("test", "ann");
        Assert.Null(people.Key(last));
        people.Enable("test", "ann");
        Assert.Null(people.Key(last));
        Assert.Equal(PeopleRefusal.NoKey, Refusal(() => people.RevokeKey("test", "K-1", onlyOf: "ada")));
        Assert.Equal(PeopleRefusal.KeyUnusable, Refusal(() => people.AddKey("test", "ann", "bot", KeyScope.Read, 367)));
        Assert.Equal(PeopleRefusal.KeyUnusable, Refusal(() => people.AddKey("test", "ann", " ", KeyScope.Read, 3)));
        Assert.Equal(["K-3", "K-2", "K-1"], people.Keys("ann").Select(k => k.Id), StringComparer.Ordinal);
    }

    [Fact]
    public void The_export_holds_nobody_and_a_backup_accounts_and_keys_without_their_sessions()
    {
        using var record = Fresh();
        record.Ingest(new Item("a", "Nothing happened."));
        var before = CanonicalExport.Lines(record.Store);
        var people = record.Store.People;
        people.Add("test", "ann", AccountRole.Admin, Good);
        var (token, key) = (people.SignIn("ann", Good)!.Token, people.AddKey("test", "ann", "bot", KeyScope.Read, 30).Secret);
        Assert.Equal(before, CanonicalExport.Lines(record.Store), StringComparer.Ordinal);
        var folder = Directory.CreateTempSubdirectory("chancery-people-");
        try
        {
            var (backup, address) = (Path.Combine(folder.FullName, "backup.db"), StoreAddress.Parse(Path.Combine(folder.FullName, "restored.db")));
            Backup.Write(record.Store, backup);
            Assert.True(Restore.Run(backup, address, replace: false, record.Clock).Verified.IsWhole);
            using (var restored = RecordStore.Open(address, record.Clock))
            {
                Assert.Null(restored.People.Session(token));
                Assert.NotNull(restored.People.Key(key));
                Assert.NotNull(restored.People.SignIn("ann", Good));
                Assert.Equal("bea", restored.People.Add("test", "bea", AccountRole.Reader, null).Name);
            }
            Assert.NotNull(people.Session(token));
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void An_unknown_name_costs_as_much_work_as_a_wrong_password()
    {
        if (!OperatingSystem.IsLinux()) return;
        using var record = Fresh();
        var people = record.Store.People;
        people.Add("test", "ann", AccountRole.Reader, Good);
        people.SignIn("ann", "a wrong password");
        // The work of this thread, not the clock: the machine may be busy with other things. Without hashing it would be next to nothing.
        var (known, unknown) = (0L, 0L);
        for (var i = 0; i < 3; i++) (known, unknown) = (known + Work("ann"), unknown + Work("nobody"));
        Assert.InRange((double)unknown / known, 0.4, 2.5);

        long Work(string name)
        {
            var before = OfThisThread();
            Assert.Null(people.SignIn(name, "a wrong password"));
            return OfThisThread() - before;
        }

        // User time in ticks of the clock, the fourteenth field; the name before it may hold blanks.
        static long OfThisThread() => long.Parse(File.ReadAllText("/proc/thread-self/stat").Split(") ")[^1].Split(' ')[11], System.Globalization.CultureInfo.InvariantCulture);
    }

    private static PeopleRefusal Refusal(Action change) => Assert.Throws<PeopleRefusedException>(change).Refusal;
}
