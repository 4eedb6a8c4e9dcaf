using Chancery.App.Desk.Texts;

namespace Chancery.App.Desk.Wording;

/// <summary>Says the values on which documents differ.</summary>
public static class DifferenceWords
{
    /// <summary>The name of a field: "Date".</summary>
    public static string Field(DeskWords words, string field)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.Or("field." + field, FactWords.Capital(field));
    }

    /// <summary>A value of a field in words; "silent" where a document does not tell it.</summary>
    public static string Say(string field, string? value, WorldNames names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return (field, value) switch
        {
            (_, null) => names.Words["fact.silent"],
            ("date", { } text) when Edtf.Parse(text) is { } date => DateWords.Say(names.Words, date),
            ("topics", { } text) => names.Words.Commas(text.Split(", ").Select(names.Topic)),
            ("participants", { } text) => names.Words.Commas(text.Split(", ").Select(p => Participant(p, names))),
            ("kind" or "status", { } text) => StatusWords.Say(names.Words, text),
            (_, { } text) => text,
        };
    }

    /// <summary>A code alone, or a name with its code after it in brackets.</summary>
    private static string Participant(string text, WorldNames names)
    {
        if (names.Knows(text)) return names.Side(text);
        var open = text.LastIndexOf('(');
        return open > 0 && text[^1] == ')' && names.Knows(text[(open + 1)..^1]) ? $"{text[..open]}({names.Side(text[(open + 1)..^1])})" : text;
    }
}
