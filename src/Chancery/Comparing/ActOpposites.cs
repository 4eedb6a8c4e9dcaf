namespace Chancery.Comparing;

/// <summary>Which acts of speech have an opposite tendency. A pair says that two statements are worth reading side by side, not that one takes the other back.</summary>
public static class ActOpposites
{
    /// <summary>All pairs, each once: the act that leans towards, the act that leans away.</summary>
    public static IReadOnlyList<(SpeechAct Towards, SpeechAct Away)> All { get; } =
    [
        (SpeechAct.Support, SpeechAct.Oppose), (SpeechAct.Support, SpeechAct.Condemn),
        (SpeechAct.Propose, SpeechAct.Oppose), (SpeechAct.Promise, SpeechAct.Oppose), (SpeechAct.Demand, SpeechAct.Oppose),
        (SpeechAct.Affirm, SpeechAct.Deny),
        (SpeechAct.Praise, SpeechAct.Accuse), (SpeechAct.Praise, SpeechAct.Condemn),
        (SpeechAct.Thank, SpeechAct.Accuse), (SpeechAct.Thank, SpeechAct.Condemn),
        (SpeechAct.Congratulate, SpeechAct.Accuse), (SpeechAct.Congratulate, SpeechAct.Condemn),
    ];

    /// <summary>Whether the two lean opposite ways, in either order.</summary>
    public static bool Opposed(SpeechAct a, SpeechAct b) => All.Contains((a, b)) || All.Contains((b, a));
}
