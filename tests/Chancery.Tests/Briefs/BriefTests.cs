using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Chancery.App.Commands.Showing;
using Chancery.App.Desk;
using Chancery.App.Desk.Texts;
using Chancery.App.Exports.Briefs;
using Chancery.Store;
using Chancery.Tests.Commands;
using Chancery.Tests.Desk;
using Chancery.Tests.Store;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Xunit;

namespace Chancery.Tests.Briefs;

public sealed partial class BriefTests
{
    private static readonly DeskWords Words = new DeskTexts().In(DeskTexts.Fallback);
    private static readonly WorldNames Names = new(Repository.Data);
    private static readonly Days June = TemporaryRecord.On("2024-06-01");

    /// <summary>The samples, read and recorded once.</summary>
    private static readonly Lazy<TemporaryRecord> Samples = new(() =>
    {
        var record = new TemporaryRecord();
        record.Ingest(Repository.Samples.Select(s => new SourceDocument { Document = new Document { Id = s.Name, Text = s.Text }, Path = s.Name, Sample = true, Translation = Translation.Original })
            .Select(s => (s, Repository.Pipeline.Read(s.Document))));
        return record;
    });

    [Fact]
    public void Every_line_of_every_brief_of_the_samples_has_a_source_whose_quote_stands_in_the_stored_text()
    {
        var (ask, texts, walked, lines) = (Samples.Value.Ask, new Dictionary<string, string>(StringComparer.Ordinal), 0, 0);
        var sides = ask.Sides(June).Sides.Select(s => s.Name).ToList();
        var pairs = sides.SelectMany(a => ask.Country(a, June).Partners.Select(p => BriefSubject.Pair(a, p.Name)));
        var persons = sides.SelectMany(s => ask.Country(s, June).Events).SelectMany(e => e.Participants).Select(p => p.Person?.Id).OfType<string>().Distinct(StringComparer.Ordinal).Select(BriefSubject.Of);
        foreach (var subject in sides.Select(BriefSubject.Country).Concat(pairs).Concat(persons))
        {
            var brief = Of(ask, subject, June);
            Assert.All(brief.First.Concat(brief.Details).SelectMany(p => p.Lines), l =>
            {
                lines++;
                Assert.True(l.Sources.Count > 0, $"{brief.Title}: {l.Text}");
                Assert.All(l.Sources, n => Assert.Equal(n, brief.Sources[n - 1].Number));
            });
            Assert.All(brief.Sources, s => Assert.Equal(s.Quote.Quote, Text(s.Quote.Document)[s.Quote.Start..s.Quote.End]));
            walked++;
        }
        Assert.True(walked > 150 && lines > 1000, $"only {walked} briefs, {lines} lines");

        string Text(string id) => texts.TryGetValue(id, out var text) ? text : texts[id] = ask.Document(id, June).Text;
    }

    [Fact]
    public void Every_form_holds_the_same_lines_numbers_and_quotes()
    {
        foreach (var (a, b) in ((string, string)[])[("BLR", "ZWE"), ("PHL", "CHN"), ("BLR", "RUS"), ("EGY", "TUR")])
        {
            var brief = Of(Samples.Value.Ask, BriefSubject.Pair(a, b), June);
            Assert.False(brief.IsEmpty);
            var (word, web, mark) = (WordsOf(WordBrief.Write(brief, Words)), OpenDesk.Words(HtmlBrief.Write(brief, Words)), Unescaped(MarkdownBrief.Write(brief, Words)));
            foreach (var said in brief.First.Concat(brief.Details).SelectMany(p => p.Lines).Select(l => l.Text).Concat(brief.Sources.Select(s => s.Quote.Quote)).Concat(brief.Unknown).Concat(brief.Foot))
            {
                Assert.Contains(SafeText.Line(said).Trim(), word, StringComparison.Ordinal);
                Assert.Contains(SafeText.Line(said).Trim(), SafeText.Line(web), StringComparison.Ordinal);
                Assert.Contains(SafeText.Line(said).Trim(), mark, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void The_last_time_two_met_is_not_what_was_told_before_its_day()
    {
        using var record = new TemporaryRecord();
        record.Ingest(
            new Item("plan", "The two will sit in Harare in February 2024.", "2024-01-21").Contact("The two will sit in Harare in February 2024.", ContactKind.Meeting, ContactStatus.Held, "2024-02", "Harare", Ada, Bo),
            new Item("met", "Ada Novak met Bo Lind in Oslo.", "2024-01-11").Contact("Ada Novak met Bo Lind in Oslo.", ContactKind.Meeting, ContactStatus.Held, "2024-01-10", "Oslo", Ada, Bo),
            new Item("call", "Ada Novak called Bo Lind.", "2024-03-02").Contact("Ada Novak called Bo Lind.", ContactKind.Call, ContactStatus.Held, "2024-03-01", null, Ada, Bo));
        var brief = Of(record.Ask, BriefSubject.Pair("SVN", "SWE"), June);
        var met = Assert.Single(Part(brief.First, "met").Lines);
        Assert.Equal(("2024-01-10", "Meeting, Oslo"), (met.Date?.Text, met.Text));
        Assert.Contains(Part(brief.First, "contacts").Lines, l => l.Date?.Text == "2024-02" && l.More!.Contains("Told before its day", StringComparison.Ordinal));
    }

    [Fact]
    public void A_period_takes_what_happened_in_it_and_leaves_what_is_open()
    {
        using var record = new TemporaryRecord();
        record.Ingest(Calls(new DateOnly(2022, 1, 1), 40), new Item("plan", "Ada Novak will visit Bo Lind on 3 August 2024.", "2021-05-01").Contact(
            "Ada Novak will visit Bo Lind on 3 August 2024.", ContactKind.Visit, ContactStatus.Planned, "2024-08-03", "Stockholm", Ada, Bo));
        var all = record.Ask.Briefing(BriefSubject.Pair("SWE", "SVN"), Period.Always, June);
        var year = record.Ask.Briefing(BriefSubject.Pair("SWE", "SVN"), new Period(Edtf.Parse("2023"), Edtf.Parse("2023-05")), June);
        Assert.Equal(40, all.Contacts.Total.Value);
        Assert.Equal(all.Contacts.Lines.Count(l => l.Date?.Bounds is { } b && b.First >= new DateOnly(2023, 1, 1) && b.First <= new DateOnly(2023, 5, 31)), year.Contacts.Total.Value);
        Assert.Single(year.Open.Lines);
    }

    [Fact]
    public void An_empty_brief_says_so_in_every_form()
    {
        using var record = new TemporaryRecord();
        var brief = Of(record.Ask, BriefSubject.Pair("NOR", "CHL"), June);
        Assert.True(brief.IsEmpty);
        const string said = "This record holds no event of whom you ask";
        Assert.Contains(said, WordsOf(WordBrief.Write(brief, Words)), StringComparison.Ordinal);
        Assert.Contains(said, HtmlBrief.Write(brief, Words), StringComparison.Ordinal);
        Assert.Contains(said, MarkdownBrief.Write(brief, Words), StringComparison.Ordinal);
    }

    [Fact]
    public void A_brief_of_what_the_record_held_then_is_the_brief_of_the_record_then()
    {
        using var record = new TemporaryRecord();
        record.Ingest(DeskItems.All);
        var moment = record.Clock.Now + TimeSpan.FromMinutes(1);
        BriefSubject[] subjects = [BriefSubject.Pair("BLR", "ZWE"), BriefSubject.Pair("AUS", "CHN"), BriefSubject.Country("BLR"), BriefSubject.Of("Wang Yi")];
        var then = subjects.Select(s => Body(Of(record.Ask, s, June))).ToList();
        record.Clock.Now += TimeSpan.FromHours(1);
        record.Ingest(
            new Item("later", "Penny Wong met Wang Yi in Perth.", "2024-05-21").Contact("Penny Wong met Wang Yi in Perth.", ContactKind.Meeting, ContactStatus.Held, "2024-05-20", "Perth", Who("Penny Wong", "AUS"), Who("Wang Yi", "CHN")),
            new Item("harare", "Sergei Aleinik met Frederick Shava in Harare.", "2024-02-21").Contact("Sergei Aleinik met Frederick Shava in Harare.", ContactKind.Meeting, ContactStatus.Held, "2024-02-20", "Harare", Who("Sergei Aleinik", "BLR"), Who("Frederick Shava", "ZWE")));
        Assert.Equal(then, subjects.Select(s => Body(Of(record.Ask, s, June with { RecordedBy = moment }))), StringComparer.Ordinal);
        Assert.NotEqual(then, subjects.Select(s => Body(Of(record.Ask, s, June))), StringComparer.Ordinal);

        static string Body(Brief brief) => MarkdownBrief.Write(brief with { Foot = [brief.Foot[0], brief.Foot[^1]] }, Words);
    }

    [Fact]
    public void Hostile_words_stay_words_in_every_form()
    {
        const string evil = "<script>alert(1)</script> [x](javascript:alert(2)) **b** \u202Etxt\u202C https://evil.example www.evil.example ![i](//x) `c` | \u0007\uFFFE\uD800 ]]> &amp;";
        using var record = new TemporaryRecord();
        record.Ingest(new Item("<b id=evil>", evil + " met.", "2024-05-04") { Outlet = "\"><img src=x onerror=alert(3)>", Url = "javascript:alert(4)" }
            .Contact(evil + " met.", ContactKind.Meeting, ContactStatus.Held, "2024-05-03", "<svg onload=alert(5)>", Item.Who("<i>1. # Evil</i>", Role.ForeignMinister, "BLR"), Item.Who("Wang Yi", Role.ForeignMinister, "CHN")));
        var brief = Of(record.Ask, BriefSubject.Pair("BLR", "CHN"), June) with { Notes = [new BriefNote("# no heading\n<script>x</script>\n1. no list", "me")] };
        var web = HtmlBrief.Write(brief, Words);
        Assert.DoesNotMatch("<script|<img|<svg|<i>|<b id|href=\"javascript", web);
        var mark = MarkdownBrief.Write(brief, Words);
        Assert.DoesNotMatch(@"<(?!/?https?:)[a-z]|(?<!\\)\[x|https?://evil|www\.evil|(?<!\\)`|^# no|^> # |^> 1\. ", mark);
        Assert.DoesNotContain('\u202E', mark);
        var word = WordBrief.Write(brief, Words);
        using var document = WordprocessingDocument.Open(new MemoryStream(word), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => $"{e.Path?.XPath} {e.Description}"));
        Assert.Empty(document.MainDocumentPart!.HyperlinkRelationships);
        Assert.Contains("<script>alert(1)</script>", WordsOf(word), StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', WordsOf(word));
    }

    [Fact]
    public void A_document_of_Word_is_valid_steady_anonymous_and_in_the_languages_of_its_quotes()
    {
        var brief = Of(Samples.Value.Ask, BriefSubject.Pair("EGY", "TUR"), June);
        var bytes = WordBrief.Write(brief, Words);
        Assert.Equal(bytes, WordBrief.Write(brief, Words));
        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => $"{e.Path?.XPath} {e.Description}"));
        var body = document.MainDocumentPart!.Document.Body!;
        Assert.Contains(body.Descendants<ParagraphStyleId>(), s => s.Val == "Heading1");
        var arabic = body.Descendants<RunProperties>().Where(r => r.GetFirstChild<DocumentFormat.OpenXml.Wordprocessing.Languages>()?.Bidi?.Value == "ar").ToList();
        Assert.NotEmpty(arabic);
        Assert.All(arabic, r => Assert.NotNull(r.GetFirstChild<RightToLeftText>()));
        var anchors = body.Descendants<BookmarkStart>().Select(b => b.Name!.Value).ToHashSet(StringComparer.Ordinal);
        Assert.All(body.Descendants<Hyperlink>().Where(h => h.Anchor is not null), h => Assert.Contains(h.Anchor!.Value, anchors));
        using var zip = new ZipArchive(new MemoryStream(bytes));
        using var core = new StreamReader(zip.GetEntry("docProps/core.xml")!.Open());
        Assert.DoesNotMatch("creator|lastModifiedBy|created|modified", core.ReadToEnd());
    }

    [Fact]
    public void Only_web_addresses_become_links_in_a_document_of_Word()
    {
        using var record = new TemporaryRecord();
        record.Ingest(
            new Item("a", "Ada Novak met Bo Lind in Oslo.", "2024-01-11") { Url = "https://news.example.org/a?b=1&c=2" }.Contact("Ada Novak met Bo Lind in Oslo.", ContactKind.Meeting, ContactStatus.Held, "2024-01-10", "Oslo", Ada, Bo),
            new Item("b", "Ada Novak met Bo Lind in Rome.", "2024-02-11") { Url = "file:///etc/passwd" }.Contact("Ada Novak met Bo Lind in Rome.", ContactKind.Meeting, ContactStatus.Held, "2024-02-10", "Rome", Ada, Bo));
        using var document = WordprocessingDocument.Open(new MemoryStream(WordBrief.Write(Of(record.Ask, BriefSubject.Pair("SVN", "SWE"), June), Words)), isEditable: false);
        Assert.Equal("https://news.example.org/a?b=1&c=2", Assert.Single(document.MainDocumentPart!.HyperlinkRelationships).Uri.AbsoluteUri);
    }

    internal static Brief Of(RecordQueries ask, BriefSubject subject, Days days) => new BriefComposer(ask.Briefing(subject, Period.Always, days), Names, Words).Compose([]);

    internal static byte[] WordOfSamples() => WordBrief.Write(Of(Samples.Value.Ask, BriefSubject.Pair("EGY", "TUR"), June), Words);

    private static readonly Actor Ada = Who("Ada Novak", "SVN");
    private static readonly Actor Bo = Who("Bo Lind", "SWE");

    private static Actor Who(string name, string side) => Item.Who(name, Role.ForeignMinister, side);

    private static BriefPart Part(IReadOnlyList<BriefPart> parts, string key) => Assert.Single(parts, p => p.Key == key);

    private static Item Calls(DateOnly first, int count)
    {
        var quotes = Enumerable.Range(0, count).Select(i => (Day: first.AddDays(i * 20), Words: $"Ada Novak called Bo Lind, call {i:D2}.")).ToList();
        return quotes.Aggregate(new Item("calls", string.Join('\n', quotes.Select(q => q.Words)), "2024-04-01"), (item, q) => item.Contact(q.Words, ContactKind.Call, Edtf.Day(q.Day).Text, Ada, Bo));
    }

    private static string WordsOf(byte[] word)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(word), isEditable: false);
        return string.Join('\n', document.MainDocumentPart!.Document.Body!.Descendants<Paragraph>().Select(p => p.InnerText));
    }

    private static string Unescaped(string markdown) => WebUtility.HtmlDecode(Escape().Replace(markdown, "${it}"));

    [GeneratedRegex(@"\\(?<it>[^\w\s])", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Escape();
}
