using System.Globalization;
using Chancery.Corpus.World;

namespace Chancery.Corpus.Telling;

/// <summary>What documents in one language are made of: <c>words/TAG.tsv</c> and the names of countries and capitals in the language pack.</summary>
internal sealed class Words
{
    private readonly Dictionary<string, string[]> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Template[]> _templates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, string>> _offices = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, string>> _patterns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, string>> _countries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, string>> _cities = new(StringComparer.Ordinal);
    private readonly Endings _endings;

    /// <summary>Opens the words of a language; throws when there are none.</summary>
    public Words(string tag)
    {
        Tag = tag;
        if (!Tables.Has($"words/{tag}.tsv")) throw new ArgumentException($"There are no words for '{tag}' in tools/corpus/words.", nameof(tag));
        _endings = new Endings(tag);
        var (groups, names) = (new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var row in Tables.Rows($"words/{tag}.tsv"))
        {
            switch (row[0])
            {
                case "office": _offices[row[1] + " " + row[2]] = Cases(row[3]); break;
                case "country" or "city": _patterns[row[0] + " " + row[1]] = Cases(row[2]); break;
                case "group": foreach (var code in row[2].Split(',')) groups[code] = row[1]; break;
                case "name": names[row[1]] = row[2]; break;
                case "decline": _endings.Person(row[1] == "f", row[2], Cases(row[3])); break;
                case "last" or "bare": _patterns[row[0]] = Cases(row[1]); break;
                default: Keep(row[0], row[1]); break;
            }
        }
        foreach (var row in Tables.Rows("countries/" + tag))
        {
            if (row.Length < 3) continue;
            var (code, first) = (row[0], row[2].Split(" | ")[0].Trim());
            if (row[1] == "name") _countries[code] = Fill("country", groups.GetValueOrDefault(code), names.GetValueOrDefault(code, first.StartsWith("the ", StringComparison.Ordinal) ? first[4..] : first));
            else if (row[1] == "capital") _cities[code] = Fill("city", null, first);
            else if (row[1] == "adjective" && _countries.TryGetValue(code, out var forms)) forms["adj"] = first;
        }
    }

    /// <summary>The language.</summary>
    public string Tag { get; }

    private bool Cyrillic => _values["script"][0] == "cyrillic";

    /// <summary>Whether a country and its capital can be told of.</summary>
    public bool Knows(string code) => _countries.ContainsKey(code) && _cities.ContainsKey(code);

    /// <summary>The templates under a key, such as <c>lead meeting held</c>.</summary>
    public Template[] Templates(string key) => _templates[key];

    /// <summary>The words under a key.</summary>
    public string[] All(string key) => _values[key];

    /// <summary>A country's name in a form: <c>nom</c>, <c>of</c>, <c>in</c>, <c>to</c>, <c>adj</c>, or a case.</summary>
    public string Country(string code, string form) => Or(_countries[code], form);

    /// <summary>A capital's name in a form.</summary>
    public string City(string code, string form) => Or(_cities[code], form);

    /// <summary>An office's name in a case, or as <c>title</c> or <c>low</c>.</summary>
    public string Office(string office, bool female, string form)
    {
        var key = office.TrimEnd('0', '1', '2', '3');
        return Or(_offices.GetValueOrDefault(key + (female ? " f" : " m")) ?? _offices[key + " *"], form);
    }

    /// <summary>A person's full name in a case.</summary>
    public string Full(Person person, string grammatical) => Name(person.Given, person, grammatical) + " " + Name(person.Surname, person, grammatical);

    /// <summary>A person's full name or surname as it stands alone, with a particle where the language wants one.</summary>
    public string Alone(Person person, bool full, string grammatical)
    {
        var name = full ? Full(person, grammatical) : Name(person.Surname, person, grammatical);
        return _patterns.TryGetValue(full ? "bare" : "last", out var pattern) ? Or(pattern, grammatical).Replace("{x}", name, StringComparison.Ordinal) : name;
    }

    /// <summary>A day in words: <paramref name="how"/> is weekday, date, full or month; no words when the language has none for it.</summary>
    public string? When(Dice dice, bool past, string how, DateOnly day) =>
        _values.TryGetValue((past ? "when past " : "when future ") + how, out var patterns) ? Fill(dice.Of(patterns), day) : null;

    /// <summary>A pattern with the parts of a day filled in.</summary>
    public string Fill(string pattern, DateOnly day) => pattern
        .Replace("{weekday}", _values["weekdays"][((int)day.DayOfWeek + 6) % 7], StringComparison.Ordinal)
        .Replace("{d}", day.Day.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{month}", _values["months"][day.Month - 1], StringComparison.Ordinal)
        .Replace("{month-plain}", _values.GetValueOrDefault("months plain", _values["months"])[day.Month - 1], StringComparison.Ordinal)
        .Replace("{y}", day.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private string Name(Name name, Person person, string grammatical) => _endings.Decline(Cyrillic ? name.Cyrillic : name.Latin, person.Female, grammatical);

    private void Keep(string key, string value)
    {
        var options = value.Split('|');
        if (key == "full" || key.Split(' ')[0] is "lead" or "detail" or "head" or "background") _templates[key] = [.. options.Select(Template.Read)];
        else _values[key] = options;
    }

    private Dictionary<string, string> Fill(string what, string? group, string name)
    {
        var filled = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (form, pattern) in _patterns[what + " " + (group ?? "*")])
            filled[form] = string.Concat(Template.Read(pattern).Slots.Select(s => s.Literal ?? _endings.Decline(name, s.Case)));
        return filled;
    }

    private static string Or(Dictionary<string, string> forms, string form) => forms.TryGetValue(form, out var found) ? found : forms["nom"];

    private static Dictionary<string, string> Cases(string text) =>
        text.Split('|').Select(p => p.Split('=', 2)).ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);
}
