namespace Chancery.Discourse;

/// <summary>
/// How much the text has spoken of each actor so far: every mention counts, the first of a sentence most, and fades with each sentence. Those of the side
/// whose people the text names without their country weigh more: "the president" is its own.
/// </summary>
internal sealed class Salience(IReadOnlyList<ActorEntity> entities)
{
    private const double Fade = 0.85;
    private const double AtHome = 1.5;

    private readonly string? _home = Home(entities);

    private readonly Dictionary<ActorEntity, (double Weight, int Sentence)> _weights = [];
    private readonly List<ActorEntity> _lately = [];
    private int _sentence;

    /// <summary>People and offices, the one spoken of last first; of one sentence its first.</summary>
    public IReadOnlyList<ActorEntity> Lately => _lately;

    /// <summary>Begins a sentence.</summary>
    public void Enter(int sentence) => _sentence = sentence;

    /// <summary>How salient the actor is at the sentence entered last.</summary>
    public double Of(ActorEntity actor) => _weights.TryGetValue(actor, out var w) ? w.Weight * Math.Pow(Fade, _sentence - w.Sentence) : 0;

    /// <summary>The most salient one, the first of equals; null when none was spoken of.</summary>
    public ActorEntity? Best(IEnumerable<ActorEntity> actors)
    {
        ActorEntity? best = null;
        var weight = 0.0;
        foreach (var actor in actors)
            if (Of(actor) * (_home is not null && actor.For == _home ? AtHome : 1) is var own && own > weight) (best, weight) = (actor, own);
        return best;
    }

    private static string? Home(IReadOnlyList<ActorEntity> entities) =>
        entities.Where(e => e.IsPerson && e.Acting is { Basis: not null, For: not null }).GroupBy(e => e.For!, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;

    /// <summary>Counts the mentions of the sentence entered last.</summary>
    public void Note(List<ActorMention> mentions, bool title)
    {
        for (var i = 0; i < mentions.Count; i++)
            foreach (var actor in mentions[i].Actors)
                _weights[actor] = (Of(actor) + (i == 0 ? 1.0 : 0.6) * (mentions[i].Actors.Count > 1 ? 0.5 : 1) + (title ? 0.5 : 0), _sentence);
        for (var i = mentions.Count - 1; i >= 0; i--)
            foreach (var actor in mentions[i].Actors)
            {
                if (!actor.IsPerson && actor.Acting is null) continue;
                _lately.Remove(actor);
                _lately.Insert(0, actor);
            }
    }
}
