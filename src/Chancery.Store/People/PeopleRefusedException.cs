namespace Chancery.Store.People;

/// <summary>A change to accounts or keys that is refused. The message names the way out and is meant for the user as it stands.</summary>
public sealed class PeopleRefusedException : Exception
{
    /// <summary>A change that is refused, for no stated reason.</summary>
    public PeopleRefusedException() : this("This change is refused.") { }

    /// <summary>A change that is refused, explained.</summary>
    public PeopleRefusedException(string message) : base(message) { }

    /// <summary>A change that is refused, explained, with its cause.</summary>
    public PeopleRefusedException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>A change that is refused for a reason.</summary>
    public PeopleRefusedException(PeopleRefusal refusal, string message) : base(message) => Refusal = refusal;

    /// <summary>Why, for pages that say it in their own words.</summary>
    public PeopleRefusal Refusal { get; }
}
