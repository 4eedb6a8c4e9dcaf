using System.Globalization;
using System.Text;
using Chancery.App.Desk;
using Chancery.App.Desk.Texts;
using Chancery.App.Desk.Wording;
using Chancery.Store;

namespace Chancery.App.Exports.Briefs;

/// <summary>Lays out what the record holds as a brief.</summary>
/// <param name="answer">The record's answer.</param>
/// <param name="names">Names of the sides.</param>
/// <param name="words">The words of the language in which the brief is written.</param>
internal sealed class BriefComposer(BriefAnswer answer, WorldNames names, DeskWords words)
{
    /// <summary>The most lines of the parts of the first page that come last on it, and of all of one side's, whose lines are longer.</summary>
    private const int Fewer = 3;

    /// <summary>The most heads of state, government and so on that the first page names.</summary>
    private const int OfHeads = 6;

    private static readonly Role[] Heads = [Role.HeadOfState, Role.HeadOfGovernment, Role.ForeignMinister, Role.HeadOfOrganization];
    private readonly BriefSources _sources = new(words);

    /// <summary>The brief.</summary>
    /// <param name="notes">The reader's own notes; none when they are not wished.</param>
    public Brief Compose(IReadOnlyList<BriefNote> notes)
    {
        var lines = new BriefLines(answer.Subject, names, words, _sources);
        var first = FirstPage(lines).ToList();
        var details = Details(lines).ToList();
        return new Brief
        {
            Title = Title(), FileName = FileName(), Lang = words.Tag, Direction = words.Direction, Lead = Lead(), Remarks = [.. Remarks()],
            First = first, UnknownHeading = words["brief.unknown"], Unknown = [.. new BriefGaps(answer, names, words).All()], NotesHeading = words["brief.notes"], Notes = notes,
            DetailsHeading = words["brief.details"], Details = details, SourcesHeading = words["brief.sources"], Sources = _sources.All, Foot = [.. Foot()],
        };
    }

    /// <summary>The most lines of a part of the first page.</summary>
    private int Few => IsPair || IsPerson ? Fewer + 1 : Fewer;

    private bool IsPair => answer.Subject.Codes.Count > 1;

    private bool IsPerson => answer.Subject.Person is not null;

    private IEnumerable<BriefPart> FirstPage(BriefLines lines)
    {
        if (IsPair) yield return Part("met", answer.LastMet is { } met ? new Shelf<EventLine>([met], new Total(1)) : new([], new Total(0)), lines.Contact, 1);
        var heads = IsPerson ? answer.Offices : [.. answer.Offices.Where(o => Heads.Contains(o.Role))];
        yield return Part("offices", new Shelf<OfficeHolder>(heads, new Total(heads.Count)), lines.Office, IsPerson ? Few : OfHeads);
        yield return Part("overdue", answer.Overdue, lines.Followup);
        yield return Part("open", answer.Open, lines.Followup);
        yield return Part("contacts", Without(answer.Contacts, IsPair ? answer.LastMet : null), lines.Contact);
        if (!IsPerson) yield return Part("agreed", answer.Agreed, lines.Event);
        yield return Part("positions", answer.Positions, lines.Event, Fewer);
        if (answer.Acts.Lines.Count > 0) yield return Part("acts", answer.Acts, lines.Event, Fewer);
    }

    private IEnumerable<BriefPart> Details(BriefLines lines)
    {
        yield return Whole("offices", new Shelf<OfficeHolder>(answer.Offices, new Total(answer.Offices.Count)), lines.WholeOffice);
        yield return Whole("overdue", answer.Overdue, lines.WholeFollowup);
        yield return Whole("open", answer.Open, lines.WholeFollowup);
        yield return Whole("contacts", answer.Contacts, lines.Whole);
        if (!IsPerson) yield return Whole("agreed", answer.Agreed, lines.Whole);
        if (answer.Acts.Lines.Count > 0) yield return Whole("acts", answer.Acts, lines.Whole);
        yield return Whole("positions", answer.Positions, lines.Whole);
        if (answer.Unclear.Lines.Count > 0) yield return Whole("unclear", answer.Unclear, lines.Whole);
    }

    private BriefPart Part<T>(string key, Shelf<T> shelf, Func<T, BriefLine> line, int? most = null) => Part(key, shelf, line, most ?? Few, "brief.rest.first");

    private BriefPart Whole<T>(string key, Shelf<T> shelf, Func<T, BriefLine> line) => Part(key, shelf, line, int.MaxValue, "brief.rest.details");

    private BriefPart Part<T>(string key, Shelf<T> shelf, Func<T, BriefLine> line, int most, string rest)
    {
        var shown = shelf.Lines.Take(most).Select(line).ToList();
        var cut = shown.Count < shelf.Total.Value || shelf.Total.Relation != "eq";
        var total = (shelf.Total.Relation == "eq" ? "" : words["brief.at-least"] + " ") + SideWords.Number(shelf.Total.Value);
        return new BriefPart(key, words["brief." + key], shown, cut && shown.Count > 0 ? words.Say(rest, ("shown", shown.Count), ("total", total)) : null, words[$"brief.{key}.none"]);
    }

    /// <summary>The last meeting heads the page already; it is not told twice there.</summary>
    private static Shelf<EventLine> Without(Shelf<EventLine> shelf, EventLine? told) =>
        told is not null && shelf.Lines.Any(l => l.Id == told.Id) ? new([.. shelf.Lines.Where(l => l.Id != told.Id)], shelf.Total with { Value = shelf.Total.Value - 1 }) : shelf;

    private string Title() => IsPerson ? answer.Person?.Name ?? answer.Subject.Person!
        : IsPair ? words.Say("brief.pair", ("a", names.Side(answer.Subject.Codes[0])), ("b", names.Side(answer.Subject.Codes[1])))
        : names.Side(answer.Subject.Codes[0]);

    private string FileName()
    {
        var name = new StringBuilder("brief");
        foreach (var part in IsPerson ? [answer.Person?.Id ?? ""] : answer.Subject.Codes)
            name.Append('-').Append([.. part.Where(c => char.IsAsciiLetterOrDigit(c) || c == '-')]);
        return name.Append('-').Append(DateWords.Iso(answer.Days.On)).ToString();
    }

    private string Lead() => words.Say("brief.as-of", ("day", DateWords.Say(words, Edtf.Day(answer.Days.On)))) + " " + (answer.Period switch
    {
        { Since: { } since, Until: { } until } => words.Say("brief.period.both", ("since", DateWords.Say(words, since)), ("until", DateWords.Say(words, until))),
        { Since: { } since } => words.Say("brief.period.since", ("since", DateWords.Say(words, since))),
        { Until: { } until } => words.Say("brief.period.until", ("until", DateWords.Say(words, until))),
        _ => words["brief.period.all"],
    });

    private IEnumerable<string> Remarks()
    {
        if (answer.Note is { } note) yield return SaidWords.Say(words, note);
        if (!answer.HasEvents) yield return words["brief.empty"];
        var quotes = answer.Contacts.Lines.Concat(answer.Agreed.Lines).Concat(answer.Acts.Lines).Concat(answer.Positions.Lines).Concat(answer.Unclear.Lines).SelectMany(l => l.Evidence)
            .Concat(answer.Offices.SelectMany(o => o.Evidence)).Concat(answer.Overdue.Lines.Concat(answer.Open.Lines).SelectMany(f => f.Evidence));
        if (quotes.Any(q => q.Sample)) yield return words["brief.samples"];
    }

    private IEnumerable<string> Foot()
    {
        yield return words.Say("brief.foot.on", ("day", DateWords.Say(words, Edtf.Day(answer.Days.On))));
        yield return answer.Days.PublishedBy is { } published ? words.Say("brief.foot.published", ("day", DateWords.Say(words, Edtf.Day(published)))) : words["brief.foot.published-all"];
        yield return answer.Days.RecordedBy is { } recorded ? words.Say("brief.foot.recorded", ("moment", DateWords.Moment(words, recorded))) : words["brief.foot.recorded-now"];
        yield return answer.Revision.Recorded is { } last
            ? words.Say("brief.foot.revision", ("number", answer.Revision.Number.ToString(CultureInfo.InvariantCulture)), ("moment", DateWords.Moment(words, last)))
            : words["brief.foot.revision-none"];
    }
}
