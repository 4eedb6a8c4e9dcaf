using Chancery.App.Desk.Access;
using Chancery.Store;

namespace Chancery.App.Api;

/// <summary>An address of the API: what may be asked there, and what answers. The same table binds, answers and is the documentation.</summary>
/// <param name="Name">Its name in the documentation and the texts: <c>events</c>.</param>
/// <param name="Path">The address with its parts in braces.</param>
/// <param name="Role">The least role that may ask.</param>
public sealed record ApiAddress(string Name, string Path, DeskRole Role)
{
    /// <summary>What it takes in the query.</summary>
    public IReadOnlyList<ApiParameter> Parameters { get; init; } = [];

    /// <summary>The schema of its answer; of a list, of one result.</summary>
    public required string Schema { get; init; }

    /// <summary>Whether it answers with a list: with a total, page by page, and as CSV and JSON Lines.</summary>
    public bool IsList { get; init; }

    /// <summary>What answers; null where something is said and not asked.</summary>
    internal Func<ApiQuestion, RecordQueries, ApiAnswer>? Ask { get; init; }

    /// <summary><c>GET</c> or <c>POST</c>.</summary>
    public string Method { get; init; } = "GET";

    /// <summary>The fields of the body of a <c>POST</c>, those that may be left out with a question mark.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>The media type of its answer.</summary>
    public string Type { get; init; } = "application/json";

    /// <summary>What stands in its path.</summary>
    public IReadOnlyList<ApiParameter> InPath => [.. Path.Split('/').Where(p => p.StartsWith('{')).Select(p => ApiParameters.Path[p.Trim('{', '}')])];

    /// <summary>The address with the examples of its parts, and one parameter of the query.</summary>
    public string Example
    {
        get
        {
            var path = InPath.Aggregate(Path, (p, part) => p.Replace("{" + part.Name + "}", part.Name == "id" ? ExampleId : part.Example, StringComparison.Ordinal));
            var asked = Parameters.Where(p => p.Required).Concat(Parameters.Where(p => p.Name is "country")).Distinct().Take(2).Select(p => $"{p.Name}={p.Example}").ToList();
            return asked.Count == 0 ? path : path + "?" + string.Join('&', asked);
        }
    }

    /// <summary>An id of what it asks for.</summary>
    public string ExampleId { get; init; } = "E-000001";
}
