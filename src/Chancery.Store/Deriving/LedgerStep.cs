using System.Globalization;
using Chancery.Identity;
using Chancery.Ledger;
using Chancery.Store.Sql;

namespace Chancery.Store.Deriving;

/// <summary>The third stratum: what became of plans and promises, kept in step with the events that changed.</summary>
internal sealed class LedgerStep(RecordConnection connection, string now, LedgerEvents events)
{
    /// <summary>Behind a side's code in the table of plans: contacts whose days lie far apart.</summary>
    private const string Lasting = "~";

    private readonly HashSet<long> _touched = [];

    /// <summary>Takes the changed events in.</summary>
    public void Take(IReadOnlyCollection<long> changed)
    {
        events.Forget(changed);
        foreach (var number in changed) Forget(number);
        foreach (var number in changed.Order())
        {
            _touched.Add(number);
            if (events.Of(number) is not { Compared: { } told } found) continue;
            if (FollowupLedger.IsPlan(told)) Plan(number, told);
            // The page's list has an event under its first day only: one whose days lie far apart is filed for plans besides.
            if (Days(told) is { Count: > 1 } days && days.Max().DayNumber - days.Min().DayNumber > FollowupMatching.Widest - FollowupMatching.Fresh) File(number, told, told.Sides.Select(s => s + Lasting));
            foreach (var plan in PlansFor(told)) Match(plan, number);
            foreach (var postponed in PutOffWith(found)) Touch(postponed);
        }
        foreach (var number in _touched.Order().ToList()) Write(number);
    }

    private void Forget(long number)
    {
        Touch(number);
        connection.Hot("DELETE FROM matches WHERE plan = @a").Run(number);
        connection.Hot("DELETE FROM matches WHERE other = @a").Run(number);
        connection.Hot("DELETE FROM plans WHERE event = @a").Run(number);
    }

    /// <summary>The event, the plans it speaks to, what speaks to it, and the other plans that these speak to: each may stand differently now.</summary>
    private void Touch(long number)
    {
        _touched.Add(number);
        var others = connection.Hot("SELECT other FROM matches WHERE plan = @a").Query(r => r.GetInt64(0), number);
        _touched.UnionWith(others);
        foreach (var other in others.Append(number)) _touched.UnionWith(connection.Hot("SELECT plan FROM matches WHERE other = @a").Query(r => r.GetInt64(0), other));
    }

    private void Plan(long number, LedgerEvent plan)
    {
        if (plan.Sides.Count == 0 || Window(plan) is not { } window) return;
        File(number, plan, [plan.Sides[0]]);
        var sides = plan.Sides.OrderBy(s => connection.Hot("SELECT count FROM side_counts WHERE code = @a AND part = 'dated'").Number(s) ?? 0).ThenBy(s => s, StringComparer.Ordinal).Take(2).ToList();
        var found = connection.Hot(
            """
            SELECT e.event FROM event_codes c JOIN events e ON e.id = c.event
            WHERE c.recorded_to IS NULL AND c.code = @a AND c.part IN ('dated', 'unclear') AND c.day >= @b AND c.day <= @c AND e.fact_kind = 'contact' AND EXISTS (SELECT 1 FROM event_codes o WHERE o.event = c.event AND o.code = @d)
            """).Query(r => r.GetInt64(0), sides[0], Columns.Text(window.First), Columns.Text(window.Last), sides[^1]);
        foreach (var other in found.Concat(Filed(sides[0] + Lasting, window).Select(f => f.Event))) Match(number, other);
    }

    /// <summary>Plans of the same sides, or of some of them, of which the event may be what became.</summary>
    private List<long> PlansFor(LedgerEvent told)
    {
        if (Window(told) is not { } window) return [];
        var (from, to) = (Columns.Text(window.First), Columns.Text(window.Last));
        if (told.Sides.Count <= 2)
        {
            var same = connection.Hot("SELECT event FROM plans WHERE first_side = @a AND sides = @b AND day >= @c AND day <= @d");
            return [.. told.Sides.Append(string.Join('+', told.Sides)).Distinct(StringComparer.Ordinal).SelectMany(s => same.Query(r => r.GetInt64(0), s.Split('+')[0], s, from, to)).Distinct()];
        }
        return [.. told.Sides.SelectMany(s => Filed(s, window)).Where(p => p.Sides.Split('+').All(told.Sides.Contains)).Select(p => p.Event).Distinct()];
    }

    private List<(long Event, string Sides)> Filed(string place, (DateOnly First, DateOnly Last) window) =>
        connection.Hot("SELECT event, sides FROM plans WHERE first_side = @a AND day >= @b AND day <= @c").Query(r => (r.GetInt64(0), r.GetString(1)), place, Columns.Text(window.First), Columns.Text(window.Last));

    /// <summary>Files an event so densely over its days that every window which meets them holds one of its rows.</summary>
    private void File(long number, LedgerEvent told, IEnumerable<string> places)
    {
        var (days, sides) = (Days(told), string.Join('+', told.Sides));
        foreach (var place in places)
        {
            for (var day = days.Min(); ; day = day.AddDays(FollowupMatching.Widest))
            {
                var at = Columns.Text(day < days.Max() ? day : days.Max());
                connection.Hot("INSERT INTO plans (first_side, sides, day, event) VALUES (@a, @b, @c, @d) ON CONFLICT DO NOTHING").Run(place, sides, at, number);
                if (day >= days.Max()) break;
            }
        }
    }

    /// <summary>The days in which what concerns an event is filed, wider than any rule of <see cref="FollowupMatching"/>.</summary>
    private static (DateOnly First, DateOnly Last)? Window(LedgerEvent told)
    {
        var days = Days(told);
        return days.Count == 0 ? null : (days.Min().AddDays(-FollowupMatching.Widest), days.Max().AddDays(FollowupMatching.Widest));
    }

    private static List<DateOnly> Days(LedgerEvent told) => [.. new[] { told.Date?.Bounds?.First, told.Date?.Bounds?.Last, told.Announced }.OfType<DateOnly>()];

    private void Match(long plan, long other)
    {
        if (plan == other || events.Of(plan)?.Compared is not { } planned || events.Of(other)?.Compared is not { } told || FollowupMatching.Of(planned, told) is not { } match) return;
        connection.Hot("INSERT INTO matches (plan, other, state, from_day, reason) VALUES (@a, @b, @c, @d, @e) ON CONFLICT DO NOTHING")
            .Run(plan, other, match.State.Word(), Columns.Text(match.From), match.Reason);
        Touch(plan);
    }

    /// <summary>Contacts that a document of this one tells as put off: this one may be their new day.</summary>
    private List<long> PutOffWith(StoredEvent told) => [.. told.Documents.SelectMany(d => connection.Hot(
        "SELECT DISTINCT e.event FROM facts f JOIN event_mentions m ON m.fact = f.id JOIN events e ON e.id = m.event WHERE f.document = @a AND f.recorded_to IS NULL AND e.recorded_to IS NULL AND e.status = 'postponed'")
        .Query(r => r.GetInt64(0), long.Parse(d, CultureInfo.InvariantCulture))).Distinct()];

    private void Write(long number)
    {
        var told = events.Of(number);
        var changes = told is null ? null : Changes(number, told);
        var held = connection.Hot("SELECT id, content FROM followups WHERE event = @a AND recorded_to IS NULL").Query(r => (Id: r.GetInt64(0), Content: r.GetString(1)), number);
        var what = changes is null ? "" : FollowupLedger.WhatOf(told!.Fact, [.. told.Participants.Where(p => p.Person is not null).Select(p => (p.Name, p.For))], told.Sides);
        var body = changes is null ? "" : ResolutionJson.Write(changes);
        var due = told?.Date;
        var dueLast = Columns.Text(Edtf.Parse(due)?.Bounds?.Last);
        var content = changes is null ? null : KeyedFact.Hash(string.Join('|', [what, body, due ?? "", Columns.Text(told!.Announced) ?? "", .. told.Sides]));
        if (held is [var same] && same.Content == content) return;
        foreach (var (row, _) in held)
        {
            connection.Hot("UPDATE followups SET recorded_to = @a WHERE id = @b").Run(now, row);
            connection.Hot("UPDATE followup_parties SET recorded_to = @a WHERE followup = @b").Run(now, row);
        }
        if (content is null) return;
        var id = connection.Hot(
            "INSERT INTO followups (event, public_id, kind, what, due, due_last, announced, content, body, recorded_from) VALUES (@a, @b, @c, @d, @e, @f, @g, @h, @i, @j) RETURNING id")
            .Insert(number, new PublicIds(connection, 'F').Text(number), told!.Fact is Contact contact ? contact.Kind.Word() : "commitment", what, due, dueLast, Columns.Text(told.Announced), content, body, now);
        foreach (var side in told.Sides) connection.Hot("INSERT INTO followup_parties (code, due, followup) VALUES (@a, @b, @c)").Run(side, dueLast ?? "9999", id);
    }

    /// <summary>The changes of state of a follow-up; null when the event is none.</summary>
    private List<StoredResolution>? Changes(long number, StoredEvent told)
    {
        if (told.Fact is Commitment) return [];
        if (told.Compared is not { } contact) return null;
        if (FollowupLedger.IsDropped(contact))
        {
            if (connection.Hot("SELECT count(*) FROM matches WHERE other = @a").Number(number) > 0) return null;
            return [Resolve(FollowupLedger.Dropped(contact), number, told)];
        }
        if (!FollowupLedger.IsPlan(contact)) return null;
        return [.. connection.Hot("SELECT other, state, from_day, reason FROM matches WHERE plan = @a").Query(
            r => (Other: r.GetInt64(0), Match: new Match(Vocabulary.Read<FollowupState>(r.GetString(1)) ?? FollowupState.Open, Columns.Day(r.GetString(2)), r.GetString(3))), number)
            .Select(m => (m.Other, m.Match, Told: events.Of(m.Other)!)).Where(m => FollowupLedger.Counts(m.Match, m.Told.Compared!, Keeps))
            .Select(m => Resolve(m.Match, m.Other, m.Told)).OrderBy(r => r.From).ThenBy(r => r.Key, StringComparer.Ordinal)];
    }

    private bool Keeps(string key) => connection.Hot("SELECT count(*) FROM matches WHERE other = @a AND state = 'kept'").Number(long.Parse(key, CultureInfo.InvariantCulture)) > 0;

    private StoredResolution Resolve(Match match, long number, StoredEvent told) => new(
        match.State, number, connection.Hot("SELECT key FROM events WHERE event = @a AND recorded_to IS NULL").Query(r => r.GetString(0), number)[0], match.From,
        told.Compared!.Contact.Status == ContactStatus.Postponed ? FollowupLedger.PutOff(told.Compared, TellingsWith(told)) : match.Reason);

    /// <summary>Contacts that the documents of this one tell, too.</summary>
    private IEnumerable<LedgerEvent> TellingsWith(StoredEvent told) => told.Documents.SelectMany(d => connection.Hot(
        "SELECT DISTINCT e.event FROM facts f JOIN event_mentions m ON m.fact = f.id JOIN events e ON e.id = m.event WHERE f.document = @a AND f.recorded_to IS NULL AND e.recorded_to IS NULL AND e.fact_kind = 'contact'")
        .Query(r => r.GetInt64(0), long.Parse(d, CultureInfo.InvariantCulture))).Distinct().Select(n => events.Of(n)?.Compared).OfType<LedgerEvent>();
}
