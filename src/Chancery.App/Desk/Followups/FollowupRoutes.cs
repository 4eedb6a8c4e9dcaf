using Chancery.App.Desk.Access;
using Chancery.App.Desk.Routing;
using Chancery.Ledger;
using Chancery.Store;

namespace Chancery.App.Desk.Followups;

/// <summary>The ledger: what was planned or promised, and what became of it.</summary>
internal static class FollowupRoutes
{
    public static void Map(DeskMap map) => map.Get("/followups", DeskRole.Reader, Ledger);

    private static IResult Ledger(string? state, string? country, string? with, string? person, DeskView view, RecordQueries record)
    {
        var known = Vocabulary.Read<FollowupState>(state);
        if (!string.IsNullOrEmpty(state) && state != "coming" && known is null)
            return DeskRoutes.Missing(view.Names.Words["message.no-state"], view.Names.Words.Say("message.no-state.text", ("text", state), ("states", string.Join(", ", Vocabulary.All<FollowupState>().Append("coming")))));
        string? unknown = null;
        string[] codes = [.. new[] { Side(country), Side(with) }.OfType<string>().Distinct(StringComparer.Ordinal)];
        var who = string.IsNullOrWhiteSpace(person) ? null : record.Person(person, view.Days);
        if (who is { Person: null }) unknown ??= person;
        var filter = new LedgerFilter { Codes = codes, State = known, Coming = state == "coming", Person = who?.Person?.Id };
        return DeskRoutes.Page<FollowupsPage>(new
        {
            Answer = record.Ledger(filter, view.Days, FollowupsPage.Lines, view.Offset),
            Asked = filter,
            State = string.IsNullOrEmpty(state) ? null : state,
            Who = who?.Person,
            Unknown = unknown,
            Sides = record.Sides(view.Days),
        });

        string? Side(string? words)
        {
            if (string.IsNullOrWhiteSpace(words)) return null;
            var code = view.Names.Code(words);
            if (code is null) unknown ??= words;
            return code;
        }
    }
}
