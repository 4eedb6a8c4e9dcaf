using System.Text.Json;
using Chancery.App.Desk.Access;
using Chancery.App.Exports;
using Chancery.Store;

namespace Chancery.App.Api;

/// <summary>People's words on the record, sent as JSON.</summary>
internal static class ApiReview
{
    /// <summary>A word: its name in the address, the fields of its body (those with a question mark may be left out), and what it does.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Fields">Its fields.</param>
    /// <param name="Say">Says it; fields by name, null where left out.</param>
    public sealed record Spoken(string Name, IReadOnlyList<string> Fields, Func<RecordReview, Func<string, string?>, Word> Say);

    /// <summary>All words.</summary>
    public static IReadOnlyList<Spoken> Words { get; } =
    [
        new("accept", ["fact", "why?"], (review, its) => review.Accept(its("fact")!, its("why"))),
        new("correct", ["fact", "change", "why?"], (review, its) => review.Correct(its("fact")!, its("change")!, its("why"))),
        new("reject", ["fact", "why"], (review, its) => review.Reject(its("fact")!, its("why")!)),
        new("same", ["a", "b", "why?"], (review, its) => IsPerson(its("a")!) ? review.SamePerson(its("a")!, its("b")!, its("why")) : review.SameEvent(its("a")!, its("b")!, its("why"))),
        new("different", ["a", "b", "why?"], (review, its) => IsPerson(its("a")!) ? review.DifferentPersons(its("a")!, its("b")!, its("why")) : review.DifferentEvents(its("a")!, its("b")!, its("why"))),
        new("undo", ["what", "why?"], (review, its) => review.Undo(its("what")!, its("why"))),
    ];

    /// <summary>Takes a word from a request.</summary>
    public static async Task<IResult> Take(HttpContext http, Spoken word, RecordStore store, DeskPerson person)
    {
        if (http.Request.Query.Count > 0) return ApiProblem.Bad(http.Request.Query.Keys.First(), "A word is said in the body, not in the address.");
        if (!http.Request.HasJsonContentType())
            return new ApiProblem(StatusCodes.Status415UnsupportedMediaType, "Not in this form", "Send the body as JSON, with Content-Type: application/json.") { Allowed = ["application/json"] };
        var (fields, problem) = await Read(http, word);
        if (problem is not null) return problem;
        try
        {
            var said = word.Say(store.Review(person.Name), name => fields!.GetValueOrDefault(name));
            http.Response.Headers.CacheControl = "no-store";
            return Results.Text(AnswerJson.Of(said), "application/json; charset=utf-8");
        }
        catch (ReviewRefusedException refused)
        {
            return word.Name == "correct"
                ? new ApiProblem(StatusCodes.Status422UnprocessableEntity, "The correction cannot be made", refused.Message)
                : new ApiProblem(StatusCodes.Status409Conflict, "The record does not take this word", refused.Message);
        }
    }

    private static async Task<(Dictionary<string, string>? Fields, ApiProblem? Problem)> Read(HttpContext http, Spoken word)
    {
        string[] known = [.. word.Fields.Select(f => f.TrimEnd('?'))];
        try
        {
            using var body = await JsonDocument.ParseAsync(http.Request.Body, default, http.RequestAborted);
            if (body.RootElement.ValueKind != JsonValueKind.Object) return (null, ApiProblem.Bad("body", "The body is a JSON object.", known));
            var fields = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var field in body.RootElement.EnumerateObject())
            {
                if (!known.Contains(field.Name, StringComparer.Ordinal)) return (null, ApiProblem.Bad(field.Name, $"“{field.Name}” is no field of {word.Name}. It takes: {string.Join(", ", word.Fields)}.", known));
                if (field.Value.ValueKind == JsonValueKind.Null) continue;
                var wanted = field.Name == "change" ? JsonValueKind.Object : JsonValueKind.String;
                if (field.Value.ValueKind != wanted) return (null, ApiProblem.Bad(field.Name, field.Name == "change" ? "“change” is an object: the fields that change, null to take a value away." : $"“{field.Name}” is a text."));
                var text = wanted == JsonValueKind.Object ? field.Value.GetRawText() : field.Value.GetString()!.Trim();
                if (text.Length > 0) fields[field.Name] = text;
            }
            return word.Fields.FirstOrDefault(f => !f.EndsWith('?') && !fields.ContainsKey(f)) is { } missing
                ? (null, ApiProblem.Bad(missing, $"{word.Name} takes “{missing}”.", known))
                : (fields, null);
        }
        catch (JsonException wrong)
        {
            return (null, ApiProblem.Bad("body", $"The body is no JSON: {wrong.Message}"));
        }
    }

    private static bool IsPerson(string name) => name.StartsWith("P-", StringComparison.Ordinal);
}
