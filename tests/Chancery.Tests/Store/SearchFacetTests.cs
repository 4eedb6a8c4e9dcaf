using Chancery.Store;
using Xunit;
using static Chancery.Tests.Store.Item;

namespace Chancery.Tests.Store;

/// <summary>Searching by labels, and counting them.</summary>
public abstract class SearchFacetTests : IDisposable
{
    private static readonly Days Now = TemporaryRecord.On("2024-06-01");
    private static readonly Actor Aleinik = Who("Sergei Aleinik", Role.ForeignMinister, "BLR");
    private static readonly Actor Shava = Who("Frederick Shava", Role.ForeignMinister, "ZWE");
    private readonly TemporaryRecord _record;

    private protected SearchFacetTests(TemporaryRecord record)
    {
        _record = record;
        _record.Ingest(
            new Item("one", "Aleinik met Shava in Kampala.", "2024-01-22") { Outlet = "Southern Wire", Side = "AUS" }.Contact("Aleinik met Shava", ContactKind.Meeting, "2024-01-20", Aleinik, Shava),
            new Item("two", "Aleinik called Shava.", "2024-02-03") { Outlet = "Southern Wire", Lang = "ru" }.Contact("Aleinik called Shava", ContactKind.Call, ContactStatus.Planned, "2024-02-05", null, Aleinik, Shava),
            new Item("three", "Aleinik spoke.", "2023") { Outlet = "Northern, \"Agency\"\n=2" },
            new Item("four", "外交部长会见 阿列伊尼克") { Lang = "zh" });
    }

    [Fact]
    public void Facets_count_what_is_found()
    {
        var all = Search("");
        Assert.Equal((4, 4), (all.Total.Value, all.FacetsAmong));
        Assert.Equal("BLR 2, ZWE 2", Facet(all, LabelField.Country));
        Assert.Equal("contact 2, call 1, meeting 1", Facet(all, LabelField.Kind));
        Assert.Equal("held 1, planned 1", Facet(all, LabelField.Status));
        Assert.Equal("en 2, ru 1, zh 1", Facet(all, LabelField.Language));
        Assert.Equal("Southern Wire 2, Northern, \"Agency\" =2 1", Facet(all, LabelField.Source));
        Assert.Equal("2024 2, 2023 1, 2024-01 1, 2024-02 1", Facet(all, LabelField.Published));
    }

    [Fact]
    public void Every_facet_leads_to_as_many_documents_as_it_counts()
    {
        foreach (var words in (string[])["", "Aleinik", "外交部长"])
        {
            var all = Search(words);
            Assert.NotEqual(0, all.Total.Value);
            foreach (var list in all.Facets)
            {
                foreach (var value in list.Values) Assert.Equal((list.Field, value.Name, value.Count), (list.Field, value.Name, Search(words, (list.Field, value.Name)).Total.Value));
            }
        }
    }

    [Fact]
    public void Labels_narrow_one_another_and_the_words()
    {
        Assert.Equal("one", Ids(Search("", (LabelField.Kind, "contact"), (LabelField.Language, "en"))));
        Assert.Equal("two", Ids(Search("shava", (LabelField.Published, "2024-02"))));
        Assert.Equal("", Ids(Search("spoke", (LabelField.Country, "BLR"))));
        var either = _record.Ask.Search(new SearchQuestion { Labels = [new LabelChoice(LabelField.Language, ["ru", "zh"])] }, Now);
        Assert.Equal("four, two", Ids(either));
    }

    [Fact]
    public void Words_of_a_text_are_never_taken_for_a_label()
    {
        var word = Chancery.Store.Recording.DocumentLabels.Word("country=BLR");
        _record.Ingest(new Item("spoof", $"Nothing but {word} here."));
        Assert.Equal(2, Search("", (LabelField.Country, "BLR")).Total.Value);
    }

    [Fact]
    public void A_word_of_a_person_changes_the_labels()
    {
        var call = _record.Ask.Document("two", Now).Facts.Single();
        _record.Store.Review("ann").Correct(call.Key, """{"kind":"meeting","status":"cancelled"}""");
        Assert.Equal("contact 2, meeting 2", Facet(Search(""), LabelField.Kind));
        Assert.Equal("two", Ids(Search("", (LabelField.Status, "cancelled"))));
        _record.Store.Review("ann").Undo(call.Key);
        Assert.Equal("contact 2, call 1, meeting 1", Facet(Search(""), LabelField.Kind));
    }

    [Fact]
    public void Another_reading_takes_the_place_of_the_labels_and_of_their_counts()
    {
        _record.Ingest(new Item("one", "Aleinik met Shava in Kampala.", "2024-01-22") { Outlet = "Eastern Wire", Side = "AUS", Reader = "test-2" });
        Assert.Equal("BLR 1, ZWE 1", Facet(Search(""), LabelField.Country));
        Assert.Equal("Eastern Wire 1, Northern, \"Agency\" =2 1, Southern Wire 1", Facet(Search(""), LabelField.Source));
        var sources = _record.Ask.Sources(Now, 20);
        Assert.Equal((4, 1), (sources.Documents, sources.Undated));
        foreach (var list in sources.Coverage.Where(c => c.Field != LabelField.Published))
            Assert.Equal(Facet(Search(""), list.Field), string.Join(", ", list.Values.Select(v => $"{v.Name} {v.Count}")));
    }

    [Fact]
    public void What_was_indexed_without_labels_is_indexed_anew_and_counts_alike()
    {
        var before = string.Join(" | ", Search("").Facets.Select(f => Facet(Search(""), f.Field)));
        using (var connection = _record.Store.Database.Connect())
        {
            foreach (var table in (string[])["document_labels", "label_counts"]) connection.Run($"DELETE FROM {table}");
            Chancery.Store.Recording.SearchIndex.Refresh(connection);
        }
        Assert.Equal(before, string.Join(" | ", Search("").Facets.Select(f => Facet(Search(""), f.Field))));
        Assert.Equal(4, _record.Ask.Sources(Now, 20).Documents);
    }

    [Fact]
    public void A_kept_search_is_found_again_by_its_owner_alone()
    {
        var kept = _record.Store.Searches.Save("ann", " Minsk and Harare ", "country=BLR&country=ZWE");
        Assert.Equal(kept, _record.Store.Searches.Save("ann", "Minsk and Harare", "country=BLR&country=ZWE"));
        Assert.Equal(kept, _record.Store.Searches.Find("ann", kept.Id));
        Assert.Null(_record.Store.Searches.Find("bob", kept.Id));
        Assert.Null(_record.Store.Searches.Remove("bob", kept.Id));
        Assert.Equal("Minsk and Harare", _record.Store.Searches.Remove("ann", kept.Id)!.Name);
        Assert.Empty(_record.Store.Searches.Of("ann"));
        Assert.Equal("removed a search, kept a search", string.Join(", ", _record.Ask.LogEntries(new LogFilter { Who = "ann" }, 9).Entries.Select(e => e.What)));
    }

    [Fact]
    public void News_since_a_row_is_what_was_not_said_before()
    {
        var asked = new FeedQuestion { Codes = ["BLR"], Kinds = ["contact"] };
        var first = _record.Ask.Since(asked, 0, Now, 9);
        Assert.Equal(2, first.Total);
        Assert.Equal(0, _record.Ask.Since(asked, first.Last, Now, 9).Total);
        Chancery.Store.Keeping.Repair.Run(_record.Store, _record.Clock);
        var derived = _record.Ask.Since(asked, first.Last, Now, 9);
        Assert.Equal(0, derived.Total);
        _record.Store.Review("ann").Correct(_record.Ask.Document("two", Now).Facts.Single().Key, """{"status":"cancelled"}""");
        var changed = _record.Ask.Since(asked with { Told = new SearchQuestion { Words = "called" } }, derived.Last, Now, 9);
        Assert.Equal(("cancelled", true), (changed.Lines.Single().Event.Status, changed.Lines.Single().Revisions > 0));
    }

    public void Dispose()
    {
        _record.Dispose();
        GC.SuppressFinalize(this);
    }

    private SearchAnswer Search(string words, params (string Field, string Value)[] labels) =>
        _record.Ask.Search(new SearchQuestion { Words = words, Facets = true, Labels = [.. labels.Select(l => new LabelChoice(l.Field, [l.Value]))] }, Now);

    private static string Facet(SearchAnswer answer, string field) => string.Join(", ", answer.Facets.Single(f => f.Field == field).Values.Select(v => $"{v.Name} {v.Count}"));

    private static string Ids(SearchAnswer answer) => string.Join(", ", answer.Results.Select(r => r.Document.Id).Order(StringComparer.Ordinal));
}

/// <summary>In a file.</summary>
public sealed class SqliteSearchFacetTests() : SearchFacetTests(new TemporaryRecord());

/// <summary>On a server.</summary>
[Trait("Needs", "PostgreSQL")]
public sealed class PostgresSearchFacetTests() : SearchFacetTests(new TemporaryRecord(new PostgresServer()));
