using Chancery.Store.Reviewing;
using Chancery.Store.Sql;

namespace Chancery.Store.Own;

/// <summary>Public ids that mean the same thing now: the id it goes by, and all that lead to it.</summary>
internal static class OwnIds
{
    /// <summary>The id that a subject's thing goes by now; codes stay.</summary>
    public static OwnSubject Now(RecordConnection connection, OwnSubject subject) => subject.Kind is OwnKind.Event or OwnKind.Person ? subject with { Id = Now(connection, subject.Id) } : subject;

    /// <summary>The id that an id's thing goes by now.</summary>
    public static string Now(RecordConnection connection, string id) => new Subjects(connection).Now(id);

    /// <summary>The same subject by the id its thing goes by now.</summary>
    /// <exception cref="ReviewRefusedException">Nothing ever had this id.</exception>
    public static OwnSubject Known(RecordConnection connection, OwnSubject subject)
    {
        var kind = subject.Kind switch { OwnKind.Event => "E", OwnKind.Person => "P", _ => null };
        if (kind is not null && connection.Hot("SELECT count(*) FROM public_ids WHERE public_id = @a AND kind = @b").Number(subject.Id, kind) is not > 0)
            throw new ReviewRefusedException($"The record holds nothing called '{subject.Id}' on which something could be kept.");
        return Now(connection, subject);
    }

    /// <summary>Every id under which something may have been kept on the subject.</summary>
    public static IReadOnlyList<string> Of(RecordConnection connection, OwnSubject subject) => subject.Kind is OwnKind.Event or OwnKind.Person ? Of(connection, subject.Id) : [subject.Id];

    /// <summary>Every id that leads to what an id's thing goes by now, that one first.</summary>
    public static IReadOnlyList<string> Of(RecordConnection connection, string id)
    {
        List<string> all = [Now(connection, id)];
        for (var i = 0; i < all.Count; i++)
            all.AddRange(connection.Hot("SELECT public_id FROM public_ids WHERE now = @a ORDER BY public_id").Query(r => r.GetString(0), all[i]).Where(found => !all.Contains(found, StringComparer.Ordinal)));
        return all;
    }
}
