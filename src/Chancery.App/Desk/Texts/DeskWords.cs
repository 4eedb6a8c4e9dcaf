using System.Globalization;

namespace Chancery.App.Desk.Texts;

/// <summary>The desk's words in one language.</summary>
/// <param name="tag">The language: <c>en</c>, <c>fil</c>, <c>be</c>, <c>ru</c>, <c>es</c>, <c>fr</c>, <c>ar</c>.</param>
/// <param name="own">Its texts by key.</param>
/// <param name="english">The English ones.</param>
public sealed class DeskWords(string tag, IReadOnlyDictionary<string, string> own, IReadOnlyDictionary<string, string> english)
{
    /// <summary>The language's tag, for <c>lang</c>.</summary>
    public string Tag { get; } = tag;

    /// <summary>The direction of its script, for <c>dir</c>.</summary>
    public string Direction => Tag == "ar" ? "rtl" : "ltr";

    /// <summary>The text of a key.</summary>
    /// <exception cref="KeyNotFoundException">No such text: a fault of the program.</exception>
    public string this[string key] => own.GetValueOrDefault(key) ?? english[key];

    /// <summary>Whether there is a text of this key.</summary>
    public bool Has(string key) => own.ContainsKey(key) || english.ContainsKey(key);

    /// <summary>The text of a key with its gaps filled: <c>{name}</c> by the value of that name. A number <c>n</c> chooses among <c>key#one</c>, <c>key#few</c>, <c>key#many</c> and <c>key#other</c>.</summary>
    public string Say(string key, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        foreach (var (name, value) in values)
        {
            if (name == "n" && value is int n) key = Form(key, n);
        }
        var text = this[key];
        foreach (var (name, value) in values)
        {
            text = text.Replace("{" + name + "}", value is int number ? number.ToString("#,0", CultureInfo.InvariantCulture) : Convert.ToString(value, CultureInfo.InvariantCulture), StringComparison.Ordinal);
        }
        return text;
    }

    private string Form(string key, int n)
    {
        var form = $"{key}#{PluralForms.Of(Tag, n)}";
        return own.ContainsKey(form) || english.ContainsKey(form) ? form : key + "#other";
    }
}
