using System.Text;
using Chancery.App.Commands;

namespace Chancery.App.Exports;

/// <summary>A file of text that is there whole or not at all.</summary>
internal static class WholeFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes lines beside the file and moves them into its place.</summary>
    /// <exception cref="UsageException">It cannot be written there.</exception>
    public static void Write(string file, IEnumerable<string> lines) => Write(file, stream =>
    {
        using var writer = new StreamWriter(stream, Utf8) { NewLine = "\n" };
        foreach (var line in lines) writer.WriteLine(line);
    });

    /// <summary>Writes bytes beside the file and moves them into its place.</summary>
    /// <exception cref="UsageException">It cannot be written there.</exception>
    public static void Write(string file, byte[] bytes) => Write(file, stream => stream.Write(bytes));

    private static void Write(string file, Action<Stream> write)
    {
        var part = file + ".part";
        try
        {
            using (var stream = new FileStream(part, FileMode.Create, FileAccess.Write)) write(stream);
            File.Move(part, file, overwrite: true);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{file} cannot be written: {refused.Message}", refused);
        }
    }
}
