using Chancery.Store.Keeping;

namespace Chancery.App.Commands;

/// <summary>What reading again changed, added up.</summary>
internal sealed class RereadReport(string reader, bool dryRun, int waiting, int mostExamples)
{
    private readonly Dictionary<(string Kind, ChangeOfFact Change), int> _counts = [];
    private readonly Dictionary<(string Kind, string Field), int> _fields = [];
    private readonly SortedDictionary<string, int> _readers = new(StringComparer.Ordinal);

    /// <summary>The version that reads now.</summary>
    public string Reader => reader;

    /// <summary>Whether nothing was recorded.</summary>
    public bool DryRun => dryRun;

    /// <summary>The versions that had read the documents, and how many each.</summary>
    public IReadOnlyDictionary<string, int> Readers => _readers;

    /// <summary>Documents read.</summary>
    public int Read { get; private set; }

    /// <summary>Documents of which some fact changed in more than its confidence.</summary>
    public int Changed { get; private set; }

    /// <summary>Facts on which people's words are kept.</summary>
    public int Reviewed { get; private set; }

    /// <summary>Documents that this version cannot read, and why; their older readings stay.</summary>
    public List<(string Document, string Why)> Unread { get; } = [];

    /// <summary>Documents that still wait, because the run was ended.</summary>
    public int Left => waiting - Read - Unread.Count;

    /// <summary>Some of the changes, of each kind and sort the first ones.</summary>
    public List<(string Document, FactChange Change)> Examples { get; } = [];

    /// <summary>The kinds of fact that occur, in the usual order.</summary>
    public IEnumerable<string> Kinds => FactKinds.All.Where(k => _counts.Keys.Any(c => c.Kind == k));

    /// <summary>How many facts of a kind changed so.</summary>
    public int Count(string kind, ChangeOfFact change) => _counts.GetValueOrDefault((kind, change));

    /// <summary>The fields that changed in facts of a kind, most often first.</summary>
    public IEnumerable<(string Field, int Count)> Fields(string kind) =>
        _fields.Where(f => f.Key.Kind == kind).OrderByDescending(f => f.Value).ThenBy(f => f.Key.Field, StringComparer.Ordinal).Select(f => (f.Key.Field, f.Value));

    /// <summary>Takes a document in that was read again.</summary>
    public void Take(ArchivedReading document, IReadOnlyList<FactChange> changes)
    {
        Read++;
        Reviewed += document.Reviewed;
        _readers[document.Reader] = _readers.GetValueOrDefault(document.Reader) + 1;
        if (changes.Any(c => c.Change > ChangeOfFact.Weighed)) Changed++;
        foreach (var change in changes)
        {
            var count = _counts[(change.Kind, change.Change)] = Count(change.Kind, change.Change) + 1;
            if (change.Change <= ChangeOfFact.Weighed) continue;
            foreach (var field in change.Fields) _fields[(change.Kind, field.Name)] = _fields.GetValueOrDefault((change.Kind, field.Name)) + 1;
            if (count <= mostExamples) Examples.Add((document.Source.Document.Id, change));
        }
    }
}
