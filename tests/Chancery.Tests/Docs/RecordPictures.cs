using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Chancery.Ledger;
using Chancery.Store.Sql;

namespace Chancery.Tests.Docs;

/// <summary>Draws the pictures of <c>docs/record.md</c> from the schema and the code, as SVG.</summary>
internal static partial class RecordPictures
{
    private const int Wide = 172;
    private const int High = 30;

    /// <summary>The pictures by file name.</summary>
    public static IEnumerable<(string File, string Svg)> All(string root)
    {
        yield return ("record-tables.svg", Tables());
        yield return ("record-strata.svg", Strata(root));
        yield return ("record-followups.svg", Followups(root));
    }

    /// <summary>Every table and what it refers to: one column for each step away from the documents.</summary>
    private static string Tables()
    {
        using var scratch = SqliteDatabase.Scratch();
        var tables = scratch.Query("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'document_tokens_%' ORDER BY rowid", r => r.GetString(0));
        var columns = tables.ToDictionary(t => t, t => scratch.Query($"SELECT name FROM pragma_table_info('{t}') ORDER BY cid", r => r.GetString(0)), StringComparer.Ordinal);
        var refers = tables.ToDictionary(t => t, t => scratch.Query($"SELECT DISTINCT \"table\" FROM pragma_foreign_key_list('{t}') ORDER BY 1", r => r.GetString(0)), StringComparer.Ordinal);
        int Depth(string table) => refers[table].Count == 0 ? 0 : 1 + refers[table].Max(Depth);
        var places = tables.GroupBy(Depth).OrderBy(g => g.Key).SelectMany(g => g.Select((t, i) => (t, X: 20 + g.Key * (Wide + 70), Y: 60 + i * (High + 12)))).ToDictionary(p => p.t, p => (p.X, p.Y), StringComparer.Ordinal);
        var svg = new StringBuilder();
        foreach (var table in tables)
        {
            foreach (var other in refers[table])
            {
                var ((x, y), (a, b)) = (places[table], places[other]);
                Add(svg, $"<path class=\"arrow\" d=\"M{x},{y + High / 2} C{x - 40},{y + High / 2} {a + Wide + 40},{b + High / 2} {a + Wide},{b + High / 2}\"/>");
            }
        }
        foreach (var (table, (x, y)) in places)
        {
            var kind = columns[table].Contains("recorded_to") ? "kept" : columns[table].Contains("recorded") ? "came" : "index";
            Add(svg, $"<g><title>{table}: {string.Join(", ", columns[table])}</title><rect class=\"{kind}\" x=\"{x}\" y=\"{y}\" width=\"{Wide}\" height=\"{High}\" rx=\"4\"/><text x=\"{x + 10}\" y=\"{y + 20}\">{table}</text></g>");
        }
        Legend(svg, [("came", "came in, kept for ever"), ("kept", "in use from one time to another"), ("index", "can be made anew from the others")]);
        return Frame(svg, places.Values.Max(p => p.X) + Wide + 20, places.Values.Max(p => p.Y) + High + 20, "The tables of a record and what they refer to");
    }

    /// <summary>The steps of a derivation in the order in which the code takes them, with what each says of itself.</summary>
    private static string Strata(string root)
    {
        var folder = Path.Combine(root, "src", "Chancery.Store", "Deriving");
        List<(string Step, int Depth)> steps = [];
        void Walk(string file, int depth)
        {
            foreach (System.Text.RegularExpressions.Match step in NewStep().Matches(File.ReadAllText(Path.Combine(folder, file + ".cs"))))
            {
                steps.Add((step.Groups["name"].Value, depth));
                if (depth == 0) Walk(step.Groups["name"].Value, 1);
            }
        }
        Walk("Derivation", 0);
        var svg = new StringBuilder();
        var y = 50;
        foreach (var (step, depth) in steps)
        {
            var says = Summary().Match(File.ReadAllText(Path.Combine(folder, step + ".cs")).Split("internal sealed class " + step, StringSplitOptions.None)[0].Split("/// <summary>").Last().Insert(0, "/// <summary>")).Groups["says"].Value;
            Add(svg, $"<rect class=\"{(depth == 0 ? "kept" : "index")}\" x=\"{20 + depth * 40}\" y=\"{y}\" width=\"{Wide}\" height=\"{High}\" rx=\"4\"/><text x=\"{30 + depth * 40}\" y=\"{y + 20}\">{Words(step)}</text>");
            Add(svg, $"<text class=\"says\" x=\"{Wide + 90}\" y=\"{y + 20}\">{Escape(says.Split(". ")[0].TrimEnd('.'))}</text>");
            y += High + 14;
        }
        return Frame(svg, 1120, y + 6, "What follows from a document, stratum by stratum");
    }

    /// <summary>The states of a follow-up and those into which a later event brings it.</summary>
    private static string Followups(string root)
    {
        var matching = File.ReadAllText(Path.Combine(root, "src", "Chancery", "Ledger", "FollowupMatching.cs"));
        var brought = StateName().Matches(matching).Select(m => m.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);
        var states = File.ReadAllText(Path.Combine(root, "src", "Chancery", "Ledger", "FollowupState.cs"));
        var svg = new StringBuilder();
        var y = 50;
        foreach (var state in Enum.GetValues<FollowupState>())
        {
            var before = states[..states.IndexOf($"\n    {state},", StringComparison.Ordinal)];
            var says = Summary().Matches(before)[^1].Groups["says"].Value;
            Add(svg, $"<rect class=\"{(brought.Contains(state.ToString()) ? "kept" : "came")}\" x=\"20\" y=\"{y}\" width=\"{Wide}\" height=\"{High}\" rx=\"4\"/><text x=\"30\" y=\"{y + 20}\">{state.Word()}</text>");
            Add(svg, $"<text class=\"says\" x=\"{Wide + 40}\" y=\"{y + 20}\">{Escape(says)}</text>");
            y += High + 14;
        }
        Legend(svg, [("came", "told by the day of the question"), ("kept", "brought about by a later event")]);
        return Frame(svg, 900, y + 6, "How a follow-up stands");
    }

    private static void Legend(StringBuilder svg, IEnumerable<(string Kind, string Says)> kinds)
    {
        var x = 20;
        foreach (var (kind, says) in kinds)
        {
            Add(svg, $"<rect class=\"{kind}\" x=\"{x}\" y=\"18\" width=\"16\" height=\"16\" rx=\"3\"/><text class=\"says\" x=\"{x + 24}\" y=\"31\">{says}</text>");
            x += 60 + says.Length * 7;
        }
    }

    private static string Frame(StringBuilder drawn, int width, int height, string title) =>
        string.Create(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\" aria-label=\"{title}\">\n") +
        """
        <style>
        text { font: 13px system-ui, sans-serif; fill: #1d2530 } .says { fill: #5a6675 }
        rect { stroke: #8a97a8; fill: #fff } .came { fill: #e3edf9 } .kept { fill: #e7f3e6 } .index { fill: #f3f1ea }
        .arrow { fill: none; stroke: #b4bfcc }
        @media (prefers-color-scheme: dark) { text { fill: #e6ebf2 } .says { fill: #a4b1c2 } rect { stroke: #5d6b7d } .came { fill: #1f344d } .kept { fill: #23402a } .index { fill: #3a362a } .arrow { stroke: #5d6b7d } }
        </style>

        """ + drawn + "</svg>\n";

    private static void Add(StringBuilder svg, FormattableString line) => svg.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private static string Words(string step) => step[..^"Step".Length].ToLowerInvariant();

    private static string Escape(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    [GeneratedRegex(@"new (?<name>[A-Za-z]+Step)\(", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NewStep();

    [GeneratedRegex("<summary>(?<says>[^<]*)</summary>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Summary();

    [GeneratedRegex(@"FollowupState\.(?<name>[A-Za-z]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StateName();
}
