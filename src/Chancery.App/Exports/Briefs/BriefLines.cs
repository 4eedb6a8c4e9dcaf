using Chancery.App.Desk;
using Chancery.App.Desk.Texts;
using Chancery.App.Desk.Wording;
using Chancery.Store;

namespace Chancery.App.Exports.Briefs;

/// <summary>Words the lines of a brief: short for the first page, whole for the details.</summary>
internal sealed class BriefLines(BriefSubject subject, WorldNames names, DeskWords words, BriefSources sources)
{
    /// <summary>The longest text of a line of the first page; what is longer is cut at a word, and stands whole in the details.</summary>
    private const int Short = 96;
    private const int CitedFirst = 2;
    private const int CitedBehind = 3;

    /// <summary>A contact for the first page: what and where, who.</summary>
    public BriefLine Contact(EventLine line) => new(
        line.Date, Cut(string.Join(", ", Parts(What(line), line.Place))), string.Join(". ", Parts(Cut(string.Join("; ", line.Participants.Where(p => p.Name is not null).Select(p => p.Name))), Ahead(line))), State(line), line.Id, sources.Cite(line.Evidence, CitedFirst));

    /// <summary>Any event for the first page.</summary>
    public BriefLine Event(EventLine line) => new(
        line.Date, Cut(FactWords.Title(line, names)), line is { Fact: Commitment, Date: not null } ? words["brief.due"] : null, State(line), line.Id, sources.Cite(line.Evidence, CitedFirst));

    /// <summary>An event with all that a line tells.</summary>
    public BriefLine Whole(EventLine line)
    {
        var contact = line.Fact as Contact;
        string?[] more =
        [
            string.Join("; ", line.Participants.Where(p => p.Name is not null && line.Fact is not Statement).Select(Who)), line.Place,
            contact?.MarginsOf is { } summit ? words.Say("brief.margins", ("summit", summit)) : null, contact?.Mechanism,
            string.Join(", ", line.Topics.Select(names.Topic)), line.Fact is Commitment && line.Date is not null ? words["brief.due"] : null,
            line.Voices > 1 ? words.Say("brief.voices", ("n", line.Voices)) : null, line.ToldDifferently ? words["brief.differently"] : null, Ahead(line),
        ];
        return new BriefLine(line.Date, FactWords.Title(line, names), Sentence(more), State(line), line.Id, sources.Cite(line.Evidence, CitedBehind));
    }

    /// <summary>A follow-up for the first page.</summary>
    public BriefLine Followup(FollowupLine line) => new(
        line.Due, Cut(string.Join(", ", Parts(Planned(line), line.Place))), null, line.State.Word(), line.EventId, sources.Cite(line.Evidence, CitedFirst));

    /// <summary>A follow-up with its reason.</summary>
    public BriefLine WholeFollowup(FollowupLine line) => new(
        line.Due, FactWords.Title(line, names), Sentence(line.Place, FactWords.Capital(line.Reason)), line.State.Word(), line.EventId, sources.Cite(line.Evidence.Concat(line.StateEvidence), CitedBehind));

    /// <summary>An office-holder: since when and how sure.</summary>
    public BriefLine Office(OfficeHolder holder) => Office(holder, Told(holder) ?? Seen(holder), CitedFirst);

    /// <summary>An office-holder with what the certainty rests on.</summary>
    public BriefLine WholeOffice(OfficeHolder holder) => Office(holder, Sentence(string.Join("; ", Parts(Told(holder), Seen(holder), Told(holder) is null ? words["brief.office.since-unknown"] : null)), FactWords.Capital(holder.Why)), CitedBehind);

    private BriefLine Office(OfficeHolder holder, string? more, int most)
    {
        var office = FactWords.Capital(RoleWords.Of(holder.Role, holder.For, names));
        return new BriefLine(null, subject.Person is null ? $"{office}: {holder.Person.Name}" : office, more, holder.Certainty.Word(), null, sources.Cite(holder.Evidence, most));
    }

    private string? Told(OfficeHolder holder) => (holder.From, holder.To) switch
    {
        ({ } from, { } to) => words.Say("brief.office.from-to", ("from", DateWords.Say(words, from)), ("to", DateWords.Say(words, to))),
        ({ } from, null) => words.Say("brief.office.since", ("from", DateWords.Say(words, from))),
        (null, { } to) => words.Say("brief.office.until", ("to", DateWords.Say(words, to))),
        _ => null,
    };

    private string? Seen(OfficeHolder holder) => (holder.FirstSeen, holder.LastSeen) switch
    {
        ({ } first, { } last) when first == last => words.Say("brief.office.seen", ("day", DateWords.Say(words, first))),
        ({ } first, { } last) => words.Say("brief.office.seen-between", ("first", DateWords.Say(words, first)), ("last", DateWords.Say(words, last))),
        _ => null,
    };

    /// <summary>The kind of contact alone when those asked for, and nobody else, took part.</summary>
    private string What(EventLine line) => line.Fact is Contact { Count: null } && subject.Codes.Count > 1 && line.Codes.Count == 2 ? FactWords.Noun(words, line.Kind) : FactWords.Title(line, names);

    private string Planned(FollowupLine line) =>
        line.Kind != "commitment" && subject.Codes.Count > 1 && line.Parties.Count == 2 && Vocabulary.Read<ContactKind>(line.Kind) is not null ? FactWords.Noun(words, line.Kind) : FactWords.Title(line, names);

    private static string? State(EventLine line) => line.Fact is Contact { Status: ContactStatus.Held } ? null : line.Status;

    /// <summary>What was told before its day and is read as held is marked, not believed.</summary>
    private string? Ahead(EventLine line) => line.IsToldBeforeItsDay() ? words["brief.ahead"] : null;

    private string Who(ParticipantLine line)
    {
        var office = RoleWords.Of(line.Role, line.For, names);
        return office.Length == 0 ? line.Name! : $"{line.Name}, {office}";
    }

    private static IEnumerable<string> Parts(params IEnumerable<string?> parts) => parts.Where(p => !string.IsNullOrWhiteSpace(p)).OfType<string>();

    private static string? Sentence(params IEnumerable<string?> parts) => string.Join(". ", Parts(parts)) is { Length: > 0 } text ? text + "." : null;

    private static string Cut(string text)
    {
        if (text.Length <= Short) return text;
        var end = text.LastIndexOf(' ', Short);
        if (end < Short / 2) end = char.IsLowSurrogate(text[Short]) ? Short - 1 : Short;
        return text[..end].TrimEnd(' ', ',', ';') + "…";
    }
}
