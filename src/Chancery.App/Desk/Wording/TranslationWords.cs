using Chancery.App.Desk.Texts;
using Chancery.Store;

namespace Chancery.App.Desk.Wording;

/// <summary>Says whether a text is original or translated.</summary>
public static class TranslationWords
{
    /// <summary>The words for it.</summary>
    public static string Say(DeskWords words, Translation translation)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words["translation." + translation.Word()];
    }
}
