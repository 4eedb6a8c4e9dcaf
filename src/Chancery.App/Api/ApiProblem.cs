using System.Text.Encodings.Web;
using System.Text.Json;

namespace Chancery.App.Api;

/// <summary>What a request cannot be answered for, as <c>application/problem+json</c> (RFC 9457).</summary>
/// <param name="Status">The status of HTTP.</param>
/// <param name="Title">The kind of problem.</param>
/// <param name="Detail">This one, and the way out.</param>
internal sealed record ApiProblem(int Status, string Title, string Detail) : IResult
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The parameter or field that is wrong; null when none is.</summary>
    public string? Parameter { get; init; }

    /// <summary>What would be right; empty when it cannot be listed.</summary>
    public IReadOnlyList<string> Allowed { get; init; } = [];

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        response.ContentType = "application/problem+json; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        using var body = new MemoryStream();
        Write(body);
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(httpContext.Request.Method)) await response.Body.WriteAsync(body.GetBuffer().AsMemory(0, (int)body.Length), httpContext.RequestAborted);
    }

    /// <summary>A parameter of a question that is not understood.</summary>
    public static ApiProblem Bad(string parameter, string detail, IReadOnlyList<string>? allowed = null) => new(StatusCodes.Status400BadRequest, "The question is not understood", detail) { Parameter = parameter, Allowed = allowed ?? [] };

    private void Write(Stream body)
    {
        using var json = new Utf8JsonWriter(body, Options);
        json.WriteStartObject();
        json.WriteString("type", "about:blank");
        json.WriteString("title", Title);
        json.WriteNumber("status", Status);
        json.WriteString("detail", Detail);
        if (Parameter is not null) json.WriteString("parameter", Parameter);
        if (Allowed.Count > 0)
        {
            json.WriteStartArray("allowed");
            foreach (var word in Allowed) json.WriteStringValue(word);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }
}
