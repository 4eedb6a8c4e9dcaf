using System.Globalization;
using Chancery.App.Desk.Access;
using Chancery.App.Desk.Routing;
using Chancery.App.Desk.Texts;
using Chancery.App.Desk.Wording;
using Chancery.Store;

namespace Chancery.App.Desk.Reviewing;

/// <summary>The queue of what people should look at, one thing at a time, and the words they say of it.</summary>
internal static class ReviewRoutes
{
    public static void Map(DeskMap map)
    {
        map.Get("/review", DeskRole.Reviewer, Show);
        map.Post("/review/accept", DeskRole.Reviewer, (HttpRequest r, DeskWords words, DeskPerson person, RecordStore store) => Say(r, words, person, store, review => review.Accept(Of(r, "fact"), Why(r))));
        map.Post("/review/reject", DeskRole.Reviewer, (HttpRequest r, DeskWords words, DeskPerson person, RecordStore store) => Say(r, words, person, store, review => Why(r) is { } why
            ? review.Reject(Of(r, "fact"), why) : throw new ReviewRefusedException(words["review.why-needed"])));
        map.Post("/review/correct", DeskRole.Reviewer, (HttpRequest r, DeskWords words, DeskPerson person, RecordStore store) => Say(r, words, person, store, review =>
            review.Correct(Of(r, "fact"), CorrectionPatch.Of(r.Form) ?? throw new ReviewRefusedException(words["review.nothing-changed"]), Why(r))));
        map.Post("/review/same", DeskRole.Reviewer, (HttpRequest r, DeskWords words, DeskPerson person, RecordStore store) => Say(r, words, person, store, review =>
            IsPerson(r) ? review.SamePerson(Of(r, "a"), Of(r, "b"), Why(r)) : review.SameEvent(Of(r, "a"), Of(r, "b"), Why(r))));
        map.Post("/review/different", DeskRole.Reviewer, (HttpRequest r, DeskWords words, DeskPerson person, RecordStore store) => Say(r, words, person, store, review =>
            IsPerson(r) ? review.DifferentPersons(Of(r, "a"), Of(r, "b"), Why(r)) : review.DifferentEvents(Of(r, "a"), Of(r, "b"), Why(r))));
        map.Post("/review/undo", DeskRole.Reviewer, (HttpRequest r, DeskWords words, DeskPerson person, RecordStore store) => Say(r, words, person, store, review => review.Undo(Of(r, "what"), Why(r))));
    }

    private static IResult Show(string? reason, int? skip, long? done, DeskView view, DeskWords words, DeskPerson person, RecordQueries record)
    {
        var wanted = Vocabulary.Read<ReviewReason>(reason);
        if (!string.IsNullOrEmpty(reason) && wanted is null) return DeskRoutes.Say(StatusCodes.Status404NotFound, words["review.no-reason"], words.Say("review.no-reason-more", ("reasons", string.Join(", ", Vocabulary.All<ReviewReason>()))));
        var passed = Math.Clamp(skip ?? 0, 0, 100_000);
        // Words are said of the record as it is now, so that is what is shown, whatever the days of the address.
        var step = record.ReviewStep(new Days(view.Days.On), wanted, passed);
        // What was done is read from the log, and only one's own words are shown: an address made elsewhere cannot say anything.
        var entry = done is { } number && record.LogEntry(number) is { } said && said.Who == person.Name ? said : null;
        return DeskRoutes.Page<ReviewPage>(new { Step = step, Reason = wanted, Skip = passed, Done = entry });
    }

    private static IResult Say(HttpRequest request, DeskWords words, DeskPerson person, RecordStore store, Func<RecordReview, Word> word)
    {
        try
        {
            word(store.Review(person.Name));
        }
        catch (ReviewRefusedException refused)
        {
            return DeskRoutes.Page<RefusedPage>(new { Message = SaidWords.Say(words, refused.Message), Back = Address(request, null) }, StatusCodes.Status409Conflict);
        }
        return new SeeOther(Address(request, store.Questions.LastWord(person.Name)));
    }

    /// <summary>Back to the queue where it was: what was settled has left it, so that the next stands in its place.</summary>
    private static string Address(HttpRequest request, long? done)
    {
        var reason = Vocabulary.Read<ReviewReason>(Of(request, "reason"));
        var parts = new List<string>();
        if (reason is { } r) parts.Add("reason=" + r.Word());
        if (int.TryParse(Of(request, "skip"), NumberStyles.None, CultureInfo.InvariantCulture, out var skip) && skip > 0) parts.Add(string.Create(CultureInfo.InvariantCulture, $"skip={skip}"));
        if (done is { } number) parts.Add(string.Create(CultureInfo.InvariantCulture, $"done={number}"));
        return "/review" + (parts.Count > 0 ? "?" + string.Join('&', parts) : "");
    }

    private static bool IsPerson(HttpRequest request) => Of(request, "a").StartsWith("P-", StringComparison.Ordinal);

    private static string Of(HttpRequest request, string name) => request.Form[name].ToString().Trim();

    private static string? Why(HttpRequest request) => Of(request, "why") is { Length: > 0 } why ? why.Length > 2000 ? why[..2000] : why : null;

    /// <summary>Sends the browser to another address of the desk, to be asked for with GET.</summary>
    private sealed class SeeOther(string address) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = httpContext.Request.PathBase + address;
            return Task.CompletedTask;
        }
    }
}
