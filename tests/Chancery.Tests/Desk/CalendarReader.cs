using System.Text;
using Xunit;

namespace Chancery.Tests.Desk;

/// <summary>Reads an iCalendar strictly by RFC 5545 and refuses what it does not allow.</summary>
internal static class CalendarReader
{
    private static readonly string[] Required = ["UID", "DTSTAMP", "DTSTART;VALUE=DATE"];

    /// <summary>The properties of the calendar itself, then those of each event, by name with its parameters.</summary>
    public static List<Dictionary<string, string>> Read(byte[] calendar)
    {
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(calendar);
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        var physical = text[..^2].Split("\r\n");
        foreach (var line in physical)
        {
            Assert.DoesNotContain('\n', line);
            Assert.DoesNotContain('\r', line);
            Assert.InRange(Encoding.UTF8.GetByteCount(line), 1, 75);
            Assert.DoesNotContain(line, c => char.IsControl(c) && c != '\t');
        }
        var lines = new List<string>();
        foreach (var line in physical)
        {
            if (line[0] is ' ' or '\t') lines[^1] += line[1..];
            else lines.Add(line);
        }
        Assert.Equal("BEGIN:VCALENDAR VERSION:2.0", string.Join(' ', lines.Take(2)));
        Assert.Equal("END:VCALENDAR", lines[^1]);
        var parts = new List<Dictionary<string, string>> { new(StringComparer.Ordinal) };
        var within = false;
        foreach (var line in lines.Skip(1).SkipLast(1))
        {
            if (line == "BEGIN:VEVENT")
            {
                Assert.False(within);
                within = true;
                parts.Add(new Dictionary<string, string>(StringComparer.Ordinal));
            }
            else if (line == "END:VEVENT")
            {
                Assert.True(within);
                within = false;
                Assert.All(Required, r => Assert.True(parts[^1].ContainsKey(r), r));
            }
            else
            {
                var colon = line.IndexOf(':', StringComparison.Ordinal);
                Assert.Matches("^[A-Z][A-Z0-9-]*(;[A-Z-]+=[A-Za-z0-9-]+)*$", line[..colon]);
                Assert.True((within ? parts[^1] : parts[0]).TryAdd(line[..colon], line[(colon + 1)..]), $"{line[..colon]} stands twice");
            }
        }
        Assert.False(within);
        Assert.True(parts[0].ContainsKey("PRODID"));
        Assert.Equal(parts.Count - 1, parts.Skip(1).Select(p => p["UID"]).Distinct(StringComparer.Ordinal).Count());
        return parts;
    }

    /// <summary>A text value as it was before it was escaped.</summary>
    public static string Text(string value)
    {
        var text = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
        {
            Assert.NotEqual(';', value[i]);
            Assert.NotEqual(',', value[i]);
            if (value[i] != '\\') text.Append(value[i]);
            else
            {
                Assert.Contains(value[++i], "\\;,nN");
                text.Append(value[i] is 'n' or 'N' ? '\n' : value[i]);
            }
        }
        return text.ToString();
    }
}
