using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Chancery.App.Exports;
using Chancery.Store;
using Microsoft.Net.Http.Headers;

namespace Chancery.App.Api;

/// <summary>Writes answers: with a tag by which a program knows that nothing has changed, and lists page by page or whole in lines.</summary>
internal static class ApiReply
{
    /// <summary>Bytes of lines that are gathered before they are sent.</summary>
    private const int Gathered = 32_768;

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>A JSON object. Its tag is made of its bytes.</summary>
    public static async Task Whole(HttpContext http, string json, string type)
    {
        var bytes = Utf8.GetBytes(json);
        if (Unchanged(http, Tag(bytes))) return;
        http.Response.ContentType = type + "; charset=utf-8";
        http.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(http.Request.Method)) await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
    }

    /// <summary>A page of a list as JSON, with the address of the next.</summary>
    public static Task Page(HttpContext http, ApiQuestion question, ListAnswer list)
    {
        var page = list.Page();
        var next = Next(http.Request, question, page);
        if (next is not null) http.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        return Whole(http, AnswerJson.Object(json =>
        {
            json.Total(page.Total);
            json.WriteNumber("limit", question.Limit);
            json.WriteNumber("offset", question.Offset);
            json.WriteString("next", next);
            json.WriteStartArray("results");
            foreach (var result in page.Results)
            {
                json.WriteStartObject();
                result(json);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            page.Besides(json);
        }), "application/json");
    }

    /// <summary>The whole of a list in lines, sent as it is read. Its tag is made of the state of the record and of what is asked.</summary>
    public static async Task Lines(HttpContext http, ApiQuestion question, ListAnswer list, RecordQueries record, string reader)
    {
        var asked = string.Create(CultureInfo.InvariantCulture, $"{record.LogEnd()}|{reader}|{question.Days.On:yyyy-MM-dd}|{question.Format}|{http.Request.Path}{http.Request.QueryString}");
        if (Unchanged(http, Tag(Utf8.GetBytes(asked)))) return;
        var csv = question.Format == ApiFormat.Csv;
        http.Response.ContentType = csv ? "text/csv; charset=utf-8; header=present" : "application/x-ndjson; charset=utf-8";
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{list.Name}.{(csv ? "csv" : "jsonl")}\"";
        if (HttpMethods.IsHead(http.Request.Method)) return;
        var lines = list.Lines().Skip(question.Offset).Take(question.Given ?? int.MaxValue);
        var gathered = new ArrayBufferWriter<byte>(2 * Gathered);
        if (csv) gathered.Write(Utf8.GetBytes(CsvText.Mark + CsvText.Line(list.Headings)));
        using var json = new Utf8JsonWriter(gathered, Compact);
        foreach (var (cells, fields) in lines)
        {
            if (csv) gathered.Write(Utf8.GetBytes(CsvText.Line(cells)));
            else Line(json, gathered, fields);
            if (gathered.WrittenCount < Gathered) continue;
            await http.Response.Body.WriteAsync(gathered.WrittenMemory, http.RequestAborted);
            gathered.ResetWrittenCount();
        }
        await http.Response.Body.WriteAsync(gathered.WrittenMemory, http.RequestAborted);
    }

    private static void Line(Utf8JsonWriter json, ArrayBufferWriter<byte> gathered, Action<Utf8JsonWriter> fields)
    {
        json.Reset();
        json.WriteStartObject();
        fields(json);
        json.WriteEndObject();
        json.Flush();
        gathered.Write("\n"u8);
    }

    /// <summary>Sets the headers by which an answer is kept for a while, and says whether the asker has it already.</summary>
    private static bool Unchanged(HttpContext http, EntityTagHeaderValue tag)
    {
        var headers = http.Response.GetTypedHeaders();
        headers.ETag = tag;
        http.Response.Headers.CacheControl = "private, max-age=5";
        http.Response.Headers.Vary = "Accept, Accept-Language, Authorization, Cookie";
        if (!http.Request.GetTypedHeaders().IfNoneMatch.Any(t => t.Equals(EntityTagHeaderValue.Any) || t.Compare(tag, useStrongComparison: false))) return false;
        http.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }

    private static EntityTagHeaderValue Tag(byte[] content) => new($"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 12))}\"");

    private static string? Next(HttpRequest request, ApiQuestion question, ListPage page)
    {
        var reached = question.Offset + page.Count;
        if (page.Count == 0 || (reached >= page.Total.Value && (page.Total.Relation == "eq" || page.Count < question.Limit))) return null;
        // Very far down, the rest comes in one piece.
        var rest = reached > ApiParameters.MostOffset;
        var kept = request.Query.Where(q => q.Key != "offset" && (!rest || q.Key is not ("limit" or "format"))).SelectMany(q => q.Value.Select(v => $"{Uri.EscapeDataString(q.Key)}={Uri.EscapeDataString(v ?? "")}&"));
        return string.Create(CultureInfo.InvariantCulture, $"{request.PathBase}{request.Path.ToUriComponent()}?{string.Concat(kept)}{(rest ? "format=jsonl&" : "")}offset={reached}");
    }
}
