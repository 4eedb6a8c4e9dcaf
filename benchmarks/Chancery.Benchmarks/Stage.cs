using Chancery.Articles;
using Chancery.Dates;
using Chancery.Discourse;
using Chancery.Facts;
using Chancery.Facts.Agreements;
using Chancery.Facts.Commitments;
using Chancery.Facts.Contacts;
using Chancery.Facts.Initiatives;
using Chancery.Facts.Measures;
using Chancery.Facts.Memberships;
using Chancery.Facts.Statements;
using Chancery.Languages;
using Chancery.Mentions;

namespace Chancery.Benchmarks;

/// <summary>A stage of reading by itself, over what the stages before it found.</summary>
/// <param name="Name">Its name in the report.</param>
/// <param name="Run">Runs it on one text; what it gives is a count, so that nothing is optimised away.</param>
internal sealed record Stage(string Name, Func<Workload, Workload.Prepared, int> Run)
{
    public const string Whole = "whole pipeline";

    /// <summary>The stages in the order of the pipeline, then all of it.</summary>
    public static IReadOnlyList<Stage> All { get; } =
    [
        new("language", (w, t) => w.Knowledge.Identify(t.Document.Text)?.Length ?? 0),
        new("lexical scan", (_, t) => LexicalScan.Of(t.Document.Text, Letters.Fold(t.Document.Text), t.Pack.Lexicon).Of(LexKind.Concept).Length),
        new("page", (_, t) => Page(t)),
        new("sentences", (_, t) => Sentences(t)),
        new("dates", (_, t) => Dates(t)),
        new("actors", (w, t) => Actors(w, t)),
        new("contacts", (_, t) => ContactReader.Read(t.Analysis).Count),
        new("commitments", (_, t) => CommitmentReader.Read(new(t.Analysis)).Count),
        new("agreements", (_, t) => AgreementReader.Read(new(t.Analysis)).Count),
        new("measures", (_, t) => MeasureReader.Read(new(t.Analysis)).Count),
        new("initiatives", (_, t) => InitiativeReader.Read(new(t.Analysis)).Count),
        new("memberships", (_, t) => MembershipReader.Read(new(t.Analysis)).Count),
        new("statements", (_, t) => StatementReader.Read(t.Analysis).Count),
        new("tenures", (_, t) => TenureReader.Read(t.Analysis).Count),
        new(Whole, (w, t) => w.Pipeline.Read(t.Document).Facts.Contacts.Count),
    ];

    /// <summary>Runs the stage on all texts.</summary>
    public int RunOn(Workload work)
    {
        var count = 0;
        foreach (var text in work.Texts) count += Run(work, text);
        return count;
    }

    private static int Page(Workload.Prepared text)
    {
        var dates = new DateReader(text.Document.Text, text.Analysis.Scan, text.Pack.DayFirst);
        return new PageReader(text.Pack).Read(text.Document, text.Analysis.Folded, text.Analysis.Scan, line => dates.Read(line, null)).Lines.Count;
    }

    private static int Sentences(Workload.Prepared text)
    {
        var count = 0;
        foreach (var line in text.Analysis.Article.Lines)
            foreach (var span in text.Pack.Splitter.Split(text.Document.Text, text.Analysis.Folded, line.Span))
                count += text.Pack.Tokenizer.Tokens(text.Document.Text, text.Analysis.Folded, span).Count;
        return count;
    }

    private static int Dates(Workload.Prepared text)
    {
        var dates = new DateReader(text.Document.Text, text.Analysis.Scan, text.Pack.DayFirst);
        var count = 0;
        foreach (var sentence in text.Analysis.Sentences) count += dates.Read(sentence.Tokens, text.Analysis.Article.Day).Count;
        return count;
    }

    private static int Actors(Workload work, Workload.Prepared text)
    {
        var analysis = text.Analysis;
        var actors = new ActorReader(text.Pack, work.Knowledge.Register).Read(text.Document.Text, analysis.Folded, analysis.Scan, analysis.Sentences, analysis.Article.Day, analysis.Article.HomeSide);
        return new ReferenceResolver(analysis.Scan, actors.Entities, actors.Mentions).Resolve(analysis.Sentences).Count;
    }
}
