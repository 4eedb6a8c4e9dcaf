using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using Chancery.Store;

namespace Chancery.App.Intake;

/// <summary>A line of an archive: a document as a JSON object, <c>id</c> and <c>text</c> required, the rest as in a sidecar.</summary>
internal sealed class ArchiveLine
{
    private readonly int? _number;
    private readonly byte[] _bytes = [];
    private readonly string? _unreadable;

    private ArchiveLine(int? number, byte[] bytes, string? unreadable) => (_number, _bytes, _unreadable) = (number, bytes, unreadable);

    /// <summary>A line as it stands in the file.</summary>
    public static ArchiveLine Of(int number, byte[] bytes) => new(number, bytes, null);

    /// <summary>A line that could not be taken from the file, or the whole file when there is no number.</summary>
    public static ArchiveLine Not(int? number, string why) => new(number, [], why);

    /// <summary>The document of the line. Never throws on account of the line.</summary>
    /// <param name="archive">The archive's path; file and line together name the document's place.</param>
    public SourceFile Open(string archive)
    {
        var place = _number is { } number ? string.Create(CultureInfo.InvariantCulture, $"{archive}:{number}:") : archive;
        if (_unreadable is not null) return Unreadable(archive, place, _unreadable);
        if (!Utf8.IsValid(_bytes)) return Unreadable(archive, place, "is no UTF-8. Write archives in UTF-8, one JSON object a line.");
        try
        {
            using var json = JsonDocument.Parse(_bytes);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? Open(archive, place, json.RootElement)
                : Unreadable(archive, place, "is no JSON object. An archive has one object a line, with \"id\" and \"text\".");
        }
        catch (JsonException broken)
        {
            return Unreadable(archive, place, string.Create(CultureInfo.InvariantCulture, $"is no JSON (it breaks at byte {broken.BytePositionInLine + 1}). An archive has one object a line."));
        }
        catch (InvalidOperationException)
        {
            // Thrown for an escaped half of a surrogate pair, which is no text.
            return Unreadable(archive, place, "holds half a character (a lone surrogate).");
        }
    }

    private static SourceFile Open(string archive, string place, JsonElement json)
    {
        if (Required(json, "id") is not { } id) return Unreadable(archive, place, "gives no \"id\".");
        if (Required(json, "text") is not { } text) return Unreadable(archive, place, "gives no \"text\", or an empty one.");
        var about = Sidecar.Of(json, "language");
        var decoded = TextDecoder.Finish(text);
        var source = new SourceDocument
        {
            Document = new Document { Id = id, Text = decoded.Text, Published = about.Published, Language = about.Language, Url = about.Url, Outlet = about.Outlet, Side = about.Side },
            Retrieved = about.Retrieved,
            Translation = about.Translation,
            Sample = about.Sample,
            Path = Recorded(archive, place),
        };
        return new SourceFile(place, decoded, source, [.. about.Faults.Select(f => $"{place} {f}")]);
    }

    private static SourceFile Unreadable(string archive, string place, string why) => new(
        place, DecodedText.Not(why), new SourceDocument { Document = new Document { Id = place, Text = "" }, Path = Recorded(archive, place) }, []);

    /// <summary>The place from the root of the disk, without the closing colon that messages have.</summary>
    private static string Recorded(string archive, string place) => (Path.GetFullPath(archive) + place[archive.Length..]).TrimEnd(':');

    private static string? Required(JsonElement json, string key) =>
        json.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is var text && !string.IsNullOrWhiteSpace(text) ? text : null;
}
