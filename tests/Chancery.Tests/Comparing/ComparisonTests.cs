using Chancery.Comparing;
using Xunit;

namespace Chancery.Tests.Comparing;

public sealed class ComparisonTests
{
    private static readonly TextSide Minsk = TextSide.Of("BLR", "Example Agency", "ru");
    private static readonly TextSide Harare = TextSide.Of("ZWE", null, "en");
    private static readonly TextSide Herald = TextSide.Of(null, "Example Herald", "en");

    [Fact]
    public void Texts_are_grouped_by_side_then_outlet_then_language()
    {
        Assert.Equal((TextSideSort.Side, "BLR"), (Minsk.Sort, Minsk.Name));
        Assert.Equal((TextSideSort.Outlet, "Example Herald"), (Herald.Sort, Herald.Name));
        Assert.Equal(new TextSide(TextSideSort.Language, "tl"), TextSide.Of("", "", "tl"));
        Assert.Equal(TextSideSort.Unknown, TextSide.Of(null, null, null).Sort);
    }

    [Fact]
    public void What_all_say_is_agreed_and_what_one_says_is_not_in_the_others_texts()
    {
        var topics = Field("topics", Told(Minsk, 1, "topics", "trade"), Told(Harare, 2, "topics", "trade"), Told(Minsk, 1, "topics", "defence"));
        Assert.Equal((Standing.All, 2), (topics["trade"].Standing, topics["trade"].Voices));
        Assert.Equal(Standing.Only, topics["defence"].Standing);
        Assert.Equal(Harare, Assert.Single(topics["defence"].NotIn));
    }

    [Fact]
    public void Two_places_differ_and_silence_does_not()
    {
        var places = Field("place", Told(Minsk, 1, "place", "Harare"), Told(Harare, 2, "place", "Kampala"));
        Assert.All(places.Values, p => Assert.Equal(Standing.Differs, p.Standing));
        Assert.Equal(Standing.Only, Field("place", Told(Minsk, 1, "place", "Harare"))["Harare"].Standing);
    }

    [Fact]
    public void A_month_is_less_exact_than_its_day_and_another_day_differs()
    {
        var dates = Field("date", Date(Minsk, "2024-01"), Date(Harare, "2024-01-20"));
        Assert.Equal((Standing.LessExact, Standing.Differs), (dates["2024-01"].Standing, dates["2024-01-20"].Standing));
        Assert.Equal(Standing.Differs, Field("date", Date(Minsk, "2024-01-19"), Date(Harare, "2024-01-20"))["2024-01-19"].Standing);
    }

    [Fact]
    public void Near_copies_are_one_voice_on_a_side_and_across_sides()
    {
        var value = Field("topics", Told(Minsk, 7, "topics", "trade", 1), Told(Minsk, 7, "topics", "trade", 2), Told(Harare, 7, "topics", "trade", 3))["trade"];
        Assert.Equal((Standing.All, 1), (value.Standing, value.Voices));
        Assert.All(value.By, b => Assert.Equal(1, b.Voices));
    }

    [Fact]
    public void What_may_be_the_same_in_another_language_is_not_said_to_be_missing()
    {
        var said = Field("said", Told(Minsk, 1, "said", "помощь") with { Kin = "BLR thank ZWE" }, Told(Harare, 2, "said", "help") with { Kin = "BLR thank ZWE" }, Told(Minsk, 1, "said", "торговля") with { Kin = "BLR praise ZWE" });
        Assert.Equal((Standing.Unsure, Harare), (said["помощь"].Standing, Assert.Single(said["помощь"].MaybeIn)));
        Assert.Empty(said["помощь"].NotIn);
        Assert.Equal(Standing.Only, said["торговля"].Standing);
    }

    [Fact]
    public void The_order_of_input_does_not_matter()
    {
        Told[] told = [Told(Minsk, 1, "topics", "trade", 1), Told(Harare, 2, "topics", "trade", 2), Told(Minsk, 1, "topics", "defence", 1), Date(Harare, "2024-01")];
        Assert.Equal(Text(Comparison.Of([Minsk, Harare], told)), Text(Comparison.Of([Harare, Minsk], told.Reverse())));

        static string Text(IReadOnlyList<ComparedField> fields) => string.Join('\n', fields.SelectMany(f => f.Values.Select(v => $"{f.Field} {v.Value} {v.Standing} {string.Join(',', v.By.Select(b => b.Side.Name))} {string.Join(',', v.NotIn)}")));
    }

    [Fact]
    public void What_is_said_after_another_contact_of_the_same_sides_is_not_of_this_one()
    {
        const string text = "They met. He praised her. They called. He warned her.";
        Evidence Cut(string quote) => Evidence.Cut(text, new TextSpan(text.IndexOf(quote, StringComparison.Ordinal), quote.Length));
        Contact Contact(string quote, ContactKind kind) => new()
        {
            Kind = kind, Status = ContactStatus.Held, Participants = [new Actor(null, null, "BLR"), new Actor(null, null, "ZWE")], Evidence = [Cut(quote)],
        };
        Statement Said(string quote, SpeechAct act, string by = "BLR") => new() { Speaker = new Actor("A B", null, by), Act = act, Target = "ZWE", About = "x", Evidence = [Cut(quote)] };
        var (met, called) = (Contact("They met", ContactKind.Meeting), Contact("They called", ContactKind.Call));
        Assert.True(Beside.Belongs(Said("He praised", SpeechAct.Praise), met, [met, called]));
        Assert.False(Beside.Belongs(Said("He warned", SpeechAct.Warn), met, [met, called]));
        Assert.True(Beside.Belongs(Said("He warned", SpeechAct.Warn), called, [met, called]));
        Assert.False(Beside.Belongs(Said("He praised", SpeechAct.Praise, "CUB"), met, [met]));
    }

    private static Told Told(TextSide side, long voice, string field, string value, long fact = 0) => new(side, voice, field, value, value, fact);

    private static Told Date(TextSide side, string value) => new(side, side.Name[0], "date", value, value, side.Name[0], Edtf.Parse(value));

    private static Dictionary<string, ComparedValue> Field(string field, params Told[] told) =>
        Comparison.Of([Minsk, Harare], told).Single(f => f.Field == field).Values.ToDictionary(v => v.Key, StringComparer.Ordinal);
}
