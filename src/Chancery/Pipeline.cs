using Chancery.Articles;
using Chancery.Dates;
using Chancery.Discourse;
using Chancery.Facts;
using Chancery.Facts.Acts;
using Chancery.Facts.Agreements;
using Chancery.Facts.Commitments;
using Chancery.Facts.Contacts;
using Chancery.Facts.Initiatives;
using Chancery.Facts.Measures;
using Chancery.Facts.Memberships;
using Chancery.Facts.Statements;
using Chancery.Languages;
using Chancery.Mentions;

namespace Chancery;

/// <summary>
/// The table of contents of reading: the stages in order. Each adds to what came before and alters nothing; all data comes in through
/// <see cref="Knowledge"/>. The same document and knowledge give the same reading.
/// </summary>
public sealed class Pipeline(Knowledge knowledge)
{
    /// <summary>Texts longer than this many code units are read up to here and say so.</summary>
    public const int MaxLength = 400_000;

    /// <summary>Reads one document. Bad input becomes a <see cref="Problem"/>, never an exception.</summary>
    /// <param name="document">What to read.</param>
    /// <param name="options">How.</param>
    public Reading Read(Document document, ReadingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        options ??= ReadingOptions.Default;
        var problems = new List<Problem>();
        var shortened = Shorten(document, problems);
        if (Language(shortened, problems) is not { } language || knowledge.Pack(language) is not { } pack)
            return Unread(document, problems);
        var analysis = Analyse(shortened, pack, options);
        var acts = new ActContext(analysis);
        var facts = !ItemGate.Lets(analysis) ? new FactSet() : new FactSet
        {
            Contacts = ContactReader.Read(analysis),
            Commitments = CommitmentReader.Read(acts),
            Agreements = AgreementReader.Read(acts),
            Measures = MeasureReader.Read(acts),
            Initiatives = InitiativeReader.Read(acts),
            Memberships = MembershipReader.Read(acts),
            Statements = StatementReader.Read(analysis),
            Tenures = TenureReader.Read(analysis),
        };
        return new Reading
        {
            Id = document.Id,
            Lang = language,
            Published = analysis.Article.Published,
            Reader = knowledge.Version,
            Title = analysis.Article.Title?.Span.Of(document.Text),
            Sentences = analysis.Sentences.Count,
            Problems = problems,
            Facts = analysis.Judges.Gauge.Weigh(facts),
        };
    }

    /// <summary>The words on which single fields of facts stand; for each fact in turn. None when the document's language is not known or not read.</summary>
    /// <param name="document">The document the facts were read from, its language given.</param>
    /// <param name="facts">Facts of it.</param>
    public IReadOnlyList<IReadOnlyList<FieldWord>> Locate(Document document, IReadOnlyList<Fact> facts)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(facts);
        if (document.Language is not { } language || knowledge.Pack(language) is not { } pack) return [.. facts.Select(_ => (IReadOnlyList<FieldWord>)[])];
        var analysis = Analyse(Shorten(document, []), pack, ReadingOptions.Default);
        return [.. facts.Select(f => FieldWords.Of(analysis, f))];
    }

    /// <summary>The stages before the facts.</summary>
    public Analysis Analyse(Document document, LanguagePack pack, ReadingOptions options)
    {
        var text = document.Text;
        var folded = pack.Fold(text);
        var scan = LexicalScan.Of(text, folded, pack.Lexicon, pack.Proclitics);
        var dates = new DateReader(text, scan, pack.DayFirst);
        var article = new PageReader(pack).Read(document, folded, scan, line => dates.Read(line, null));
        var sentences = Sentences(text, folded, pack, article, scan.Clips);
        var register = options.UseRegister ? knowledge.Register : World.Register.Empty;
        var actors = new ActorReader(pack, register).Read(text, folded, scan, sentences, article.Day, article.HomeSide);
        var mentions = new ReferenceResolver(scan, actors.Entities, actors.Mentions).Resolve(sentences);
        return new Analysis
        {
            Document = document,
            Pack = pack,
            Register = register,
            Concepts = knowledge.Concepts,
            Atlas = knowledge.Atlas,
            Judges = options.Judges ?? knowledge.Judges,
            Folded = folded,
            Scan = scan,
            Article = article,
            Sentences = sentences,
            Dates = [.. sentences.Select(s => dates.Read(s.Tokens, article.Day))],
            Entities = actors.Entities,
            Mentions = mentions,
            Explain = options.Explain,
        };
    }

    private static List<Sentence> Sentences(string text, string folded, LanguagePack pack, Article article, IReadOnlyList<int> clips)
    {
        var sentences = new List<Sentence>();
        foreach (var line in article.Lines)
            foreach (var span in pack.Splitter.Split(text, folded, line.Span))
                sentences.Add(new Sentence(sentences.Count, line.Index, span, line.Zone, pack.Tokenizer.Tokens(text, folded, span, clips)));
        return sentences;
    }

    private string? Language(Document document, List<Problem> problems)
    {
        if (document.Language is { } told)
        {
            if (knowledge.Pack(told) is null) problems.Add(new Problem("language", $"no pack reads '{told}'"));
            return told;
        }
        if (string.IsNullOrWhiteSpace(document.Text))
        {
            problems.Add(new Problem("intake", "the text is empty"));
            return null;
        }
        var guess = knowledge.Identify(document.Text);
        if (guess is null) problems.Add(new Problem("language", "no language could be told"));
        else if (knowledge.Pack(guess) is null) problems.Add(new Problem("language", $"no pack reads '{guess}' yet"));
        return guess;
    }

    private static Document Shorten(Document document, List<Problem> problems)
    {
        if (document.Text.Length <= MaxLength) return document;
        var end = MaxLength;
        if (char.IsHighSurrogate(document.Text[end - 1])) end--;
        problems.Add(new Problem("intake", $"only the first {MaxLength} of {document.Text.Length} characters were read", TextSpan.Between(end, document.Text.Length)));
        return document with { Text = document.Text[..end] };
    }

    private Reading Unread(Document document, List<Problem> problems) => new()
    {
        Id = document.Id,
        Lang = document.Language ?? (problems.Exists(p => p.Stage == "language") ? knowledge.Identify(document.Text) : null),
        Published = document.Published,
        Reader = knowledge.Version,
        Problems = problems,
    };
}
