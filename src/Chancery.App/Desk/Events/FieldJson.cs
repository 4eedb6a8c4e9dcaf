using System.Text.Json;
using Chancery.App.Desk.Texts;
using Chancery.App.Desk.Wording;

namespace Chancery.App.Desk.Events;

/// <summary>Says the fields of a fact's JSON, for histories.</summary>
internal static class FieldJson
{
    /// <summary>The name of a field.</summary>
    public static string Label(string name, DeskWords words) => words.Has("event.field." + name) ? words["event.field." + name] : name;

    /// <summary>A value as JSON in words; "not stated" where there is none.</summary>
    public static string Say(string name, string? json, WorldNames names, DeskWords words)
    {
        if (json is null) return words["event.not-stated"];
        using var parsed = JsonDocument.Parse(json);
        return Say(name, parsed.RootElement, names) is { Length: > 0 } text ? text : words["event.not-stated"];
    }

    private static string Say(string name, JsonElement value, WorldNames names) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(v => Say(name, v, names))),
        JsonValueKind.Object when name == "basis" => string.Join(", ", value.EnumerateObject().Select(p => $"{p.Name}: {(Vocabulary.Read<Basis>(p.Value.GetString()) is { } basis ? FactFields.Say(names.Words, basis) : p.Value.GetString())}")),
        JsonValueKind.Object => Actor(value, names),
        JsonValueKind.String => TextOf(name, value.GetString()!, names),
        _ => value.GetRawText(),
    };

    private static string Actor(JsonElement actor, WorldNames names)
    {
        string? Text(string key) => actor.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        var office = RoleWords.Of(Vocabulary.Read<Role>(Text("role")), Text("for"), names);
        return Text("name") is { } name ? office.Length > 0 ? $"{name}, {office}" : name : office;
    }

    private static string TextOf(string name, string text, WorldNames names) => name switch
    {
        "date" or "due" => Edtf.Parse(text) is { } date ? DateWords.Say(names.Words, date) : text,
        "topics" => names.Topic(text),
        "parties" or "by" or "against" or "member" or "organization" or "target" or "forum" or "host" or "initiator" => names.Side(text),
        "kind" or "status" or "form" or "act" or "manner" or "mode" => StatusWords.Say(names.Words, text),
        _ => text,
    };
}
