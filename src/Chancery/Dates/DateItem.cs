namespace Chancery.Dates;

internal enum ItemKind { Number, Ordinal, Year, Month, Weekday, Day, SameDay, Unit, Last, Next, This, Ago, In, Within, Since, Until, Between, And, Filler, Season, Part, Holiday, Full, Comma, MonthDay, Other }

/// <summary>One building stone of a date expression; a word may be several at once ("second": number and ordinal; "from": since and between).</summary>
internal sealed class DateItem(TextSpan span)
{
    private List<(ItemKind Kind, string Value)>? _senses;
    private uint _kinds;

    public TextSpan Span { get; } = span;

    public Edtf? Date { get; init; }

    /// <summary>Whether the words say nothing of time.</summary>
    public bool IsPlain => _kinds == 0;

    public void Add(ItemKind kind, string value)
    {
        (_senses ??= new(1)).Add((kind, value));
        _kinds |= 1u << (int)kind;
    }

    public bool Is(ItemKind kind) => (_kinds & (1u << (int)kind)) != 0;

    public string Text(ItemKind kind)
    {
        if (_senses is null || !Is(kind)) return "";
        foreach (var sense in _senses)
            if (sense.Kind == kind) return sense.Value;
        return "";
    }

    public int Value(ItemKind kind) => int.TryParse(Text(kind), System.Globalization.CultureInfo.InvariantCulture, out var value) ? value : 0;

    /// <summary>A day of a month in digits or words, 0 when it is none.</summary>
    public int DayOfMonth
    {
        get
        {
            var value = Is(ItemKind.Ordinal) ? Value(ItemKind.Ordinal) : Is(ItemKind.Number) ? Value(ItemKind.Number) : 0;
            return value is >= 1 and <= 31 ? value : 0;
        }
    }
}
