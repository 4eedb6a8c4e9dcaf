namespace Chancery.App.Desk.Wording;

/// <summary>Says offices.</summary>
public static class RoleWords
{
    /// <summary>The office alone: "foreign minister".</summary>
    public static string Say(Role role) => role switch
    {
        Role.HeadOfState => "head of state",
        Role.DeputyHeadOfState => "deputy head of state",
        Role.HeadOfGovernment => "head of government",
        Role.DeputyHeadOfGovernment => "deputy head of government",
        Role.ParliamentSpeaker => "speaker of parliament",
        Role.Parliamentarian => "member of parliament",
        Role.HeadOfOrganization => "head",
        Role.DeputyHeadOfOrganization => "deputy head",
        Role.Business => "business",
        Role.Other => "other",
        _ => role.Word().Replace('-', ' '),
    };

    /// <summary>The office and whose it is: "foreign minister of Belarus", "head of the UN" as the side's name has it.</summary>
    public static string Of(Role? role, string? side) => (role, side) switch
    {
        (null or Role.Other, null) => "",
        (null or Role.Other, { } whose) => whose,
        (Role.Business, { } whose) => "business, " + whose,
        (Role.Delegation, { } whose) => "delegation of " + whose,
        ({ } office, null) => Say(office),
        ({ } office, { } whose) => Say(office) + " of " + whose,
    };
}
