namespace Chancery.Store.Asking;

/// <summary>The mentions of a person.</summary>
internal static class PersonMentions
{
    /// <summary>The actors <c>a</c> that are the person of parameter <c>@person</c>: those of the person's full names, and the surnames alone that mean the person.</summary>
    public static string Of(View view) =>
        $"""
        (SELECT bp.actor AS id FROM actor_persons bp WHERE bp.person = @person AND {view.Live("bp")}
            UNION ALL SELECT x.id FROM form_persons fp JOIN forms n ON n.id = fp.form AND n.key >= 'f|' AND n.key < 'g' JOIN actors x ON x.form = fp.form WHERE fp.person = @person AND {view.Live("fp")}) q
        JOIN actors a ON a.id = q.id
        """;
}
