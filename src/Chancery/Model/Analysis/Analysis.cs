using Chancery.Frames;
using Chancery.Languages;
using Chancery.World;

namespace Chancery;

/// <summary>All that the stages before the facts found in one document. Later stages add to it and never alter it.</summary>
public sealed record Analysis
{
    public required Document Document { get; init; }
    public required LanguagePack Pack { get; init; }
    public required Register Register { get; init; }
    public required ConceptTable Concepts { get; init; }
    public required Atlas Atlas { get; init; }
    public required Judges Judges { get; init; }

    /// <summary>The document's text.</summary>
    public string Text => Document.Text;

    /// <summary>The text folded for comparison, of the same length.</summary>
    public required string Folded { get; init; }
    public required LexicalScan Scan { get; init; }
    public required Article Article { get; init; }
    public required IReadOnlyList<Sentence> Sentences { get; init; }

    /// <summary>Date expressions by sentence index.</summary>
    public required IReadOnlyList<List<DateMention>> Dates { get; init; }
    public required IReadOnlyList<ActorEntity> Entities { get; init; }

    /// <summary>Places that name an actor, in text order.</summary>
    public required IReadOnlyList<ActorMention> Mentions { get; init; }

    /// <summary>Whether facts shall say how they were made.</summary>
    public bool Explain { get; init; }

    /// <summary>The actor mentions of a sentence, in text order.</summary>
    public ActorMention[] MentionsIn(Sentence sentence) => (_bySentence ??= Index())[sentence.Index];

    /// <summary>Whether a span of the sentence is part of somebody's name.</summary>
    public bool InName(Sentence sentence, TextSpan span)
    {
        foreach (var mention in MentionsIn(sentence))
            if (mention.Form <= MentionForm.Surname && mention.Head.Contains(span)) return true;
        return false;
    }

    /// <summary>How many places name the actor.</summary>
    public int MentionCount(ActorEntity actor) => (_places ??= Places()).TryGetValue(actor, out var places) ? places.Count : 0;

    /// <summary>Sentences that belong to the item: no menus, no lists of other items.</summary>
    public IReadOnlyList<Sentence> Prose => _prose ??= [.. Sentences.Where(s => s.Zone is not (Zone.Related or Zone.Noise))];

    /// <summary>The first place that names the actor, or null.</summary>
    public ActorMention? FirstMention(ActorEntity actor) => (_places ??= Places()).TryGetValue(actor, out var places) ? places.First : null;

    /// <summary>The country or organisation as such; made when the text does not name it by itself.</summary>
    public ActorEntity Side(string code) => Entities.FirstOrDefault(e => e.Code == code) ?? new ActorEntity { Id = -1, Code = code };

    /// <summary>The person the item is about: named most often, the headline counting thrice; null when nobody is named.</summary>
    public ActorEntity? Focus => (_focus ??= new Found<ActorEntity>(FindFocus())).Value;

    /// <summary>The organisation the item names most often, or null.</summary>
    public ActorEntity? Body => (_body ??= new Found<ActorEntity>(Entities.Where(e => e.IsSide && !Atlas.IsCountry(e.Code)).MaxBy(MentionCount))).Value;

    /// <summary>The place that first names by itself the side or person named most, twice at least; null when there is none.</summary>
    /// <param name="person">Whether a person is asked for, or else a side.</param>
    internal ActorMention? MostNamed(bool person) =>
        (person ? _mostPerson ??= new Found<ActorMention>(FindMostNamed(e => e.IsPerson)) : _mostSide ??= new Found<ActorMention>(FindMostNamed(e => e.IsSide))).Value;

    /// <summary>What <paramref name="find"/> says of the officials without a name of a sentence, asked once.</summary>
    internal List<Holding> Unnamed(Sentence sentence, Func<Analysis, Sentence, List<Holding>> find) =>
        (_unnamed ??= new List<Holding>?[Sentences.Count])[sentence.Index] ??= find(this, sentence);

    /// <summary>What <see cref="Clause.SlotBefore"/> found, by offset; null where it was not asked yet.</summary>
    internal string?[] SlotsBefore => _slotsBefore ??= new string?[Text.Length];

    private ActorMention[][]? _bySentence;
    private Dictionary<ActorEntity, (int Count, ActorMention First)>? _places;
    private Sentence[]? _prose;
    private Found<ActorEntity>? _focus;
    private Found<ActorEntity>? _body;
    private Found<string>? _home;
    private string?[]? _slotsBefore;
    private List<Holding>?[]? _unnamed;
    private Found<ActorMention>? _mostPerson;
    private Found<ActorMention>? _mostSide;

    // An answer that was looked for once; it may be that there is none.
    private sealed record Found<T>(T? Value) where T : class;

    private ActorEntity? FindFocus()
    {
        ActorEntity? best = null;
        var most = 0;
        foreach (var entity in Entities)
        {
            if (!entity.IsPerson || entity.For is null) continue;
            var weight = MentionCount(entity);
            if (Article.Title is { } title && Mentions.Any(m => title.Span.Contains(m.Head) && m.Actors.Contains(entity))) weight += 2;
            if (weight > most) (best, most) = (entity, weight);
        }
        return best;
    }

    private ActorMention? FindMostNamed(Predicate<ActorEntity> member)
    {
        ActorEntity? most = null;
        foreach (var entity in Entities)
            if (member(entity) && MentionCount(entity) >= 2 && (most is null || MentionCount(entity) > MentionCount(most))) most = entity;
        return most is null ? null : Mentions.FirstOrDefault(m => m.Actors is [var only] && only == most);
    }

    private ActorMention[][] Index()
    {
        var index = new ActorMention[Sentences.Count][];
        var first = 0;
        for (var i = 0; i < index.Length; i++)
        {
            var end = first;
            while (end < Mentions.Count && Mentions[end].Sentence == i) end++;
            index[i] = first == end ? [] : new ActorMention[end - first];
            for (var at = first; at < end; at++) index[i][at - first] = Mentions[at];
            first = end;
        }
        return index;
    }

    private Dictionary<ActorEntity, (int Count, ActorMention First)> Places()
    {
        var places = new Dictionary<ActorEntity, (int Count, ActorMention First)>();
        foreach (var mention in Mentions)
            foreach (var actor in mention.Actors)
                places[actor] = places.TryGetValue(actor, out var known) ? (known.Count + 1, known.First) : (1, mention);
        return places;
    }

    /// <summary>Whose page it is: told from outside, by the pack, or by the offices that are named there without a country; null when nothing tells.</summary>
    public string? HomeSide => (_home ??= new Found<string>(Article.HomeSide ?? (Pack.Setting("home") is { Length: > 0 } side ? side : InferHome()))).Value;

    private string? InferHome() => Entities.SelectMany(e => e.Holdings).Where(h => h.Basis == Basis.Inferred && h.For is not null).GroupBy(h => h.For!, StringComparer.Ordinal)
        .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key).FirstOrDefault();

    /// <summary>Evidence of the words of a span.</summary>
    public Evidence Cut(TextSpan span) => Evidence.Cut(Text, span);
}
