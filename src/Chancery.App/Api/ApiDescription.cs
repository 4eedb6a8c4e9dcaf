using System.Text.Json;
using Chancery.App.Desk.Texts;
using Chancery.App.Exports;

namespace Chancery.App.Api;

/// <summary>The API described in OpenAPI 3.1, from the same table that binds its parameters.</summary>
internal static class ApiDescription
{
    private const string Schemas = "#/components/schemas/";

    /// <summary>The description as JSON.</summary>
    public static string Json(IEnumerable<ApiAddress> addresses, DeskWords words) => AnswerJson.Object(json =>
    {
        json.WriteString("openapi", "3.1.0");
        json.WriteStartObject("info");
        json.WriteString("title", "Chancery");
        json.WriteString("version", "1");
        json.WriteString("description", words["api.lead"]);
        json.WriteEndObject();
        json.List("servers", ["/"], static (w, url) => w.WriteString("url", url));
        json.WriteStartObject("paths");
        foreach (var address in addresses) Path(json, address, words);
        json.WriteEndObject();
        json.WriteStartObject("components");
        json.WritePropertyName("schemas");
        json.WriteRawValue(Known());
        json.WriteStartObject("securitySchemes");
        json.WriteStartObject("key");
        json.WriteString("type", "http");
        json.WriteString("scheme", "bearer");
        json.WriteString("description", words["api.key"]);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        // A desk of one's own asks for no key.
        json.WriteStartArray("security");
        json.WriteStartObject();
        json.WriteEndObject();
        json.WriteStartObject();
        json.Strings("key", []);
        json.WriteEndObject();
        json.WriteEndArray();
    });

    /// <summary>The schemas of answers, as they stand in the program.</summary>
    internal static string Known()
    {
        using var reader = new StreamReader(typeof(ApiDescription).Assembly.GetManifestResourceStream("Chancery.App.Api.schemas.json")!);
        return reader.ReadToEnd();
    }

    private static void Path(Utf8JsonWriter json, ApiAddress address, DeskWords words)
    {
        json.WriteStartObject(address.Path);
        json.WriteStartObject(address.Method.ToLowerInvariant());
        json.WriteString("operationId", address.Name);
        json.WriteString("summary", words["api.question." + address.Name]);
        json.Strings("tags", [address.Method == "POST" ? "review" : address.IsList ? "lists" : "single"]);
        json.List("parameters", address.InPath.Select(p => (p, Place: "path")).Concat(address.Parameters.Select(p => (p, Place: "query"))), (w, p) => Parameter(w, p.p, p.Place, words));
        if (address.Fields.Count > 0) Body(json, address, words);
        json.WriteStartObject("responses");
        Answer(json, address, words);
        if (address.Method == "GET") Said(json, "304", words["api.unchanged"]);
        foreach (var status in Problems(address)) Problem(json, status, words["api.status." + status]);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Parameter(Utf8JsonWriter json, ApiParameter parameter, string place, DeskWords words)
    {
        json.WriteString("name", parameter.Name);
        json.WriteString("in", place);
        json.WriteBoolean("required", parameter.Required);
        json.WriteString("description", words[parameter.Text]);
        if (parameter.Repeats)
        {
            json.WriteString("style", "form");
            json.WriteBoolean("explode", false);
        }
        json.WriteStartObject("schema");
        if (parameter.Repeats)
        {
            json.WriteString("type", "array");
            json.WriteStartObject("items");
            Value(json, parameter);
            json.WriteEndObject();
        }
        else
        {
            Value(json, parameter);
        }
        json.WriteEndObject();
        json.WriteString("example", parameter.Example);
    }

    private static void Value(Utf8JsonWriter json, ApiParameter parameter)
    {
        json.WriteString("type", parameter.Form == ApiForm.Number ? "integer" : "string");
        if (parameter.Form == ApiForm.Day) json.WriteString("format", "date");
        if (parameter.Words.Count > 0) json.Strings("enum", parameter.Words);
        if (parameter.Form != ApiForm.Number) return;
        var limit = parameter.Name == ApiParameters.Limit.Name;
        json.WriteNumber("minimum", limit ? 1 : 0);
        json.WriteNumber("maximum", limit ? ApiParameters.MostLimit : ApiParameters.MostOffset);
        json.WriteNumber("default", limit ? ApiParameters.UsualLimit : 0);
    }

    private static void Body(Utf8JsonWriter json, ApiAddress address, DeskWords words)
    {
        json.WriteStartObject("requestBody");
        json.WriteBoolean("required", true);
        json.WriteStartObject("content");
        json.WriteStartObject("application/json");
        json.WriteStartObject("schema");
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
        json.WriteStartObject("properties");
        foreach (var field in address.Fields.Select(f => f.TrimEnd('?')))
        {
            json.WriteStartObject(field);
            json.WriteString("type", field == "change" ? "object" : "string");
            json.WriteString("description", words["api.field." + field]);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.Strings("required", address.Fields.Where(f => !f.EndsWith('?')));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Answer(Utf8JsonWriter json, ApiAddress address, DeskWords words)
    {
        json.WriteStartObject("200");
        json.WriteString("description", words["api.question." + address.Name]);
        json.WriteStartObject("content");
        json.WriteStartObject(address.Type);
        json.WriteStartObject("schema");
        if (address.IsList) ListSchema(json, address);
        else json.WriteString("$ref", Schemas + address.Schema);
        json.WriteEndObject();
        json.WriteEndObject();
        if (address.IsList)
        {
            foreach (var type in (string[])["text/csv", "application/x-ndjson"])
            {
                json.WriteStartObject(type);
                json.WriteStartObject("schema");
                json.WriteString("type", "string");
                json.WriteEndObject();
                json.WriteEndObject();
            }
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void ListSchema(Utf8JsonWriter json, ApiAddress address)
    {
        json.WriteString("type", "object");
        json.Strings("required", ["total", "limit", "offset", "next", "results"]);
        json.WriteStartObject("properties");
        Reference(json, "total", "Total");
        foreach (var (name, type) in (ReadOnlySpan<(string, string[])>)[("limit", ["integer"]), ("offset", ["integer"]), ("next", ["string", "null"]), ("note", ["string", "null"]), ("undatedLeftOut", ["integer"])])
        {
            json.WriteStartObject(name);
            json.Strings("type", type);
            json.WriteEndObject();
        }
        Reference(json, "days", "Days");
        json.WriteStartObject("results");
        json.WriteString("type", "array");
        Reference(json, "items", address.Schema);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Reference(Utf8JsonWriter json, string name, string schema)
    {
        json.WriteStartObject(name);
        json.WriteString("$ref", Schemas + schema);
        json.WriteEndObject();
    }

    private static void Said(Utf8JsonWriter json, string status, string what)
    {
        json.WriteStartObject(status);
        json.WriteString("description", what);
        json.WriteEndObject();
    }

    private static void Problem(Utf8JsonWriter json, string status, string what)
    {
        json.WriteStartObject(status);
        json.WriteString("description", what);
        json.WriteStartObject("content");
        json.WriteStartObject("application/problem+json");
        Reference(json, "schema", "Problem");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static IEnumerable<string> Problems(ApiAddress address) =>
        address.Method == "POST" ? ["400", "401", "403", address.Name == "review-correct" ? "422" : "409", "415", "500", "503"]
        : address.InPath.Count > 0 ? ["400", "401", "403", "404", "406", "500", "503"] : ["400", "401", "403", "406", "500", "503"];
}
