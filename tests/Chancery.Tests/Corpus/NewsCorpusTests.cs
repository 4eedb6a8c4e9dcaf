using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Chancery.Corpus;
using Chancery.Corpus.Telling;
using Chancery.Tests.Commands;
using Xunit;

namespace Chancery.Tests.Corpus;

/// <summary>The generator of constructed news: reproducible, and as mixed as it says.</summary>
public sealed class NewsCorpusTests
{
    private const int Many = 2000;
    private static readonly Lazy<List<CorpusDocument>> Seven = new(() => [.. Made(7).Documents()]);

    [Fact]
    public void The_same_seed_gives_the_same_bytes() => Assert.Equal(Hash(7), Hash(7));

    [Fact]
    public void Another_seed_gives_other_bytes() => Assert.NotEqual(Hash(7), Hash(8), StringComparer.Ordinal);

    [Fact]
    public void There_are_as_many_documents_as_asked_for_each_with_a_name_of_its_own()
    {
        Assert.Equal(Many, Seven.Value.Count);
        Assert.Equal(Many, Seven.Value.Select(d => d.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void One_document_in_eight_or_so_is_a_copy_and_one_in_twenty_is_noise()
    {
        Assert.InRange(Seven.Value.Count(d => d.CopyOf is not null) / (double)Many, 0.10, 0.15);
        Assert.InRange(Seven.Value.Count(d => d.Told.Count == 0) / (double)Many, 0.03, 0.07);
    }

    [Fact]
    public void A_copy_tells_what_its_original_tells_in_nearly_the_same_words()
    {
        var originals = Seven.Value.ToDictionary(d => d.Id, StringComparer.Ordinal);
        foreach (var copy in Seven.Value.Where(d => d.CopyOf is not null))
        {
            var original = originals[copy.CopyOf!];
            Assert.Equal(original.Told, copy.Told);
            Assert.InRange(copy.Body.Length, original.Body.Length - 6, original.Body.Length);
        }
    }

    [Fact]
    public void An_event_is_told_by_one_to_eight_documents_about_three_on_average()
    {
        var voices = Seven.Value.Where(d => d.Told.Count > 0).GroupBy(d => d.Told[0].Event.Number).Select(g => g.Count()).ToList();
        Assert.InRange(voices.Average(), 2.4, 3.2);
        Assert.Equal((1, 8), (voices.Min(), voices.Max()));
    }

    [Fact]
    public void Documents_come_up_to_three_days_after_what_they_tell_first()
    {
        // A copy may come a little later still.
        foreach (var document in Seven.Value.Where(d => d.Told.Count > 0 && d.CopyOf is null))
            Assert.InRange(document.Published.DayNumber - document.Told[0].Event.Known.DayNumber, 0, 3);
    }

    [Fact]
    public void Documents_are_of_the_length_of_news_items_and_hold_no_empty_places()
    {
        Assert.InRange(Seven.Value.Average(d => d.Text.Length), 700, 1500);
        Assert.All(Seven.Value, d => Assert.InRange(d.Text.Length, 250, 2600));
        Assert.All(Seven.Value, d => Assert.DoesNotContain("  ", d.Text, StringComparison.Ordinal));
        Assert.All(Seven.Value, d => Assert.DoesNotContain('{', d.Text));
        Assert.All(Seven.Value, d => Assert.DoesNotContain('~', d.Text));
    }

    [Fact]
    public void Every_language_has_its_share()
    {
        foreach (var language in CorpusOptions.AllLanguages) Assert.True(Seven.Value.Count(d => d.Language == language) > Many / 40, language);
    }

    [Fact]
    public void Surnames_recur_within_a_country_and_some_persons_change_office()
    {
        var tenures = Made(7).World.Changes;
        Assert.Contains(tenures.GroupBy(t => (t.Country, t.Holder.Surname)), g => g.Select(t => t.Holder.Number).Distinct().Count() > 1);
        Assert.Contains(tenures.GroupBy(t => t.Holder.Number), g => g.Select(t => t.Office).Distinct(StringComparer.Ordinal).Count() > 1);
    }

    [Fact]
    public void Plans_come_back_held_moved_and_cancelled()
    {
        var told = Seven.Value.SelectMany(d => d.Told).Select(t => t.Event).Distinct().ToList();
        foreach (var status in new[] { "held", "moved", "cancelled" }) Assert.Contains(told, e => e.Follows is not null && e.Status == status);
        Assert.All(told, e => Assert.True(e.Follows is null || e.Follows < e.Number));
    }

    [Fact]
    public void The_truth_names_existing_countries_and_its_lines_match_the_archive()
    {
        var (archive, truth) = Written(7, 500);
        var countries = File.ReadLines(Repository.File("world", "countries.tsv")).Where(l => !l.StartsWith('#')).Select(l => l.Split('\t')[0]).ToHashSet(StringComparer.Ordinal);
        foreach (var (line, meant) in Lines(archive).Zip(Lines(truth), (a, b) => (a, b)))
        {
            Assert.Equal(line.GetProperty("id").GetString(), meant.GetProperty("document").GetString());
            Assert.True(line.GetProperty("sample").GetBoolean());
            foreach (var told in meant.GetProperty("events").EnumerateArray())
                Assert.All(told.GetProperty("sides").EnumerateArray().Append(told.GetProperty("place")), side => Assert.Contains(side.GetString()!, countries));
        }
    }

    private static NewsCorpus Made(ulong seed, int documents = Many) => new(new CorpusOptions(seed, documents, CorpusOptions.AllLanguages));

    private static (byte[] Archive, byte[] Truth) Written(ulong seed, int documents)
    {
        using var archive = new MemoryStream();
        using var truth = new MemoryStream();
        var corpus = Made(seed, documents);
        using var writer = new CorpusWriter(corpus.World, archive, truth);
        foreach (var document in corpus.Documents()) writer.Write(document);
        return (archive.ToArray(), truth.ToArray());
    }

    private static string Hash(ulong seed)
    {
        var (archive, truth) = Written(seed, Many);
        return Convert.ToHexString(SHA256.HashData([.. archive, .. truth]));
    }

    private static IEnumerable<JsonElement> Lines(byte[] bytes) =>
        Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement.Clone());
}
