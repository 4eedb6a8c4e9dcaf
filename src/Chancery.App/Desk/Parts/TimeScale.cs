using System.Globalization;

namespace Chancery.App.Desk.Parts;

/// <summary>Where days stand on a line from the first to the last of some years.</summary>
public sealed class TimeScale
{
    private readonly DateOnly _first;
    private readonly double _days;

    /// <summary>A scale of whole years that holds all these days.</summary>
    public TimeScale(IEnumerable<DateOnly> days)
    {
        var all = days.DefaultIfEmpty(new DateOnly(2000, 1, 1)).ToList();
        _first = new DateOnly(all.Min().Year, 1, 1);
        LastYear = all.Max().Year;
        _days = new DateOnly(LastYear, 12, 31).DayNumber - _first.DayNumber + 1;
    }

    /// <summary>The first year.</summary>
    public int FirstYear => _first.Year;

    /// <summary>The last year.</summary>
    public int LastYear { get; }

    /// <summary>Years to write on the scale, few enough to be read.</summary>
    public IEnumerable<int> Years
    {
        get
        {
            var step = ((int[])[1, 2, 5, 10, 20, 50, 100]).First(s => (LastYear - FirstYear + 1) / s <= 6 || s == 100);
            return Enumerable.Range(FirstYear, LastYear - FirstYear + 1).Where(y => y % step == 0);
        }
    }

    /// <summary>The place of a day, such as <c>41.3%</c>.</summary>
    public string At(DateOnly day) => (100.0 * (day.DayNumber - _first.DayNumber) / _days).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    /// <summary>The place where a year begins.</summary>
    public string At(int year) => At(new DateOnly(year, 1, 1));
}
