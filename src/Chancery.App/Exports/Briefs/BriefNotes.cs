using Chancery.App.Desk.Texts;
using Chancery.App.Desk.Wording;
using Chancery.Store;

namespace Chancery.App.Exports.Briefs;

/// <summary>A person's own notes on what a brief is on, as the brief shows them: those that stand, or stood at the moment whose record is asked for.</summary>
internal static class BriefNotes
{
    /// <summary>The notes, the newest first.</summary>
    /// <param name="own">The notes of whom.</param>
    /// <param name="answer">What the brief is made of.</param>
    /// <param name="words">The words of the language in which the brief is written.</param>
    public static IReadOnlyList<BriefNote> Of(RecordOwn own, BriefAnswer answer, DeskWords words)
    {
        if (On(answer) is not { } subject) return [];
        var moment = answer.Days.RecordedBy;
        return [.. own.Notes(subject).Where(n => moment is null ? n.Until is null : n.Since <= moment && (n.Until is null || n.Until > moment))
            .Select(n => new BriefNote(n.Text, words.Say("own.note.written", ("when", DateWords.Moment(words, n.Since)))))];
    }

    private static OwnSubject? On(BriefAnswer answer) => answer.Subject.Codes switch
    {
        [var a, var b] => OwnSubject.Pair(a, b),
        [var code] => OwnSubject.Country(code),
        _ => answer.Person is { } person ? OwnSubject.Person(person.Id) : null,
    };
}
