using Chancery.App.Intake;
using Chancery.Tests.Commands;
using Xunit;

namespace Chancery.Tests.Facts;

public sealed class FieldWordsTests
{
    [Fact]
    public void The_words_of_a_field_lie_in_the_words_of_its_fact_and_most_dates_names_and_places_that_a_text_tells_have_their_own_in_every_language()
    {
        var pipeline = Repository.Pipeline;
        var (told, found, languages) = (0, 0, new HashSet<string>(StringComparer.Ordinal));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples"), "*.txt").Order(StringComparer.Ordinal))
        {
            var source = SourceFile.Open(file).Source.Document;
            var reading = pipeline.Read(source);
            if (reading.Facts.Contacts.Count == 0) continue;
            var document = source with { Language = reading.Lang, Published = reading.Published };
            foreach (var (contact, words) in reading.Facts.Contacts.Zip(pipeline.Locate(document, reading.Facts.Contacts)))
            {
                Assert.All(words, w => Assert.Contains(contact.Evidence, e => e.Span.Contains(w.Span)));
                string[] wanted = [.. contact.Date is null || contact.Basis.ContainsKey("date") ? [] : new[] { "date" }, .. contact.Place is null ? [] : new[] { "place" }, .. contact.Participants.Select((_, i) => $"participants[{i}]")];
                told += wanted.Length;
                found += wanted.Count(p => words.Any(w => w.Path == p));
            }
            languages.Add(reading.Lang!);
        }
        Assert.True(languages.Count >= 10, string.Join(' ', languages));
        Assert.True(found >= told * 0.7, $"{found} of {told}");
    }

    [Fact]
    public void A_document_in_no_known_language_has_no_words_of_fields()
    {
        var fact = new Contact { Kind = ContactKind.Call, Status = ContactStatus.Held, Participants = [], Evidence = [Evidence.Cut("Tere hommikust", new TextSpan(0, 4))] };
        Assert.Empty(Assert.Single(Repository.Pipeline.Locate(new Document { Id = "a", Text = "Tere hommikust" }, [fact])));
    }
}
