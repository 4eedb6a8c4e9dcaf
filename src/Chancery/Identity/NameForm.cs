using System.Globalization;

namespace Chancery.Identity;

/// <summary>
/// A name as it is written for one side: the unit of identity. All mentions of a full name for one country are one form; who is who is decided between forms.
/// </summary>
public sealed class NameForm : IEquatable<NameForm>
{
    private NameForm(string key, string? code, string name)
    {
        (Key, Code, Text) = (key, code, name);
        Name = NameKey.Of(name);
    }

    /// <summary>The form's key, the same in every record: the side, the kind of form, the comparable name, and for names that mean nobody outside their text, the document.</summary>
    public string Key { get; }

    /// <summary>Whom the person speaks for; null when nobody is named.</summary>
    public string? Code { get; }

    /// <summary>The comparable name as text.</summary>
    public string Text { get; }

    /// <summary>Whether it is a full name, not a surname alone.</summary>
    public bool Full => Name is { Bare: false };

    /// <summary>Whether it is a surname alone.</summary>
    public bool Bare => Name is { Bare: true };

    /// <summary>Whether it is a full name for no country: it joins the only country whose person has it.</summary>
    public bool Stray => Full && !CountryCodes.IsCountry(Code);

    /// <summary>The words by which forms of one person find each other.</summary>
    public IReadOnlyList<string> Skeletons => Name is null ? [] : [.. Name.Words.Select(w => w.Skeleton).Append("=" + Name.Joined.Skeleton).Distinct(StringComparer.Ordinal)];

    internal NameKey? Name { get; }

    /// <summary>A name in its own script as forms are filed by it; null when it is no full name.</summary>
    public static string? OriginalOf(string? original) => original is not null && NameKey.Of(original) is { Bare: false } name ? name.Written : null;

    /// <summary>Whether two full names can be one person's: the words of the shorter all stand in the longer.</summary>
    public bool Matches(NameForm other) => other?.Name is { } theirs && Name is { } mine && mine.Matches(theirs);

    /// <summary>Whether a surname alone can mean this full name.</summary>
    public bool MeantBy(NameForm bare) => bare?.Name is { } word && Name is { } mine && mine.MeantBy(word);

    /// <summary>The form of a mention.</summary>
    public static NameForm Of(PersonMention mention)
    {
        ArgumentNullException.ThrowIfNull(mention);
        var document = mention.Fact.Source.Key;
        if (NameKey.Of(mention.Name) is not { } name) return Read($"?|{mention.For}||{document}/{mention.Name}");
        return name.Bare
            ? Read($"b|{mention.For}|{name.Written}|{(mention.For is null ? document : "")}")
            : Read($"f|{mention.For}|{name.Written}|");
    }

    /// <summary>The form of a full name for a side, whether or not a text has it; null for a surname alone.</summary>
    public static NameForm? Of(string name, string? code) =>
        NameKey.Of(name) is { Bare: false } key && code?.Contains('|', StringComparison.Ordinal) != true ? Read($"f|{code}|{key.Written}|") : null;

    /// <summary>The form of a key.</summary>
    public static NameForm Read(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var parts = key.Split('|', 4);
        if (parts.Length < 4) throw new ArgumentException($"'{key}' is no form's key.", nameof(key));
        return new NameForm(key, parts[1].Length == 0 ? null : parts[1], parts[2]);
    }

    /// <inheritdoc/>
    public bool Equals(NameForm? other) => other is not null && Key == other.Key;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as NameForm);

    /// <inheritdoc/>
    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Text} ({Code ?? "-"})");
}
