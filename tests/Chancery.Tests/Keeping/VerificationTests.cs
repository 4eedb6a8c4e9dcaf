using Chancery.Store;
using Chancery.Store.Keeping;
using Chancery.Tests.Store;
using Xunit;

namespace Chancery.Tests.Keeping;

public sealed class VerificationTests
{
    /// <summary>What is done to a record, and what is then said of it.</summary>
    public static TheoryData<string, string> Derived => new()
    {
        { "UPDATE forms SET live = live + 1", "the number of mentions of a name is not what is counted" },
        { "UPDATE forms SET first_day = '1999-01-01' WHERE live > 0", "the days of which the mentions of a name speak are not those that are kept" },
        { "UPDATE form_names SET count = count + 1", "the number of mentions in one spelling is not what is counted" },
        { "UPDATE form_offices SET count = count - 1", "the number of mentions with an office is not what is counted" },
        { "DELETE FROM holdings", "the number of observations of an office is not what is counted" },
        { "DELETE FROM form_words", "a name is not filed by its words" },
        { "DELETE FROM form_originals", "a name is not filed by its spelling in its own script" },
        { "DELETE FROM form_persons", "a mention means no person, or several" },
        { "DELETE FROM persons", "a mention means a person who is not in use, or is so twice" },
        { "DELETE FROM public_ids", "an event's public id was never given" },
        { "DELETE FROM sightings", "the number of observations of an office is not what is counted" },
        { "UPDATE actors SET name = 'Somebody'", "the persons a fact names are not those that are kept of it" },
        { "DELETE FROM event_mentions", "a fact in use is told by no event in use, or by several" },
        { "UPDATE events SET recorded_to = '2026-03-01T12:30:00.000Z' WHERE recorded_to IS NULL", "a fact in use is told by no event in use, or by several" },
        { "UPDATE events SET key = 'zzz'", "an event's key is not the smallest of its tellings'" },
        { "UPDATE side_counts SET count = count + 1", "the number of a side's events is not what is counted" },
        { "INSERT INTO side_counts (code, part, count) VALUES ('ATL', 'dated', 7)", "the number of a side's events is not what is counted" },
        { "DELETE FROM pair_counts", "the number of two sides' events is not what is counted" },
        { "DELETE FROM gatherings", "an event of very many sides is not kept as one, or the other way round" },
        { "DELETE FROM event_pairs", "an event stands on the page of two sides, but not on those of both, or the other way round" },
        { "UPDATE event_participants SET day = '1999-01-01'", "an event stands on the page of a person in the wrong list or place, or does so though it is not in use" },
        { "UPDATE event_codes SET recorded_from = '1999-01-01T00:00:00.000Z'", "the time from which an event stands on a side's page is not its own" },
        { "UPDATE event_codes SET part = 'unclear' WHERE part = 'dated'", "an event stands in the wrong list of a page" },
        { "UPDATE followup_parties SET recorded_to = '2026-03-01T12:30:00.000Z'", "a side of a follow-up is in use, but the follow-up is not, or the other way round" },
        { "UPDATE followup_parties SET announced = '1999-01-01'", "a side of a follow-up gives another day of its announcement" },
        { "UPDATE followup_parties SET changed = '1999-01-01'", "a side's first change of a follow-up is not one of the follow-up's" },
        { "UPDATE followup_parties SET sides = '+'", "a side of a follow-up does not know the others" },
    };

    public static TheoryData<string, string> Sources => new()
    {
        { "UPDATE evidence SET quote = 'nobody said so' WHERE ordinal = 0", "a quote does not stand in the text where its evidence says" },
        { "UPDATE evidence SET span_start = span_start + 1", "a quote does not stand in the text where its evidence says" },
        { "DELETE FROM evidence", "a fact has no evidence" },
        { "UPDATE documents SET text = text || ' And more.'", "a document's text is not the one that was recorded (its hash differs)" },
        { "UPDATE documents SET address = 'https://elsewhere.example/'", "a document's key does not follow from its text and address" },
        { "UPDATE facts SET body = '{}'", "a fact in use cannot be read back from what is kept of it" },
        { "UPDATE facts SET recorded_to = NULL", "a fact in use belongs to a reading that is not in use" },
        { "DELETE FROM facts WHERE fact_kind = 'tenure'", "a reading has another number of facts than it says" },
        { "UPDATE readings SET recorded_to = '2027-01-01T00:00:00.000Z' WHERE recorded_to IS NULL", "a document has no reading in use, or several" },
    };

    [Fact]
    public void A_record_that_was_only_written_by_the_program_is_whole()
    {
        using var record = KeptCorpus.Record();
        var verified = Verification.Of(record.Store, deep: true);
        Assert.Empty(verified.Findings);
        Assert.True(verified.IsWhole);
        Assert.Equal((14L, true), (verified.Documents, verified.Deep));
    }

    [Fact]
    public void An_empty_record_is_whole()
    {
        using var record = new TemporaryRecord();
        Assert.Empty(Verification.Of(record.Store, deep: true).Findings);
    }

    [Theory]
    [MemberData(nameof(Derived))]
    public void What_is_derived_wrongly_is_found_and_made_anew_with_the_same_ids(string damage, string said)
    {
        using var record = KeptCorpus.Record();
        var (lines, ids) = (CanonicalExport.Lines(record.Store), Ids(record.Store));
        record.Store.Damage(damage);
        var found = Verification.Of(record.Store, deep: false);
        Assert.Contains(found.Findings, f => f.What == said);
        Assert.True(found.IsRepairable);
        Repair.Run(record.Store, record.Clock);
        Assert.Empty(Verification.Of(record.Store, deep: true).Findings);
        Assert.Equal(lines, CanonicalExport.Lines(record.Store));
        if (!damage.Contains("persons", StringComparison.Ordinal) && !damage.Contains("event_mentions", StringComparison.Ordinal)) Assert.Equal(ids, Ids(record.Store));
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void What_came_in_and_was_changed_is_found_and_cannot_be_made_anew(string damage, string said)
    {
        using var record = KeptCorpus.Record();
        record.Store.Damage("DROP INDEX IF EXISTS readings_in_use");
        record.Store.Damage(damage);
        var found = Verification.Of(record.Store, deep: true);
        var finding = Assert.Single(found.Findings, f => f.What == said);
        Assert.InRange(finding.Examples.Count, 1, Finding.MostExamples);
        Assert.True(finding.Count >= finding.Examples.Count);
        Assert.False(found.IsRepairable);
    }

    [Fact]
    public void What_only_a_new_derivation_can_tell_is_found_by_looking_deep()
    {
        using var record = KeptCorpus.Record();
        record.Store.Damage("UPDATE events SET date = '2024-02-02' WHERE recorded_to IS NULL AND fact_kind = 'contact'");
        record.Store.Damage("DELETE FROM blocks");
        Assert.Empty(Verification.Of(record.Store, deep: false).Findings);
        Assert.Equal(["tellings filed for comparison differ from what a new derivation gives", "what is derived differs from what a new derivation gives"],
            Verification.Of(record.Store, deep: true).Findings.Select(f => f.What).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Repair.Run(record.Store, record.Clock);
        Assert.Empty(Verification.Of(record.Store, deep: true).Findings);
    }

    [Fact]
    public void A_lost_index_is_found_and_made_anew()
    {
        using var record = KeptCorpus.Record();
        record.Store.Damage("INSERT INTO document_tokens (document_tokens) VALUES ('delete-all')");
        record.Store.Damage("DELETE FROM actors WHERE id < 0");
        var found = Verification.Of(record.Store, deep: false);
        Assert.Contains(found.Findings, f => f.What == "a document is not in the full-text index");
        Assert.All(found.Findings, f => Assert.Equal(RecordPart.Index, f.Part));
        Repair.Run(record.Store, record.Clock);
        Assert.Empty(Verification.Of(record.Store, deep: false).Findings);
        Assert.Equal(13, record.Ask.Search("Aleinik", TemporaryRecord.On("2024-06-01")).Total.Value);
    }

    [Fact]
    public void A_row_that_points_nowhere_is_found()
    {
        using var record = KeptCorpus.Record();
        record.Store.Damage("UPDATE event_mentions SET fact = 999999 WHERE ordinal = 0");
        Assert.Contains(Verification.Of(record.Store, deep: false).Findings, f => f.What == "a row points at one that is not there");
    }

    private static List<string> Ids(RecordStore store) =>
        store.Rows("SELECT e.public_id || ' ' || e.key FROM events e WHERE e.recorded_to IS NULL UNION ALL SELECT public_id || ' ' || name FROM persons WHERE recorded_to IS NULL ORDER BY 1");
}
