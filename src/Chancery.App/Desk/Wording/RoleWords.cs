using Chancery.App.Desk.Texts;

namespace Chancery.App.Desk.Wording;

/// <summary>Says offices.</summary>
public static class RoleWords
{
    /// <summary>The office alone: "foreign minister".</summary>
    public static string Say(DeskWords words, Role role)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words["role." + role.Word()];
    }

    /// <summary>The office and whose it is: "foreign minister of Belarus", "head of the United Nations".</summary>
    /// <param name="role">The office; null when it is not known.</param>
    /// <param name="side">The code of the country or organisation; null when it is not known.</param>
    /// <param name="names">Names of the sides, in the language to say it in.</param>
    public static string Of(Role? role, string? side, WorldNames names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return (role, side) switch
        {
            (null or Role.Other, null) => "",
            (null or Role.Other, { } whose) => names.Words.Say("role.none.of", ("side", names.Forms(whose))),
            ({ } office, null) => Say(names.Words, office),
            ({ } office, { } whose) => names.Words.Say($"role.{office.Word()}.of", ("side", names.Forms(whose))),
        };
    }
}
