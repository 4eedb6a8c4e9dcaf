using Chancery.App.Desk.Wording;
using Chancery.Store;

namespace Chancery.App.Desk.Own;

/// <summary>Names and addresses of what notes and watches are on.</summary>
public static class SubjectNames
{
    /// <summary>The name of a subject; its id when the record holds it no more.</summary>
    public static string Say(OwnSubject subject, NamedSubject? found, WorldNames names)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(names);
        if (subject.Codes is { Count: > 0 } codes) return string.Join(" – ", codes.Select(names.Side));
        if (found?.Event is { } line) return FactWords.Title(line, names) + (line.Date is { } date ? ", " + DateWords.Say(names.Words, date) : "");
        return found?.Person?.Name ?? subject.Id;
    }

    /// <summary>The page of a subject.</summary>
    public static string Address(OwnSubject subject, DeskView view)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(view);
        return subject.Kind switch
        {
            OwnKind.Event => view.Event(subject.Id),
            OwnKind.Person => view.Person(subject.Id),
            OwnKind.Pair => view.Pair(subject.Codes[0], subject.Codes[1]),
            _ => view.Country(subject.Id),
        };
    }
}
