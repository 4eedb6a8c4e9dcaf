using Chancery.Tests.Commands;
using Chancery.Tests.Docs;
using Chancery.World;

namespace Chancery.Tests.Examples;

/// <summary>What became of the example lines of one language.</summary>
/// <param name="Yes">Lines of <c>yes.tsv</c>.</param>
/// <param name="Found">Those of which every asserted fact was read.</param>
/// <param name="No">Lines of <c>no.tsv</c>.</param>
/// <param name="Silent">Those that gave nothing.</param>
/// <param name="Missed">The other lines, with what was read instead.</param>
internal sealed record ExampleCount(int Yes, int Found, int No, int Silent, IReadOnlyList<string> Missed);

/// <summary>Reads all example lines of all packs with the shipped weights, once for all tests.</summary>
public sealed class ExampleWalk
{
    private readonly Lazy<IReadOnlyDictionary<string, ExampleCount>> _byLanguage = new(() => Papers.Tags.ToDictionary(t => t, Walk, StringComparer.Ordinal));

    internal IReadOnlyDictionary<string, ExampleCount> ByLanguage => _byLanguage.Value;

    private static ExampleCount Walk(string tag)
    {
        var (yes, no) = (Read(tag, "yes"), Read(tag, "no"));
        var lost = yes.Where(l => !l.Facts.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).All(f => ShortForm.IsAmong(f, ShortForm.Told(l.Read)))).ToList();
        var loud = no.Where(l => !IsSilent(l.Read)).ToList();
        return new ExampleCount(yes.Count, yes.Count - lost.Count, no.Count, no.Count - loud.Count, [.. lost.Concat(loud).Select(l => $"{tag}\t{l.Facts}\t{string.Join(" ; ", ShortForm.Told(l.Read))}\t{l.Sentence}")]);
    }

    private static List<(string Sentence, string Facts, FactSet Read)> Read(string tag, string sheet)
    {
        var rows = TabbedFile.RowsIfAny(Papers.Tree, $"languages/{tag}/{sheet}.tsv", 3).ToList();
        var read = new FactSet[rows.Count];
        Parallel.For(0, rows.Count, i => read[i] = Repository.Pipeline.Read(new Document { Id = $"{sheet}-{i}", Text = rows[i][1], Language = tag, Published = Edtf.Parse(rows[i][0]) }).Facts);
        return [.. rows.Select((r, i) => (r[1], r[2], read[i]))];
    }

    // That somebody is in office may be told by a near miss too; that nothing happened is what it says.
    private static bool IsSilent(FactSet facts) =>
        facts.Contacts.Count + facts.Statements.Count + facts.Agreements.Count + facts.Measures.Count + facts.Memberships.Count + facts.Initiatives.Count + facts.Commitments.Count == 0
        && facts.Tenures.All(t => t.Event == TenureEvent.InOffice);
}
