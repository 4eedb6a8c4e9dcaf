using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Chancery.App.Desk.Reviewing;

/// <summary>Makes a JSON merge patch (RFC 7396) of a form of <see cref="CorrectionField"/>s: each input stands beside what the value was, so that only what changed is said.</summary>
public static class CorrectionPatch
{
    /// <summary>Begins the name of the input that tells what a value was.</summary>
    public const string Was = "was:";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The patch; null when nothing was changed.</summary>
    public static string? Of(IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var patch = new JsonObject();
        var fields = form.Keys.Where(k => k.IndexOf(':', StringComparison.Ordinal) > 0 && !k.StartsWith(Was, StringComparison.Ordinal)).ToList();
        foreach (var key in fields.Where(k => Changed(form, k)))
        {
            var (kind, path) = (key[..key.IndexOf(':', StringComparison.Ordinal)], key[(key.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('/'));
            patch[path[0]] = path switch
            {
                [_] => Value(kind, form[key].ToString().Trim()),
                [var single, _] => Actor(form, single),
                [var list, ..] => People(form, fields, list),
                [] => null,
            };
        }
        return patch.Count == 0 ? null : patch.ToJsonString(Plain);
    }

    private static bool Changed(IFormCollection form, string key) => !string.Equals(form[key].ToString().Trim(), form[Was + key].ToString().Trim(), StringComparison.Ordinal);

    private static JsonNode? Value(string kind, string text) => (kind, text) switch
    {
        ("list", _) => new JsonArray([.. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(v => (JsonNode)v)]),
        (_, "") => null,
        ("number", _) when int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) => number,
        ("flag", _) => text == "yes",
        _ => text,
    };

    private static JsonObject Actor(IFormCollection form, string path) => new(((string[])["name", "original", "role", "for"])
        .Select(f => (Name: f, Value: form[$"text:{path}/{f}"].ToString().Trim())).Where(f => f.Value.Length > 0 || f.Name != "original")
        .Select(f => KeyValuePair.Create(f.Name, f.Value.Length == 0 ? null : (JsonNode?)f.Value)));

    /// <summary>All participants, for a patch replaces a list as a whole. One of whom nothing is left is left out.</summary>
    private static JsonArray People(IFormCollection form, List<string> fields, string list) => new([.. fields
        .Where(k => k.StartsWith($"text:{list}/", StringComparison.Ordinal)).Select(k => k.Split('/')[1]).Distinct(StringComparer.Ordinal).OrderBy(i => int.TryParse(i, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : int.MaxValue)
        .Select(i => Actor(form, $"{list}/{i}")).Where(a => a.Any(f => f.Value is not null))]);
}
