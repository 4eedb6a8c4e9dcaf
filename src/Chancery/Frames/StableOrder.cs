namespace Chancery.Frames;

/// <summary>Sorts the few mentions of a sentence by a number, equals in the order they stand in.</summary>
internal static class StableOrder
{
    /// <summary>The mentions by ascending key; the same array when there is nothing to sort.</summary>
    public static ActorMention[] By(ActorMention[] mentions, Func<ActorMention, long> key)
    {
        if (mentions.Length < 2) return mentions;
        var keys = new long[mentions.Length];
        var sorted = new ActorMention[mentions.Length];
        for (var i = 0; i < mentions.Length; i++)
        {
            var own = key(mentions[i]);
            var at = i;
            for (; at > 0 && keys[at - 1] > own; at--) (keys[at], sorted[at]) = (keys[at - 1], sorted[at - 1]);
            (keys[at], sorted[at]) = (own, mentions[i]);
        }
        return sorted;
    }
}
