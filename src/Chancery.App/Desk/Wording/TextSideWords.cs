using Chancery.App.Desk.Texts;
using Chancery.Comparing;

namespace Chancery.App.Desk.Wording;

/// <summary>Says whose texts are set against others', and what they tell.</summary>
public static class TextSideWords
{
    /// <summary>A side, an outlet or a language by its name.</summary>
    public static string Say(TextSide side, WorldNames names, DeskWords words)
    {
        ArgumentNullException.ThrowIfNull(side);
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(words);
        return side.Sort switch
        {
            TextSideSort.Side => names.Side(side.Name),
            TextSideSort.Language => LanguageNames.Say(words, side.Name),
            TextSideSort.Unknown => words["event.unknown-origin"],
            _ => side.Name,
        };
    }

    /// <summary>A value that texts give a field.</summary>
    public static string Value(string field, string value, WorldNames names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return field switch
        {
            "topics" => names.Topic(value),
            "sides" => names.Side(value),
            "kind" or "status" => StatusWords.Say(names.Words, value),
            "date" when Edtf.Parse(value) is { } date => DateWords.Say(names.Words, date),
            _ => value,
        };
    }
}
