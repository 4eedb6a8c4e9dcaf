using System.Text;

namespace Chancery.Corpus;

/// <summary>The tables that the program carries with it.</summary>
internal static class Tables
{
    /// <summary>The rows of a table, cut at tabs; comments and blank lines left out. None when there is no such table.</summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var stream = typeof(Tables).Assembly.GetManifestResourceStream(name);
        if (stream is null) yield break;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line.Split('\t');
        }
    }

    /// <summary>Whether there is such a table.</summary>
    public static bool Has(string name) => typeof(Tables).Assembly.GetManifestResourceInfo(name) is not null;
}
