namespace Chancery.Identity;

/// <summary>A person as merging and the ledger need one: who it is, and a name to show.</summary>
/// <param name="Key">The same for all mentions of one person, within one derivation.</param>
/// <param name="Name">The name to show.</param>
public sealed record ResolvedPerson(string Key, string Name);

/// <summary>Tells whom a mention means. The record in its store and a set of facts in memory answer it.</summary>
public interface IWhoIsWho
{
    /// <summary>The person named at a slot of a fact; null when nobody is named there.</summary>
    ResolvedPerson? At(KeyedFact fact, string slot);
}
