namespace Chancery.App.Desk.Wording;

/// <summary>Says the values on which documents differ.</summary>
public static class DifferenceWords
{
    /// <summary>A value of a field in words; "silent" where a document does not tell it.</summary>
    public static string Say(string field, string? value, WorldNames names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return (field, value) switch
        {
            (_, null) => "silent",
            ("date", { } text) when Edtf.Parse(text) is { } date => DateWords.Say(date),
            ("topics", { } text) => string.Join(", ", text.Split(", ").Select(names.Topic)),
            ("participants", { } text) => string.Join(", ", text.Split(", ").Select(p => Participant(p, names))),
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
