namespace Chancery.Evaluation;

/// <summary>A person of the key: everybody's name once, with all places in the gold files that mean him or her.</summary>
/// <param name="Name">The name to show.</param>
/// <param name="For">Whom the person speaks for somewhere in the gold files.</param>
/// <param name="Mentions">Places such as <c>en-003/contacts[0].participants[1]</c>, <c>en-003/statements[2].speaker</c> and <c>en-003/tenures[2]</c>.</param>
public sealed record KeyedPerson(string Name, IReadOnlyList<string> For, IReadOnlyList<string> Mentions)
{
    /// <summary>The name with whom the person speaks for.</summary>
    public override string ToString() => $"{Name} ({string.Join(", ", For)})";
}
