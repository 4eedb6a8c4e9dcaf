using Chancery.Store.Sql;

namespace Chancery.Store.Recording;

/// <summary>Keeps count of the labels that say where documents come from, so that no page has to count documents.</summary>
internal static class LabelCounts
{
    /// <summary>Counts every document, under an empty value.</summary>
    public const string Documents = "document";

    private static readonly string[] Counted = [LabelField.Language, LabelField.Source, LabelField.Side, LabelField.Published];

    /// <summary>Takes the labels of a document in, in place of those it had; null for none.</summary>
    public static void Change(RecordConnection connection, string? before, string after)
    {
        var (old, now) = (Of(before), Of(after));
        foreach (var label in now.Except(old)) Add(connection, label, 1);
        foreach (var label in old.Except(now)) Add(connection, label, -1);
    }

    private static HashSet<(string Field, string Value)> Of(string? labels)
    {
        if (labels is null) return [];
        var all = labels.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('=', 2)).Where(p => Counted.Contains(p[0])).Select(p => (p[0], p[1])).ToHashSet();
        all.Add((Documents, ""));
        return all;
    }

    private static void Add(RecordConnection connection, (string Field, string Value) label, long by) => connection.Hot(
        "INSERT INTO label_counts (field, value, count) VALUES (@a, @b, @c) ON CONFLICT (field, value) DO UPDATE SET count = label_counts.count + excluded.count").Run(label.Field, label.Value, by);
}
