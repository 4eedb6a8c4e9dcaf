using Chancery.Facts.Contacts;
using Chancery.Frames;
using Chancery.Tests.Commands;
using Xunit;

namespace Chancery.Tests.Facts;

/// <summary>Contacts weighed beside all others of their document, and the days they may have.</summary>
public sealed class ContactWeighingTests
{
    private const string Text = "The foreign ministers of Norway and Chile met in Oslo on Monday. They had spoken by telephone on 2 July 2024. The two ministers will meet again.";

    private static readonly Lazy<Analysis> Plain = new(() => Analyse(Judges.None));

    [Fact]
    public void Without_a_judge_drafts_stay_as_they_are()
    {
        var drafts = ContactReader.Drafts(Plain.Value);
        Assert.NotEmpty(drafts);
        Assert.Same(drafts, ContactWeigher.Weigh(Plain.Value, drafts));
    }

    [Fact]
    public void A_draft_is_weighed_beside_the_others()
    {
        var drafts = ContactReader.Drafts(Plain.Value);
        var first = drafts[0] with { Probability = 0.9 };
        var rival = drafts[0] with { Probability = 0.4 };
        Assert.Equal(Weights(first, [first]), Weights(first, [first]));
        Assert.NotEqual(Weights(rival, [rival]), Weights(rival, [first, rival]));
    }

    [Fact]
    public void A_judge_of_the_whole_sets_the_probability()
    {
        var examples = new[] { "yes", "no" }.SelectMany(answer => Enumerable.Range(0, 8).Select(i => new Example($"{answer}-{i}", ["bias", .. answer == "yes" ? new[] { "odds=" } : []], answer, answer == "yes" ? 3 : 1))).ToList();
        var analysis = Plain.Value with { Judges = Judges.Of([(ContactReader.WholeJudge, JudgeTrainer.Train(examples))]) };
        var drafts = ContactReader.Drafts(Plain.Value).ConvertAll(d => d with { Probability = 0.123 });
        Assert.All(ContactWeigher.Weigh(analysis, drafts), d => Assert.NotEqual(0.123, d.Probability));
    }

    [Fact]
    public void A_contact_may_have_the_days_its_sentence_tells_the_pages_own_or_none()
    {
        var trigger = ContactTriggers.Find(Plain.Value).First(t => t.Sentence.Index == 0);
        var choices = ContactDates.For(Plain.Value, trigger, ContactStatus.Held, null, null);
        Assert.Equal(["said 2024-07-08", "page 2024-07-10", "none -"], choices.ConvertAll(c => $"{c.Source} {c.Date?.Text ?? "-"}"));
        Assert.True(choices[0].Told);
        Assert.False(choices[^1].Told);
    }

    [Fact]
    public void What_lies_ahead_takes_the_coming_monday()
    {
        var trigger = ContactTriggers.Find(Plain.Value).First(t => t.Sentence.Index == 0);
        Assert.Equal("2024-07-15", ContactDates.For(Plain.Value, trigger, ContactStatus.Planned, null, null)[0].Date?.Text);
    }

    [Fact]
    public void A_sentence_without_a_day_may_have_the_one_told_before_that_of_the_last_contact_or_of_the_first()
    {
        var trigger = ContactTriggers.Find(Plain.Value).First(t => t.Sentence.Index == 2);
        var choices = ContactDates.For(Plain.Value, trigger, ContactStatus.Planned, Edtf.Parse("2024-07-02"), Edtf.Parse("2024-07-08"));
        Assert.Equal("none", choices[^1].Source);
        Assert.Contains(choices, c => c.Source == "main" && c.Date?.Text == "2024-07-08");
        Assert.Equal(choices.Count, choices.DistinctBy(c => c.Date?.Text, StringComparer.Ordinal).Count());
    }

    private static List<uint> Weights(ContactDraft draft, List<ContactDraft> drafts)
    {
        var bag = new FeatureBag();
        ContactWeigher.Features(bag, Plain.Value, draft, drafts);
        return [.. bag.Hashes];
    }

    private static Analysis Analyse(Judges judges) => Repository.Pipeline.Analyse(
        new Document { Id = "weighing", Text = Text, Language = "en", Published = Edtf.Parse("2024-07-10") }, Repository.Knowledge.Pack("en")!, new ReadingOptions(Judges: judges));
}
