using System.Text.Json;
using Chancery.App.Exports;
using Chancery.Store;
using Chancery.Store.Keeping;

namespace Chancery.App.Commands.Showing;

/// <summary>What reading again changed, as JSON.</summary>
internal static class RereadJson
{
    public static string Write(RereadReport report, StoreAddress store) => AnswerJson.Object(json =>
    {
        json.WriteString("store", store.ToString());
        json.WriteString("reader", report.Reader);
        json.WriteBoolean("dryRun", report.DryRun);
        json.WriteNumber("read", report.Read);
        json.WriteNumber("changed", report.Changed);
        json.WriteNumber("left", report.Left);
        json.WriteNumber("reviewed", report.Reviewed);
        json.List("before", report.Readers, static (w, r) =>
        {
            w.WriteString("reader", r.Key);
            w.WriteNumber("documents", r.Value);
        });
        json.List("kinds", report.Kinds, (w, kind) =>
        {
            w.WriteString("kind", kind);
            foreach (var change in Enum.GetValues<ChangeOfFact>()) w.WriteNumber(RereadCommand.Word(change), report.Count(kind, change));
            w.WriteStartObject("fields");
            foreach (var (field, count) in report.Fields(kind)) w.WriteNumber(field, count);
            w.WriteEndObject();
        });
        json.List("examples", report.Examples, static (w, e) => Example(w, e.Document, e.Change));
        json.List("unread", report.Unread, static (w, u) =>
        {
            w.WriteString("document", u.Document);
            w.WriteString("why", u.Why);
        });
    });

    private static void Example(Utf8JsonWriter json, string document, FactChange change)
    {
        json.WriteString("kind", change.Kind);
        json.WriteString("change", RereadCommand.Word(change.Change));
        json.WriteString("document", document);
        json.List("fields", change.Fields, static (w, field) =>
        {
            w.WriteString("name", field.Name);
            Raw(w, "before", field.Before);
            Raw(w, "after", field.After);
        });
        json.WriteString("quote", change.Words.Quote);
        json.WriteNumber("start", change.Words.Span.Start);
        json.WriteNumber("end", change.Words.Span.End);
    }

    private static void Raw(Utf8JsonWriter json, string name, string? value)
    {
        json.WritePropertyName(name);
        if (value is null) json.WriteNullValue();
        else json.WriteRawValue(value);
    }
}
