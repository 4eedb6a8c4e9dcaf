using System.Globalization;
using Chancery.Languages;

namespace Chancery.Dates;

/// <summary>
/// Reads date expressions into EDTF: calendar dates in any usual order, numeric dates, weekdays, relative days, weeks and months, deadlines,
/// intervals. Nothing is resolved without something to resolve it against: with no document date a month and day stay <c>XXXX-01-22</c>, and a weekday stays unread.
/// </summary>
/// <param name="text">The document's text.</param>
/// <param name="scan">What the automaton found in it.</param>
/// <param name="dayFirst">Whether <c>04.07.2024</c> is the fourth of July.</param>
public sealed class DateReader(string text, LexicalScan scan, bool dayFirst)
{
    /// <summary>The date expressions of a stretch of tokens.</summary>
    /// <param name="tokens">The tokens of a sentence or line.</param>
    /// <param name="anchor">The document's day, or null when it is not known.</param>
    public List<DateMention> Read(IReadOnlyList<Token> tokens, DateOnly? anchor)
    {
        var found = new List<DateMention>();
        if (!MayHoldDate(tokens)) return found;
        var items = Items(tokens);
        var grammar = new DateGrammar(items, anchor);
        for (var at = 0; at < items.Count;)
        {
            var match = grammar.At(at);
            if (match is { } m)
            {
                found.Add(m.Mention);
                at = m.Next;
            }
            else at++;
        }
        return found;
    }

    private bool MayHoldDate(IReadOnlyList<Token> tokens)
    {
        if (tokens.Count == 0) return false;
        foreach (var token in tokens)
            if (token.Kind == TokenKind.Number) return true;
        foreach (var match in scan.In(LexKind.Date, TextSpan.Between(tokens[0].Start, tokens[^1].End)))
            if (match.Entry.A is "month" or "weekday" or "day" or "unit" or "same-day" or "season" or "holiday") return true;
        return false;
    }

    private List<DateItem> Items(IReadOnlyList<Token> tokens)
    {
        var items = new List<DateItem>(tokens.Count);
        var wide = false; // whether the item before is of several words
        for (var i = 0; i < tokens.Count;)
        {
            var token = tokens[i];
            if (token.Kind == TokenKind.Number && NumericDate(token.Start, tokens[^1].End) is { } numeric)
            {
                var full = new DateItem(numeric.Span) { Date = numeric.Date };
                full.Add(ItemKind.Full, "");
                items.Add(full);
                while (i < tokens.Count && tokens[i].Start < numeric.Span.End) i++;
                continue;
            }
            var end = token.End;
            var start = token.Start;
            var dated = scan.Begins(LexKind.Date, start);
            if (dated) end = Math.Max(end, scan.At(LexKind.Date, start)!.Value.Span.End);
            else if (wide && Shared(items[^1].Span, start) is { } shared) (dated, start, end) = (true, shared.Start, shared.End);
            wide = dated && end > token.End;
            var item = new DateItem(TextSpan.Between(token.Start, end));
            if (token.Kind == TokenKind.Number) AddNumber(item, text.AsSpan(token.Start, token.Span.Length));
            if (token.Kind == TokenKind.Mark) AddMark(item, Letters.Fold(text[token.Start]));
            if (token.Kind == TokenKind.Mark && text[token.Start] == '.' && items.Count > 0 && items[^1].DayOfMonth > 0 && items[^1].Span.End == token.Start) item.Add(ItemKind.Filler, "");
            if (token.Kind == TokenKind.Word && Letters.Fold(text[token.Start]) == '\'') item.Add(ItemKind.Filler, "");
            if (dated)
                foreach (var match in scan.In(LexKind.Date, TextSpan.Between(start, end)))
                    if (match.Span.Start == start && match.Span.End == end) item.Add(Kind(match.Entry.A), match.Entry.B);
            items.Add(item);
            while (i < tokens.Count && tokens[i].Start < end) i++;
            if (i < tokens.Count && tokens[i].Start < end) i++;
        }
        return items;
    }

    // A word of a date that begins inside the one before and goes on after it: "pada hari" + "hari Senin".
    private TextSpan? Shared(TextSpan before, int start)
    {
        foreach (var match in scan.In(LexKind.Date, new TextSpan(before.Start + 1, before.Length + 24)))
            if (match.Span.Start < before.End && match.Span.End > start) return match.Span;
        return null;
    }

    private static void AddMark(DateItem item, char mark)
    {
        if (mark == ',') item.Add(ItemKind.Comma, "");
        else if (mark is '-' or '–' or '—' or '/') item.Add(ItemKind.And, "-");
    }

    private static void AddNumber(DateItem item, ReadOnlySpan<char> word)
    {
        var digits = 0;
        while (digits < word.Length && char.IsAsciiDigit(Letters.Fold(word[digits]))) digits++;
        if (digits is 0 or > 4) return;
        var rest = word[digits..].TrimStart('-');
        if (rest.Length > 3 || rest.ContainsAny(".,:")) return;
        var value = Letters.Fold(word[..digits].ToString());
        var number = int.Parse(value, CultureInfo.InvariantCulture);
        if (digits == 4 && rest.IsEmpty && number is >= 1900 and <= 2100) item.Add(ItemKind.Year, value);
        else item.Add(rest.IsEmpty ? ItemKind.Number : ItemKind.Ordinal, value);
    }

    private static ItemKind Kind(string word) => word switch
    {
        "month" => ItemKind.Month,
        "weekday" => ItemKind.Weekday,
        "day" => ItemKind.Day,
        "same-day" => ItemKind.SameDay,
        "unit" => ItemKind.Unit,
        "last" => ItemKind.Last,
        "next" => ItemKind.Next,
        "this" => ItemKind.This,
        "ago" => ItemKind.Ago,
        "in" => ItemKind.In,
        "within" => ItemKind.Within,
        "since" => ItemKind.Since,
        "until" => ItemKind.Until,
        "between" => ItemKind.Between,
        "and" => ItemKind.And,
        "number" => ItemKind.Number,
        "ordinal" => ItemKind.Ordinal,
        "filler" => ItemKind.Filler,
        "season" => ItemKind.Season,
        "part" => ItemKind.Part,
        "holiday" => ItemKind.Holiday,
        "month-day" => ItemKind.MonthDay,
        _ => ItemKind.Other,
    };

    // 2023-11-16, 24.07.2023, 24/07/2023, 2023/07/24, 04.07.24; with full stops the day is first everywhere.
    private (TextSpan Span, Edtf Date)? NumericDate(int start, int limit)
    {
        Span<int> parts = stackalloc int[3];
        Span<int> lengths = stackalloc int[3];
        var at = start;
        var separator = '\0';
        for (var part = 0; part < 3; part++)
        {
            var from = at;
            while (at < limit && char.IsAsciiDigit(Letters.Fold(text[at])) && at - from < 4) at++;
            if (at == from) return null;
            (parts[part], lengths[part]) = (int.Parse(Letters.Fold(text[from..at]), CultureInfo.InvariantCulture), at - from);
            if (part == 2) break;
            if (at >= limit || text[at] is not ('-' or '.' or '/') || (part == 1 && text[at] != separator)) return null;
            separator = text[at++];
        }
        if (at < text.Length && char.IsAsciiDigit(Letters.Fold(text[at]))) return null;
        var (year, month, day) = lengths[0] == 4 ? (parts[0], parts[1], parts[2])
            : lengths[2] == 4 || (lengths[2] == 2 && separator != '-') ? (parts[2], dayFirst || separator == '.' ? parts[1] : parts[0], dayFirst || separator == '.' ? parts[0] : parts[1]) : (0, 0, 0);
        if (lengths[0] != 4 && lengths[2] == 2) year += 2000;
        if (month > 12 && day <= 12) (month, day) = (day, month);
        if (year is < 1900 or > 2100 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return null;
        return (TextSpan.Between(start, at), Edtf.Day(new DateOnly(year, month, day)));
    }
}
