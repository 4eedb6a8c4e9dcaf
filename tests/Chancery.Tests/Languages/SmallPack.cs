using System.Text;
using Chancery.Dates;
using Chancery.Languages;
using Chancery.Tests.Docs;
using Chancery.World;

namespace Chancery.Tests.Languages;

/// <summary>A language invented for one test: sheets of a few lines, compiled as any pack is.</summary>
internal sealed class SmallPack : IDataFolder
{
    private const string Folder = "languages/xx/";
    private readonly Dictionary<string, StringBuilder> _files = new(StringComparer.Ordinal);
    private LanguagePack? _loaded;

    public SmallPack() => With("pack", "tag|xx");

    /// <summary>The compiled language.</summary>
    public LanguagePack Pack => _loaded ??= LanguagePack.Load(Compile().Table);

    /// <summary>Adds lines to a sheet, their cells separated by a bar without spaces; alternatives inside a cell by <c> | </c>.</summary>
    public SmallPack With(string sheet, params string[] lines) => WithFile($"{Folder}{sheet}.tsv", lines);

    /// <summary>Adds lines to any file of the data folder.</summary>
    public SmallPack WithFile(string path, params string[] lines)
    {
        if (!_files.TryGetValue(path, out var text)) _files.Add(path, text = new StringBuilder());
        foreach (var line in lines) text.Append(line.Replace(" | ", "\u0001", StringComparison.Ordinal).Replace('|', '\t').Replace("\u0001", " | ", StringComparison.Ordinal)).Append('\n');
        return this;
    }

    public (byte[] Table, IReadOnlyList<string> Problems) Compile() => new PackCompiler(this).Compile("xx");

    public LexicalScan Scan(string text) => LexicalScan.Of(text, Pack.Fold(text), Pack.Lexicon, Pack.Proclitics);

    /// <summary>What the sheet of a kind says of the words found: the words and the first column.</summary>
    public List<string> Found(string text, LexKind kind) => [.. Scan(text).Of(kind).ToArray().Select(m => $"{m.Span.Of(text)}={m.Entry.A}")];

    /// <summary>The tokens, joined by bars.</summary>
    public string Tokens(string text) => string.Join('|', Cut(text).Select(t => t.Span.Of(text)));

    /// <summary>The document as the stages before the facts see it.</summary>
    public Analysis Analyse(string text, string published = "2024-07-10") =>
        new Pipeline(new Knowledge(this)).Analyse(new Document { Id = "small", Text = text, Language = "xx", Published = Edtf.Parse(published) }, Pack, new ReadingOptions(UseRegister: false));

    /// <summary>The dates of a sentence in a document of Wednesday, 10 July 2024; what is to come after a slash when it differs.</summary>
    public List<string> Dates(string text) => Dates(Pack, text);

    public static List<string> Dates(LanguagePack pack, string text) =>
        [.. Mentions(pack, text).Select(d => d.Past == d.Future ? d.Past.Text : $"{d.Past.Text} or {d.Future.Text}")];

    public static List<DateMention> Mentions(LanguagePack pack, string text)
    {
        var folded = pack.Fold(text);
        var scan = LexicalScan.Of(text, folded, pack.Lexicon, pack.Proclitics);
        return new DateReader(text, scan, pack.DayFirst).Read(pack.Tokenizer.Tokens(text, folded, new TextSpan(0, text.Length), scan.Clips), new DateOnly(2024, 7, 10));
    }

    /// <summary>The files of the language, and the tables of the world that every language shares.</summary>
    public byte[]? Read(string path) => _files.TryGetValue(path, out var text) ? Encoding.UTF8.GetBytes(text.ToString())
        : path is "world/concepts.tsv" or "world/countries.tsv" or "world/organisations.tsv" ? Papers.Tree.Read(path) : null;

    public IReadOnlyList<string> Files(string folder) => [.. _files.Keys.Where(f => Path.GetDirectoryName(f) == folder).Order(StringComparer.Ordinal)];

    public IReadOnlyList<string> Folders(string folder) =>
        [.. _files.Keys.Where(f => f.StartsWith(folder + "/", StringComparison.Ordinal) && f.IndexOf('/', folder.Length + 1) > 0).Select(f => f[(folder.Length + 1)..f.IndexOf('/', folder.Length + 1)]).Distinct(StringComparer.Ordinal)];

    private List<Token> Cut(string text) => Pack.Tokenizer.Tokens(text, Pack.Fold(text), new TextSpan(0, text.Length), Scan(text).Clips);
}
