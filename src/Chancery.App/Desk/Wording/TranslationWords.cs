using Chancery.Store;

namespace Chancery.App.Desk.Wording;

/// <summary>Says whether a text is original or translated.</summary>
public static class TranslationWords
{
    /// <summary>The words for it.</summary>
    public static string Say(Translation translation) => translation switch
    {
        Translation.Original => "original",
        Translation.Translated => "translation",
        Translation.Machine => "machine translation",
        _ => "not known whether original or translated",
    };
}
