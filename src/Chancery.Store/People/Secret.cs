using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Chancery.Store.People;

/// <summary>Secrets that the program makes. They are too long to be guessed, so that a plain hash is enough to know them again.</summary>
internal static class Secret
{
    /// <summary>What every key begins with, so that one that has come among other texts is recognised.</summary>
    public const string KeyMark = "ck_";

    private const string Plain = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>256 random bits as text.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>A password to be typed once: twenty signs that are not mistaken for one another, in groups.</summary>
    public static string OneTime() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Plain, 5)));

    /// <summary>What is kept of a secret.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
