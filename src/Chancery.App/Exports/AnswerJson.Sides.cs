using System.Text.Json;
using Chancery.Store;

namespace Chancery.App.Exports;

/// <content>What the record holds of a country or a pair.</content>
internal static partial class AnswerJson
{
    public static string Of(CountryAnswer answer) => Object(json =>
    {
        json.WriteString("country", answer.Code);
        json.WriteNumber("total", answer.Total.Value);
        Lists(json, answer.Events, answer.Unclear, answer.Statements, answer.Offices, answer.Followups);
        json.List("partners", answer.Partners, static (w, f) =>
        {
            w.WriteString("code", f.Name);
            w.WriteNumber("count", f.Count);
        });
        json.About(answer);
    });

    public static string Of(PairAnswer answer) => Object(json =>
    {
        json.Strings("pair", [answer.A, answer.B]);
        json.WriteNumber("total", answer.Total.Value);
        Lists(json, answer.Events, answer.Unclear, answer.Statements, answer.Offices, answer.Followups);
        json.About(answer);
    });

    private static void Lists(
        Utf8JsonWriter json, IReadOnlyList<EventLine> events, IReadOnlyList<EventLine> unclear, IReadOnlyList<EventLine> statements,
        IReadOnlyList<OfficeHolder> offices, IReadOnlyList<FollowupLine> followups)
    {
        json.List("events", events, EventJson.Event);
        json.List("unclear", unclear, EventJson.Event);
        json.List("statements", statements, EventJson.Event);
        json.List("offices", offices, Holder);
        json.List("followups", followups, Followup);
    }
}
