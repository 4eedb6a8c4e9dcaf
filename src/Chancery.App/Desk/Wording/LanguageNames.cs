using System.Collections.Frozen;

namespace Chancery.App.Desk.Wording;

/// <summary>English names of languages by their primary tags.</summary>
public static class LanguageNames
{
    private static readonly FrozenDictionary<string, string> Names = (
        "am Amharic|ar Arabic|az Azerbaijani|be Belarusian|bg Bulgarian|bn Bengali|bs Bosnian|ca Catalan|cs Czech|da Danish|de German|el Greek|en English|eo Esperanto|es Spanish|" +
        "et Estonian|fa Persian|fi Finnish|fil Filipino|fr French|ga Irish|ha Hausa|he Hebrew|hi Hindi|hr Croatian|hu Hungarian|hy Armenian|id Indonesian|is Icelandic|it Italian|" +
        "ja Japanese|ka Georgian|kk Kazakh|km Khmer|ko Korean|ky Kyrgyz|lo Lao|lt Lithuanian|lv Latvian|mk Macedonian|mn Mongolian|ms Malay|mt Maltese|my Burmese|ne Nepali|nl Dutch|" +
        "no Norwegian|nb Norwegian|nn Norwegian|pa Punjabi|pl Polish|ps Pashto|pt Portuguese|ro Romanian|ru Russian|si Sinhala|sk Slovak|sl Slovene|so Somali|sq Albanian|sr Serbian|" +
        "sv Swedish|sw Swahili|ta Tamil|te Telugu|tg Tajik|th Thai|ti Tigrinya|tk Turkmen|tl Filipino|tr Turkish|uk Ukrainian|ur Urdu|uz Uzbek|vi Vietnamese|zh Chinese")
        .Split('|').Select(p => p.Split(' ', 2)).ToFrozenDictionary(p => p[0], p => p[1], StringComparer.Ordinal);

    /// <summary>The English name of a language; its tag when there is none; "language not known" for none.</summary>
    public static string Say(string? tag) => string.IsNullOrEmpty(tag) ? "language not known" : Names.GetValueOrDefault(tag, tag);
}
