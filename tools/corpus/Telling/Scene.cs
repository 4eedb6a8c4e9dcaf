using Chancery.Corpus.Events;
using Chancery.Corpus.World;

namespace Chancery.Corpus.Telling;

/// <summary>An event as one document tells it: fills the places of templates.</summary>
internal sealed class Scene(Words words, SimulatedWorld world, StagedEvent staged, string day, Dice dice)
{
    /// <summary>Adds a sentence.</summary>
    public void Say(Prose prose, Template template)
    {
        prose.Begin();
        foreach (var slot in template.Slots) prose.Add(slot.Literal ?? Fill(slot));
    }

    private string Fill(Slot slot) => slot.What switch
    {
        "A" => Side(staged.A, slot),
        "B" => Side(staged.B, slot),
        "P" => Side(First, slot),
        "city" => words.City(world.Countries[staged.Place].Code, slot.Form),
        "day" => day,
        "topic" => Topic(0),
        "topics" => Topics(),
        "forum" => words.All("forums")[staged.Topic % words.All("forums").Length],
        var other => throw new InvalidOperationException($"A template of '{words.Tag}' has a place '{other}' that nothing fills."),
    };

    private string Side(Tenure side, Slot slot) => slot.Form switch
    {
        "" => Introduce(side, slot.Case),
        "bare" => words.Alone(side.Holder, full: true, slot.Case),
        "last" => words.Alone(side.Holder, full: false, slot.Case),
        "office" => words.Office(side.Office, side.Holder.Female, slot.Case),
        "?" => slot.Case.Split('/')[side.Holder.Female ? 1 : 0],
        "country" => words.Country(Code(side), slot.Case),
        var form => words.Country(Code(side), form),
    };

    private string Introduce(Tenure side, string grammatical)
    {
        var prose = new Prose();
        foreach (var slot in dice.Of(words.Templates("full")).Slots)
        {
            prose.Add(slot.Literal ?? slot.What switch
            {
                "office" => words.Office(side.Office, side.Holder.Female, grammatical),
                "name" => words.Full(side.Holder, grammatical),
                var form => words.Country(Code(side), form),
            });
        }
        return prose.Take();
    }

    // The first voice of the acting side, who appoints.
    private Tenure First => world.Holder(staged.A.Country, world.Head(staged.A.Country), staged.Day)!;

    private string Code(Tenure side) => world.Countries[side.Country].Code;

    private string Topic(int next) => words.All("topics") is var topics ? topics[(staged.Topic + next) % topics.Length] : "";

    private string Topics() => dice.Below(3) switch
    {
        0 => Topic(0),
        1 => Topic(0) + words.All("and")[0] + Topic(5),
        _ => Topic(0) + ", " + Topic(3) + words.All("and")[0] + Topic(7),
    };
}
