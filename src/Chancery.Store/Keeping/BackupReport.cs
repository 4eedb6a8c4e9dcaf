namespace Chancery.Store.Keeping;

/// <summary>What a backup or a restored record holds.</summary>
/// <param name="File">The backup.</param>
/// <param name="Documents">Documents in it.</param>
/// <param name="Facts">Facts in use.</param>
/// <param name="Bytes">The length of the file.</param>
public sealed record BackupReport(string File, long Documents, long Facts, long Bytes);
