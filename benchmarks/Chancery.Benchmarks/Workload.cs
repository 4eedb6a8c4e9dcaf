using System.Text.Json;
using Chancery.Languages;

namespace Chancery.Benchmarks;

/// <summary>Texts to read, with what each stage finds of the stages before it.</summary>
internal sealed class Workload
{
    private Workload(Pipeline pipeline, Knowledge knowledge, IReadOnlyList<Prepared> texts) =>
        (Pipeline, Knowledge, Texts, Sentences) = (pipeline, knowledge, texts, texts.Sum(t => t.Analysis.Sentences.Count));

    public Pipeline Pipeline { get; }

    public Knowledge Knowledge { get; }

    public IReadOnlyList<Prepared> Texts { get; }

    /// <summary>How many sentences all texts have together.</summary>
    public int Sentences { get; }

    /// <summary>The constructed texts of <c>gold/more</c>: they are open, and all of a language that can be read.</summary>
    public static Workload Load()
    {
        var knowledge = new Knowledge(SourceTree.Compiled());
        var pipeline = new Pipeline(knowledge);
        var texts = new List<Prepared>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "gold", "more"), "*.json").Order(StringComparer.Ordinal))
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            var document = new Document
            {
                Id = json.RootElement.GetProperty("id").GetString()!,
                Text = json.RootElement.GetProperty("text").GetString()!,
                Published = Edtf.Parse(json.RootElement.GetProperty("published").GetString() ?? ""),
                Language = json.RootElement.GetProperty("lang").GetString(),
            };
            if (knowledge.Pack(document.Language!) is { } pack) texts.Add(new Prepared(document, pack, pipeline.Analyse(document, pack, ReadingOptions.Default)));
        }
        return new Workload(pipeline, knowledge, texts);
    }

    /// <summary>The same with the texts of one language only.</summary>
    public Workload Only(string language) => new(Pipeline, Knowledge, [.. Texts.Where(t => t.Pack.Tag == language)]);

    /// <summary>A text with its pack and all that the stages before the facts found.</summary>
    internal sealed record Prepared(Document Document, LanguagePack Pack, Analysis Analysis);
}
