using System.Collections.Concurrent;
using Chancery.Identity;

namespace Chancery.Store.Deriving;

/// <summary>Forms of names by their keys, kept at hand: taking a key apart costs more than finding its row.</summary>
internal static class KnownForms
{
    private const int Kept = 50_000;

    private static readonly ConcurrentDictionary<string, NameForm> Forms = new(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<(string Name, string Side), NameForm> Mentions = new();

    /// <summary>The form of a mention.</summary>
    public static NameForm Of(PersonMention mention)
    {
        // Without a side a form may mean nobody outside its text.
        if (mention.For is not { } side) return NameForm.Of(mention);
        if (Mentions.TryGetValue((mention.Name, side), out var known)) return known;
        var form = NameForm.Of(mention);
        if (!form.Full && !form.Bare) return form;
        if (Mentions.Count > Kept) Mentions.Clear();
        return Mentions[(mention.Name, side)] = Forms.GetOrAdd(form.Key, form);
    }

    /// <summary>The form of a key.</summary>
    public static NameForm Of(string key)
    {
        if (Forms.TryGetValue(key, out var known)) return known;
        if (Forms.Count > Kept) Forms.Clear();
        return Forms[key] = NameForm.Read(key);
    }
}
