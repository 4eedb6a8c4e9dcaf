using Chancery.Store.Asking;
using Chancery.Store.Sql;

namespace Chancery.Store;

public sealed partial class RecordQueries
{
    /// <summary>What the record holds for a brief on a side, on two sides or on a person.</summary>
    /// <param name="subject">Of whom.</param>
    /// <param name="period">The time of what happened.</param>
    /// <param name="days">The days of the question.</param>
    /// <param name="limit">The most lines of each part; the totals count all.</param>
    public BriefAnswer Briefing(BriefSubject subject, Period period, Days days, int limit = 40)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(period);
        // A record without later publications is a copy; what it was made of stands in the record itself.
        var revision = Revision(days.RecordedBy);
        return Ask(days, view =>
        {
            var answer = new BriefAnswer { Days = days, Note = view.Note, UndatedLeftOut = view.UndatedLeftOut, Subject = subject, Period = period, Revision = revision };
            if (subject.Person is not { } name)
            {
                return Briefed(view, answer, new Outline(view, subject.Codes), new FollowupFilter(subject.Codes), limit) with { Offices = [.. subject.Codes.SelectMany(c => OfficeRows.On(view, c, null))] };
            }
            var (person, matches) = PersonOf(view, name.Trim());
            answer = answer with { Person = person?.Ref, Matches = matches };
            return person is null
                ? answer with { Note = view.Note ?? (matches.Count == 0 ? $"The record names nobody called '{name}'." : $"'{name}' may be any of {matches.Count}.") }
                : Briefed(view, answer, new Outline(view, person.Number), new FollowupFilter([], Person: person.Number), limit) with { Offices = OfficeRows.Of(view, person.Number) };
        });
    }

    private static BriefAnswer Briefed(View view, BriefAnswer answer, Outline outline, FollowupFilter who, int limit)
    {
        var (dated, said, unclear) = (outline.Newest("dated", answer.Period), outline.Newest("said", answer.Period), outline.Newest("unclear"));
        var cut = dated.Count >= Outline.Looked || said.Count >= Outline.Looked;
        // What happened by the day; plans for a day to come stand in the ledger. The day of a promise is the day on which it is due.
        var day = Columns.Text(answer.Days.On);
        var past = dated.FindAll(r => r.FactKind == "commitment" || string.CompareOrdinal(r.Day, day) <= 0);
        var (contacts, agreed, acts) = (past.FindAll(r => r.IsHeldContact), past.FindAll(r => r.FactKind is "agreement" or "commitment"), past.FindAll(r => r.FactKind is "measure" or "initiative" or "membership"));
        if (answer.Period is { Since: null, Until: null })
        {
            // Promises often have no day; in no period they cannot be missed.
            agreed.AddRange(unclear.Where(r => r.FactKind is "agreement" or "commitment"));
            unclear.RemoveAll(r => r.FactKind is "agreement" or "commitment");
        }
        said.RemoveAll(r => string.CompareOrdinal(r.Day, day) > 0);
        var ledger = new LedgerShelves(view, who, limit, kept: false, who.Codes.Count == 1 ? answer.Days.On.AddYears(-1) : null);
        var last = answer.Period.To is { } to && to < answer.Days.On ? to : answer.Days.On;
        var met = answer.Subject.Codes.Count == 2 ? outline.Met(last, MeetingsLooked) : [];
        var shown = new[] { contacts, agreed, acts, said, unclear }.SelectMany(l => l.Take(limit)).Select(r => r.Event);
        var rows = EventRows.ByRow(view, [.. shown, .. met]);
        Shelf<EventLine> Of(List<OutlineRow> list) => new([.. list.Take(limit).Select(r => rows[r.Event])], new Total(list.Count, cut ? "gte" : "eq"));
        return answer with
        {
            LookedAtNewest = cut,
            LastMet = met.Select(m => rows[m]).FirstOrDefault(InPerson),
            Contacts = Of(contacts),
            Agreed = Of(agreed),
            Acts = Of(acts),
            Positions = Of(said),
            Unclear = Of(unclear),
            Open = ledger.Open(view),
            Overdue = ledger.Overdue(view),
        };
    }
}
