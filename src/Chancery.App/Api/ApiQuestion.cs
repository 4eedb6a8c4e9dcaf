using Chancery.Ledger;
using Chancery.Store;

namespace Chancery.App.Api;

/// <summary>What a request asks, understood.</summary>
internal sealed record ApiQuestion
{
    public required Days Days { get; init; }
    public string? Q { get; init; }
    public string? Country { get; init; }
    public string? With { get; init; }
    public string? Person { get; init; }
    public IReadOnlyList<string> Kinds { get; init; } = [];
    public IReadOnlyList<string> Statuses { get; init; } = [];
    public IReadOnlyList<string> Topics { get; init; } = [];
    public IReadOnlyList<string> Languages { get; init; } = [];
    public IReadOnlyList<string> Sources { get; init; } = [];
    public string? Side { get; init; }
    public IReadOnlyList<string> Published { get; init; } = [];
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }

    /// <summary>How many results were asked for; null when no number was given.</summary>
    public int? Given { get; init; }
    public int Offset { get; init; }
    public string? Sort { get; init; }
    public ApiFormat Format { get; init; }

    /// <summary>What stands in the path, by name.</summary>
    public IReadOnlyDictionary<string, string> Path { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>How many results a page has.</summary>
    public int Limit => Given ?? ApiParameters.UsualLimit;

    /// <summary>The sides asked for.</summary>
    public IReadOnlyList<string> Codes => [.. new[] { Country, With }.OfType<string>()];

    /// <summary>The two sides asked for together; null when there are fewer.</summary>
    public (string A, string B)? Pair => (Country, With) is ({ } a, { } b) ? (a, b) : null;

    /// <summary>The state of follow-ups asked for.</summary>
    public FollowupState? State => Vocabulary.Read<FollowupState>(Statuses.Count > 0 ? Statuses[0] : null);

    /// <summary>The documents searched for.</summary>
    public SearchQuestion Search => new()
    {
        Words = Q ?? "", Facets = true,
        Labels =
        [
            .. Codes.Select(c => new LabelChoice(LabelField.Country, [c])),
            .. new[]
            {
                (LabelField.Kind, Kinds), (LabelField.Status, Statuses), (LabelField.Topic, Topics), (LabelField.Language, Languages), (LabelField.Source, Sources),
                (LabelField.Side, Side is null ? [] : [Side]), (LabelField.Published, Published),
            }.Where(c => c.Item2.Count > 0).Select(c => new LabelChoice(c.Item1, c.Item2)),
        ],
    };

    /// <summary>The events asked for.</summary>
    public EventFilter Events => new()
    {
        Codes = Codes, Person = Person, Kinds = Kinds, Statuses = Statuses, Topics = Topics, Languages = Languages, From = From, To = To, OldestFirst = Sort == "date",
    };
}
