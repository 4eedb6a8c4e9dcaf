using System.CommandLine;
using System.Globalization;
using Chancery.Store;

namespace Chancery.App.Commands;

/// <summary>What every question to the record takes: the store, how to answer, and the three days.</summary>
internal sealed class QuestionOptions
{
    private readonly StoreOption _store = new();
    private readonly Option<string?> _format = CommonOptions.Format();
    private readonly Option<string?> _on = new("--on") { Description = "The day in the world: who is in office, what is overdue (default today).", HelpName = "DAY" };
    private readonly Option<string?> _publishedBy = new("--published-by") { Description = "Only documents published by this day; undated ones are left out and counted.", HelpName = "DAY" };
    private readonly Option<string?> _recordedBy = new("--recorded-by") { Description = "Only what the record held at this time (a day means its end, in UTC).", HelpName = "TIME" };

    /// <summary>Gives the command these options.</summary>
    public void AddTo(Command command)
    {
        AddDaysTo(command);
        command.Add(_format);
    }

    /// <summary>Gives a command with an answer of its own form the days and the store.</summary>
    public void AddDaysTo(Command command)
    {
        command.Add(_on);
        command.Add(_publishedBy);
        command.Add(_recordedBy);
        command.Add(_store.Option);
    }

    /// <summary>Whether the answer shall be JSON.</summary>
    public bool Json(ParseResult parsed) => parsed.GetValue(_format) == "json";

    /// <summary>Opens the record; there must be one.</summary>
    public RecordStore Open(ParseResult parsed, Surroundings world) => _store.OpenExisting(parsed, world);

    /// <summary>The days of the question.</summary>
    public Days Days(ParseResult parsed, Surroundings world) => new(
        CommonOptions.Day("--on", parsed.GetValue(_on)) ?? world.Today,
        CommonOptions.Day("--published-by", parsed.GetValue(_publishedBy)),
        Moment(parsed.GetValue(_recordedBy)));

    /// <summary>The moment that <c>--recorded-by</c> names; null when it is empty.</summary>
    internal static DateTimeOffset? Moment(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (CommonOptions.IsDay(text, out var day)) return new DateTimeOffset(day.ToDateTime(TimeOnly.MaxValue), TimeSpan.Zero);
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment
            : throw new UsageException($"--recorded-by takes a day or a time such as 2024-06-01 or 2024-06-01T18:00Z, not '{text}'.");
    }
}
