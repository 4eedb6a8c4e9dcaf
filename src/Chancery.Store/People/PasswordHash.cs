using System.Globalization;
using System.Security.Cryptography;

namespace Chancery.Store.People;

/// <summary>What is kept of a password: PBKDF2 with HMAC-SHA-512, a salt of its own, and how it was made, so that a later version may make it harder.</summary>
internal static class PasswordHash
{
    /// <summary>How often the hash is iterated now.</summary>
    public const int Rounds = 210_000;

    private const string Kind = "pbkdf2-sha512";
    private const int SaltBytes = 16;
    private const int KeyBytes = 64;

    /// <summary>The hash of a password: <c>pbkdf2-sha512$210000$salt$key</c>.</summary>
    public static string Of(string password, int rounds = Rounds)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        var key = Rfc2898DeriveBytes.Pbkdf2(password, salt, rounds, HashAlgorithmName.SHA512, KeyBytes);
        return string.Create(CultureInfo.InvariantCulture, $"{Kind}${rounds}${Convert.ToBase64String(salt)}${Convert.ToBase64String(key)}");
    }

    /// <summary>Whether a password is the one of a hash. Without a hash it takes as long and is not.</summary>
    public static bool Agrees(string? hash, string password)
    {
        var (rounds, salt, key) = Read(hash) ?? (Rounds, new byte[SaltBytes], null);
        var given = Rfc2898DeriveBytes.Pbkdf2(password, salt, rounds, HashAlgorithmName.SHA512, KeyBytes);
        return key is not null && CryptographicOperations.FixedTimeEquals(given, key);
    }

    /// <summary>Whether a hash was made otherwise than hashes are made now.</summary>
    public static bool IsOld(string hash) => Read(hash) is not { Rounds: Rounds };

    private static (int Rounds, byte[] Salt, byte[]? Key)? Read(string? hash)
    {
        var parts = hash?.Split('$');
        return parts is [Kind, var rounds, var salt, var key] ? (int.Parse(rounds, CultureInfo.InvariantCulture), Convert.FromBase64String(salt), Convert.FromBase64String(key)) : null;
    }
}
