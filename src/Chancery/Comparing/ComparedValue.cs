namespace Chancery.Comparing;

/// <summary>Who gives a value.</summary>
/// <param name="Side">The side.</param>
/// <param name="Voices">How many independent texts of the side give it; near copies count once.</param>
/// <param name="Facts">The facts that give it.</param>
public sealed record ToldBy(TextSide Side, int Voices, IReadOnlyList<long> Facts);

/// <summary>A value that some texts give a field.</summary>
/// <param name="Key">What makes two values the same.</param>
/// <param name="Value">The value as shown.</param>
/// <param name="Standing">How it stands among the sides.</param>
/// <param name="Voices">How many independent texts give it, all sides together: a copy that crosses sides counts once.</param>
/// <param name="By">Who gives it.</param>
/// <param name="MaybeIn">The sides whose texts give something that may be the same in other words or another language.</param>
/// <param name="NotIn">The sides in whose texts it is not. That says nothing of texts outside the record.</param>
public sealed record ComparedValue(string Key, string Value, Standing Standing, int Voices, IReadOnlyList<ToldBy> By, IReadOnlyList<TextSide> MaybeIn, IReadOnlyList<TextSide> NotIn);

/// <summary>A field with the values that texts give it, those given by most sides first.</summary>
/// <param name="Field">The field.</param>
/// <param name="Values">The values.</param>
public sealed record ComparedField(string Field, IReadOnlyList<ComparedValue> Values);
