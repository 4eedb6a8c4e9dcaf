using Chancery.App.Intake;

namespace Chancery.App.Commands;

/// <summary>Reads a folder of texts into a folder of readings, on all cores. Every text gets its file, whatever is wrong with it.</summary>
internal sealed class BatchReading(Surroundings world, ReadingOptions options, int? threads)
{
    public int Run(string input, string output)
    {
        if (!Directory.Exists(input)) throw new UsageException($"{input} is no folder. Give the folder that holds the texts ({{id}}.txt).");
        if (threads is < 1) throw new UsageException("--threads takes a number from 1 up.");
        List<string> files;
        try
        {
            files = [.. Directory.EnumerateFiles(input, "*.txt").Order(StringComparer.Ordinal)];
            Directory.CreateDirectory(output);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The folders cannot be used: {refused.Message}", refused);
        }
        var readings = new Readings(() => world.Pipeline, world.Knowledge.Version, options);
        var messages = new string?[files.Count];
        var failed = 0;
        using (var progress = Progress.Of(world, "Reading", files.Count))
        {
            Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = threads ?? Environment.ProcessorCount }, i =>
            {
                var (reading, why) = Read(readings, files[i]);
                messages[i] = why is null ? null : $"{files[i]} {why}";
                var target = Path.Combine(output, reading.Id + ".json");
                if (Write(target, ReadingJson.Write(reading)) is { } refused)
                {
                    messages[i] = $"{target} cannot be written: {refused}";
                    Interlocked.Increment(ref failed);
                }
                progress.Step();
            });
        }
        foreach (var message in messages.OfType<string>()) world.Error.WriteLine(message);
        return failed == 0 ? ExitCode.Done : ExitCode.SomeUnread;
    }

    private static (Reading Reading, string? Why) Read(Readings readings, string file)
    {
        var about = new Document { Id = Path.GetFileNameWithoutExtension(file), Text = "" };
        Problem? problem = null;
        var day = Path.ChangeExtension(file, ".published");
        if (File.Exists(day))
        {
            var told = TextFiles.Read(day);
            about = about with { Published = Edtf.Parse(told.Text) };
            if (about.Published is null) problem = new Problem("intake", $"{Path.GetFileName(day)} holds no day such as 2024-01-21; the text was read without it.");
        }
        var decoded = TextFiles.Read(file);
        var reading = readings.Read(about, decoded);
        if (problem is not null) reading = reading with { Problems = [problem, .. reading.Problems] };
        return (reading, Readings.WhyUnread(reading, decoded));
    }

    /// <summary>Writes beside and moves into place, so that no half file is ever left; gives what went wrong.</summary>
    private static string? Write(string target, string text)
    {
        var part = target + ".part";
        try
        {
            File.WriteAllText(part, text);
            File.Move(part, target, overwrite: true);
            return null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            try
            {
                File.Delete(part);
            }
            catch (Exception left) when (left is IOException or UnauthorizedAccessException)
            {
                return $"{refused.Message} ({Path.GetFileName(part)} is left behind)";
            }
            return refused.Message;
        }
    }
}
