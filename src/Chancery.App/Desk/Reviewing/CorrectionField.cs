using System.Text.Json.Nodes;

namespace Chancery.App.Desk.Reviewing;

/// <summary>A value of a fact that can be corrected.</summary>
/// <param name="Path">Where it stands in the fact: <c>date</c>, <c>participants/0/role</c>.</param>
/// <param name="Form">How it is written: <c>text</c>, <c>number</c>, <c>flag</c>, <c>list</c> (parted by commas).</param>
/// <param name="Value">What it is now; empty when it is not stated.</param>
/// <param name="Choices">The words it can be; null when it is free.</param>
public sealed record CorrectionField(string Path, string Form, string Value, IReadOnlyList<string>? Choices)
{
    private static readonly string[] Untouched = ["confidence", "basis", "trace", "evidence", "assertedBy"];
    private static readonly string[] OfActor = ["name", "original", "role", "for"];
    private static readonly string[] Actors = ["participants", "speaker"];
    private static readonly string[] Numbers = ["round", "count"];

    /// <summary>The field's own name, the last part of its path.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>The name of its input in a form.</summary>
    public string Input => $"{Form}:{Path}";

    /// <summary>The fields of a fact; those of participants with room for one more.</summary>
    public static IReadOnlyList<CorrectionField> Of(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        var json = JsonNode.Parse(ReadingJson.Write(fact))!.AsObject();
        return [.. json.Where(p => !Untouched.Contains(p.Key)).SelectMany(p => Fields(fact, p.Key, p.Value))];
    }

    private static IEnumerable<CorrectionField> Fields(Fact fact, string name, JsonNode? value) => value switch
    {
        JsonArray people when name == "participants" => Enumerable.Range(0, people.Count + 1).SelectMany(i => Actor($"{name}/{i}", i < people.Count ? people[i] as JsonObject : null)),
        JsonArray list => [new CorrectionField(name, "list", string.Join(", ", list.Select(v => v?.ToString())), null)],
        JsonObject actor when Actors.Contains(name) => Actor(name, actor),
        null when Numbers.Contains(name) => [new CorrectionField(name, "number", "", null)],
        JsonValue v when v.GetValueKind() == System.Text.Json.JsonValueKind.Number => [new CorrectionField(name, "number", v.ToString(), null)],
        JsonValue v when v.GetValueKind() is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False => [new CorrectionField(name, "flag", v.GetValue<bool>() ? "yes" : "no", ["yes", "no"])],
        null or JsonValue => [new CorrectionField(name, "text", value?.ToString() ?? "", Words(fact, name))],
        _ => [],
    };

    private static IEnumerable<CorrectionField> Actor(string path, JsonObject? actor) =>
        OfActor.Select(f => new CorrectionField($"{path}/{f}", "text", actor?[f]?.ToString() ?? "", f == "role" ? [.. Vocabulary.All<Role>()] : null));

    private static IReadOnlyList<string>? Words(Fact fact, string name) => (fact, name) switch
    {
        (Contact, "kind") => [.. Vocabulary.All<ContactKind>()],
        (Contact, "status") => [.. Vocabulary.All<ContactStatus>()],
        (Contact, "manner") => [.. Vocabulary.All<Manner>()],
        (Agreement, "form") => [.. Vocabulary.All<AgreementForm>()],
        (Agreement, "status") => [.. Vocabulary.All<AgreementStatus>()],
        (Measure, "kind") => [.. Vocabulary.All<MeasureKind>()],
        (Measure, "status") => [.. Vocabulary.All<MeasureStatus>()],
        (Initiative, "status") => [.. Vocabulary.All<InitiativeStatus>()],
        (Initiative, "mode") => [.. Vocabulary.All<DecisionMode>()],
        (Membership, "status") => [.. Vocabulary.All<MembershipStatus>()],
        (Statement, "act") => [.. Vocabulary.All<SpeechAct>()],
        (Tenure, "role") => [.. Vocabulary.All<Role>()],
        (Tenure, "event") => [.. Vocabulary.All<TenureEvent>()],
        _ => null,
    };
}
