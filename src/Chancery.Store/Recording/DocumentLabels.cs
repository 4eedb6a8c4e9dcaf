using System.Security.Cryptography;
using System.Text;
using Chancery.Merging;
using Chancery.Store.Deriving;

namespace Chancery.Store.Recording;

/// <summary>What a document can be sorted by, as labels <c>country=BLR</c>; each label is a word of the full-text index as well.</summary>
internal static class DocumentLabels
{
    /// <summary>Begins a label's word. No word of a text is indexed that begins so.</summary>
    private const string Prefix = "zqlabelqz";

    /// <summary>The longest value that is told apart.</summary>
    private const int Longest = 200;

    /// <summary>The labels of a document, sorted.</summary>
    /// <param name="language">Its language.</param>
    /// <param name="published">Its publication day, as far as known.</param>
    /// <param name="outlet">Who published it.</param>
    /// <param name="side">The outlet's side.</param>
    /// <param name="facts">The facts in use.</param>
    public static IReadOnlyList<string> Of(string? language, string? published, string? outlet, string? side, IEnumerable<Fact> facts)
    {
        var labels = new SortedSet<string>(StringComparer.Ordinal);
        Add(LabelField.Language, language);
        Add(LabelField.Source, outlet);
        Add(LabelField.Side, side);
        if (published is { Length: >= 4 } && published.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0)
        {
            Add(LabelField.Published, published[..4]);
            if (published.Length >= 7 && published[4] == '-') Add(LabelField.Published, published[..7]);
        }
        foreach (var fact in facts)
        {
            foreach (var code in EventMention.SidesOf(fact)) Add(LabelField.Country, code);
            var (kind, status) = EventTable.Words(fact);
            Add(LabelField.Kind, fact.FactKind());
            Add(LabelField.Kind, kind);
            Add(LabelField.Status, status);
            if (fact is Contact contact)
            {
                foreach (var topic in contact.Topics) Add(LabelField.Topic, topic);
            }
        }
        return [.. labels];

        void Add(string field, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value)) labels.Add(Label(field, value));
        }
    }

    /// <summary>A label by its field and value, on one line.</summary>
    public static string Label(string field, string value)
    {
        var line = value.Trim().ReplaceLineEndings(" ");
        return $"{field}={(line.Length > Longest ? line[..Longest] : line)}";
    }

    /// <summary>The word by which the full-text index knows a label: letters only, so that every tokenizer keeps it whole.</summary>
    public static string Word(string label) => string.Create(Prefix.Length + 20, SHA256.HashData(Encoding.UTF8.GetBytes(label)), (word, hash) =>
    {
        Prefix.CopyTo(word);
        for (var i = Prefix.Length; i < word.Length; i++) word[i] = (char)('a' + ((hash[(i - Prefix.Length) / 2] >> ((i & 1) * 4)) & 15));
    });

    /// <summary>Whether a word of a text could be taken for a label's.</summary>
    public static bool IsTaken(string word) => word.StartsWith(Prefix, StringComparison.Ordinal);
}
