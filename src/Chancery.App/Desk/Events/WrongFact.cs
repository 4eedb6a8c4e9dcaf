using System.Text.Json.Nodes;
using Chancery.App.Desk.Access;
using Chancery.App.Desk.Texts;
using Chancery.App.Desk.Wording;
using Chancery.Store;

namespace Chancery.App.Desk.Events;

/// <summary>Takes what a person says of a fact on the page "Wrong?": that it is right, that it is wrong, or what it should be.</summary>
internal static class WrongFact
{
    /// <summary>The fields that can be corrected there, by kind of fact; others on the command line.</summary>
    public static IReadOnlyList<string> Fields(Fact fact) => fact switch
    {
        Contact => ["date", "place", "kind", "status"],
        Commitment => ["due"],
        Agreement => ["date", "title", "status"],
        Measure or Membership or Initiative => ["date", "status"],
        _ => [],
    };

    /// <summary>The words among which a field is chosen; none when it is written freely.</summary>
    public static IReadOnlyList<string> Choices(Fact fact, string field) => (fact, field) switch
    {
        (Contact, "kind") => [.. Vocabulary.All<ContactKind>()],
        (Contact, "status") => [.. Vocabulary.All<ContactStatus>()],
        (Agreement, "status") => [.. Vocabulary.All<AgreementStatus>()],
        (Measure, "status") => [.. Vocabulary.All<MeasureStatus>()],
        (Membership, "status") => [.. Vocabulary.All<MembershipStatus>()],
        (Initiative, "status") => [.. Vocabulary.All<InitiativeStatus>()],
        _ => [],
    };

    /// <summary>A field's value as a form holds it; empty when it is not stated.</summary>
    public static string Value(Fact fact, string field) => JsonNode.Parse(ReadingJson.Write(fact))![field]?.GetValue<string>() ?? "";

    public static IResult Say(string id, HttpContext context, RecordQueries record, RecordStore store, DeskPerson person, DeskView view, DeskWords words)
    {
        var form = context.Request.Form;
        var (key, why) = (form["fact"].ToString(), form["why"].ToString().Trim() is { Length: > 0 } given ? given : null);
        if (record.Event(id, view.Days).Tellings.FirstOrDefault(t => t.Key == key) is not { } telling) return DeskRoutes.Say(StatusCodes.Status404NotFound, words["wrong.refused"], words["wrong.gone"]);
        try
        {
            var review = store.Review(person.Name);
            switch (form["what"].ToString())
            {
                case "right": review.Accept(key, why); break;
                case "wrong" when why is null: return DeskRoutes.Say(StatusCodes.Status400BadRequest, words["wrong.refused"], words["wrong.needs-why"]);
                case "wrong": review.Reject(key, why); break;
                default: review.Correct(key, Patch(telling.Fact, form), why); break;
            }
        }
        catch (ReviewRefusedException refused)
        {
            return DeskRoutes.Say(StatusCodes.Status400BadRequest, words["wrong.refused"], SaidWords.Say(words, refused.Message));
        }
        var now = record.Document(telling.Document.Id, view.Days).Facts.FirstOrDefault(f => f.Key == key)?.EventId;
        return Results.LocalRedirect(now is null ? view.Document(telling.Document.Id) : view.Event(now) + "#history-h");
    }

    /// <summary>The fields that the form gives otherwise than the fact.</summary>
    private static string Patch(Fact fact, IFormCollection form)
    {
        var patch = new JsonObject();
        foreach (var field in Fields(fact).Where(f => form.ContainsKey("field." + f)))
        {
            var wanted = form["field." + field].ToString().Trim();
            if (wanted != Value(fact, field)) patch[field] = wanted.Length == 0 ? null : wanted;
        }
        return patch.ToJsonString();
    }
}
