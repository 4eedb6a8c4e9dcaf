using Chancery.Store;

namespace Chancery.App.Exports;

/// <content>What the record holds of one person or one event.</content>
internal static partial class AnswerJson
{
    public static string Of(PersonAnswer answer) => Object(json =>
    {
        json.Person("person", answer.Person);
        json.List("matches", answer.Matches, static (w, m) =>
        {
            w.WriteString("id", m.Id);
            w.WriteString("name", m.Name);
        });
        json.WriteString("redirectedFrom", answer.RedirectedFrom);
        json.List("names", answer.Names, static (w, n) =>
        {
            w.WriteString("name", n.Name);
            w.WriteNumber("count", n.Count);
        });
        json.List("externalIds", answer.ExternalIds, static (w, x) =>
        {
            w.WriteString("source", x.Source);
            w.WriteString("value", x.Value);
            w.WriteString("name", x.Name);
            w.WriteString("url", x.Address);
            w.WriteString("why", x.Why);
        });
        json.Strings("languages", answer.Languages);
        json.WriteNumber("documents", answer.Documents);
        json.List("offices", answer.Offices, Holder);
        json.WriteNumber("total", answer.Events.Count + answer.Unclear.Count);
        json.List("events", answer.Events, EventJson.Event);
        json.List("unclear", answer.Unclear, EventJson.Event);
        json.List("statements", answer.Statements, EventJson.Event);
        json.About(answer);
    });

    public static string Of(EventAnswer answer) => Object(json =>
    {
        json.One("event", answer.Event, EventJson.Event);
        json.WriteString("redirectedFrom", answer.RedirectedFrom);
        json.List("tellings", answer.Tellings, EventJson.Telling);
        json.List("differences", answer.Differences, static (w, d) =>
        {
            w.WriteString("field", d.Field);
            w.List("values", d.Values, static (v, value) =>
            {
                v.WriteString("value", value.Value);
                v.Strings("documents", value.Documents);
            });
        });
        json.List("maybeSame", answer.MaybeSame, EventJson.Event);
        json.One("followup", answer.Followup, Followup);
        json.About(answer);
    });
}
