using System.Text.Json;
using Chancery.Ledger;
using Chancery.Store;

namespace Chancery.App.Exports;

/// <content>Measures, memberships and initiatives over time.</content>
internal static partial class AnswerJson
{
    public static string Of(MeasuresAnswer answer) => Object(json =>
    {
        json.WriteString("code", answer.Code);
        json.WriteNumber("total", answer.Courses.Count);
        json.List("measures", answer.Courses, (w, course) => Measure(w, course, answer.Events));
        json.About(answer);
    });

    public static string Of(MembershipsAnswer answer) => Object(json =>
    {
        json.WriteString("code", answer.Code);
        json.WriteNumber("total", answer.Courses.Count);
        json.List("memberships", answer.Courses, (w, course) => Membership(w, course, answer.Events));
        json.About(answer);
    });

    public static string Of(InitiativesAnswer answer) => Object(json =>
    {
        json.WriteString("forum", answer.Forum);
        json.WriteNumber("total", answer.Courses.Count);
        json.List("initiatives", answer.Courses, (w, course) => Initiative(w, course, answer.Events));
        json.About(answer);
    });

    /// <summary>Measures of one kind by one side against another.</summary>
    public static void Measure(Utf8JsonWriter json, MeasureCourse course, IReadOnlyDictionary<string, EventLine> events)
    {
        json.WriteString("by", course.By);
        json.WriteString("against", course.Against);
        json.WriteString("type", course.Kind.Word());
        json.List("spans", course.Spans, (s, span) =>
        {
            Edge(s, "from", span.Begin);
            Edge(s, "to", span.End);
            s.WriteString("state", State(span));
            Steps(s, "steps", span.Steps, events);
        });
        Steps(json, "words", course.Words, events);
        Steps(json, "unplaced", course.Unplaced, events);
    }

    /// <summary>One member in one organisation.</summary>
    public static void Membership(Utf8JsonWriter json, MembershipCourse course, IReadOnlyDictionary<string, EventLine> events)
    {
        json.WriteString("member", course.Member);
        json.WriteString("organization", course.Organization);
        json.List("spans", course.Spans, (s, span) =>
        {
            s.WriteString("status", span.Status.Word());
            Edge(s, "from", span.Begin);
            Edge(s, "to", span.End);
            Steps(s, "steps", span.Steps, events);
        });
        Steps(json, "unplaced", course.Unplaced, events);
    }

    /// <summary>One proposal and its history.</summary>
    public static void Initiative(Utf8JsonWriter json, InitiativeCourse course, IReadOnlyDictionary<string, EventLine> events)
    {
        json.WriteString("title", course.Title);
        json.Strings("by", course.By);
        json.WriteString("decision", course.Decision?.Fact.Status.Word());
        Steps(json, "steps", course.Steps, events);
    }

    /// <summary>How a measure stands at the end of a span.</summary>
    public static string State(MeasureSpan span) => span.End is not null ? "lifted" : span.Eased ? "eased" : "in-force";

    private static void Edge(Utf8JsonWriter json, string name, Boundary? edge)
    {
        if (edge is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        json.WriteString("date", edge.Date?.Text);
        json.WriteString("knownBy", Iso(edge.KnownBy));
        json.WriteEndObject();
    }

    private static void Steps<T>(Utf8JsonWriter json, string name, IEnumerable<CourseStep<T>> steps, IReadOnlyDictionary<string, EventLine> events)
        where T : Fact => json.List(name, steps, (w, step) => EventJson.Event(w, events[step.Id]));
}
