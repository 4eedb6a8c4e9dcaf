using System.Collections.Concurrent;
using Chancery.Identity;

namespace Chancery.Store.Deriving;

/// <summary>Forms of names by their keys, kept at hand: taking a key apart costs more than finding its row.</summary>
internal static class KnownForms
{
    private const int Kept = 50_000;

    private static readonly ConcurrentDictionary<string, NameForm> Forms = new(StringComparer.Ordinal);

    /// <summary>The form of a key.</summary>
    public static NameForm Of(string key)
    {
        if (Forms.TryGetValue(key, out var known)) return known;
        if (Forms.Count > Kept) Forms.Clear();
        return Forms[key] = NameForm.Read(key);
    }
}
