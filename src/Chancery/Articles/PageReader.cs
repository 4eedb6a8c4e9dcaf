using Chancery.Languages;

namespace Chancery.Articles;

/// <summary>
/// Tells the item from the page around it, line by line: menus, credits and counters are noise; a heading such as "Read also" opens a list of other
/// items; the first headline-like line before the prose is the title. The page's own date is read from its first lines.
/// </summary>
public sealed class PageReader(LanguagePack pack)
{
    private const int ProseLength = 90;

    /// <summary>Reads the page.</summary>
    public Article Read(Document document, string folded, LexicalScan scan, Func<IReadOnlyList<Token>, IEnumerable<DateMention>> dates)
    {
        var text = document.Text;
        var spans = Split(text);
        var zones = new Zone[spans.Count];
        var related = false;
        var firstProse = spans.FindIndex(s => IsProse(text, s));
        if (firstProse < 0) firstProse = spans.FindIndex(s => EndsLikeSentence(text, s) && !IsMenu(text, s) && Words(folded, s) >= 6);
        for (var i = 0; i < spans.Count; i++)
        {
            var heading = Heading(scan, text, folded, spans[i]);
            if (heading == "related") (related, zones[i]) = (true, Zone.Related);
            else if (related && !(IsProse(text, spans[i]) && !IsBulleted(text, spans[i]))) zones[i] = Zone.Related;
            else
            {
                related = false;
                zones[i] = heading is not null && (!IsProse(text, spans[i]) || heading is "credit" or "share") || IsMenu(text, spans[i]) || IsCounter(folded, spans[i])
                    || (i < firstProse && IsByline(scan, text, folded, spans[i])) ? Zone.Noise : Zone.Body;
            }
        }
        var title = TitleAt(text, folded, scan, spans, zones, firstProse, dates);
        Grade(text, folded, spans, zones, firstProse, title);
        var lines = spans.Select((s, i) => new Line(i, s, zones[i])).ToArray();
        var own = OwnDate(text, folded, scan, lines, dates);
        var published = document.Published ?? own;
        // A feed's date may be that of the fetching; a page's own of a day or two before is what "yesterday" means there.
        var anchor = document.Published is { IsDay: true } given && own is { IsDay: true } told && DayOf(given).DayNumber - DayOf(told).DayNumber is >= 0 and <= 3 ? own : published;
        return new Article(lines, title < 0 ? null : lines[title], published, anchor is { IsDay: true } day ? DayOf(day) : null, document.Side);
    }

    private static DateOnly DayOf(Edtf date) => date.Plain().Bounds!.Value.First;

    // Lines that are neither headline nor prose: labels and mastheads before, list items between, page ends after.
    private static void Grade(string text, string folded, List<TextSpan> spans, Zone[] zones, int firstProse, int title)
    {
        var lead = false;
        var lastProse = spans.Count - 1;
        while (lastProse >= 0 && (zones[lastProse] != Zone.Body || !EndsLikeSentence(text, spans[lastProse]) || Words(folded, spans[lastProse]) < 6)) lastProse--;
        for (var i = 0; i < spans.Count; i++)
        {
            if (zones[i] != Zone.Body) continue;
            var words = Words(folded, spans[i]);
            var sentence = EndsLikeSentence(text, spans[i]);
            if (i == title) zones[i] = Zone.Title;
            else if (i < firstProse && !sentence && words < 5 || words < 2) zones[i] = Zone.Noise;
            else if (!sentence && words <= 14) zones[i] = i > lastProse && lastProse >= 0 && text[spans[i - 1].End - 1] != ':' && !(i > 0 && zones[i - 1] == Zone.List) ? Zone.Noise : Zone.List;
            else if (!lead && (words >= 8 || i >= firstProse)) (lead, zones[i]) = (true, Zone.Lead);
        }
    }

    private static List<TextSpan> Split(string text)
    {
        var lines = new List<TextSpan>();
        for (var at = 0; at < text.Length;)
        {
            var end = text.AsSpan(at).IndexOfAny('\n', '\r', '\u2028') is >= 0 and var found ? at + found : text.Length;
            int start = at, stop = end;
            while (start < stop && char.IsWhiteSpace(text[start])) start++;
            while (stop > start && char.IsWhiteSpace(text[stop - 1])) stop--;
            if (stop > start) lines.Add(TextSpan.Between(start, stop));
            at = end + 1;
        }
        return lines;
    }

    // The label that the line begins with, when the line is little more than a label.
    private static string? Heading(LexicalScan scan, string text, string folded, TextSpan line)
    {
        var start = line.Start;
        while (start < line.End && !Letters.IsWord(folded[start])) start++;
        if (start >= line.End) return "counter";
        if (scan.At(LexKind.Boilerplate, start) is not { } match) return null;
        var rest = line.End - match.Span.End;
        return match.Entry.A switch
        {
            "related" => rest <= 40 || (Labels(folded, match.Span.End, line.End) && (!IsProse(text, line) || Separators(text, line) > 0)) ? "related" : null,
            "published" => rest <= 60 ? "published" : null,
            "end" => rest <= 20 ? "end" : null,
            "translated" => "translated",
            var kind => rest <= 160 ? kind : null,
        };
    }

    private static bool Labels(string folded, int from, int end)
    {
        while (from < end && folded[from] == ' ') from++;
        return folded[from - 1] == ':' || (from < end && folded[from] == ':');
    }

    // By Our Reporter: who wrote it, before the prose.
    private static bool IsByline(LexicalScan scan, string text, string folded, TextSpan line)
    {
        if (EndsLikeSentence(text, line) || Words(folded, line) > 9) return false;
        foreach (var match in scan.In(LexKind.Slot, line))
            if (match.Span.Start == line.Start && match.Entry.A == "AGENT" && char.IsUpper(text[line.Start])) return true;
        return false;
    }

    private static int Separators(string text, TextSpan line)
    {
        var separators = 0;
        foreach (var unit in text.AsSpan(line.Start, line.Length))
            if (unit is '|' or '›' or '»' or '·' or '•' or '☆' or '★' or '►' or '▶' or '■' or '◆' || char.IsHighSurrogate(unit)) separators++;
        return separators;
    }

    private static bool IsMenu(string text, TextSpan line)
    {
        var separators = Separators(text, line);
        return separators >= 2 && (!EndsLikeSentence(text, line) || line.Length < 80) || (separators >= 1 && line.Length < 60 && !EndsLikeSentence(text, line));
    }

    private static bool IsBulleted(string text, TextSpan line) => text[line.Start] is '-' or '*' or '•' or '·' or '»' or '→' or '▪' or '>' or '–' or '►' or '›';

    private static bool IsCounter(string folded, TextSpan line)
    {
        var letters = 0;
        for (var i = line.Start; i < line.End; i++)
            if (char.IsLetter(folded[i])) letters++;
        return letters * 3 < line.Length;
    }

    private static bool IsProse(string text, TextSpan line) => Extent(text, line) >= ProseLength && EndsLikeSentence(text, line) || Extent(text, line) >= 220;

    // The length as letters of an alphabet would need it: a character of a script without spaces says as much as several.
    private static int Extent(string text, TextSpan line)
    {
        var extent = line.Length;
        for (var i = line.Start; i < line.End; i++)
            if (Lexicon.IsUnspaced(text[i])) extent += 2;
        return extent;
    }

    private static bool EndsLikeSentence(string text, TextSpan line)
    {
        var end = line.End;
        while (end > line.Start && Letters.Fold(text[end - 1]) is '"' or '\'' or ')' or ']' or ' ') end--;
        return end > line.Start && Letters.Fold(text[end - 1]) is '.' or '!' or '?' or '…' or ':';
    }

    private static int Words(string folded, TextSpan line)
    {
        int words = 0, characters = 0;
        for (var i = line.Start; i < line.End; i++)
            if (Lexicon.IsUnspaced(folded[i])) characters++;
            else if (Letters.IsWord(folded[i]) && (i == line.Start || !Letters.IsWord(folded[i - 1]) || Lexicon.IsUnspaced(folded[i - 1]))) words++;
        return words + (characters + 1) / 2;
    }

    // The most headline-like line before the first paragraph: of some length, without a date, no label, no masthead; of equals the later.
    private int TitleAt(string text, string folded, LexicalScan scan, List<TextSpan> spans, Zone[] zones, int firstProse, Func<IReadOnlyList<Token>, IEnumerable<DateMention>> dates)
    {
        var best = -1;
        var most = 0;
        for (var i = 0; i < (firstProse < 0 ? Math.Min(3, spans.Count) : firstProse); i++)
        {
            var words = Words(folded, spans[i]);
            if (zones[i] != Zone.Body || text[spans[i].End - 1] == ':' || words < 3) continue;
            var dated = dates(pack.Tokenizer.Tokens(text, folded, spans[i])).FirstOrDefault(d => d.Past.IsDay);
            var score = Math.Min(dated is null ? words : words - Words(folded, dated.Span), 12) - (dated is null ? 0 : 5);
            if (IsBulleted(text, spans[i]) || char.IsAsciiDigit(text[spans[i].Start]) || text[spans[i].Start] is '(' or '[') score -= 4;
            foreach (var match in scan.In(LexKind.Boilerplate, spans[i]))
                if (match.Entry.A is "translated" or "published") score -= 6;
            if (score >= most && score > 0) (best, most) = (i, score);
        }
        return best;
    }

    // A labelled date first ("Posted: …"), then a date in the first or last lines that are no prose, then a dateline before the first paragraph's dash.
    private Edtf? OwnDate(string text, string folded, LexicalScan scan, IReadOnlyList<Line> lines, Func<IReadOnlyList<Token>, IEnumerable<DateMention>> dates)
    {
        Edtf? labelled = null, bare = null, dateline = null;
        var prose = 0;
        foreach (var line in lines)
        {
            var head = line.Span.Length > 160 ? new TextSpan(line.Span.Start, 90) : line.Span;
            var isProse = IsProse(text, line.Span);
            if (line.Zone == Zone.Related || (isProse && prose++ > 0)) continue;
            var heading = Heading(scan, text, folded, line.Span);
            foreach (var mention in dates(pack.Tokenizer.Tokens(text, folded, head)))
            {
                if (!mention.Past.IsDay) continue;
                if (heading == "published") labelled ??= mention.Past;
                else if (!isProse || IsNumericAtStart(text, line.Span, mention.Span)) bare ??= mention.Past;
                else if (EndsDateline(text, mention.Span)) dateline ??= mention.Past;
            }
            if (labelled is not null) break;
        }
        return labelled ?? dateline ?? bare;
    }

    private static bool IsNumericAtStart(string text, TextSpan line, TextSpan mention) => mention.Start - line.Start <= 8 && char.IsAsciiDigit(text[mention.Start]);

    // MINSK, 2 April 2024 (Agency) –
    private static bool EndsDateline(string text, TextSpan mention) =>
        text.AsSpan(mention.End, Math.Min(30, text.Length - mention.End)).ContainsAny("–—-/");
}
