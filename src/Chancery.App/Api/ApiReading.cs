using System.Globalization;
using Chancery.App.Desk;
using Chancery.Store;

namespace Chancery.App.Api;

/// <summary>
/// The one place where the address of a question is understood. A parameter that the question does not take, or a value that it cannot be, is refused by name: a question that
/// was asked otherwise than it was meant must not be answered.
/// </summary>
internal sealed class ApiReading
{
    private readonly ApiAddress _address;
    private readonly WorldNames _names;
    private readonly Dictionary<string, IReadOnlyList<string>> _given = new(StringComparer.Ordinal);
    private ApiProblem? _problem;

    private ApiReading(ApiAddress address, WorldNames names) => (_address, _names) = (address, names);

    /// <summary>What is asked, or why it is not understood.</summary>
    public static (ApiQuestion? Question, ApiProblem? Problem) Of(HttpRequest request, ApiAddress address, DeskSettings settings, WorldNames names)
    {
        var reading = new ApiReading(address, names);
        reading.Take(request.Query);
        var question = reading.Question(request, settings);
        return reading._problem is { } problem ? (null, problem) : (question, null);
    }

    private void Take(IQueryCollection query)
    {
        foreach (var (name, values) in query)
        {
            if (_address.Parameters.FirstOrDefault(p => p.Name == name) is not { } parameter)
            {
                string[] takes = [.. _address.Parameters.Select(p => p.Name)];
                Refuse(name, takes.Length == 0 ? $"“{name}” is no parameter of {_address.Path}; it takes none." : $"“{name}” is no parameter of {_address.Path}. It takes: {string.Join(", ", takes)}.", takes);
                continue;
            }
            string[] all = [.. values.OfType<string>().SelectMany(v => parameter.Repeats ? v.Split(',') : [v]).Select(v => v.Trim()).Where(v => v.Length > 0)];
            if (all.Length > 1 && !parameter.Repeats) Refuse(name, $"“{name}” may be given once, not {all.Length} times.");
            if (parameter.Words.Count > 0 && all.FirstOrDefault(v => !parameter.Words.Contains(v, StringComparer.Ordinal)) is { } other)
                Refuse(name, $"“{other}” is no value of {name}. It may be: {string.Join(", ", parameter.Words)}.", parameter.Words);
            if (all.FirstOrDefault(v => v.Length > 400) is not null) Refuse(name, $"The value of {name} is longer than 400 characters.");
            if (all.Length > 0) _given[name] = all;
        }
        foreach (var missing in _address.Parameters.Where(p => p.Required && !_given.ContainsKey(p.Name)))
            Refuse(missing.Name, $"{_address.Path} cannot be answered without {missing.Name}, as in {missing.Name}={missing.Example}.");
    }

    private ApiQuestion Question(HttpRequest request, DeskSettings settings)
    {
        var usual = settings.On ?? (settings.Samples ? DeskSettings.SampleDay : DateOnly.FromDateTime(settings.Clock.GetLocalNow().DateTime));
        var format = Format(request);
        return new ApiQuestion
        {
            Days = new Days(Day("on") ?? usual, Day("publishedBy"), Moment("recordedBy")),
            Q = Word("q"), Country = Side("country", Word("country")), With = Side("with", Word("with")), Person = Word("person"),
            Kinds = Words("kind"), Statuses = Words("status"), Topics = Words("topic"), Languages = Words("language"),
            Sources = Words("source"), Side = Side("side", Word("side")), Published = Words("published"), From = Day("from"), To = Day("to"),
            Given = Number("limit", 1, format == ApiFormat.Json ? ApiParameters.MostLimit : int.MaxValue), Offset = Number("offset", 0, format == ApiFormat.Json ? ApiParameters.MostOffset : int.MaxValue) ?? 0,
            Sort = Word("sort"), Format = format, Path = _address.InPath.ToDictionary(p => p.Name, p => InPath(p, request), StringComparer.Ordinal),
        };
    }

    private string InPath(ApiParameter parameter, HttpRequest request)
    {
        // A slash in an id stays escaped in the path.
        var value = ((string?)request.RouteValues[parameter.Name] ?? "").Replace("%2F", "/", StringComparison.OrdinalIgnoreCase).Trim();
        if (parameter.Words.Count > 0 && !parameter.Words.Contains(value, StringComparer.Ordinal))
            Refuse(parameter.Name, $"“{value}” is no value of {parameter.Name}. It may be: {string.Join(", ", parameter.Words)}.", parameter.Words);
        return parameter.Form == ApiForm.Side ? Side(parameter.Name, value)! : value;
    }

    /// <summary>How the answer is to be written: as <c>format</c> says, else as the request accepts.</summary>
    private ApiFormat Format(HttpRequest request)
    {
        if (Word("format") is { } word) return word switch { "csv" => ApiFormat.Csv, "jsonl" => ApiFormat.Jsonl, _ => ApiFormat.Json };
        if (request.GetTypedHeaders().Accept is not { Count: > 0 } accepted) return ApiFormat.Json;
        foreach (var type in accepted.Where(a => a.Quality != 0).OrderByDescending(a => a.Quality ?? 1))
        {
            if (type.MatchesAllTypes || type.MediaType.Value is "application/json" or "application/*" or "application/problem+json" || type.MediaType == _address.Type) return ApiFormat.Json;
            if (_address.IsList && type.MediaType.Value is "text/csv") return ApiFormat.Csv;
            if (_address.IsList && type.MediaType.Value is "application/x-ndjson" or "application/jsonl" or "application/x-jsonlines") return ApiFormat.Jsonl;
        }
        string[] types = _address.IsList ? ["application/json", "text/csv", "application/x-ndjson"] : [_address.Type];
        _problem ??= new ApiProblem(StatusCodes.Status406NotAcceptable, "Not in this form", $"{_address.Path} answers as {string.Join(", ", types)}. Ask for one of these in Accept, or leave Accept out.") { Allowed = types };
        return ApiFormat.Json;
    }

    private IReadOnlyList<string> Words(string name) => _given.GetValueOrDefault(name, []);

    private string? Word(string name) => Words(name) is [var first, ..] ? first : null;

    private string? Side(string name, string? words)
    {
        if (words is null || _names.Code(words) is not { } code)
        {
            // Codes that the world data does not know may still be in a record.
            if (words is { Length: 0 or > 40 } || words?.Any(char.IsWhiteSpace) == true) Refuse(name, $"“{words}” is no country or organisation known here. Write its code or English name, as in {name}=BLR.");
            return words;
        }
        return code;
    }

    private DateOnly? Day(string name)
    {
        if (Word(name) is not { } text) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        Refuse(name, $"“{text}” is no day. Write it as in {name}=2024-06-01.");
        return null;
    }

    private DateTimeOffset? Moment(string name)
    {
        if (Word(name) is not { } text) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return new DateTimeOffset(day, TimeOnly.MaxValue, TimeSpan.Zero);
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)) return moment;
        Refuse(name, $"“{text}” is no time. Write it as in {name}=2024-06-01 or {name}=2024-06-01T18:00Z.");
        return null;
    }

    private int? Number(string name, int least, int most)
    {
        if (Word(name) is not { } text) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        Refuse(name, most == int.MaxValue ? $"“{text}” is no value of {name}: it is a number from {least} up."
            : $"“{text}” is no value of {name}: it is a number from {least} to {most}. Further results stand at the address that “next” gives; the whole of a list comes with format=jsonl or format=csv.");
        return null;
    }

    private void Refuse(string name, string detail, IReadOnlyList<string>? allowed = null) => _problem ??= ApiProblem.Bad(name, detail, allowed);
}
