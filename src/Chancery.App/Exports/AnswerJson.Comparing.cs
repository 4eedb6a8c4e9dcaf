using System.Text.Json;
using Chancery.Comparing;
using Chancery.Store;

namespace Chancery.App.Exports;

/// <content>What sides tell of one event.</content>
internal static partial class AnswerJson
{
    public static string Of(ComparisonAnswer answer) => Object(json =>
    {
        json.One("event", answer.Event, EventJson.Event);
        json.WriteString("redirectedFrom", answer.RedirectedFrom);
        json.List("sides", answer.Sides, static (w, s) =>
        {
            Side(w, s.Side);
            w.WriteNumber("voices", s.Voices);
            w.WriteBoolean("onlyCopies", s.OnlyCopies);
            w.List("documents", s.Documents, Document);
        });
        json.List("fields", answer.Fields, static (w, f) =>
        {
            w.WriteString("field", f.Field);
            w.List("values", f.Values, Value);
        });
        json.About(answer);
    });

    private static void Side(Utf8JsonWriter json, TextSide side)
    {
        json.WriteString("side", side.Name);
        json.WriteString("sort", side.Sort.Word());
    }

    private static void Value(Utf8JsonWriter json, FieldValue value)
    {
        json.WriteString("value", value.Value);
        json.WriteString("standing", value.Standing.Word());
        json.WriteNumber("voices", value.Voices);
        json.List("by", value.By, static (w, b) =>
        {
            Side(w, b.Side);
            w.WriteNumber("voices", b.Voices);
            w.Evidence("evidence", b.Evidence);
        });
        json.List("maybeIn", value.MaybeIn, Side);
        json.List("notIn", value.NotIn, Side);
    }
}
