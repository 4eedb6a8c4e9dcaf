namespace Chancery.Identity;

/// <summary>An office that an outside source says somebody held.</summary>
/// <param name="Position">The office in the source's words.</param>
/// <param name="Role">The office in ours; null when the source does not say.</param>
/// <param name="Code">The country (ISO 3166-1 alpha-3).</param>
/// <param name="Start">When it began, as far as given.</param>
/// <param name="End">When it ended; null when it has not or is not given.</param>
public sealed record OutsideHolding(string? Position, Role? Role, string Code, Edtf? Start, Edtf? End)
{
    /// <summary>Days of grace on either side: news names somebody a little before and after an office.</summary>
    private const int Grace = 60;

    /// <summary>Whether somebody seen in these offices between these days may be this holder. What is not known stands against nothing.</summary>
    public bool Fits(string? code, IReadOnlyCollection<Role> offices, DateOnly? first, DateOnly? last)
    {
        ArgumentNullException.ThrowIfNull(offices);
        if (code != Code || Role is not { } role || !offices.Contains(role)) return false;
        return (Start?.Bounds is not { } start || last is not { } end || end >= start.First.AddDays(-Grace)) && (End?.Bounds is not { } left || first is not { } begin || begin <= left.Last.AddDays(Grace));
    }
}
