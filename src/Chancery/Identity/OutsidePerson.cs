namespace Chancery.Identity;

/// <summary>A person as an outside source knows them.</summary>
/// <param name="Id">The source's id, such as <c>Q42</c>.</param>
/// <param name="Name">The name that the source shows.</param>
/// <param name="Aliases">All other names in all scripts, sorted.</param>
/// <param name="Holdings">The offices held.</param>
public sealed record OutsidePerson(string Id, string Name, IReadOnlyList<string> Aliases, IReadOnlyList<OutsideHolding> Holdings)
{
    /// <summary>Years before the first office in which a text may already name somebody.</summary>
    private const int YearsBefore = 10;

    /// <summary>Years after the last office in which texts may still name somebody.</summary>
    private const int YearsAfter = 30;

    /// <summary>The name and all aliases.</summary>
    public IEnumerable<string> Names => Aliases.Prepend(Name);

    /// <summary>The countries for which offices were held, sorted.</summary>
    public IReadOnlyList<string> Codes => [.. Holdings.Select(h => h.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The forms of the full names for each country.</summary>
    public IReadOnlyList<NameForm> Forms => [.. Codes.SelectMany(c => Names.Select(n => NameForm.Of(n, c))).OfType<NameForm>().Distinct()];

    /// <summary>Whether somebody named on these days for a country can be this person by age: another of the same name may have lived at another time.</summary>
    public bool Lived(string? code, DateOnly? first, DateOnly? last)
    {
        var here = Holdings.Where(h => h.Code == code).ToList();
        var starts = here.ConvertAll(h => h.Start?.Bounds?.First);
        if (last is { } end && starts.Count > 0 && starts.TrueForAll(s => s is not null) && end < starts.Min()!.Value.AddYears(-YearsBefore)) return false;
        var ends = here.ConvertAll(h => h.End?.Bounds?.Last);
        return first is not { } begin || ends.Count == 0 || !ends.TrueForAll(e => e is not null) || begin <= ends.Max()!.Value.AddYears(YearsAfter);
    }
}
