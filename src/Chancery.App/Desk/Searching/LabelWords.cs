using Chancery.App.Desk.Texts;
using Chancery.App.Desk.Wording;
using Chancery.Store;

namespace Chancery.App.Desk.Searching;

/// <summary>Says the values by which documents are sorted.</summary>
public static class LabelWords
{
    /// <summary>The name of a field.</summary>
    public static string Field(DeskWords words, string field)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words["search.field-" + field];
    }

    /// <summary>A value in words.</summary>
    public static string Value(DeskView view, string field, string value)
    {
        ArgumentNullException.ThrowIfNull(view);
        var words = view.Names.Words;
        return field switch
        {
            LabelField.Country or LabelField.Side => view.Names.Side(value),
            LabelField.Kind => StatusWords.Say(words, value is "tenure" ? FactWords.Singular(words, value) : FactWords.Noun(words, value)),
            LabelField.Status => StatusWords.Say(words, value),
            LabelField.Topic => view.Names.Topic(value),
            LabelField.Language => LanguageNames.Say(words, value),
            LabelField.Published => DateWords.Month(words, value),
            _ => value,
        };
    }
}
