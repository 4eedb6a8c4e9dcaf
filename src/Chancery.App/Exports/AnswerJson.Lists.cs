using System.Text.Json;
using Chancery.Store;

namespace Chancery.App.Exports;

/// <content>Holders of an office, the ledger, documents, and what the record covers.</content>
internal static partial class AnswerJson
{
    public static string Of(OfficeAnswer answer) => Object(json =>
    {
        json.WriteStartObject("question");
        json.WriteString("role", answer.Role.Word());
        json.WriteString("for", answer.For);
        json.Days(answer.Days);
        json.WriteEndObject();
        json.List("answers", answer.Holders, Holder);
        json.About(answer);
    });

    public static string Of(FollowupsAnswer answer) => Object(json =>
    {
        json.WriteString("on", Iso(answer.Days.On));
        json.WriteNumber("total", answer.Total.Value);
        json.List("followups", answer.Followups, Followup);
        json.About(answer);
    });

    public static string Of(SearchAnswer answer) => Object(json =>
    {
        json.WriteString("query", answer.Query);
        json.Total(answer.Total);
        json.List("results", answer.Results, Hit);
        json.About(answer);
    });

    public static string Of(DocumentAnswer answer) => Object(json =>
    {
        json.One("document", answer.Document, Document);
        json.WriteString("text", answer.Text);
        json.List("facts", answer.Facts, EventJson.Fact);
        json.List("problems", answer.Problems, static (w, problem) =>
        {
            w.WriteString("stage", problem.Stage);
            w.WriteString("what", problem.What);
            if (problem.Span is not { } span) return;
            w.WriteNumber("start", span.Start);
            w.WriteNumber("end", span.End);
        });
        json.List("readings", answer.Readings, static (w, reading) =>
        {
            w.WriteString("reader", reading.Reader);
            w.WriteString("recorded", reading.Recorded.UtcDateTime);
            w.WriteNumber("facts", reading.Facts);
            w.WriteBoolean("current", reading.Current);
        });
        json.About(answer);
    });

    /// <summary>What a record covers.</summary>
    /// <param name="answer">What it covers.</param>
    /// <param name="address">Where the record is.</param>
    public static string Of(CoverageAnswer answer, StoreAddress address) => Object(json =>
    {
        json.WriteString("store", address.ToString());
        json.WriteNumber("documents", answer.Documents);
        json.WriteNumber("samples", answer.Samples);
        json.WriteNumber("undated", answer.Undated);
        json.WriteNumber("facts", answer.Facts);
        json.WriteNumber("events", answer.Events);
        json.WriteNumber("persons", answer.Persons);
        json.WriteNumber("withProblems", answer.WithProblems);
        foreach (var (name, facets) in (ReadOnlySpan<(string, IReadOnlyList<Facet>)>)
            [("factKinds", answer.FactKinds), ("languages", answer.Languages), ("sides", answer.Sides), ("months", answer.Months), ("readers", answer.Readers)])
        {
            json.List(name, facets, Facet);
        }
        json.List("unread", answer.Unread, static (w, file) =>
        {
            w.WriteString("path", file.Path);
            w.WriteString("why", file.What);
        });
        json.About(answer);
    });

    /// <summary>The labels of what was found: <c>facets</c>, by field, and among how many documents they were counted.</summary>
    public static void Facets(this Utf8JsonWriter json, SearchAnswer answer)
    {
        json.WriteStartObject("facets");
        foreach (var list in answer.Facets) json.List(list.Field, list.Values, Facet);
        json.WriteEndObject();
        json.WriteNumber("facetsAmong", answer.FacetsAmong);
    }

    /// <summary>How many match, and whether exactly (<c>eq</c>) or at least (<c>gte</c>) so many.</summary>
    public static void Total(this Utf8JsonWriter json, Total total)
    {
        json.WriteStartObject("total");
        json.WriteNumber("value", total.Value);
        json.WriteString("relation", total.Relation);
        json.WriteEndObject();
    }

    /// <summary>A document found by a search.</summary>
    public static void Hit(Utf8JsonWriter json, SearchHit hit)
    {
        Document(json, hit.Document);
        json.WriteString("snippet", hit.Snippet);
        json.WriteNumber("start", hit.Span.Start);
        json.WriteNumber("end", hit.Span.End);
        json.List("matches", hit.Matches, static (m, span) =>
        {
            m.WriteNumber("start", span.Start);
            m.WriteNumber("end", span.End);
        });
    }

    /// <summary>A value and how often it occurs.</summary>
    public static void Facet(Utf8JsonWriter json, Facet facet)
    {
        json.WriteString("name", facet.Name);
        json.WriteNumber("count", facet.Count);
    }

    /// <summary>A person.</summary>
    public static void Person(Utf8JsonWriter json, PersonRef person)
    {
        json.WriteString("id", person.Id);
        json.WriteString("name", person.Name);
    }

    /// <summary>A change of the record.</summary>
    public static void Change(Utf8JsonWriter json, RecordChange change)
    {
        json.WriteNumber("number", change.Number);
        json.WriteString("when", change.When.UtcDateTime);
        json.WriteString("what", change.What);
        json.One("document", change.Document, Document);
        json.List("events", change.Events, EventJson.Event);
    }
}
