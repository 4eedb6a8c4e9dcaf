using Chancery.Facts.Acts;
using Chancery.Facts.Contacts;

namespace Chancery.Facts.Commitments;

/// <summary>Reads what sides promised, agreed or were told to do, apart from contacts and documents: parties, until when, and what in the text's words.</summary>
public static class CommitmentReader
{
    private const int Most = 110;

    /// <summary>The room.</summary>
    public static ActRoom Room { get; } = new("commitment", ["party"], CommitmentActs.Find) { HasAgent = false };

    /// <summary>The commitments of a document, in text order.</summary>
    public static IReadOnlyList<Commitment> Read(ActContext context)
    {
        var analysis = context.Analysis;
        var commitments = new List<Commitment>();
        foreach (var judged in Room.Judge(context))
        {
            var parties = judged.Having("party", 0.5, 0.15);
            if (parties.Count == 0) continue;
            var codes = parties.Select(p => p.Code).Order(StringComparer.Ordinal).ToList();
            var due = ContactFields.Nearest(analysis, judged.Act.ToTrigger(), future: true);
            var commitment = new Commitment
            {
                What = What(analysis, judged.Act),
                Parties = codes,
                Due = due is { Shape: not (DateShape.Since or DateShape.SameDay) } && IsToCome(analysis, due) ? due.Future : null,
                Confidence = judged.Tells,
                Basis = ActDates.BasisOf("due", due?.Future, due is { FromDocument: true } ? Basis.DocumentDate : null),
                Evidence = [ActClause.Words(analysis, judged.Act)],
                Trace = ActDates.Trace(analysis, judged),
            };
            var at = commitments.FindIndex(c => c.Evidence[0].Span == commitment.Evidence[0].Span && c.Parties.SequenceEqual(codes, StringComparer.Ordinal));
            if (at < 0) commitments.Add(commitment);
            else if (commitments[at].Confidence < commitment.Confidence) commitments[at] = commitment;
        }
        return commitments;
    }

    // What is over is no deadline.
    private static bool IsToCome(Analysis analysis, DateMention date) =>
        analysis.Article.Day is not { } day || date.Future.Bounds is not { } bounds || bounds.Last >= day;

    private static string What(Analysis analysis, Act act)
    {
        var from = act.Noun is { } deed && deed.Span.Start >= act.Span.Start ? deed.Span.Start : act.Span.End;
        return ActClause.Phrase(analysis, act.Sentence, from, Most) ?? act.Whole.Of(analysis.Text);
    }
}
