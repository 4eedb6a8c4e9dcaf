using Chancery.Frames;
using Chancery.Languages;

namespace Chancery.Facts.Contacts;

/// <summary>The fields of a contact beside its participants: date, place, margins, initiator, topics.</summary>
public static class ContactFields
{
    /// <summary>The date told for a trigger, and what it rests on.</summary>
    public static (Edtf? Date, Basis? Basis, bool Told) Date(Analysis analysis, Trigger trigger, ContactStatus status, Edtf? context, Edtf? main)
    {
        var future = status is ContactStatus.Planned or ContactStatus.Proposed or ContactStatus.Postponed;
        if (Nearest(analysis, trigger, future) is { } mention)
        {
            if (mention.Shape == DateShape.SameDay) return (LastDay(analysis, trigger) ?? context ?? analysis.Article.Published, Chancery.Basis.Inferred, true);
            return (future ? mention.Future : mention.Past, mention.FromDocument ? Chancery.Basis.DocumentDate : null, true);
        }
        if (future) return (null, null, false);
        if ((LastDay(analysis, trigger, sameParagraph: true) ?? context) is { } inherited) return (inherited, Chancery.Basis.Inferred, false);
        // News tells of its own day; what stands further down may be older, and its day stays unknown.
        if (main is not null && !Clause.Modality(analysis, trigger.Sentence.Span).Contains("background")) return (main, Chancery.Basis.Inferred, false);
        return trigger.Sentence.Index <= 4 || trigger.Sentence.Zone is Zone.Title or Zone.Lead ? (analysis.Article.Published, Chancery.Basis.DocumentDate, false) : (null, null, false);
    }

    /// <summary>The status that the words of time leave: what lies wholly ahead of the document's day was not held, what lies wholly behind is not planned.</summary>
    public static ContactStatus InTime(Analysis analysis, Trigger trigger, ContactStatus status)
    {
        if (analysis.Article.Day is not { } day || status is not (ContactStatus.Held or ContactStatus.Ongoing or ContactStatus.Planned)) return status;
        if (Nearest(analysis, trigger, status == ContactStatus.Planned) is not { } date || date.Shape is DateShape.SameDay or DateShape.Year || date.Past.Bounds is not { } bounds) return status;
        if (date.Past != date.Future) return status is ContactStatus.Held or ContactStatus.Ongoing && ContactFeatures.IsComing(analysis, date) && Clause.Around(analysis, trigger.Sentence, trigger.Span).Contains(date.Span) ? ContactStatus.Planned : status;
        if (!Clause.Around(analysis, trigger.Sentence, trigger.Span).Contains(date.Span)) return status;
        if (status is ContactStatus.Held or ContactStatus.Ongoing) return bounds.First > day.AddDays(1) ? ContactStatus.Planned : status;
        return bounds.Last < day.AddDays(-1) && date.Shape != DateShape.Deadline ? ContactStatus.Held : status;
    }

    // The day told last before the trigger: in the sentences just before it, or in those of its own paragraph.
    internal static Edtf? LastDay(Analysis analysis, Trigger trigger, bool sameParagraph = false)
    {
        for (var i = trigger.Sentence.Index; i >= 0 && i >= trigger.Sentence.Index - 3; i--)
        {
            if (sameParagraph && analysis.Sentences[i].Paragraph != trigger.Sentence.Paragraph) return null;
            for (var d = analysis.Dates[i].Count - 1; d >= 0; d--)
            {
                var date = analysis.Dates[i][d];
                if (date.Span.Start < trigger.Span.Start && date.Shape is DateShape.Calendar or DateShape.Relative && date.Past.Plain().Text.Length >= 10) return date.Past;
            }
        }
        return null;
    }

    /// <summary>The date expression that belongs to a trigger: in its clause before its sentence, the nearer the better.</summary>
    public static DateMention? Nearest(Analysis analysis, Trigger trigger, bool future)
    {
        var clause = Clause.Around(analysis, trigger.Sentence, trigger.Span);
        DateMention? best = null;
        var bestCost = double.MaxValue;
        foreach (var date in analysis.Dates[trigger.Sentence.Index])
        {
            if (!future && date.Shape is DateShape.Deadline or DateShape.Since) continue;
            var from = Math.Min(date.Span.End, trigger.Span.End);
            var to = Math.Max(date.Span.Start, trigger.Span.Start);
            double cost = Clause.Words(trigger.Sentence, from, to) + 4 * Clause.Breaks(analysis, from, to) + (clause.Contains(date.Span) ? 0 : 8) + (date.Shape == DateShape.Year ? 12 : date.Shape == DateShape.SameDay ? -10 : 0);
            foreach (var match in analysis.Scan.In(LexKind.Concept, TextSpan.Between(from, Math.Max(from, to))))
                if (match.Entry.B is not "noun") cost += 3;
            if (BelongsToOther(analysis, trigger, date)) cost += 15;
            if (cost > 34) continue;
            if (cost < bestCost) (best, bestCost) = (date, cost);
        }
        return best;
    }

    // Other words that tell a contact or plan one stand nearer to the date, on the same side of the trigger.
    internal static bool BelongsToOther(Analysis analysis, Trigger trigger, DateMention date)
    {
        var distance = Math.Abs(date.Span.Start - trigger.Span.Start);
        foreach (var match in analysis.Scan.In(LexKind.Concept, trigger.Sentence.Span))
            if (!match.Span.Overlaps(trigger.Span) && analysis.Concepts.Find(match.Entry.A)?.Fact is "contact" or "status" or "agreement" or "tenure"
                && Math.Abs(match.Span.Start - trigger.Span.Start) > 25 && Math.Abs(date.Span.Start - match.Span.Start) * 2 < distance
                && match.Span.Start < date.Span.Start == date.Span.Start > trigger.Span.Start) return true;
        return false;
    }

    /// <summary>City or country of a trigger in English: named in the sentence with a marker of place, else null.</summary>
    public static string? Place(Analysis analysis, Trigger trigger)
    {
        string? best = null;
        var bestCost = int.MaxValue;
        foreach (var (span, name, isCity) in Places(analysis, trigger.Sentence))
        {
            var travel = trigger.Concept.Kind == "visit";
            if (!(Clause.Opens(analysis, trigger.Sentence, span.Start, "PLACE") && (isCity || travel || Clause.SlotBefore(analysis, trigger.Sentence, span.Start) == "PLACE") || (travel && Clause.Opens(analysis, trigger.Sentence, span.Start, "TO")) || (travel && span.Start >= trigger.Span.End && Clause.Words(trigger.Sentence, trigger.Span.End, span.Start) <= 1))) continue;
            var cost = Math.Abs(span.Start - trigger.Span.Start) + (isCity ? 0 : 25) + (span.Start < trigger.Span.Start ? 15 : 0);
            if (cost < bestCost) (best, bestCost) = (name, cost);
        }
        return best;
    }

    /// <summary>A visit told of one or several countries: one draft a country, each with its visitors and the country visited.</summary>
    public static IEnumerable<ContactDraft> Visits(Analysis analysis, ContactDraft draft)
    {
        if (draft.Kind != ContactKind.Visit) return [draft];
        var visitors = draft.Participants.Where(p => !p.IsSide).ToList();
        if (visitors.Count == 0) visitors = [.. draft.Participants.Take(1)];
        // An invitation: whom it is for travels to whose it is.
        var host = draft.Trigger.Concept.Name == "INVITE" && draft.Participants.Count > 1 ? Agent(analysis, draft.Trigger, draft.Participants) : null;
        if (host is not null && visitors.Exists(v => v.For != host.For)) visitors.RemoveAll(v => v.For == host.For);
        var home = visitors[0].For;
        visitors.RemoveAll(v => v.For != home);
        var destinations = Destinations(analysis, draft.Trigger).Where(d => d.Code != home).DistinctBy(d => d.Code, StringComparer.Ordinal).ToList();
        if (destinations.Count == 0)
        {
            var other = host?.For ?? draft.Participants.FirstOrDefault(p => p.For is not null && p.For != home)?.For ?? analysis.HomeSide;
            if (other is null || other == home) return [draft];
            destinations = [(other, draft.Place ?? analysis.Atlas.Name(other))];
        }
        return destinations.Select(d => draft with { Participants = [.. visitors, analysis.Side(d.Code)], Place = d.Name });
    }

    // Countries and cities marked as place or goal after the trigger, a row of them as one; else before it.
    private static List<(string Code, string Name)> Destinations(Analysis analysis, Trigger trigger)
    {
        var found = new List<(string, string)>();
        var row = -1;
        foreach (var (span, name, code) in Goals(analysis, trigger.Sentence).OrderBy(g => g.Span.Start < trigger.Span.End).ThenBy(g => g.Span.Start))
        {
            var marked = Clause.Opens(analysis, trigger.Sentence, span.Start, "PLACE") || Clause.Opens(analysis, trigger.Sentence, span.Start, "TO")
                || (span.Start >= trigger.Span.End && Clause.Words(trigger.Sentence, trigger.Span.End, span.Start) <= 1);
            var rowed = row >= 0 && span.Start > row && Clause.Words(trigger.Sentence, row, span.Start) <= 1;
            if (!marked && !rowed) continue;
            if (span.Start < trigger.Span.End && found.Count > 0) break;
            if (row >= 0 && !rowed && found.Count > 0 && span.Start > trigger.Span.End) break;
            found.Add((code, name));
            row = span.End;
        }
        return found;
    }

    private static List<(TextSpan Span, string Name, string Code)> Goals(Analysis analysis, Sentence sentence)
    {
        var goals = new List<(TextSpan Span, string Name, string Code)>();
        foreach (var match in analysis.Scan.In(LexKind.Country, sentence.Span))
            if (match.Entry.B is "name" or "capital") goals.Add((match.Span, match.Entry.B == "name" ? analysis.Atlas.Name(match.Entry.A) : analysis.Atlas.Seat(match.Entry.A) ?? match.Span.Of(analysis.Text), match.Entry.A));
        foreach (var match in analysis.Scan.In(LexKind.City, sentence.Span))
            if (match.Entry.D != "1" && !goals.Exists(g => g.Span.Overlaps(match.Span))) goals.Add((match.Span, match.Entry.B, match.Entry.A));
        return goals;
    }

    /// <summary>The organisation whose gathering the trigger names ("SCO summit", "session of the Council of Europe"), or null.</summary>
    public static ActorEntity? BodyOf(Analysis analysis, Trigger trigger)
    {
        foreach (var mention in analysis.MentionsIn(trigger.Sentence))
        {
            if (mention.Form != MentionForm.Organisation) continue;
            var between = mention.Span.End <= trigger.Span.Start ? Clause.Words(trigger.Sentence, mention.Span.End, trigger.Span.Start)
                : mention.Span.Start >= trigger.Span.End ? Clause.Words(trigger.Sentence, trigger.Span.End, mention.Span.Start) : 0;
            if (between <= 2) return mention.Actors[0];
        }
        return null;
    }

    /// <summary>Talks told of one with several "separately" or "in turn": one contact with each.</summary>
    public static IEnumerable<ContactDraft> Separate(Analysis analysis, ContactDraft draft)
    {
        if (draft.Kind is ContactKind.Visit or ContactKind.Multilateral || draft.Sides.Count < 3) return [draft];
        if (!Clause.Modality(analysis, draft.Trigger.Sentence.Span).Contains("separate")) return [draft];
        var one = Agent(analysis, draft.Trigger, draft.Participants) ?? draft.Participants[0];
        var own = draft.Participants.Where(p => p.For == one.For).ToList();
        return draft.Participants.Where(p => p.For != one.For).GroupBy(p => p.For, StringComparer.Ordinal).Select(g => draft with { Participants = [.. own, .. g] });
    }

    /// <summary>The number right before a noun that tells contacts ("40 meetings", "seven calls"): one fact, never forty.</summary>
    public static int? Count(Analysis analysis, Trigger trigger)
    {
        if (trigger.Form != "noun") return null;
        var tokens = trigger.Sentence.Tokens;
        for (var i = 1; i < tokens.Count; i++)
        {
            if (tokens[i].Start < trigger.Span.Start) continue;
            for (var k = i - 1; k >= Math.Max(0, i - 2); k--)
            {
                if (tokens[k].Kind == TokenKind.Number && int.TryParse(analysis.Text.AsSpan(tokens[k].Start, tokens[k].Span.Length), System.Globalization.CultureInfo.InvariantCulture, out var digits))
                    return digits is > 2 and < 1000 ? digits : null;
                if (analysis.Scan.At(LexKind.Date, tokens[k].Start) is { } word && word.Entry.A == "number" && int.TryParse(word.Entry.B, System.Globalization.CultureInfo.InvariantCulture, out var said))
                    return said > 2 ? said : null;
            }
            break;
        }
        return null;
    }

    /// <summary>The places named in a sentence, with their English names.</summary>
    public static IEnumerable<(TextSpan Span, string Name, bool IsCity)> Places(Analysis analysis, Sentence sentence)
    {
        var places = new List<(TextSpan, string, bool)>();
        foreach (var match in analysis.Scan.In(LexKind.City, sentence.Span))
        {
            if (match.Entry.D == "1" && !Clause.Opens(analysis, sentence, match.Span.Start, "PLACE")) continue;
            if (Array.Exists(analysis.MentionsIn(sentence), m => m.Head.Overlaps(match.Span) && m.Form <= MentionForm.Surname)) continue;
            var known = places.FindIndex(p => p.Item1 == match.Span);
            if (known < 0) places.Add((match.Span, match.Entry.B, true));
        }
        foreach (var match in analysis.Scan.In(LexKind.Country, sentence.Span))
            if (match.Entry.B == "name") places.Add((match.Span, analysis.Atlas.Name(match.Entry.A), false));
        return places;
    }

    /// <summary>The gathering on whose margins it took place, as the text calls it.</summary>
    public static string? MarginsOf(Analysis analysis, Trigger trigger)
    {
        foreach (var match in analysis.Scan.In(LexKind.Slot, trigger.Sentence.Span))
        {
            if (match.Entry.A != "MARGIN") continue;
            if (Gathering(analysis, TextSpan.Between(match.Span.End, Math.Min(trigger.Sentence.Span.End, match.Span.End + 110))) is { } name) return name;
        }
        return null;
    }

    /// <summary>The first gathering named in a stretch of text: an organisation's summit or session, up to the next preposition or comma.</summary>
    public static string? Gathering(Analysis analysis, TextSpan span)
    {
        var first = int.MaxValue;
        var end = -1;
        foreach (var kind in (ReadOnlySpan<LexKind>)[LexKind.Organisation, LexKind.Country])
            foreach (var match in analysis.Scan.In(kind, span))
                if (match.Span.Start - span.Start < 40 && match.Span.Start < first) (first, end) = (Math.Min(first, match.Span.Start), Math.Max(end, match.Span.End));
        foreach (var match in analysis.Scan.In(LexKind.Concept, span))
            if (match.Entry.A is "SUMMIT" or "CONFERENCE" or "SESSION" && match.Span.Start - span.Start < 60) (first, end) = (Math.Min(first, match.Span.Start), Math.Max(end, match.Span.End));
        if (end < 0) return null;
        var start = span.Start;
        while (start < first && !(char.IsLetterOrDigit(analysis.Text[start]))) start++;
        if (analysis.Scan.At(LexKind.Glue, start) is { } article && article.Entry.A == "article") start = article.Span.End;
        return TextSpan.Between(Math.Min(start, first), end).Of(analysis.Text).Trim();
    }

    /// <summary>The side at whose initiative, request or invitation it took place.</summary>
    public static string? Initiator(Analysis analysis, Trigger trigger, IReadOnlyList<ActorEntity> participants)
    {
        foreach (var match in analysis.Scan.In(LexKind.Slot, trigger.Sentence.Span))
        {
            if (match.Entry.A != "INITIATIVE") continue;
            foreach (var mention in analysis.MentionsIn(trigger.Sentence))
                if (mention.Span.End > match.Span.End && mention.Span.Start - match.Span.End < 40 && mention.Actors[0].For is { } code) return code;
        }
        return trigger.Concept.Name is "SUMMON" or "INVITE" or "RING" or "WRITE" or "GREET-BY-LETTER" or "NOTE" && participants.Count > 1 ? Agent(analysis, trigger, participants)?.For : null;
    }

    /// <summary>The participant who does it: the one marked as agent, else the nearest before the trigger.</summary>
    public static ActorEntity? Agent(Analysis analysis, Trigger trigger, IReadOnlyList<ActorEntity> participants)
    {
        var mentions = analysis.MentionsIn(trigger.Sentence).Where(m => m.Actors.Any(participants.Contains)).ToList();
        var marked = mentions.Find(m => Clause.SlotBefore(analysis, trigger.Sentence, m.Span.Start) == "AGENT");
        var chosen = marked ?? mentions.FindLast(m => m.Head.Start < trigger.Span.Start && Clause.SlotBefore(analysis, trigger.Sentence, m.Span.Start) == "none")
            ?? mentions.Find(m => m.Head.Start < trigger.Span.Start);
        return chosen?.Actors[0];
    }

    /// <summary>Topics named in a stretch of text, in text order, each once.</summary>
    public static List<string> Topics(Analysis analysis, TextSpan span)
    {
        var topics = new List<string>();
        foreach (var match in analysis.Scan.In(LexKind.Topic, span))
            if (!topics.Contains(match.Entry.A, StringComparer.Ordinal)) topics.Add(match.Entry.A);
        return topics;
    }

    /// <summary>The words to quote: the sentence, or its part around the trigger when it is long.</summary>
    public static Evidence Words(Analysis analysis, Trigger trigger)
    {
        const int Most = 360;
        var span = trigger.Sentence.Span;
        if (span.Length <= Most) return analysis.Cut(span);
        var start = Math.Max(span.Start, Math.Min(trigger.Span.Start - Most / 2, span.End - Most));
        var end = Math.Min(span.End, start + Most);
        while (start > span.Start && !char.IsWhiteSpace(analysis.Text[start - 1])) start--;
        while (end < span.End && end > trigger.Span.End && !char.IsWhiteSpace(analysis.Text[end])) end--;
        return analysis.Cut(TextSpan.Between(start, end));
    }
}
