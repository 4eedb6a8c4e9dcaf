using System.Buffers;
using System.Collections.Frozen;
using System.Runtime.InteropServices;
using System.Text;

namespace Chancery.Languages;

/// <summary>What sort of lexical knowledge an entry is.</summary>
public enum LexKind
{
    Country, Organisation, Office, Person, City, NotAName, Honorific, NameParticle, NameSuffix, GivenName,
    Concept, Slot, Modality, Date, Topic, Statement, Reference, AgreementNoun, MeasureNoun, CommitmentVerb, Boilerplate, Stopword, Glue, FamilyName, Transcription, ShortName,
}

/// <summary>One meaning of an expression; the columns of its line in the pack.</summary>
/// <param name="Kind">Which file it stands in.</param>
/// <param name="A">First column: a code, role, concept, slot …</param>
/// <param name="B">Second column, or empty.</param>
/// <param name="C">Third column, or empty.</param>
/// <param name="D">Fourth column, or empty.</param>
/// <param name="Case">The grammatical cases that the spelling may stand in, joined by <c>/</c>; empty when the pack does not tell.</param>
public sealed record LexEntry(LexKind Kind, string A, string B, string C, string D, string Case = "");

/// <summary>An expression found in a text.</summary>
/// <param name="Span">Where, in the document's text.</param>
/// <param name="Entry">What it means there.</param>
public readonly record struct LexMatch(TextSpan Span, LexEntry Entry);

/// <summary>An expression found in a text, its meaning not yet looked up.</summary>
/// <param name="Span">Where, in the document's text.</param>
/// <param name="Sense">Kind and number of the meaning.</param>
internal readonly record struct LexHit(TextSpan Span, int Sense)
{
    private const int KindShift = 24;

    /// <summary>What sort of lexical knowledge it is.</summary>
    public LexKind Kind => (LexKind)(Sense >>> KindShift);

    /// <summary>Number of the meaning.</summary>
    public int Entry => Sense & ((1 << KindShift) - 1);

    /// <summary>Kind and number as one.</summary>
    public static int Pack(int kind, int entry) => entry >> KindShift == 0 ? kind << KindShift | entry : throw new InvalidDataException("a lexicon of too many meanings");
}

/// <summary>
/// All expressions of one language in one minimal automaton over folded text, its edges stored side by side and sorted, so that it loads as a few
/// flat tables and needs no building at start. An edge with a capital asks for a capital in the text. Four labels are no letters: a number in
/// digits, a number word, the rest of a word, and the word of a country or body inside an office ("ministre français des …").
/// </summary>
public sealed class Lexicon
{
    internal const char Digits = '\u0001';
    internal const char NumberWord = '\u0002';
    internal const char RestOfWord = '\u0003';
    internal const char Adjective = '\u0004';
    internal const uint Magic = 0x3458454C;
    internal const int Columns = 6;

    // Node after node, each in one stretch: how many edges and meanings it has, the meanings, then label and target of each edge, by label.
    private readonly int[] _table;
    private readonly int[] _entries;
    private readonly string[] _strings;
    private readonly LexEntry?[] _cache;
    private readonly int _root;
    private readonly int[] _roots = new int[0x700];

    private Lexicon(int root, int[] table, int nodes, int[] entries, string[] strings)
    {
        (_root, _table, Nodes, _entries, _strings) = (root, table, nodes, entries, strings);
        _cache = new LexEntry?[entries.Length / Columns];
        for (var i = 0; i < _roots.Length; i++) _roots[i] = Search(_root, (char)i);
        NumberWords = FrozenSet<string>.Empty;
        _numberWords = NumberWords.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Folded words that stand for numbers; an expression's <c>#</c> matches them.</summary>
    public FrozenSet<string> NumberWords { get; private set; }

    private FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _numberWords;
    private SearchValues<char> _numberInitials = SearchValues.Create("");

    /// <summary>Settings of the pack (<c>pack.tsv</c>).</summary>
    public FrozenDictionary<string, string> Settings { get; private set; } = FrozenDictionary<string, string>.Empty;

    /// <summary>How many nodes the automaton has.</summary>
    public int Nodes { get; }

    /// <summary>All meanings of all expressions.</summary>
    public IEnumerable<LexEntry> Entries => Enumerable.Range(0, _cache.Length).Select(Entry);

    /// <summary>
    /// All expressions that begin at <paramref name="start"/>, which must be the start of a word, appended to <paramref name="into"/>.
    /// </summary>
    /// <param name="text">The document's text, for the capitals that an expression asks for.</param>
    /// <param name="folded">The same text folded (<see cref="Letters.Fold(string)"/>).</param>
    /// <param name="start">Offset of a word's first code unit.</param>
    /// <param name="into">Receives the matches, shorter ones first.</param>
    public void Match(string text, string folded, int start, List<LexMatch> into)
    {
        var hits = new List<LexHit>(8);
        Match(text, folded, start, hits);
        foreach (var hit in hits) into.Add(Look(hit));
    }

    /// <summary>The hit with its meaning.</summary>
    internal LexMatch Look(LexHit hit) => new(hit.Span, Entry(hit.Entry));

    /// <summary>The same as <see cref="Match(string, string, int, List{LexMatch})"/>, meanings left for later: most hits are dropped again.</summary>
    internal void Match(string text, string folded, int start, List<LexHit> into)
    {
        var unit = folded[start];
        var first = unit < _roots.Length ? _roots[unit] : Search(_root, unit);
        if (first >= 0) Walk(text, folded, start, start + 1, first, into);
        if (text[start] != unit && char.IsUpper(text[start]) && Search(_root, char.ToUpperInvariant(unit)) is >= 0 and var capital) Walk(text, folded, start, start + 1, capital, into);
        Specials(text, folded, start, start, _root, into);
    }

    /// <summary>The markers that letters written together with the next word stand for (<c>ب-</c>), appended to <paramref name="into"/>.</summary>
    /// <param name="start">Offset of the letters in the text.</param>
    /// <param name="proclitic">The letters, folded.</param>
    /// <param name="into">Receives the matches.</param>
    internal void MatchPrefix(int start, string proclitic, List<LexHit> into)
    {
        var node = _root;
        foreach (var unit in proclitic)
            if ((node = Search(node, unit)) < 0) return;
        if ((node = Search(node, '-')) < 0) return;
        foreach (var sense in Senses(node)) into.Add(new LexHit(new TextSpan(start, proclitic.Length), sense));
    }

    private void Walk(string text, string folded, int start, int at, int node, List<LexHit> into)
    {
        while (true)
        {
            while (at < folded.Length && Letters.IsCombining(folded[at])) at++;
            var senses = Senses(node);
            if (!senses.IsEmpty && IsBoundary(folded, at))
                foreach (var sense in senses) into.Add(new LexHit(TextSpan.Between(start, at), sense));
            var edges = Edges(node);
            if (edges.IsEmpty) return;
            if (edges[0].Label <= Adjective) Specials(text, folded, start, at, node, into);
            if (at >= folded.Length) return;
            var unit = folded[at];
            // A hyphen and a space stand for each other: vice-president, vice president.
            if (unit is '-' or ' ' && Search(node, unit == '-' ? ' ' : '-') is >= 0 and var other) Walk(text, folded, start, at + 1, other, into);
            if (text[at] != unit && char.IsUpper(text[at]) && Search(node, char.ToUpperInvariant(unit)) is >= 0 and var capital) Walk(text, folded, start, at + 1, capital, into);
            var next = Search(node, unit);
            if (next < 0) return;
            node = next;
            at++;
            if (unit == ' ') while (at < folded.Length && folded[at] == ' ') at++;
        }
    }

    private void Specials(string text, string folded, int start, int at, int node, List<LexHit> into)
    {
        foreach (var edge in Edges(node))
        {
            var end = at;
            var label = edge.Label;
            if (label > Adjective) return;
            if (label == Adjective)
            {
                if (SideAt(text, folded, at) is not { } inside) continue;
                end = inside;
            }
            else if (label == RestOfWord)
                while (end < folded.Length && Letters.IsWord(folded[end])) end++;
            else if (at > 0 && at == start && at < folded.Length && Letters.IsWord(folded[at - 1])) continue;
            else if (label == NumberWord && (at >= folded.Length || !_numberInitials.Contains(folded[at]))) continue;
            else
            {
                while (end < folded.Length && (label == Digits ? char.IsAsciiDigit(folded[end]) : char.IsLetter(folded[end]) || folded[end] == '-')) end++;
                if (end == at) continue;
                if (label == Digits)
                {
                    if (end - at > 4) continue;
                    var suffix = end;   // 78th, 5th
                    while (suffix < folded.Length && char.IsLetter(folded[suffix])) suffix++;
                    if (suffix - end <= 2) end = suffix;
                }
                else if (!_numberWords.Contains(folded.AsSpan(at, end - at))) continue;
            }
            Walk(text, folded, start, end, edge.Target, into);
        }
    }

    // Where the longest adjective of a country or body that begins here ends.
    private int? SideAt(string text, string folded, int at)
    {
        if (at >= folded.Length || !Letters.IsWord(folded[at])) return null;
        var found = new List<LexHit>(4);
        var unit = folded[at];
        if ((unit < _roots.Length ? _roots[unit] : Search(_root, unit)) is >= 0 and var first) Walk(text, folded, at, at + 1, first, found);
        int? end = null;
        foreach (var match in found)
            if (match.Kind is LexKind.Country or LexKind.Organisation && !(end >= match.Span.End) && Entry(match.Entry).B is "adjective" or "people") end = match.Span.End;
        return end;
    }

    private static bool IsBoundary(string folded, int at) => at >= folded.Length || !Letters.IsWord(folded[at]) || !Letters.IsWord(folded[at - 1]) || IsUnspaced(folded[at - 1]) || IsUnspaced(folded[at]);

    /// <summary>Whether the letter belongs to a script written without spaces between words.</summary>
    internal static bool IsUnspaced(char unit) => unit is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF' or >= '\u0E00' and <= '\u0EFF';

    private int Search(int node, char label)
    {
        var edges = Edges(node);
        int low = 0, high = edges.Length - 1;
        while (high - low > 3)
        {
            var middle = (low + high) >>> 1;
            if (edges[middle].Label <= label) low = middle;
            else high = middle - 1;
        }
        for (; low <= high; low++)
            if (edges[low].Label == label) return edges[low].Target;
        return -1;
    }

    private ReadOnlySpan<int> Senses(int node) => _table.AsSpan(node + 1, _table[node] >>> SenseShift);

    private ReadOnlySpan<Edge> Edges(int node) => MemoryMarshal.Cast<int, Edge>(_table.AsSpan(node + 1 + (_table[node] >>> SenseShift), (_table[node] & MostEdges) * 2));

    private LexEntry Entry(int index) => _cache[index] ??= new LexEntry((LexKind)_entries[Columns * index], Column(index, 1), Column(index, 2), Column(index, 3), Column(index, 4), Column(index, 5));

    private string Column(int index, int column) => _strings[_entries[Columns * index + column]];

    /// <summary>Loads a table written by <see cref="LexiconBuilder"/>.</summary>
    /// <exception cref="InvalidDataException">The bytes are no such table.</exception>
    public static Lexicon Load(byte[] bytes)
    {
        var reader = new TableReader(bytes);
        if (reader.Int() != unchecked((int)Magic)) throw new InvalidDataException("not a lexicon table");
        var root = reader.Int();
        var nodes = MemoryMarshal.Cast<int, Node>(reader.View());
        var edges = MemoryMarshal.Cast<int, Edge>(reader.View());
        var senses = reader.View();
        var entries = reader.View().ToArray();
        var strings = reader.Strings();
        var numbers = reader.Strings();
        var settings = reader.Strings();
        var words = numbers.ToFrozenSet(StringComparer.Ordinal);
        return new Lexicon(nodes[root].Place(root), Table(nodes, edges, senses, entries), nodes.Length - 1, entries, strings)
        {
            NumberWords = words,
            _numberWords = words.GetAlternateLookup<ReadOnlySpan<char>>(),
            _numberInitials = SearchValues.Create([.. numbers.Where(n => n.Length > 0).Select(n => n[0])]),
            Settings = Enumerable.Range(0, settings.Length / 2).ToFrozenDictionary(i => settings[2 * i], i => settings[2 * i + 1], StringComparer.Ordinal),
        };
    }

    // The walk waits for memory more than for anything else: what a step needs stands side by side.
    private static int[] Table(ReadOnlySpan<Node> nodes, ReadOnlySpan<Edge> edges, ReadOnlySpan<int> senses, int[] entries)
    {
        var table = new int[nodes[^1].Place(nodes.Length - 1)];
        var at = 0;
        for (var n = 0; n + 1 < nodes.Length; n++)
        {
            var mine = senses[nodes[n].FirstSense..nodes[n + 1].FirstSense];
            var leaving = edges[nodes[n].FirstEdge..nodes[n + 1].FirstEdge];
            if (leaving.Length > MostEdges || mine.Length > MostSenses) throw new InvalidDataException("a node of too many edges or meanings");
            table[at++] = mine.Length << SenseShift | leaving.Length;
            foreach (var sense in mine) table[at++] = LexHit.Pack(entries[Columns * sense], sense);
            foreach (var edge in leaving) (table[at], table[at + 1], at) = (edge.Code, nodes[edge.Target].Place(edge.Target), at + 2);
        }
        return table;
    }

    private const int SenseShift = 16;
    private const int MostEdges = 0xFFFF;
    private const int MostSenses = 0x7FFF;

    // As the file has it: where the edges and meanings of a node begin.
    private readonly record struct Node(int FirstEdge, int FirstSense)
    {
        /// <summary>Where the node of that number begins in the table: after so many nodes, meanings and edges.</summary>
        public int Place(int number) => number + FirstSense + 2 * FirstEdge;
    }

    private readonly record struct Edge(int Code, int Target)
    {
        public char Label => (char)Code;
    }

    private sealed class TableReader(byte[] bytes)
    {
        private int _at;

        public int Int()
        {
            var value = BitConverter.ToInt32(bytes, _at);
            _at += 4;
            return value;
        }

        public ReadOnlySpan<int> View()
        {
            var length = 4 * Int();
            _at += length;
            return MemoryMarshal.Cast<byte, int>(bytes.AsSpan(_at - length, length));
        }

        public string[] Strings()
        {
            var values = new string[Int()];
            for (var i = 0; i < values.Length; i++)
            {
                var length = Int();
                values[i] = Encoding.UTF8.GetString(bytes, _at, length);
                _at += length;
            }
            return values;
        }
    }
}
