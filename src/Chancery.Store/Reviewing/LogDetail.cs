using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Chancery.Store.Reviewing;

/// <summary>What the log keeps of a person's word besides who and when: before, after and why, as JSON.</summary>
internal static class LogDetail
{
    /// <summary>Words are kept as they are written, whatever their script.</summary>
    public static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>The detail of a word on a fact: each side of it the fact as it was in the record, null where it was not, with the verdict in force.</summary>
    public static string OfFact(string? before, string? verdictBefore, string? after, string? verdictAfter, string? why) => new JsonObject
    {
        ["before"] = Node(before), ["after"] = Node(after), ["why"] = why, ["verdictBefore"] = verdictBefore, ["verdict"] = verdictAfter,
    }.ToJsonString(Plain);

    /// <summary>The detail of a judgement: the rows that ended and those that are in force since.</summary>
    public static string OfJudgement(string? before, string? after, string judgement, string? why) =>
        new JsonObject { ["before"] = Node(before), ["after"] = Node(after), ["why"] = why, ["judgement"] = judgement }.ToJsonString(Plain);

    /// <summary>The detail of plain words that somebody keeps: those before and those since, each as text.</summary>
    public static string OfWords(string? before, string? after) => new JsonObject { ["before"] = before, ["after"] = after }.ToJsonString(Plain);

    private static JsonNode? Node(string? json) => json is null ? null : JsonNode.Parse(json);
}
