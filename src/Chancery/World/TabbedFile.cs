using System.Text;

namespace Chancery.World;

/// <summary>Tab-separated UTF-8 data: <c># </c> starts a comment line, blank lines are skipped, missing columns are empty.</summary>
public static class TabbedFile
{
    /// <summary>The rows of a file that must be there.</summary>
    /// <exception cref="InvalidDataException">The file is missing.</exception>
    public static IEnumerable<string[]> Rows(IDataFolder data, string path, int columns) =>
        data.Read(path) is { } bytes ? Rows(bytes, columns) : throw new InvalidDataException($"{path} is missing");

    /// <summary>The rows of a file, none when it is not there.</summary>
    public static IEnumerable<string[]> RowsIfAny(IDataFolder data, string path, int columns) =>
        data.Read(path) is { } bytes ? Rows(bytes, columns) : [];

    private static IEnumerable<string[]> Rows(byte[] bytes, int columns)
    {
        var text = Encoding.UTF8.GetString(bytes);
        for (int start = 0, end; start < text.Length; start = end + 1)
        {
            end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            if (Cells(text.AsSpan(start, end - start), columns) is { } cells) yield return cells;
        }
    }

    /// <summary>The cells of a line, without making any string besides them: tables are read at every start of the program.</summary>
    private static string[]? Cells(ReadOnlySpan<char> line, int columns)
    {
        if (line.IsWhiteSpace() || line[0] == '#') return null;
        var cells = new string[Math.Max(columns, line.Count('\t') + 1)];
        var at = 0;
        foreach (var cell in line.Split('\t')) cells[at++] = line[cell].Trim().ToString();
        for (; at < cells.Length; at++) cells[at] = "";
        return cells;
    }
}
