using Chancery.Identity;
using Chancery.Ledger;
using Chancery.Merging;
using Chancery.Store.Sql;

namespace Chancery.Store.Deriving;

/// <summary>A follow-up as it is kept.</summary>
internal sealed record FollowupRow(string Kind, string What, string? Due, string? Announced, IReadOnlyList<string> Sides, IReadOnlyList<StoredResolution> Changes)
{
    /// <summary>The follow-up of a promise.</summary>
    public static FollowupRow Of(MergedEvent promised) => new("commitment", FollowupLedger.WhatOf(promised), promised.Date?.Text, Columns.Text(promised.Announced), promised.Sides, []);

    /// <summary>The follow-up of a contact, with what became of it.</summary>
    public static FollowupRow Of(LedgerContact contact, IReadOnlyList<StoredResolution> changes) =>
        new(contact.Kind, contact.What, contact.Date, contact.Announced, contact.Sides.Length == 0 ? [] : contact.Sides.Split('+'), changes);
}

/// <summary>Writes follow-ups: what still holds stays, what no longer holds is closed, what is new is added.</summary>
internal sealed class FollowupTable(RecordConnection connection, string now)
{
    /// <summary>Stands for no day, after all days.</summary>
    private const string Never = "9999";

    private readonly PublicIds _ids = new(connection, 'F');

    /// <summary>Makes the follow-up of an event what it is to be; null ends it.</summary>
    public void Put(long number, FollowupRow? wanted)
    {
        var body = wanted is null ? "" : ResolutionJson.Write(wanted.Changes);
        var content = wanted is null ? null : KeyedFact.Hash(string.Join('|', [wanted.What, body, wanted.Due ?? "", wanted.Announced ?? "", .. wanted.Sides]));
        var held = connection.Hot("SELECT id, content FROM followups WHERE event = @a AND recorded_to IS NULL").Query(r => (Id: r.GetInt64(0), Content: r.GetString(1)), number);
        if (held is [var same] && same.Content == content) return;
        foreach (var (row, _) in held)
        {
            connection.Hot("UPDATE followups SET recorded_to = @a WHERE id = @b").Run(now, row);
            connection.Hot("UPDATE followup_parties SET recorded_to = @a WHERE followup = @b").Run(now, row);
        }
        if (wanted is null) return;
        var last = Columns.Text(Edtf.Parse(wanted.Due)?.Bounds?.Last);
        var id = connection.Hot(
            "INSERT INTO followups (event, public_id, kind, what, due, due_last, announced, content, body, recorded_from) VALUES (@a, @b, @c, @d, @e, @f, @g, @h, @i, @j) RETURNING id")
            .Insert(number, _ids.Text(number), wanted.Kind, wanted.What, wanted.Due, last, wanted.Announced, content, body, now);
        var changed = wanted.Changes.Count == 0 ? Never : Columns.Text(wanted.Changes.Min(c => c.From));
        var sides = $"+{string.Join('+', wanted.Sides)}+";
        foreach (var side in wanted.Sides)
            connection.Hot("INSERT INTO followup_parties (code, due, followup, announced, changed, sides) VALUES (@a, @b, @c, @d, @e, @f)").Run(side, last ?? Never, id, wanted.Announced, changed, sides);
    }
}
