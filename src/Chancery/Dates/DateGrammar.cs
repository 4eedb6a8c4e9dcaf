using System.Globalization;

namespace Chancery.Dates;

/// <summary>The grammar of date expressions over <see cref="DateItem"/>s: at each place the first rule that fits, longest first.</summary>
internal sealed class DateGrammar(List<DateItem> items, DateOnly? anchor)
{
    public (DateMention Mention, int Next)? At(int at)
    {
        if (items[at].IsPlain) return null;
        if (Interval(at) is { } interval) return interval;
        return Single(at);
    }

    // One date, or two joined by "to", "until", "and", a dash.
    private (DateMention Mention, int Next)? Interval(int at)
    {
        var start = items[at].Is(ItemKind.Between) && at + 1 < items.Count ? at + 1 : at;
        if (DayRange(start) is { } range) return range;
        if (Single(start) is not { } first || first.Mention.Shape is not (DateShape.Calendar or DateShape.Year)) return null;
        var joint = Skip(first.Next, ItemKind.Filler, ItemKind.Comma);
        if (joint >= items.Count || !(items[joint].Is(ItemKind.Until) || items[joint].Is(ItemKind.And))) return null;
        if (items[joint].Is(ItemKind.Until) is false && items[at] == items[start] && items[joint].Text(ItemKind.And) != "-") return null;
        if (joint + 1 >= items.Count || Single(joint + 1) is not { } second || second.Mention.Shape != first.Mention.Shape) return null;
        if (second.Mention.Past.IsInterval || first.Mention.Past.IsInterval) return null;
        var from = first.Mention.Past;
        if (from.YearUnknown != second.Mention.Past.YearUnknown) return null;
        if (string.CompareOrdinal(from.Text, second.Mention.Past.Text) >= 0) return null;
        return (new DateMention(Cover(at, second.Next), Edtf.Interval(from, second.Mention.Past), Edtf.Interval(first.Mention.Future, second.Mention.Future),
            first.Mention.FromDocument || second.Mention.FromDocument, DateShape.Calendar), second.Next);
    }

    // 13-14 September [2022], 13 and 14 September, September 13-14, 2022
    private (DateMention Mention, int Next)? DayRange(int at)
    {
        if (TwoDays(at) is { } days)
        {
            var month = Skip(days.Next, ItemKind.Filler);
            if (month < items.Count && items[month].Is(ItemKind.Month)) return Days(at, days.First, days.Last, items[month].Value(ItemKind.Month), month + 1);
        }
        var monthAt = items[at].Is(ItemKind.Year) ? Skip(at + 1, ItemKind.Filler) : at;
        if (monthAt < items.Count && items[monthAt].Is(ItemKind.Month) && TwoDays(Skip(monthAt + 1, ItemKind.Filler)) is { } after)
            return Days(at, after.First, after.Last, items[monthAt].Value(ItemKind.Month), after.Next, monthAt > at ? items[at].Value(ItemKind.Year) : null);
        return null;
    }

    // 13-14, 13 and 14, 8日至10日
    private (int First, int Last, int Next)? TwoDays(int at)
    {
        if (at >= items.Count || items[at].DayOfMonth is not (> 0 and var first)) return null;
        var joint = IsJoint(at + 1) ? at + 1 : Skip(at + 1, ItemKind.Filler);
        if (!IsJoint(joint)) return null;
        var second = Skip(joint + 1, ItemKind.Filler);
        if (second >= items.Count || items[second].DayOfMonth is not (> 0 and var last) || last <= first) return null;
        return (first, last, second + 1);
    }

    private bool IsJoint(int at) => at < items.Count && (items[at].Is(ItemKind.And) || items[at].Is(ItemKind.Until));

    private (DateMention Mention, int Next)? Days(int at, int first, int last, int month, int after, int? before = null)
    {
        var (year, next) = before is { } known ? (known, after) : YearAfter(after);
        var (past, future, fromDocument) = Resolve(month, first, year);
        var (pastEnd, futureEnd, _) = Resolve(month, last, year);
        if (past is not { } p || pastEnd is not { } pe) return null;
        if (year is null && p > pe) p = pe;
        return (new DateMention(Cover(at, next), Edtf.Interval(p, pe), Edtf.Interval(future!.Value, futureEnd!.Value), fromDocument, DateShape.Calendar), next);
    }

    private (DateMention Mention, int Next)? Single(int at)
    {
        var item = items[at];
        if (item.Is(ItemKind.Full)) return (Calendar(at, at + 1, item.Date!.Value), at + 1);
        if (item.Is(ItemKind.Since) && at + 1 < items.Count && Skip(at + 1, ItemKind.Filler) is var open && open < items.Count && Single(open) is { } since
            && since.Mention.Shape is DateShape.Calendar or DateShape.Year && !since.Mention.Past.IsInterval)
            return (since.Mention with { Span = Cover(at, since.Next), Past = Edtf.Interval(since.Mention.Past, null), Future = Edtf.Interval(since.Mention.Future, null), Shape = DateShape.Since }, since.Next);
        if (item.Is(ItemKind.Weekday) && WeekdayThenDate(at) is { } dated) return dated;
        return YearFirst(at) ?? DayMonth(at) ?? MonthFirst(at) ?? Within(at) ?? Counted(at) ?? Directed(at) ?? DayAlone(at) ?? Weekday(at) ?? Offset(at) ?? Year(at);
    }

    // 2024年7月8日, 2024 yılının Temmuz ayında
    private (DateMention, int)? YearFirst(int at)
    {
        if (!items[at].Is(ItemKind.Year)) return null;
        var month = Skip(at + 1, ItemKind.Filler);
        if (month >= items.Count || month > at + 3 || !items[month].Is(ItemKind.Month)) return null;
        var (year, number) = (items[at].Value(ItemKind.Year), items[month].Value(ItemKind.Month));
        var day = Skip(month + 1, ItemKind.Filler);
        if (day < items.Count && day <= month + 2 && items[day].DayOfMonth is > 0 and var value && !items[day].Is(ItemKind.Month) && value <= DateTime.DaysInMonth(year, number))
            return (Calendar(at, Closed(day + 1), Edtf.Day(new(year, number, value))), Closed(day + 1));
        // "8 July 2024 September": the year belongs to what stands before it.
        return at > 0 && items[at - 1].Is(ItemKind.Month) ? null : (Calendar(at, month + 1, Edtf.Month(year, number)), month + 1);
    }

    // 8日, 8 числа: a day of the current month, or of the one before or after it.
    private (DateMention, int)? DayAlone(int at)
    {
        if (anchor is not { } today || at + 1 >= items.Count) return null;
        // The mark stands after the number, or before it: dia 11, Tuesday the 9th; a month after it makes a date of another form.
        var number = items[at].DayOfMonth > 0 && items[at + 1].Is(ItemKind.MonthDay) ? at : items[at].Is(ItemKind.MonthDay) || items[at].Is(ItemKind.Weekday) ? Skip(at + 1, ItemKind.Filler) : -1;
        if (number < 0 || number >= items.Count || items[number].DayOfMonth is not (> 0 and var day)) return null;
        var next = number == at ? at + 2 : number + 1;
        var after = Skip(next, ItemKind.Filler);
        if (number > at && after < items.Count && (items[after].Is(ItemKind.Month) || items[after].Is(ItemKind.Unit) && items[after].Text(ItemKind.Unit) != "day")) return null;
        var (past, future) = (Nearest(today, day, -1), Nearest(today, day, 1));
        // lunes 12: the number is a day of the month only when that day is a Monday.
        if (number > at && items[at].Is(ItemKind.Weekday))
        {
            bool Agrees(DateOnly date) => ((int)date.DayOfWeek + 6) % 7 + 1 == items[at].Value(ItemKind.Weekday);
            if (!Agrees(past) && !Agrees(future)) return null;
            if (!Agrees(past)) past = future;
            else if (!Agrees(future)) future = past;
        }
        return (new DateMention(Cover(at, next), Edtf.Day(past), Edtf.Day(future), true, DateShape.Calendar), next);
    }

    // The day of that number in this month when it lies that way (or is at most a day off), else in the next month that way that has it.
    private static DateOnly Nearest(DateOnly today, int day, int way)
    {
        for (var month = 0; ; month += way)
        {
            var first = new DateOnly(today.Year, today.Month, 1).AddMonths(month);
            if (day > DateTime.DaysInMonth(first.Year, first.Month)) continue;
            var date = first.AddDays(day - 1);
            if (way < 0 ? date <= today.AddDays(1) : date >= today) return date;
        }
    }

    // A mark of the day (日, 号) and a weekday that stand after a date belong to it.
    private int Closed(int next)
    {
        if (next < items.Count && items[next].Is(ItemKind.MonthDay)) next++;
        var weekday = Skip(next, ItemKind.Comma, ItemKind.Filler);
        return weekday < items.Count && weekday <= next + 1 && items[weekday].Is(ItemKind.Weekday) && items[next - 1].Span.End + 3 >= items[weekday].Span.Start ? weekday + 1 : next;
    }

    // Monday, 4 April 2022 / Thursday (Dec. 21)
    private (DateMention, int)? WeekdayThenDate(int at)
    {
        var next = Skip(at + 1, ItemKind.Comma, ItemKind.Filler);
        if (next < items.Count && next <= at + 2 && (items[next].DayOfMonth > 0 || items[next].Is(ItemKind.Month) || items[next].Is(ItemKind.Full)))
            if ((items[next].Is(ItemKind.Full) ? Single(next) : DayMonth(next) ?? MonthFirst(next)) is { } date && date.Mention.Past.Plain().Text.Length == 10)
                return (date.Mention with { Span = Cover(at, date.Next) }, date.Next);
        return null;
    }

    // 22 January [2024], the 9th of this month
    private (DateMention Mention, int Next)? DayMonth(int at)
    {
        if (items[at].DayOfMonth is not (> 0 and var day)) return null;
        var next = Skip(at + 1, ItemKind.Filler);
        if (next >= items.Count) return null;
        if (items[next].Is(ItemKind.Month))
        {
            var (year, after) = YearAfter(next + 1);
            return Dated(at, after, items[next].Value(ItemKind.Month), day, year);
        }
        if (items[at].Is(ItemKind.Ordinal) && next > at + 1 && anchor is { } today)
        {
            var unit = items[next].Is(ItemKind.This) || items[next].Is(ItemKind.Last) ? next + 1 : next;
            if (unit < items.Count && items[unit].Text(ItemKind.Unit) == "month")
            {
                var month = items[next].Is(ItemKind.Last) ? today.AddMonths(-1) : today;
                if (day <= DateTime.DaysInMonth(month.Year, month.Month))
                    return (new DateMention(Cover(at, unit + 1), Edtf.Day(new(month.Year, month.Month, day)), Edtf.Day(new(month.Year, month.Month, day)), true, DateShape.Relative), unit + 1);
            }
        }
        return null;
    }

    // January 22[, 2024] / January 2024 / early January / last January / in January
    private (DateMention Mention, int Next)? MonthFirst(int at)
    {
        var start = at;
        var part = items[start].Is(ItemKind.Part);
        if (part) start = Skip(start + 1, ItemKind.Filler);
        var last = start < items.Count && items[start].Is(ItemKind.Last);
        var coming = start < items.Count && items[start].Is(ItemKind.Next);
        var current = start < items.Count && items[start].Is(ItemKind.This);
        if (last || coming || current) start = Skip(start + 1, ItemKind.Filler);
        if (start >= items.Count || !items[start].Is(ItemKind.Month)) return null;
        var month = items[start].Value(ItemKind.Month);
        var dayAt = Skip(start + 1, ItemKind.Filler);
        if (!part && dayAt < items.Count && dayAt <= start + 2 && items[dayAt].DayOfMonth is > 0 and var day && items[dayAt].Span.Start - items[start].Span.End <= 5)
        {
            var (dayYear, afterDay) = YearAfter(dayAt + 1);
            return Dated(at, dayYear is null ? Closed(afterDay) : afterDay, month, day, dayYear);
        }
        var (year, after) = YearAfter(start + 1);
        if (year is { } known) return (Calendar(at, after, Edtf.Month(known, month)), after);
        if (anchor is not { } today) return (Calendar(at, after, Edtf.Parse(string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:D2}"))!.Value), after);
        var pastYear = last ? (month < today.Month ? today.Year : today.Year - 1) : month <= today.Month ? today.Year : today.Year - 1;
        var futureYear = coming ? (month > today.Month ? today.Year : today.Year + 1) : month >= today.Month ? today.Year : today.Year + 1;
        if (last) futureYear = pastYear;
        if (coming) pastYear = futureYear;
        if (current) pastYear = futureYear = today.Year;
        if (after < items.Count && items[after].Is(ItemKind.Last)) { futureYear = pastYear; after++; }
        else if (after < items.Count && items[after].Is(ItemKind.Next)) { pastYear = futureYear; after++; }
        return (new DateMention(Cover(at, after), Edtf.Month(pastYear, month), Edtf.Month(futureYear, month), true, DateShape.Calendar), after);
    }

    private (DateMention Mention, int Next)? Dated(int at, int next, int month, int day, int? year)
    {
        if (year is null && next < items.Count && items[next].Is(ItemKind.Last) && anchor is { } today)
        {
            var passed = new DateOnly(today.Year, month, Math.Min(day, DateTime.DaysInMonth(today.Year, month)));
            if (passed > today) passed = passed.AddYears(-1);
            return (new DateMention(Cover(at, next + 1), Edtf.Day(passed), Edtf.Day(passed), true, DateShape.Calendar), next + 1);
        }
        var (past, future, fromDocument) = Resolve(month, day, year);
        if (past is not { } p) return null;
        return (new DateMention(Cover(at, next), p, future!.Value, fromDocument, DateShape.Calendar), next);
    }

    // within three months, in two weeks, by the end of the year
    private (DateMention Mention, int Next)? Within(int at)
    {
        if (items[at].Is(ItemKind.Until) && anchor is not null)
        {
            var next = Skip(at + 1, ItemKind.Filler);
            if (next < items.Count && !items[next].Is(ItemKind.Number) && Single(next) is { } end && end.Mention.Shape is DateShape.Calendar or DateShape.Relative or DateShape.Year)
                return (end.Mention with { Span = Cover(at, end.Next), Past = end.Mention.Future, Shape = DateShape.Deadline }, end.Next);
        }
        if (!(items[at].Is(ItemKind.Within) || items[at].Is(ItemKind.In)) || anchor is not { } today) return null;
        var number = Skip(at + 1, ItemKind.Filler);
        if (number + 1 >= items.Count || !items[number].Is(ItemKind.Number) || !items[number + 1].Is(ItemKind.Unit)) return null;
        var count = items[number].Value(ItemKind.Number);
        if (count is < 1 or > 400) return null;
        var unit = items[number + 1].Text(ItemKind.Unit);
        var due = Precise(Add(today, unit, count), unit);
        return (new DateMention(Cover(at, number + 2), due, due, true, items[at].Is(ItemKind.Within) ? DateShape.Deadline : DateShape.Relative), number + 2);
    }

    // two weeks ago, three days later
    private (DateMention Mention, int Next)? Counted(int at)
    {
        // hace tres días, vor drei Tagen: the word stands before the number.
        var number = items[at].Is(ItemKind.Ago) ? Skip(at + 1, ItemKind.Filler) : at;
        if (number + 1 >= items.Count || !items[number].Is(ItemKind.Number) || !items[number + 1].Is(ItemKind.Unit) || anchor is not { } today) return null;
        var count = items[number].Value(ItemKind.Number);
        if (count is < 1 or > 400) return null;
        var unit = items[number + 1].Text(ItemKind.Unit);
        var next = number > at ? number + 2 : number + 3;
        if (next > items.Count) return null;
        // iki hafta sonra: the word stands after the unit.
        var ahead = number == at && !items[at + 2].Is(ItemKind.Ago) && (items[at + 2].Is(ItemKind.In) || items[at + 2].Is(ItemKind.Within));
        if (number == at && !ahead && !items[at + 2].Is(ItemKind.Ago)) return null;
        var day = Precise(Add(today, unit, ahead ? count : -count), unit);
        if (unit is "week" && !ahead) day = day.Approximately();
        return (new DateMention(Cover(at, next), day, day, true, ahead && items[at + 2].Is(ItemKind.Within) ? DateShape.Deadline : DateShape.Relative), next);
    }

    // last week, next month, this year, last Friday, early this year
    private (DateMention Mention, int Next)? Directed(int at)
    {
        var start = items[at].Is(ItemKind.Part) ? Skip(at + 1, ItemKind.Filler) : at;
        if (start >= items.Count || anchor is not { } today) return null;
        if (Followed(at, start, today) is { } followed) return followed;
        var step = Step(start);
        if (step == 2) return null;
        var next = start + 1 < items.Count && IsPeriod(start + 1) ? start + 1 : Skip(start + 1, ItemKind.Filler);
        if (next >= items.Count) return null;
        if (items[next].Is(ItemKind.Weekday))
        {
            var weekday = items[next].Value(ItemKind.Weekday);
            var day = step <= 0 ? Before(today, weekday, strict: step < 0) : After(today, weekday, strict: true);
            var forward = step == 0 ? After(today, weekday, strict: false) : day;
            return (new DateMention(Cover(at, next + 1), Edtf.Day(day), Edtf.Day(forward), true, DateShape.Relative), next + 1);
        }
        if (items[next].Is(ItemKind.Unit) && items[next].Text(ItemKind.Unit) is not "day" and var unit)
        {
            var date = Period(today, unit, step);
            return (new DateMention(Cover(at, next + 1), date, date, true, DateShape.Relative), next + 1);
        }
        if (items[next].Is(ItemKind.Season)) return (Season(at, next + 1, items[next], today.Year + step), next + 1);
        return null;
    }

    // A week, month or year, though the same word may be a small word inside other dates.
    private bool IsPeriod(int at) => items[at].Text(ItemKind.Unit) is { Length: > 0 } and not "day";

    private int Step(int at) => items[at].Is(ItemKind.Last) ? -1 : items[at].Is(ItemKind.Next) ? 1 : items[at].Is(ItemKind.This) ? 0 : 2;

    private static Edtf Period(DateOnly today, string unit, int step) => unit switch
    {
        "week" => Week(today.AddDays(7 * step)),
        "month" => Month(today.AddMonths(step)),
        "quarter" => Quarter(today.AddMonths(3 * step)),
        _ => Edtf.Year(today.Year + step),
    };

    // la semana pasada, lundi prochain: the word that directs stands after.
    private (DateMention Mention, int Next)? Followed(int at, int start, DateOnly today)
    {
        if (start + 1 >= items.Count || Step(start) != 2 || Step(start + 1) is not (-1 or 1)) return null;
        var step = Step(start + 1);
        if (items[start].Is(ItemKind.Weekday))
        {
            var weekday = items[start].Value(ItemKind.Weekday);
            var day = Edtf.Day(step < 0 ? Before(today, weekday, strict: true) : After(today, weekday, strict: true));
            return (new DateMention(Cover(at, start + 2), day, day, true, DateShape.Relative), start + 2);
        }
        if (!items[start].Is(ItemKind.Unit) || items[start].Text(ItemKind.Unit) is "day" or "" || items[start].DayOfMonth > 0) return null;
        var date = Period(today, items[start].Text(ItemKind.Unit), step);
        return (new DateMention(Cover(at, start + 2), date, date, true, DateShape.Relative), start + 2);
    }

    private (DateMention Mention, int Next)? Weekday(int at)
    {
        if (!items[at].Is(ItemKind.Weekday) || anchor is not { } today) return null;
        var weekday = items[at].Value(ItemKind.Weekday);
        var before = at + 1 < items.Count && items[at + 1].Is(ItemKind.Last);
        return (new DateMention(Cover(at, at + 1), Edtf.Day(Before(today, weekday, strict: before)), Edtf.Day(After(today, weekday, strict: false)), true, DateShape.Relative), at + 1);
    }

    private (DateMention Mention, int Next)? Offset(int at)
    {
        if (items[at].Is(ItemKind.SameDay)) return (new DateMention(Cover(at, at + 1), default, default, false, DateShape.SameDay) { Offset = items[at].Value(ItemKind.SameDay) }, at + 1);
        if (items[at].Is(ItemKind.Day) && anchor is { } today)
        {
            var day = Edtf.Day(today.AddDays(items[at].Value(ItemKind.Day)));
            return (new DateMention(Cover(at, at + 1), day, day, true, DateShape.Relative), at + 1);
        }
        if (items[at].Is(ItemKind.Season))
        {
            var (year, next) = YearAfter(at + 1);
            if (year is { } known) return (Season(at, next, items[at], known), next);
        }
        return null;
    }

    // A bare year counts only where something before it speaks of time, or in brackets.
    private (DateMention Mention, int Next)? Year(int at)
    {
        var start = items[at].Is(ItemKind.Part) ? Skip(at + 1, ItemKind.Filler) : at;
        if (start >= items.Count || !items[start].Is(ItemKind.Year)) return null;
        var year = items[start].Value(ItemKind.Year);
        return (new DateMention(Cover(at, start + 1), Edtf.Year(year), Edtf.Year(year), false, DateShape.Year), start + 1);
    }

    private (int? Year, int Next) YearAfter(int at)
    {
        var next = Skip(at, ItemKind.Comma, ItemKind.Filler);
        if (next < items.Count && next <= at + 2)
        {
            if (items[next].Is(ItemKind.Year)) return (items[next].Value(ItemKind.Year), next + 1);
            if (anchor is { } today && next + 1 < items.Count && items[next + 1].Text(ItemKind.Unit) == "year")
                if (items[next].Is(ItemKind.Last)) return (today.Year - 1, next + 2);
                else if (items[next].Is(ItemKind.Next)) return (today.Year + 1, next + 2);
                else if (items[next].Is(ItemKind.This)) return (today.Year, next + 2);
        }
        return (null, at);
    }

    private (Edtf? Past, Edtf? Future, bool FromDocument) Resolve(int month, int day, int? year)
    {
        if (year is { } known)
            return day <= DateTime.DaysInMonth(known, month) ? (Edtf.Day(new(known, month, day)), Edtf.Day(new(known, month, day)), false) : (null, null, false);
        if (day > DateTime.DaysInMonth(2000, month)) return (null, null, false);
        if (anchor is not { } today) return (Edtf.MonthDay(month, day), Edtf.MonthDay(month, day), false);
        var safe = Math.Min(day, DateTime.DaysInMonth(today.Year, month));
        var same = new DateOnly(today.Year, month, safe);
        // A day or two ahead may still be told as past where the world's clocks differ.
        var past = same <= today.AddDays(1) ? same : same.AddYears(-1);
        var future = same >= today ? same : today.DayNumber - same.DayNumber > 120 ? same.AddYears(1) : same;
        return (Edtf.Day(past), Edtf.Day(future), true);
    }

    private DateMention Calendar(int at, int next, Edtf date) => new(Cover(at, next), date, date, false, DateShape.Calendar);

    private DateMention Season(int at, int next, DateItem item, int year)
    {
        var (first, last) = item.Text(ItemKind.Season) switch { "spring" => (3, 5), "summer" => (6, 8), "autumn" => (9, 11), _ => (12, 2) };
        var date = Edtf.Interval(Edtf.Month(first == 12 ? year - 1 : year, first), Edtf.Month(year, last));
        return new DateMention(Cover(at, next), date, date, true, DateShape.Relative);
    }

    private static DateOnly Before(DateOnly day, int weekday, bool strict)
    {
        var back = (((int)day.DayOfWeek + 6) % 7 + 1 - weekday + 7) % 7;
        return day.AddDays(back == 0 && strict ? -7 : -back);
    }

    private static DateOnly After(DateOnly day, int weekday, bool strict)
    {
        var ahead = (weekday - ((int)day.DayOfWeek + 6) % 7 - 1 + 7) % 7;
        return day.AddDays(ahead == 0 && strict ? 7 : ahead);
    }

    // Nobody plans further than this; a longer count is a slip of the text and must not fall off the calendar.
    private static DateOnly Add(DateOnly day, string unit, int count) => unit switch
    {
        "week" => day.AddDays(7 * Math.Clamp(count, -5_000, 5_000)),
        "month" => day.AddMonths(Math.Clamp(count, -1_200, 1_200)),
        "quarter" => day.AddMonths(3 * Math.Clamp(count, -400, 400)),
        "year" => day.AddYears(Math.Clamp(count, -999, 999)),
        _ => day.AddDays(Math.Clamp(count, -36_500, 36_500)),
    };

    private static Edtf Precise(DateOnly day, string unit) => unit switch { "month" or "quarter" => Month(day), "year" => Edtf.Year(day.Year), _ => Edtf.Day(day) };

    private static Edtf Month(DateOnly day) => Edtf.Month(day.Year, day.Month);

    private static Edtf Week(DateOnly day)
    {
        var monday = Before(day, 1, strict: false);
        return Edtf.Interval(Edtf.Day(monday), Edtf.Day(monday.AddDays(6)));
    }

    private static Edtf Quarter(DateOnly day)
    {
        var first = (day.Month - 1) / 3 * 3 + 1;
        return Edtf.Interval(Edtf.Month(day.Year, first), Edtf.Month(day.Year, first + 2));
    }

    private int Skip(int at, ItemKind kind, ItemKind other = ItemKind.Filler)
    {
        var skipped = 0;
        while (at < items.Count && skipped < 3 && (items[at].Is(kind) || items[at].Is(other)) && !items[at].Is(ItemKind.Month) && items[at].DayOfMonth == 0)
        {
            at++;
            skipped++;
        }
        return at;
    }

    private TextSpan Cover(int at, int next) => TextSpan.Between(items[at].Span.Start, items[next - 1].Span.End);
}
