using System.Text.Json;
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
        json.List("candidates", answer.Candidates, Candidate);
        json.About(answer);
    });

    /// <summary>Two statements that may show a change.</summary>
    public static void Candidate(Utf8JsonWriter json, ChangeCandidate candidate)
    {
        json.WriteString("earlier", candidate.Earlier);
        json.WriteString("later", candidate.Later);
        json.WriteBoolean("sameSpeaker", candidate.SameSpeaker);
        json.Strings("shared", candidate.Shared);
    }
}
