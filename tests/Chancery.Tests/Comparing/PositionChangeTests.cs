using Chancery.Comparing;
using Xunit;

namespace Chancery.Tests.Comparing;

public sealed class PositionChangeTests
{
    [Theory]
    [InlineData(SpeechAct.Support, SpeechAct.Oppose)]
    [InlineData(SpeechAct.Support, SpeechAct.Condemn)]
    [InlineData(SpeechAct.Affirm, SpeechAct.Deny)]
    [InlineData(SpeechAct.Propose, SpeechAct.Oppose)]
    [InlineData(SpeechAct.Praise, SpeechAct.Accuse)]
    public void Acts_lean_opposite_ways_in_either_order(SpeechAct one, SpeechAct other)
    {
        Assert.True(ActOpposites.Opposed(one, other));
        Assert.True(ActOpposites.Opposed(other, one));
    }

    [Theory]
    [InlineData(SpeechAct.Support, SpeechAct.Praise)]
    [InlineData(SpeechAct.Regret, SpeechAct.Condole)]
    [InlineData(SpeechAct.Deny, SpeechAct.Oppose)]
    [InlineData(SpeechAct.Support, SpeechAct.Support)]
    public void Other_acts_do_not(SpeechAct one, SpeechAct other) => Assert.False(ActOpposites.Opposed(one, other));

    [Fact]
    public void The_table_holds_each_pair_once_and_no_act_against_itself()
    {
        Assert.All(ActOpposites.All, p => Assert.NotEqual(p.Towards, p.Away));
        Assert.Equal(ActOpposites.All.Count, ActOpposites.All.Select(p => p.Towards < p.Away ? p : (p.Away, p.Towards)).Distinct().Count());
    }

    [Fact]
    public void A_speaker_who_supported_and_then_opposes_is_a_candidate()
    {
        var change = Assert.Single(PositionChanges.Candidates([
            Said("E-2", "P-1", SpeechAct.Oppose, "2024-05-01", "the grain corridor agreement"), Said("E-1", "P-1", SpeechAct.Support, "2024-01-01", "grain corridors in the Black Sea")]));
        Assert.Equal(("E-1", "E-2", true), (change.Earlier.Id, change.Later.Id, change.SameSpeaker));
        Assert.Equal("corrid grain", string.Join(' ', change.Shared));
    }

    [Fact]
    public void Two_speakers_of_one_side_are_a_candidate_and_said_to_be_two()
    {
        Assert.False(Assert.Single(PositionChanges.Candidates([
            Said("E-1", "P-1", SpeechAct.Praise, "2024-01-01", "grain corridor"), Said("E-2", "P-2", SpeechAct.Accuse, "2024-05-01", "grain corridor")])).SameSpeaker);
        Assert.True(Assert.Single(PositionChanges.Candidates([
            Said("E-1", "P-1", SpeechAct.Praise, "2024-01-01", "grain corridor"), Said("E-3", "P-2", SpeechAct.Praise, "2024-03-01", "grain corridor"), Said("E-2", "P-1", SpeechAct.Accuse, "2024-05-01", "grain corridor")])).SameSpeaker);
    }

    [Fact]
    public void Another_target_subject_side_or_the_same_day_is_none()
    {
        var first = Said("E-1", "P-1", SpeechAct.Support, "2024-01-01", "grain corridor");
        Assert.Null(PositionChanges.Of(first, Said("E-2", "P-1", SpeechAct.Oppose, "2024-05-01", "grain corridor", target: "CHN")));
        Assert.Null(PositionChanges.Of(first, Said("E-2", "P-1", SpeechAct.Oppose, "2024-05-01", "visa rules")));
        Assert.Null(PositionChanges.Of(first, Said("E-2", "P-2", SpeechAct.Oppose, "2024-05-01", "grain corridor", code: "ZWE")));
        Assert.Null(PositionChanges.Of(first, Said("E-2", "P-1", SpeechAct.Oppose, "2024-01-01", "grain corridor")));
        Assert.Empty(PositionChanges.Candidates([first, Said("E-2", "P-1", SpeechAct.Oppose, null, "grain corridor")]));
    }

    [Fact]
    public void Without_a_target_one_word_is_not_enough()
    {
        var first = Said("E-1", "P-1", SpeechAct.Support, "2024-01-01", "grain corridor", target: null);
        Assert.Null(PositionChanges.Of(first, Said("E-2", "P-1", SpeechAct.Oppose, "2024-05-01", "grain prices", target: null)));
        Assert.NotNull(PositionChanges.Of(first, Said("E-2", "P-1", SpeechAct.Oppose, "2024-05-01", "a grain corridor", target: null)));
    }

    [Theory]
    [InlineData("Sanctions against Minsk", "the sanction")]
    [InlineData("南海问题", "有关南海")]
    [InlineData("санкции", "санкций")]
    public void Words_meet_across_endings_and_in_scripts_without_spaces(string one, string other) => Assert.True(SubjectWords.Of(one).Overlaps(SubjectWords.Of(other)));

    private static SaidPosition Said(string id, string speaker, SpeechAct act, string? day, string about, string? target = "UKR", string code = "BLR") =>
        new(id, speaker, code, act, target, SubjectWords.Of(about), day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
}
