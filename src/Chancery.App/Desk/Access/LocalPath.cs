namespace Chancery.App.Desk.Access;

/// <summary>Where somebody is led after signing in: a page of this desk and nothing else.</summary>
internal static class LocalPath
{
    /// <summary>The path when it cannot lead to another host, else the first page.</summary>
    /// <remarks>
    /// Only <c>/</c> and then neither <c>/</c> nor <c>\</c>; only printable ASCII, since browsers leave tabs and line ends out and a header holds nothing else; no backslash,
    /// which browsers take for a slash.
    /// </remarks>
    public static string Of(string? wanted) => wanted is { Length: > 0 and <= 2000 } && wanted[0] == '/' && (wanted.Length == 1 || wanted[1] != '/') && wanted.All(c => c is > ' ' and < '\u007f' and not '\\') ? wanted : "/";
}
