using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Chancery.Frames;
using Chancery.Languages;
using Chancery.World;

namespace Chancery;

/// <summary>All that the reader knows: packs, world, Register, weights. Loaded on first need, shared by threads, never changed.</summary>
public sealed class Knowledge
{
    // Below the first a guess counts nothing; from the second on the best guess needs no other.
    private const double Slight = 0.08, Sure = 0.85;

    private const string Aliases = "packs/aliases.tsv";

    private readonly HashSet<string> _known;
    private readonly Dictionary<string, string> _aliases = new(StringComparer.Ordinal);
    private readonly IDataFolder _data;
    private readonly ConcurrentDictionary<string, Lazy<LanguagePack?>> _packs = new(StringComparer.Ordinal);
    private readonly Lazy<Register> _register;
    private readonly Lazy<LanguageIdentifier?> _identifier;
    private readonly Lazy<ConceptTable> _concepts;
    private readonly Lazy<Atlas> _atlas;
    private readonly Lazy<Judges> _judges;

    /// <summary>Knowledge from a data folder that holds compiled packs (<c>packs/&lt;tag&gt;.lex</c>, by <see cref="Compile"/>) and <c>world/</c>.</summary>
    public Knowledge(IDataFolder data)
    {
        _data = data;
        _register = new(() => Register.Load(data));
        _identifier = new(() => data.Read("world/lid.176.ftz") is { } model ? LanguageIdentifier.Load(new MemoryStream(model)) : null);
        _concepts = new(() => ConceptTable.Load(data));
        _atlas = new(() => Atlas.Load(data));
        _judges = new(() => Judges.Load(data));
        Tags = [.. data.Files("packs").Where(f => f.EndsWith(".lex", StringComparison.Ordinal)).Select(f => Path.GetFileNameWithoutExtension(f))];
        _known = [.. Tags];
        foreach (var row in TabbedFile.RowsIfAny(data, Aliases, 2))
        {
            _aliases[row[0]] = row[1];
            _known.Add(row[0]);
        }
        Version = data.Read("packs/version.txt") is { } version ? Encoding.UTF8.GetString(version).Trim() : ReaderVersion + "+uncompiled";
    }

    /// <summary>Version of the program part of the reader.</summary>
    public static string ReaderVersion { get; } = typeof(Knowledge).Assembly.GetName().Version!.ToString(3);

    /// <summary>Version and hash of all data: <c>0.1.0+3f2a…</c>.</summary>
    public string Version { get; }

    /// <summary>Languages that can be read.</summary>
    public IReadOnlyList<string> Tags { get; }

    /// <summary>Known persons.</summary>
    public Register Register => _register.Value;

    /// <summary>All concepts.</summary>
    public ConceptTable Concepts => _concepts.Value;

    /// <summary>Names of sides.</summary>
    public Atlas Atlas => _atlas.Value;

    /// <summary>The learned judges.</summary>
    public Judges Judges => _judges.Value;

    /// <summary>The pack of a language, or null when there is none.</summary>
    public LanguagePack? Pack(string tag) => _packs.GetOrAdd(tag, t => new(() => t.All(char.IsLetterOrDigit) && _data.Read($"packs/{t}.lex") is { } table ? LanguagePack.Load(table) : null)).Value;

    /// <summary>The language a text is written in (BCP 47 primary tag), or null when it cannot be told.</summary>
    public string? Identify(string text) => Guess(text) is { } tag ? _aliases.GetValueOrDefault(tag, tag) : null;

    private string? Guess(string text)
    {
        if (_identifier.Value is not { } identifier) return null;
        var sample = text.AsSpan(0, Math.Min(text.Length, 4000));
        var guesses = identifier.Identify(sample, 5);
        if (guesses.Count == 0) return null;
        // A near relative of a language that can be read is likelier that language, unless the guess is sure.
        foreach (var (tag, probability) in guesses)
            if (_known.Contains(tag)) return probability > 0.25 || (probability >= Slight && guesses[0].Probability < Sure) ? tag : guesses[0].Probability > 0.25 ? guesses[0].Tag : null;
        return guesses[0].Probability > 0.25 ? guesses[0].Tag : null;
    }

    /// <summary>Compiles all packs and the version of their data; paths are relative to the folder that <see cref="Knowledge"/> shall read.</summary>
    public static IEnumerable<(string Path, byte[] Bytes, IReadOnlyList<string> Problems)> Compile(IDataFolder source)
    {
        var compiler = new PackCompiler(source);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var tag in compiler.Tags)
        {
            var (table, problems) = compiler.Compile(tag);
            hash.AppendData(table);
            yield return ($"packs/{tag}.lex", table, problems);
        }
        yield return (Aliases, Encoding.UTF8.GetBytes(string.Concat(compiler.Tags.SelectMany(tag => compiler.IdentifiedAs(tag).Select(alias => $"{alias}\t{tag}\n")))), []);
        foreach (var path in source.Files("world").Concat(source.Files("world/register")).Concat(source.Files("world/judges")))
        {
            if (source.Read(path) is not { } bytes) continue;
            hash.AppendData(bytes);
            yield return (path, bytes, []);
        }
        var digest = Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
        yield return ("packs/version.txt", Encoding.UTF8.GetBytes($"{ReaderVersion}+{digest}"), []);
    }
}
