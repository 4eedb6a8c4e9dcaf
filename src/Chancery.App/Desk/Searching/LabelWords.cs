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
        return field switch
        {
            LabelField.Country or LabelField.Side => view.Names.Side(value),
            LabelField.Kind => StatusWords.Say(value is "tenure" ? FactWords.Singular(value) : FactWords.Noun(value)),
            LabelField.Status => StatusWords.Say(value),
            LabelField.Topic => view.Names.Topic(value),
            LabelField.Language => LanguageNames.Say(value),
            LabelField.Published => DateWords.Month(value),
            _ => value,
        };
    }
}
