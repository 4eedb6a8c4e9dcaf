using Chancery.App.Desk.Access;
using Chancery.App.Desk.Routing;
using Chancery.Store;

namespace Chancery.App.Desk.Persons;

/// <summary>The page of a person.</summary>
internal static class PersonRoutes
{
    public static void Map(DeskMap map) => map.Get("/person/{id}", DeskRole.Reader, Person);

    private static IResult Person(string id, DeskView view, RecordQueries record)
    {
        var answer = record.Person(id, view.Days);
        return answer.Person is { } person ? DeskRoutes.Page<PersonPage>(new { Answer = answer, Offices = record.OfficesOverTime(person, view.Days) })
            : DeskRoutes.Page<PersonChoicePage>(new { Answer = answer, Asked = id }, answer.Matches.Count == 0 ? StatusCodes.Status404NotFound : StatusCodes.Status200OK);
    }
}
