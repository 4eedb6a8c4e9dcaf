using System.Globalization;
using System.Text;

namespace Chancery.App.Desk.Texts;

/// <summary>The desk's words in one language.</summary>
/// <param name="tag">The language.</param>
/// <param name="own">Its texts by key.</param>
/// <param name="english">The English ones.</param>
public sealed class DeskWords(string tag, IReadOnlyDictionary<string, string> own, IReadOnlyDictionary<string, string> english)
{
    // Latin digits in every language: they are what the codes, days and addresses beside them are written in, and what the press of most Arab states and their ministries use on the web.
    private readonly NumberFormatInfo _numbers = Numbers(own, english);

    private readonly PluralForms _plurals = new(own);

    /// <summary>The language's tag, for <c>lang</c>.</summary>
    public string Tag { get; } = tag;

    /// <summary>The direction of its script, for <c>dir</c>.</summary>
    public string Direction => this["frame.direction"];

    /// <summary>The text of a key.</summary>
    /// <exception cref="KeyNotFoundException">No such text: a fault of the program.</exception>
    public string this[string key] => own.GetValueOrDefault(key) ?? english[key];

    /// <summary>Whether there is a text of this key.</summary>
    public bool Has(string key) => own.ContainsKey(key) || english.ContainsKey(key);

    /// <summary>The text of a key, or <paramref name="otherwise"/> where no language has it: for words that come from a record.</summary>
    public string Or(string key, string otherwise) => own.GetValueOrDefault(key) ?? english.GetValueOrDefault(key) ?? otherwise;

    /// <summary>The texts of this language whose keys begin so.</summary>
    public IEnumerable<(string Key, string Text)> Under(string prefix) => Under(own, prefix);

    /// <summary>The English texts whose keys begin so.</summary>
    public IEnumerable<(string Key, string Text)> English(string prefix) => Under(english, prefix);

    /// <summary>
    /// The text of a key with its gaps filled: <c>{name}</c> by the value of that name. A number <c>n</c> chooses among <c>key#one</c>, <c>key#few</c>, <c>key#many</c> and <c>key#other</c>.
    /// A value that is a function is asked for the form the text wants, <c>{side:of}</c>, as <see cref="WorldNames.Forms(string)"/> gives them.
    /// </summary>
    public string Say(string key, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        foreach (var (name, value) in values)
        {
            if (name == "n" && value is int n) key = Form(key, n);
        }
        var text = this[key];
        var said = new StringBuilder(text.Length + 32);
        var at = 0;
        while (at < text.Length)
        {
            var open = text.IndexOf('{', at);
            var close = open < 0 ? -1 : text.IndexOf('}', open);
            if (close < 0) break;
            said.Append(text, at, open - at);
            Fill(said, text.AsSpan(open + 1, close - open - 1), values);
            at = close + 1;
            // What ends with a point itself, "Jr." and the like, needs no second one.
            if (at < text.Length && text[at] == '.' && said.Length > 0 && said[^1] == '.') at++;
        }
        return said.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>How many of something: <c>count.document</c> with its number.</summary>
    public string Count(string what, int number) => Say("count." + what, ("n", number));

    /// <summary>A number with its thousands parted.</summary>
    public string Number(long number) => number.ToString("#,0", _numbers);

    /// <summary>A share or score with two digits behind the point.</summary>
    public string Figure(double value) => value.ToString("0.00", _numbers);

    /// <summary>"A", "A and B", "A, B and C".</summary>
    public string And(IReadOnlyList<string> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        if (items.Count < 2) return items.Count == 0 ? "" : items[0];
        var before = items.Take(items.Count - 1).Aggregate((a, b) => Say("list.comma", ("a", a), ("b", b)));
        return Say((items.Count == 2 ? "list.two" : "list.end") + Before(items[^1]), ("a", before), ("b", items[^1]));
    }

    /// <summary>"A, B, C": a list without a last word.</summary>
    public string Commas(IEnumerable<string> items)
    {
        var all = items.ToList();
        return all.Count == 0 ? "" : all.Aggregate((a, b) => Say("list.comma", ("a", a), ("b", b)));
    }

    // A language whose "and" is another word before some sounds has a text of its own for it.
    private string Before(string item)
    {
        var i = item.StartsWith('I') || item.StartsWith('Í') || item.StartsWith('i') || item.StartsWith('í') || (item.StartsWith("Hi", StringComparison.OrdinalIgnoreCase) && !item.StartsWith("Hie", StringComparison.OrdinalIgnoreCase));
        return i && own.ContainsKey("list.two.before-i") ? ".before-i" : "";
    }

    private void Fill(StringBuilder said, ReadOnlySpan<char> gap, ReadOnlySpan<(string Name, object? Value)> values)
    {
        var colon = gap.IndexOf(':');
        var wanted = colon < 0 ? gap : gap[..colon];
        var form = colon < 0 ? "" : gap[(colon + 1)..].ToString();
        foreach (var (name, value) in values)
        {
            if (!wanted.SequenceEqual(name)) continue;
            said.Append(value switch { int number => Number(number), Func<string, string> forms => forms(form), _ => Convert.ToString(value, CultureInfo.InvariantCulture) });
            return;
        }
        said.Append('{').Append(gap).Append('}');
    }

    private static IEnumerable<(string Key, string Text)> Under(IReadOnlyDictionary<string, string> texts, string prefix) =>
        texts.Where(t => t.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(t => (t.Key, t.Value));

    private string Form(string key, int n)
    {
        var form = $"{key}#{_plurals.Of(n)}";
        return own.ContainsKey(form) || english.ContainsKey(form) ? form : key + "#other";
    }

    private static NumberFormatInfo Numbers(IReadOnlyDictionary<string, string> own, IReadOnlyDictionary<string, string> english)
    {
        var numbers = (NumberFormatInfo)NumberFormatInfo.InvariantInfo.Clone();
        if ((own.GetValueOrDefault("number.group") ?? english.GetValueOrDefault("number.group")) is { } group) numbers.NumberGroupSeparator = group;
        if ((own.GetValueOrDefault("number.point") ?? english.GetValueOrDefault("number.point")) is { } point) numbers.NumberDecimalSeparator = point;
        return numbers;
    }
}
