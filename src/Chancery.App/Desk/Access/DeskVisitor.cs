namespace Chancery.App.Desk.Access;

/// <summary>Holds who makes one request, from the moment it is found out.</summary>
internal sealed class DeskVisitor(DeskSettings settings)
{
    /// <summary>Who asks.</summary>
    public DeskPerson Person { get; set; } = settings.Team ? DeskPerson.Nobody : DeskPerson.Own;

    /// <summary>The name that a trusted proxy gave; null for none.</summary>
    public string? NameByProxy { get; set; }

    /// <summary>Whether the proxy's name is nobody's account.</summary>
    public bool IsStranger { get; set; }

    /// <summary>Whether a key was sent that opens nothing.</summary>
    public bool SentDeadKey { get; set; }
}
