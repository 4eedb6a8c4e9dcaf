namespace Chancery.App.Api;

/// <summary>Something that may be asked for in the address of a question.</summary>
/// <param name="Name">Its name there.</param>
/// <param name="Form">What its value is.</param>
/// <param name="Example">A value.</param>
public sealed record ApiParameter(string Name, ApiForm Form, string Example)
{
    /// <summary>The words it may be; empty when it may be others.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Whether it may be given several times, or several words divided by commas.</summary>
    public bool Repeats { get; init; }

    /// <summary>Whether the question cannot be answered without it.</summary>
    public bool Required { get; init; }

    /// <summary>The key of its explanation among the texts.</summary>
    public string Text { get; init; } = "api.parameter." + Name;
}
