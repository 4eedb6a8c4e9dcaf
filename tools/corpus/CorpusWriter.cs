using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Chancery.Corpus.Telling;
using Chancery.Corpus.World;

namespace Chancery.Corpus;

/// <summary>Writes documents as lines of an archive, and what was meant by them as lines beside it.</summary>
/// <param name="world">The world they tell of.</param>
/// <param name="archive">Where the archive goes.</param>
/// <param name="truth">Where the truth goes; null when it is not asked for.</param>
public sealed class CorpusWriter(SimulatedWorld world, Stream archive, Stream? truth) : IDisposable
{
    private readonly ArrayBufferWriter<byte> _line = new(8192);
    private readonly Utf8JsonWriter _json = new(Stream.Null, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });

    /// <summary>Writes one document.</summary>
    public void Write(CorpusDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        Line(archive, () => Archive(document));
        if (truth is not null) Line(truth, () => Truth(document));
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    private void Line(Stream to, Action write)
    {
        _line.ResetWrittenCount();
        _json.Reset(_line);
        write();
        _json.Flush();
        to.Write(_line.WrittenSpan);
        to.WriteByte((byte)'\n');
    }

    private void Archive(CorpusDocument document)
    {
        _json.WriteStartObject();
        _json.WriteString("id", document.Id);
        _json.WriteString("text", document.Text);
        _json.WriteString("url", $"https://constructed.example/{document.Id}");
        _json.WriteString("outlet", document.Outlet);
        if (document.Side is not null) _json.WriteString("side", document.Side);
        _json.WriteString("published", Day(document.Published));
        _json.WriteString("retrieved", Day(document.Retrieved));
        _json.WriteString("translation", "original");
        if (document.LanguageTold) _json.WriteString("language", document.Language);
        _json.WriteBoolean("sample", true);
        _json.WriteEndObject();
    }

    private void Truth(CorpusDocument document)
    {
        _json.WriteStartObject();
        _json.WriteString("document", document.Id);
        _json.WriteString("language", document.Language);
        _json.WriteString("published", Day(document.Published));
        if (document.CopyOf is not null) _json.WriteString("copyOf", document.CopyOf);
        _json.WriteStartArray("events");
        foreach (var told in document.Told) Event(told);
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void Event(ToldEvent told)
    {
        var staged = told.Event;
        var change = staged.A == staged.B;
        _json.WriteStartObject();
        _json.WriteNumber("event", staged.Number);
        _json.WriteString("kind", staged.Kind);
        _json.WriteString("status", staged.Status);
        _json.WriteString("day", Day(staged.Day));
        _json.WriteString("dayTold", told.Day);
        if (staged.Follows is { } plan) _json.WriteNumber("follows", plan);
        _json.WriteString("place", world.Countries[staged.Place].Code);
        _json.WriteStartArray("sides");
        _json.WriteStringValue(world.Countries[staged.A.Country].Code);
        if (!change) _json.WriteStringValue(world.Countries[staged.B.Country].Code);
        _json.WriteEndArray();
        _json.WriteStartArray("persons");
        if (told.NamesA) Person(staged.A);
        if (told.NamesB) Person(staged.B);
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void Person(Tenure tenure)
    {
        _json.WriteStartObject();
        _json.WriteNumber("person", tenure.Holder.Number);
        _json.WriteString("name", $"{tenure.Holder.Given.Latin} {tenure.Holder.Surname.Latin}");
        _json.WriteString("role", tenure.Office switch
        {
            "president" or "king" => "head-of-state",
            "prime-minister" => "head-of-government",
            "foreign-minister" or "deputy-foreign-minister" => tenure.Office,
            var office when office.StartsWith("ambassador", StringComparison.Ordinal) => "ambassador",
            _ => "minister",
        });
        _json.WriteString("for", world.Countries[tenure.Country].Code);
        _json.WriteEndObject();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
