using Chancery.App.Desk.Texts;

namespace Chancery.App.Desk.Wording;

/// <summary>Names of languages by their primary tags.</summary>
public static class LanguageNames
{
    /// <summary>The name of a language; its tag when there is none; "language not known" for none.</summary>
    public static string Say(DeskWords words, string? tag)
    {
        ArgumentNullException.ThrowIfNull(words);
        return string.IsNullOrEmpty(tag) ? words["language.unknown"] : words.Or("language." + tag, tag);
    }
}
