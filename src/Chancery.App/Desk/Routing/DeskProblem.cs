namespace Chancery.App.Desk.Routing;

/// <summary>What went wrong, told to programs: <c>application/problem+json</c> of RFC 9457.</summary>
internal static class DeskProblem
{
    public static IResult Of(int status, string title, string detail) => TypedResults.Problem(detail, statusCode: status, title: title, type: "about:blank");
}
