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
        foreach (var raw in Encoding.UTF8.GetString(bytes).Split('\n'))
        {
            var line = raw.TrimEnd('\r');
            if (string.IsNullOrWhiteSpace(line) || line[0] == '#') continue;
            var cells = line.Split('\t');
            if (cells.Length < columns)
            {
                var had = cells.Length;
                Array.Resize(ref cells, columns);
                for (var i = had; i < columns; i++) cells[i] = "";
            }
            for (var i = 0; i < cells.Length; i++) cells[i] = cells[i].Trim();
            yield return cells;
        }
    }
}
