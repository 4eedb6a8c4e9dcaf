using Chancery.Tests.Commands;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Chancery.Tests.Walls;

/// <summary>Random and mutated texts: no crash, no span out of range, every quote where its offsets say.</summary>
public sealed class HostileTextTests
{
    private static readonly int Times = Environment.GetEnvironmentVariable("CHANCERY_LONG") is { Length: > 0 } ? 10 : 1;

    private static readonly string[] Splinters =
    [
        "\0", "\uFFFD", "\uD800", "\uDC00", "\u200B", "\u202E", "\u0301", "\r\n", "\n\n\n", "\u2028", "’", "“", "»", "…", "—", "😀", "𝔐", "外交部", "Министр ", "وزير ", "İ", "ß", "ﬁ",
        "31 February 2024", "29.02.2023", "0000-00-00", "99999999999999999999", "XXXX-01-22", "2024-13-45", "on Monday", "noong Lunes", "Foreign Minister ", "President ", "Si ", " ng ", "-", "(((((", "\t\t",
    ];

    [Fact]
    public void Mutated_news_never_breaks_the_reader() => Check(Mutated(), 15_000);

    [Fact]
    public void Random_text_never_breaks_the_reader() => Check(Noise(), 5_000);

    private static void Check(Gen<string> texts, int count) =>
        Prop.ForAll(Arb.From(texts), text => Holds(text)).Check(Config.QuickThrowOnFailure.WithMaxTest(count * Times));

    private static bool Holds(string text)
    {
        var tag = Repository.Knowledge.Tags[text.Length % Repository.Knowledge.Tags.Count];
        var document = new Document { Id = "hostile", Text = text, Language = tag, Published = text.Length % 3 == 0 ? null : Edtf.Parse("2024-02-29") };
        var reading = Repository.Pipeline.Read(document, new ReadingOptions(UseRegister: text.Length % 2 == 0));
        Assert.All(reading.Problems, p => Assert.True(p.Span is not { } s || (s.Start >= 0 && s.Length >= 0 && s.End <= text.Length), p.What));
        foreach (var evidence in reading.Facts.All.SelectMany(f => f.Evidence))
        {
            Assert.True(evidence.Span.Start >= 0 && evidence.Span.Length > 0 && evidence.Span.End <= text.Length);
            Assert.Equal(evidence.Quote, text.Substring(evidence.Span.Start, evidence.Span.Length));
        }
        ReadingJson.Write(reading);
        return true;
    }

    private static Gen<string> Noise() =>
        from kind in Gen.Choose(0, 3)
        from length in Gen.Choose(0, 400)
        from units in Gen.ArrayOf(kind == 0 ? Gen.Choose(0, 0xFFFF) : kind == 1 ? Gen.Choose(32, 126) : Gen.Choose(0x400, 0x45F), length)
        from splinters in Gen.ArrayOf(Gen.Elements(Splinters), 5)
        select kind == 3 ? string.Concat(splinters) : new string([.. units.Select(u => (char)u)]) + splinters[0];

    private static Gen<string> Mutated() =>
        from sample in Gen.Elements(Repository.Samples.Select(s => s.Text).ToArray())
        from count in Gen.Choose(1, 6)
        from edits in Gen.ArrayOf(Edit(), count)
        select edits.Aggregate(Part(sample, edits[0].At, edits[0].Length), (text, edit) => edit.Apply(text));

    // Most mutants are a piece of a news item, so that many of them are read in little time.
    private static string Part(string text, int at, int length)
    {
        var start = text.Length * at / 1000;
        return text.Substring(start, Math.Min(text.Length - start, 200 + (length * 4)));
    }

    private static Gen<Mutation> Edit() =>
        from kind in Gen.Choose(0, 6)
        from at in Gen.Choose(0, 999)
        from length in Gen.Choose(0, 120)
        from splinter in Gen.Elements(Splinters)
        select new Mutation(kind, at, length, splinter);

    private sealed record Mutation(int Kind, int At, int Length, string Splinter)
    {
        public string Apply(string text)
        {
            var start = text.Length * At / 1000;
            var end = Math.Min(text.Length, start + Length);
            return Kind switch
            {
                0 => text.Remove(start, end - start),
                1 => text.Insert(start, Splinter),
                2 => text[..start] + Splinter + text[end..],
                3 => text.Insert(end, text[start..end]),
                4 => text[end..] + text[..start],
                5 => text[..start] + text[start..end].ToUpperInvariant() + text[end..],
                _ => text[..start] + new string([.. text[start..end].Reverse()]) + text[end..],
            };
        }
    }
}
