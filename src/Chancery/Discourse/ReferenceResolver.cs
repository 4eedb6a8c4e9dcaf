using Chancery.Languages;

namespace Chancery.Discourse;

/// <summary>
/// Says whom definite mentions mean: pronouns, "the two ministers", "both sides", "the guest", "our country". Walks the document in order and keeps
/// who was spoken of and how lately; what it cannot tell it leaves out.
/// </summary>
public sealed class ReferenceResolver(LexicalScan scan, IReadOnlyList<ActorEntity> entities, IReadOnlyList<ActorMention> mentions)
{
    private readonly Salience _salience = new(entities);
    private readonly Genders _genders = new(scan);
    private readonly List<List<ActorEntity>> _groups = [];
    private ActorEntity? _subject;

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
                _salience.Enter(sentence.Index);
                foreach (var mention in here) _genders.Learn(mention);
                here.RemoveAll(m => m.Form == MentionForm.Definite && IsIndefinite(m));
                for (var i = 0; i < here.Count; i++) here[i] = Weigh(here[i], here);
                foreach (var match in scan.In(LexKind.Reference, sentence.Span).ToArray())
                {
                    if (here.Exists(m => m.Span.Overlaps(match.Span))) continue;
                    var before = here.Where(m => m.Head.Start < match.Span.Start).ToList();
                    if (Meant(match.Entry, before) is { Count: > 0 } actors)
                        here.Add(new ActorMention(match.Span, match.Span, sentence.Index, actors, Form(match.Entry)));
                }
                here.Sort((a, b) => a.Head.CompareTo(b.Head));
                Remember(here, sentence);
            }
            result.AddRange(here);
        }
        return result;
    }

    private static MentionForm Form(LexEntry entry) => entry.A switch { "pronoun" or "reflexive" => MentionForm.Pronoun, "own-country" => MentionForm.Country, _ => MentionForm.Definite };

    // "A ministry official" is nobody told before.
    private bool IsIndefinite(ActorMention mention)
    {
        foreach (var match in scan.In(LexKind.Glue, TextSpan.Between(Math.Max(0, mention.Span.Start - 10), mention.Head.Start)))
            if (match.Entry.A == "indefinite" && (match.Span.Start >= mention.Span.Start || mention.Span.Start - match.Span.End <= 1)) return true;
        return false;
    }

    // An office without a country was taken for its latest holder: the one spoken of most may be meant.
    private ActorMention Weigh(ActorMention mention, List<ActorMention> here)
    {
        if (mention.Form != MentionForm.Definite || mention.Actors is not [{ IsPerson: true, Acting.Role: { } role } actor]) return mention;
        var others = here.Where(m => m.Head.Start < mention.Head.Start && m.Form <= MentionForm.Surname).SelectMany(m => m.Actors);
        var best = _salience.Best(entities.Where(e => Fits(e, role) && !others.Contains(e)));
        return best is not null && _salience.Of(best) > 1.3 * _salience.Of(actor) ? mention with { Actors = [best] } : mention;
    }

    private List<ActorEntity>? Meant(LexEntry entry, List<ActorMention> before)
    {
        var here = before.Where(m => m.Form != MentionForm.Adjective).SelectMany(m => m.Actors).Distinct().ToList();
        switch (entry.A, entry.B)
        {
            case ("pronoun", "one"):
                return One(entry.C == "n" ? Side(before) : Person(entry.C, here));
            case ("pronoun", "two" or "many") or ("sides", "two" or "many"):
                return Group(here, 2) ?? (entry.B == "many" && _subject is { IsSide: true } body ? One(body) : null);
            case ("sides" or "role" or "pronoun", "three"):
                return Group(here, 3);
            case ("role", "two"):
                return Vocabulary.Read<Role>(entry.D) is { } both ? OfRole(both, 2) ?? Group(here, 2) : Group(here, 2);
            case ("role", "one"):
                return Vocabulary.Read<Role>(entry.D) is { } role ? One(_salience.Best(entities.Where(e => Fits(e, role) && !here.Contains(e))) ?? entities.FirstOrDefault(a => Fits(a, role))) : null;
            case ("guest", "one"):
                return One(_salience.Lately.Where(a => a.IsPerson).Skip(1).FirstOrDefault());
            case ("own-country", _):
                return (here.Find(a => a.IsPerson)?.For ?? _subject?.For ?? _salience.Lately.FirstOrDefault(a => a.IsPerson)?.For) is { } code && entities.FirstOrDefault(e => e.Code == code) is { } side ? [side] : null;
            default:
                return null;
        }
    }

    // He, she: the first of this sentence, else the subject of the one before, else who was named last; never one known to be of the other sex.
    private ActorEntity? Person(string gender, List<ActorEntity> here)
    {
        bool May(ActorEntity actor) => actor.IsPerson && _genders.Agree(actor, gender);
        var chosen = here.Find(May) ?? (_subject is { } subject && May(subject) ? subject : null) ?? _salience.Lately.FirstOrDefault(May);
        if (chosen is not null) _genders.Learn(chosen, gender);
        return chosen;
    }

    // It: the country or body that this sentence or the one before is about.
    private ActorEntity? Side(List<ActorMention> before)
    {
        if (before.Count > 0) return before.Find(m => m.Form is not (MentionForm.Adjective or MentionForm.Pronoun)) is { Actors: [{ IsSide: true } side] } ? side : null;
        return _subject is { IsSide: true } ? _subject : null;
    }

    private static bool Fits(ActorEntity actor, Role role) => actor.IsPerson && actor.Holdings.Any(h => !h.Former && (h.Role == role || (role == Role.Minister && h.Role == Role.ForeignMinister)));

    private static bool Leads(ActorEntity actor, Role role) => Fits(actor, role) || (role == Role.HeadOfState && Fits(actor, Role.HeadOfGovernment));

    private static List<ActorEntity>? One(ActorEntity? actor) => actor is null ? null : [actor];

    private List<ActorEntity>? OfRole(Role role, int count)
    {
        var fitting = _salience.Lately.Where(a => Leads(a, role)).DistinctBy(a => a.For, StringComparer.Ordinal).Take(count).ToList();
        return fitting.Count == count ? fitting : null;
    }

    // Of this sentence, else the latest of that size, else of a larger one those spoken of most.
    private List<ActorEntity>? Group(List<ActorEntity> here, int count)
    {
        var sides = Sides(here);
        if (sides.Count >= count) return sides.Take(count).ToList();
        if (_groups.Take(4).FirstOrDefault(g => g.Count == count) is { } same) return same;
        if (_groups.Count == 0) return null;
        return _groups[0].Count <= count ? _groups[0] : [.. _groups[0].OrderByDescending(_salience.Of).Take(count)];
    }

    // One actor a side: a person before the country the person stands for.
    private static List<ActorEntity> Sides(IEnumerable<ActorEntity> actors) =>
        [.. actors.Where(a => a.For is not null).GroupBy(a => a.For!, StringComparer.Ordinal).Select(g => g.FirstOrDefault(a => a.IsPerson) ?? g.First())];

    private void Remember(List<ActorMention> here, Sentence sentence)
    {
        var named = here.Where(m => m.Form is not MentionForm.Adjective).ToList();
        var sides = Sides(named.SelectMany(m => m.Actors));
        if (sides.Count >= 2) _groups.Insert(0, sides);
        _salience.Note(here, sentence.Zone == Zone.Title);
        _subject = named.Count > 0 ? named[0].Actors[0] : _subject;
    }
}
