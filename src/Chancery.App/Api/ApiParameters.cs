using Chancery.Ledger;
using Chancery.Store;

namespace Chancery.App.Api;

/// <summary>All parameters of the API. Each question takes some of them, under the same name and with the same meaning.</summary>
internal static class ApiParameters
{
    /// <summary>How many results a page has unless another number is asked for.</summary>
    public const int UsualLimit = 50;

    /// <summary>The most results a page may have.</summary>
    public const int MostLimit = 500;

    /// <summary>The most results that may be skipped page by page.</summary>
    public const int MostOffset = 100_000;

    public static ApiParameter Q { get; } = new("q", ApiForm.Text, "Harare");

    public static ApiParameter Country { get; } = new("country", ApiForm.Side, "BLR");

    public static ApiParameter With { get; } = new("with", ApiForm.Side, "ZWE");

    public static ApiParameter Person { get; } = new("person", ApiForm.Text, "P-000001");

    public static ApiParameter Kind { get; } = new("kind", ApiForm.Text, "meeting") { Repeats = true, Words = EventKinds.All };

    public static ApiParameter Status { get; } = new("status", ApiForm.Text, "held") { Repeats = true, Words = EventKinds.Statuses };

    public static ApiParameter Topic { get; } = new("topic", ApiForm.Text, "trade") { Repeats = true };

    public static ApiParameter Language { get; } = new("language", ApiForm.Text, "ar,tl") { Repeats = true };

    public static ApiParameter Source { get; } = new("source", ApiForm.Text, "Balita ng Silangan") { Repeats = true };

    public static ApiParameter OutletSide { get; } = new("side", ApiForm.Side, "BLR");

    public static ApiParameter Published { get; } = new("published", ApiForm.Text, "2024-01") { Repeats = true };

    public static ApiParameter From { get; } = new("from", ApiForm.Day, "2024-01-01");

    public static ApiParameter To { get; } = new("to", ApiForm.Day, "2024-06-30");

    public static ApiParameter Limit { get; } = new("limit", ApiForm.Number, "50");

    public static ApiParameter Offset { get; } = new("offset", ApiForm.Number, "0");

    public static ApiParameter Sort { get; } = new("sort", ApiForm.Text, "-date") { Words = ["date", "-date"] };

    public static ApiParameter Format { get; } = new("format", ApiForm.Text, "csv") { Words = ["json", "csv", "jsonl"] };

    /// <summary>What became of a follow-up.</summary>
    public static ApiParameter State { get; } = Status with { Repeats = false, Words = [.. Vocabulary.All<FollowupState>()], Example = "overdue", Text = "api.parameter.state" };

    /// <summary>Why something should be looked at.</summary>
    public static ApiParameter Reason { get; } = Kind with { Repeats = false, Words = [.. Vocabulary.All<ReviewReason>()], Example = "uncertain", Text = "api.parameter.reason" };

    /// <summary>The days of a question.</summary>
    public static IReadOnlyList<ApiParameter> AsOf { get; } =
        [new("on", ApiForm.Day, "2024-06-01"), new("publishedBy", ApiForm.Day, "2024-03-01"), new("recordedBy", ApiForm.Moment, "2024-06-01T18:00Z")];

    /// <summary>The part of a list and its form.</summary>
    public static IReadOnlyList<ApiParameter> Listed { get; } = [Limit, Offset, Format];

    /// <summary>What stands in the path of a question.</summary>
    public static IReadOnlyDictionary<string, ApiParameter> Path { get; } = new[]
    {
        new ApiParameter("code", ApiForm.Side, "BLR"), new ApiParameter("a", ApiForm.Side, "BLR"), new ApiParameter("b", ApiForm.Side, "ZWE"), new ApiParameter("id", ApiForm.Text, "E-000001"),
        new ApiParameter("role", ApiForm.Text, "foreign-minister") { Words = [.. Vocabulary.All<Role>()] },
    }.Select(p => p with { Required = true, Text = "api.path." + p.Name }).ToDictionary(p => p.Name, StringComparer.Ordinal);
}
