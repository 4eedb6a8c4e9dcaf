using System.Text.Json;
using Chancery.App.Exports;
using Chancery.Store;

namespace Chancery.App.Api;

/// <summary>Lists that the record answers whole, or page by page, as the API gives them.</summary>
internal static class ApiLists
{
    /// <summary>A list that is short and asked for at once.</summary>
    public static ListAnswer<T> Whole<T>(ApiQuestion q, ListForm<T> form, Func<(IReadOnlyList<T> All, Action<Utf8JsonWriter> Besides)> ask) => new(
        form,
        () =>
        {
            var (all, besides) = ask();
            return (new Total(all.Count), [.. all.Skip(q.Offset).Take(q.Limit)], besides);
        },
        () => ask().All);

    /// <summary>Courses of measures, memberships or initiatives.</summary>
    public static ListAnswer<T> Courses<TAnswer, T>(ApiQuestion q, TAnswer answer, Func<TAnswer, IReadOnlyList<T>> courses, Func<TAnswer, ListForm<T>> form)
        where TAnswer : Answer => Whole(q, form(answer), () => (courses(answer), json => json.About(answer)));

    /// <summary>Statements of a side or person, the earliest first, with candidates of change among all of them.</summary>
    public static ApiAnswer Positions(ApiQuestion q, RecordQueries record)
    {
        if ((q.Country is null) == (q.Person is null)) return new UnclearAnswer("country", "Positions are those of a side or of a person: give country=BLR or person=P-000001, one of them.");
        var answer = record.Positions(new PositionFilter { Code = q.Country, Person = q.Person, About = q.Q, Target = q.With, Topic = q.Topics.Count > 0 ? q.Topics[0] : null }, q.Days);
        return Whole(q, ListForms.Events, () => (answer.Statements, json =>
        {
            json.Person("person", answer.Person);
            json.List("matches", answer.Matches, AnswerJson.Person);
            json.List("candidates", answer.Candidates, AnswerJson.Candidate);
            json.About(answer);
        }
        ));
    }

    /// <summary>What waits for a person's word.</summary>
    public static ApiAnswer Review(ApiQuestion q, RecordQueries record)
    {
        var reason = Vocabulary.Read<ReviewReason>(q.Kinds.Count > 0 ? q.Kinds[0] : null);
        return new ListAnswer<ReviewItem>(
            ListForms.Review,
            () =>
            {
                var answer = record.ReviewQueue(q.Days, q.Limit, q.Offset, reason);
                return (new Total(answer.Totals.Values.Sum()), answer.Items, json =>
                {
                    json.WriteStartObject("totals");
                    foreach (var (each, total) in answer.Totals) json.WriteNumber(each.Word(), total);
                    json.WriteEndObject();
                    json.About(answer);
                }
                );
            },
            () => Pages((limit, offset) => record.ReviewQueue(q.Days, limit, offset, reason).Items));
    }

    /// <summary>The log.</summary>
    public static ApiAnswer Log(ApiQuestion q, RecordQueries record) => new ListAnswer<LogEntry>(
        ListForms.Log, () => record.Log(q.Q, q.Limit, q.Offset) is var a ? (a.Total, a.Entries, static _ => { }) : default, () => Pages((limit, offset) => record.Log(q.Q, limit, offset).Entries));

    /// <summary>All pages of a list, one after the other.</summary>
    public static IEnumerable<T> Pages<T>(Func<int, int, IReadOnlyList<T>> page)
    {
        for (var offset = 0; ; offset += ApiParameters.MostLimit)
        {
            var items = page(ApiParameters.MostLimit, offset);
            foreach (var item in items) yield return item;
            if (items.Count < ApiParameters.MostLimit) yield break;
        }
    }
}
