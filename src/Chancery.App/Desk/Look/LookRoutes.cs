using Chancery.App.Desk.Access;
using Chancery.App.Desk.Pages;
using Chancery.App.Desk.Routing;
using Chancery.App.Desk.Texts;
using Chancery.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Chancery.App.Desk.Look;

/// <summary>Where a person wants to look rather than read: map, network, heat map.</summary>
internal static class LookRoutes
{
    /// <summary>How many places or partners a map shows.</summary>
    private const int Most = 200;

    /// <summary>How many partners a network shows around its centre.</summary>
    private const int Ring = 24;

    public static void Map(DeskMap map)
    {
        map.Get("/map", DeskRole.Reader, World);
        map.Get("/network", DeskRole.Reader, Network);
        map.Get("/heat", DeskRole.Reader, Heat);
    }

    private static IResult World(string? country, string? from, string? to, string? by, DeskView view, DeskWords words, RecordQueries record, WorldPlaces places)
    {
        var asked = LookQuestion.Read(country, from, to, view);
        if (asked.Complaint is { } bad) return NotUnderstood(bad, words);
        if (by != "partner" || asked.Code is not { } code)
        {
            var answer = record.Places(asked.Code, asked.From, asked.To, view.Days, Most);
            return DeskRoutes.Page<MapPage>(new { Asked = asked, Answer = (Answer)answer, answer.Total, Spots = answer.Places.Select(p => new Spot(p.Place, null, p.Count, places.City(p.Place))).ToList() });
        }
        var partners = record.MeetingsOf(code, view.Days);
        var met = partners.Meetings.Where(m => m.Year >= asked.From && m.Year <= asked.To).GroupBy(m => m.Other, StringComparer.Ordinal)
            .Select(g => (Code: g.Key, Count: g.Sum(m => m.Count))).OrderByDescending(p => p.Count).ThenBy(p => p.Code, StringComparer.Ordinal).ToList();
        return DeskRoutes.Page<MapPage>(new
        {
            Asked = asked,
            Answer = (Answer)partners,
            Total = met.Count,
            ByPartner = true,
            Spots = met.Take(Most).Select(p => new Spot(view.Names.Side(p.Code), p.Code, p.Count, places.Capital(p.Code))).ToList(),
        });
    }

    private static IResult Network(string? country, string? from, string? to, DeskView view, DeskWords words, RecordQueries record)
    {
        var asked = LookQuestion.Read(country, from, to, view);
        if (asked.Complaint is { } bad) return NotUnderstood(bad, words);
        if (asked.Code is not { } code) return DeskRoutes.Page<NetworkPage>(new { Asked = asked });
        var partners = record.MeetingsOf(code, view.Days);
        var shown = partners.Meetings.GroupBy(m => m.Other, StringComparer.Ordinal).Take(Ring).Select(g => new Partner(g.Key, [.. g])).ToList();
        var among = record.MeetingTable([.. shown.Select(p => p.Code)], asked.From, asked.To, view.Days);
        return DeskRoutes.Page<NetworkPage>(new { Asked = asked, Answer = partners, Partners = shown, Among = shown.Count == 0 ? [] : among.Meetings, Total = partners.Meetings.Select(m => m.Other).Distinct(StringComparer.Ordinal).Count() });
    }

    private static IResult Heat(string? from, string? to, string? sides, DeskView view, DeskWords words, RecordQueries record)
    {
        var asked = LookQuestion.Read(null, from, to, view);
        string[] group = [.. (sides ?? "").Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];
        var bad = asked.Complaint ?? group.FirstOrDefault(s => view.Names.Code(s) is null);
        return bad is not null ? NotUnderstood(bad, words)
            : DeskRoutes.Page<HeatPage>(new { Asked = asked, Sides = sides ?? "", Answer = record.MeetingTable([.. group.Take(40).Select(s => view.Names.Code(s)!)], asked.From, asked.To, view.Days) });
    }

    private static RazorComponentResult<MessagePage> NotUnderstood(string bad, DeskWords words) => DeskRoutes.Say(StatusCodes.Status400BadRequest, words["look.bad"], words.Say("look.bad-how", ("what", bad)));
}
