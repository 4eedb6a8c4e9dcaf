using Chancery.Languages;

namespace Chancery.Discourse;

/// <summary>Which sex the text itself shows people to be of: by honorifics before the name, and by the pronouns already understood.</summary>
internal sealed class Genders(LexicalScan scan)
{
    private readonly Dictionary<ActorEntity, string> _known = [];

    /// <summary>Whether a pronoun of that gender may mean the actor; <c>-</c> may mean anybody.</summary>
    public bool Agree(ActorEntity actor, string gender) => gender is not ("m" or "f") || !_known.TryGetValue(actor, out var known) || known == gender;

    /// <summary>Takes a pronoun's gender for the actor's.</summary>
    public void Learn(ActorEntity actor, string gender)
    {
        if (gender is "m" or "f") _known.TryAdd(actor, gender);
    }

    /// <summary>Takes an honorific's gender for the actor's.</summary>
    public void Learn(ActorMention mention)
    {
        if (mention.Form > MentionForm.Surname || mention.Actors.Count != 1) return;
        foreach (var match in scan.In(LexKind.Honorific, TextSpan.Between(Math.Max(0, mention.Head.Start - 12), mention.Head.End)))
            if (match.Span.End <= mention.Head.End && mention.Head.Start - match.Span.End <= 2) Learn(mention.Actors[0], match.Entry.B);
    }
}
