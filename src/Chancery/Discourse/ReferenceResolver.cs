using Chancery.Languages;

namespace Chancery.Discourse;

/// <summary>
/// Says whom definite mentions mean: pronouns, "the two ministers", "both sides", "the guest", "our country". Walks the document in order and keeps
/// who was spoken of last; what it cannot tell it leaves out.
/// </summary>
public sealed class ReferenceResolver(LexicalScan scan, IReadOnlyList<ActorEntity> entities, IReadOnlyList<ActorMention> mentions)
{
    private readonly List<ActorEntity> _recent = [];
    private List<ActorEntity> _lastGroup = [];

    /// <summary>The mentions with the definite ones added, in text order.</summary>
    public IReadOnlyList<ActorMention> Resolve(IReadOnlyList<Sentence> sentences)
    {
        var result = new List<ActorMention>(mentions.Count + 16);
        var at = 0;
        foreach (var sentence in sentences)
        {
            var here = new List<ActorMention>();
            while (at < mentions.Count && mentions[at].Sentence < sentence.Index) at++;
            while (at < mentions.Count && mentions[at].Sentence == sentence.Index) here.Add(mentions[at++]);
            if (sentence.Zone is not (Zone.Related or Zone.Noise))
            {
                var subject = _recent.Count > 0 ? _recent[0] : null;
                foreach (var match in scan.In(LexKind.Reference, sentence.Span).ToArray())
                {
                    if (here.Exists(m => m.Span.Overlaps(match.Span))) continue;
                    var before = here.Where(m => m.Head.Start < match.Span.Start).ToList();
                    if (Meant(match.Entry, before, subject) is { Count: > 0 } actors)
                        here.Add(new ActorMention(match.Span, match.Span, sentence.Index, actors, Form(match.Entry)));
                }
                here.Sort((a, b) => a.Head.CompareTo(b.Head));
                Remember(here);
            }
            result.AddRange(here);
        }
        return result;
    }

    private static MentionForm Form(LexEntry entry) => entry.A switch { "pronoun" or "reflexive" => MentionForm.Pronoun, "own-country" => MentionForm.Country, _ => MentionForm.Definite };

    private List<ActorEntity>? Meant(LexEntry entry, List<ActorMention> before, ActorEntity? subject)
    {
        var here = before.SelectMany(m => m.Actors).Distinct().ToList();
        switch (entry.A, entry.B)
        {
            case ("pronoun", "one"):
                return One(here.Find(a => a.IsPerson) ?? subject ?? _recent.Find(a => a.IsPerson));
            case ("pronoun", "two" or "many") or ("sides", "two" or "many"):
                return Group(here, 2);
            case ("sides" or "role", "three"):
                return Group(here, 3);
            case ("role", "two"):
                return Vocabulary.Read<Role>(entry.D) is { } both ? OfRole(both, 2) ?? Group(here, 2) : Group(here, 2);
            case ("role", "one"):
                return Vocabulary.Read<Role>(entry.D) is { } role ? One(_recent.Find(a => Fits(a, role)) ?? entities.FirstOrDefault(a => Fits(a, role))) : null;
            case ("guest", "one"):
                return One(_recent.Where(a => a.IsPerson).Skip(1).FirstOrDefault());
            case ("host", "one"):
                return null;
            case ("own-country", _):
                return (here.Find(a => a.IsPerson)?.For ?? subject?.For ?? _recent.Find(a => a.IsPerson)?.For) is { } code && entities.FirstOrDefault(e => e.Code == code) is { } side ? [side] : null;
            default:
                return null;
        }
    }

    private static bool Fits(ActorEntity actor, Role role) => actor.IsPerson && actor.Holdings.Any(h => h.Role == role || (role == Role.Minister && h.Role == Role.ForeignMinister));

    private static List<ActorEntity>? One(ActorEntity? actor) => actor is null ? null : [actor];

    private List<ActorEntity>? OfRole(Role role, int count)
    {
        var fitting = _recent.Where(a => Fits(a, role)).DistinctBy(a => a.For, StringComparer.Ordinal).Take(count).ToList();
        return fitting.Count == count ? fitting : null;
    }

    private List<ActorEntity>? Group(List<ActorEntity> here, int count)
    {
        var sides = Sides(here);
        if (sides.Count >= count) return sides.Take(count).ToList();
        return _lastGroup.Count >= 2 ? _lastGroup : null;
    }

    // One actor a side: a person before the country the person stands for.
    private static List<ActorEntity> Sides(IEnumerable<ActorEntity> actors) =>
        [.. actors.Where(a => a.For is not null).GroupBy(a => a.For!, StringComparer.Ordinal).Select(g => g.FirstOrDefault(a => a.IsPerson) ?? g.First())];

    private void Remember(List<ActorMention> here)
    {
        var sides = Sides(here.Where(m => m.Form is not MentionForm.Adjective).SelectMany(m => m.Actors));
        if (sides.Count >= 2) _lastGroup = sides;
        foreach (var actor in here.AsEnumerable().Reverse().SelectMany(m => m.Actors))
        {
            if (!actor.IsPerson && actor.Acting is null) continue;
            _recent.Remove(actor);
            _recent.Insert(0, actor);
        }
    }
}
