using Chancery.Store;

namespace Chancery.App.Exports;

/// <content>Statements in order with candidates of change.</content>
internal static partial class AnswerJson
{
    public static string Of(PositionsAnswer answer) => Object(json =>
    {
        json.WriteString("code", answer.Asked.Code);
        json.Person("person", answer.Person);
        json.List("matches", answer.Matches, static (w, m) =>
        {
            w.WriteString("id", m.Id);
            w.WriteString("name", m.Name);
        });
        json.WriteString("about", answer.Asked.About);
        json.WriteString("target", answer.Asked.Target);
        json.WriteString("topic", answer.Asked.Topic);
        json.WriteNumber("total", answer.Total.Value);
        json.List("statements", answer.Statements, EventJson.Event);
        json.List("candidates", answer.Candidates, static (w, c) =>
        {
            w.WriteString("earlier", c.Earlier);
            w.WriteString("later", c.Later);
            w.WriteBoolean("sameSpeaker", c.SameSpeaker);
            w.Strings("shared", c.Shared);
        });
        json.About(answer);
    });
}
