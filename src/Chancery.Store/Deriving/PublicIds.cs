using System.Globalization;
using Chancery.Store.Sql;

namespace Chancery.Store.Deriving;

/// <summary>
/// Public ids of persons and events: first given, never given twice. What joins takes the oldest id of its parts and the others lead to it;
/// of what parts, the part with the smallest key keeps the id.
/// </summary>
internal sealed class PublicIds(RecordConnection connection, char kind)
{
    private long? _last;

    /// <summary>The id of a number.</summary>
    public string Text(long number) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{number:D6}");

    /// <summary>Gives each thing a number by those that its parts had before.</summary>
    /// <param name="things">For each thing, in the order of keys, the numbers its parts had; all parts of a number are among the things.</param>
    public IReadOnlyList<long> Give(IReadOnlyList<IReadOnlyCollection<long>> things)
    {
        var given = new long[things.Count];
        var claimed = new HashSet<long>();
        for (var i = 0; i < things.Count; i++)
        {
            var known = things[i].Where(n => !claimed.Contains(n)).Order().FirstOrDefault();
            if (known == 0) continue;
            claimed.Add(known);
            given[i] = known;
        }
        for (var i = 0; i < things.Count; i++)
        {
            if (given[i] == 0) given[i] = New();
        }
        var redirect = connection.Hot("UPDATE public_ids SET now = @a WHERE public_id = @b");
        for (var i = 0; i < things.Count; i++)
        {
            foreach (var gone in things[i].Where(n => n != given[i] && !claimed.Contains(n))) redirect.Run(Text(given[i]), Text(gone));
        }
        foreach (var back in claimed) connection.Hot("UPDATE public_ids SET now = NULL WHERE public_id = @a AND now IS NOT NULL").Run(Text(back));
        return given;
    }

    /// <summary>A number that was never given.</summary>
    public long New()
    {
        _last ??= connection.Hot("SELECT max(number) FROM public_ids WHERE kind = @a").Number(kind.ToString()) ?? 0;
        _last++;
        connection.Hot("INSERT INTO public_ids (public_id, kind, number) VALUES (@a, @b, @c)").Run(Text(_last.Value), kind.ToString(), _last.Value);
        return _last.Value;
    }
}
