using System.Collections.Frozen;
using System.Security.Cryptography;

namespace Chancery.App.Desk;

/// <summary>The desk's own style sheet, scripts and icon, carried inside the program. Their addresses change with their content, so that browsers may keep them.</summary>
public sealed class DeskAssets
{
    private const string Prefix = "Chancery.App.Desk.Assets.";
    private readonly FrozenDictionary<string, (byte[] Bytes, string Type)> _byPath;
    private readonly FrozenDictionary<string, string> _paths;

    /// <summary>All assets.</summary>
    public DeskAssets()
    {
        var assembly = typeof(DeskAssets).Assembly;
        var all = assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Select(n =>
        {
            using var stream = assembly.GetManifestResourceStream(n)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            var name = n[Prefix.Length..];
            var hash = Convert.ToHexStringLower(SHA256.HashData(bytes))[..10];
            return (Name: name, Path: $"/assets/{Path.GetFileNameWithoutExtension(name)}.{hash}{Path.GetExtension(name)}", Bytes: bytes);
        }).ToList();
        _paths = all.ToFrozenDictionary(a => a.Name, a => a.Path, StringComparer.Ordinal);
        _byPath = all.ToFrozenDictionary(a => a.Path, a => (a.Bytes, Type(a.Name)), StringComparer.Ordinal);
    }

    /// <summary>The address of an asset by its file name.</summary>
    public string Address(string name) => _paths[name];

    /// <summary>The asset at an address, or null.</summary>
    internal (byte[] Bytes, string Type)? Find(string path) => _byPath.TryGetValue(path, out var asset) ? asset : null;

    private static string Type(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "application/octet-stream",
    };
}
