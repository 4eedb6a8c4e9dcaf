using System.Globalization;
using System.Text.Json;

namespace Chancery;

/// <summary>Reads one fact's JSON object back into the model, against the text its evidence is cut from.</summary>
internal static class FactJsonReader
{
    public static Fact Read(string factKind, JsonElement json, string text) => factKind switch
    {
        "contact" => Complete(Contact(json, text), json),
        "commitment" => Complete(new Commitment { What = Required(json, "what"), Parties = Strings(json, "parties"), Due = Date(json, "due"), Evidence = AllEvidence(json, text) }, json),
        "agreement" => Complete(
            new Agreement
            {
                Title = Required(json, "title"), Form = Word<AgreementForm>(json, "form"), Status = Word<AgreementStatus>(json, "status"),
                Parties = Strings(json, "parties"), Date = Date(json, "date"), Evidence = AllEvidence(json, text),
            }, json),
        "measure" => Complete(
            new Measure
            {
                Kind = Word<MeasureKind>(json, "kind"), By = Text(json, "by"), Against = Text(json, "against"), Status = Word<MeasureStatus>(json, "status"),
                Date = Date(json, "date"), Evidence = AllEvidence(json, text),
            }, json),
        "initiative" => Complete(
            new Initiative
            {
                Title = Required(json, "title"), By = Strings(json, "by"), Forum = Text(json, "forum"), Status = Word<InitiativeStatus>(json, "status"),
                Mode = Optional<DecisionMode>(json, "mode"), Date = Date(json, "date"), Evidence = AllEvidence(json, text),
            }, json),
        "membership" => Complete(
            new Membership
            {
                Member = Required(json, "member"), Organization = Required(json, "organization"), Status = Word<MembershipStatus>(json, "status"),
                Date = Date(json, "date"), Evidence = AllEvidence(json, text),
            }, json),
        "statement" => Complete(
            new Statement
            {
                Speaker = Actor(json, "speaker") ?? throw Missing("speaker"), Act = Word<SpeechAct>(json, "act"), Target = Text(json, "target"),
                About = Required(json, "about"), Quoted = Flag(json, "quoted"), Evidence = AllEvidence(json, text),
            }, json),
        "tenure" => Complete(
            new Tenure
            {
                Person = Required(json, "person"), Original = Text(json, "original"), Role = Word<Role>(json, "role"), For = Text(json, "for"),
                Event = Word<TenureEvent>(json, "event"), Date = Date(json, "date"), Evidence = AllEvidence(json, text),
            }, json),
        _ => throw new FormatException($"'{factKind}' is no kind of fact"),
    };

    /// <summary>The date at <paramref name="name"/>; null where there is none.</summary>
    /// <exception cref="FormatException">It is no date of EDTF level 1.</exception>
    public static Edtf? Date(JsonElement json, string name) =>
        Text(json, name) is not { } text ? null : Edtf.Parse(text) ?? throw new FormatException($"'{text}' in '{name}' is no date");

    public static string? Text(JsonElement json, string name) =>
        !json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : throw new FormatException($"'{name}' is no text");

    public static string Required(JsonElement json, string name) => Text(json, name) ?? throw Missing(name);

    private static Contact Contact(JsonElement json, string text) => new()
    {
        Kind = Word<ContactKind>(json, "kind"), Status = Word<ContactStatus>(json, "status"), Date = Date(json, "date"), Place = Text(json, "place"),
        MarginsOf = Text(json, "marginsOf"), Initiator = Text(json, "initiator"),
        Participants = [.. List(json, "participants").Select(Actor)], Topics = Strings(json, "topics"), Count = Number(json, "count"),
        Manner = Optional<Manner>(json, "manner") ?? Manner.Unstated, Host = Text(json, "host"), Mechanism = Text(json, "mechanism"),
        Round = Number(json, "round"), Evidence = AllEvidence(json, text),
    };

    private static T Complete<T>(T fact, JsonElement json) where T : Fact => fact with
    {
        Confidence = json.TryGetProperty("confidence", out var sure) && sure.ValueKind == JsonValueKind.Number ? sure.GetDouble() : fact.Confidence,
        AssertedBy = Actor(json, "assertedBy"),
        Basis = json.TryGetProperty("basis", out var basis) && basis.ValueKind == JsonValueKind.Object
            ? basis.EnumerateObject().ToDictionary(p => p.Name, p => Known<Basis>(p.Value.GetString(), "basis"), StringComparer.Ordinal)
            : fact.Basis,
        Trace = Strings(json, "trace"),
    };

    private static Evidence[] AllEvidence(JsonElement json, string text)
    {
        Evidence[] evidence = [.. List(json, "evidence").Select(item => Evidence(item, text))];
        return evidence.Length > 0 ? evidence : throw new FormatException("a fact without evidence");
    }

    /// <summary>An evidence item: <c>{quote, start, end}</c>, or only the words, which are then looked for in the text.</summary>
    private static Evidence Evidence(JsonElement item, string text)
    {
        var quote = item.ValueKind == JsonValueKind.String ? item.GetString()! : Required(item, "quote");
        if (item.ValueKind == JsonValueKind.Object && Number(item, "start") is { } start && Number(item, "end") is { } end
            && start >= 0 && end <= text.Length && start < end && text.AsSpan(start, end - start).SequenceEqual(quote))
            return Chancery.Evidence.Cut(text, TextSpan.Between(start, end));
        var found = quote.Length == 0 ? -1 : text.IndexOf(quote, StringComparison.Ordinal);
        return found >= 0
            ? Chancery.Evidence.Cut(text, new TextSpan(found, quote.Length))
            : throw new FormatException($"the words \"{quote}\" do not stand in the text");
    }

    private static Actor? Actor(JsonElement json, string name) =>
        json.TryGetProperty(name, out var actor) && actor.ValueKind == JsonValueKind.Object ? Actor(actor) : null;

    private static Actor Actor(JsonElement json) => new(Text(json, "name"), Optional<Role>(json, "role"), Text(json, "for"), Text(json, "original"));

    private static JsonElement.ArrayEnumerator List(JsonElement json, string name) =>
        json.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : default;

    private static string[] Strings(JsonElement json, string name) => [.. List(json, name).Select(v => v.GetString() ?? throw new FormatException($"null in '{name}'"))];

    private static int? Number(JsonElement json, string name) =>
        json.TryGetProperty(name, out var number) && number.ValueKind == JsonValueKind.Number ? number.GetInt32() : null;

    private static bool Flag(JsonElement json, string name) => json.TryGetProperty(name, out var flag) && flag.ValueKind == JsonValueKind.True;

    private static T Word<T>(JsonElement json, string name) where T : struct, Enum => Known<T>(Required(json, name), name);

    private static T? Optional<T>(JsonElement json, string name) where T : struct, Enum => Text(json, name) is { } word ? Known<T>(word, name) : null;

    private static T Known<T>(string? word, string name) where T : struct, Enum =>
        Vocabulary.Read<T>(word) ?? throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"'{word}' in '{name}' is no word of the schema"));

    private static FormatException Missing(string name) => new($"'{name}' is missing");
}
