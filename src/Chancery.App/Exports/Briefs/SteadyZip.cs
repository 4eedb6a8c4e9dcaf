using System.IO.Compression;

namespace Chancery.App.Exports.Briefs;

/// <summary>A zip file whose bytes follow from its content alone.</summary>
internal static class SteadyZip
{
    // The first time that a zip file can tell.
    private static readonly DateTimeOffset Never = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The same files in a fixed order, all of one time.</summary>
    public static byte[] Of(byte[] zip)
    {
        using var steady = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(zip), ZipArchiveMode.Read))
        using (var to = new ZipArchive(steady, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
            {
                var copy = to.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = Never;
                using var source = entry.Open();
                using var target = copy.Open();
                source.CopyTo(target);
            }
        }
        return steady.ToArray();
    }
}
