using Chancery.Languages;

namespace Chancery.Mentions;

/// <summary>Which office the words mean, given whose it is: "Secretary of State" of the USA is a foreign minister, elsewhere it is not.</summary>
internal static class OfficeChoice
{
    /// <summary>The role, and whose office it is, as far as the words say.</summary>
    /// <param name="senses">The lexicon's meanings of the words.</param>
    /// <param name="party">Code of the side named beside it, or null.</param>
    /// <param name="isOrganisation">Whether that side is an organisation.</param>
    public static (Role Role, string? For)? Of(IReadOnlyList<LexMatch> senses, string? party, bool isOrganisation)
    {
        (Role, string?)? best = null;
        var rank = -1;
        foreach (var sense in senses)
        {
            if (Vocabulary.Read<Role>(sense.Entry.A) is not { } role) continue;
            var (fits, @for) = Fit(sense.Entry.B, party, isOrganisation);
            if (fits <= rank) continue;
            rank = fits;
            best = (role, @for);
        }
        return best;
    }

    private static (int Rank, string? For) Fit(string of, string? party, bool isOrganisation)
    {
        if (of.StartsWith('='))
        {
            var implied = of[1..];
            return party is null || implied == party ? (4, implied) : isOrganisation ? (1, implied) : (1, party);
        }
        if (of is "*" or "") return (isOrganisation ? 1 : 2, party);
        if (of == "org") return isOrganisation ? (3, party) : (party is null ? 1 : 0, party);
        if (party is null) return (0, null);
        foreach (var code in of.Split(','))
            if (code.Trim() == party) return (4, party);
        return (-1, party);
    }
}
