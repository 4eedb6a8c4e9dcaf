using Chancery.Facts.Acts;
using Chancery.Languages;
using Chancery.World;

namespace Chancery.Facts.Agreements;

/// <summary>
/// Reads agreed documents: the noun of a document with what was done to it (signed, ratified, in force …), the parties by a learned judge; each stage is a fact
/// of its own.
/// </summary>
public static class AgreementReader
{
    private static readonly Concept Alone = new("AGREEMENT", "agreement-noun", "-", "-");

    /// <summary>The room.</summary>
    public static ActRoom Room { get; } = new("agreement", ["party"], Find);

    /// <summary>The agreements of a document, in text order.</summary>
    public static IReadOnlyList<Agreement> Read(ActContext context)
    {
        var analysis = context.Analysis;
        var drafts = new List<AgreementDraft>();
        foreach (var judged in Room.Judge(context))
        {
            var parties = Parties(judged);
            if (parties.Count == 0) continue;
            var status = Vocabulary.Read<AgreementStatus>(judged.Status) ?? Vocabulary.Read<AgreementStatus>(judged.Act.Status) ?? AgreementStatus.Signed;
            var (date, basis, told) = ActDates.Of(analysis, judged.Act, status == AgreementStatus.Proposed);
            drafts.Add(new AgreementDraft
            {
                Judged = judged,
                Form = Vocabulary.Read<AgreementForm>(judged.Act.Kind) ?? AgreementForm.Agreement,
                Status = status,
                Parties = parties,
                Date = date,
                DateBasis = basis,
                DateTold = told,
                Name = AgreementTitles.Named(analysis, judged.Act),
                Evidence = [ActClause.Words(analysis, judged.Act)],
            });
        }
        return [.. AgreementMerger.Merge(drafts).Select(d => d.ToAgreement(analysis))];
    }

    private static List<Act> Find(Analysis analysis)
    {
        var acts = new List<Act>();
        var names = new AgreementNames(analysis);
        foreach (var sentence in analysis.Prose)
        {
            var nouns = ActFinder.Nouns(analysis, sentence, LexKind.AgreementNoun);
            nouns.AddRange(names.In(sentence).Where(n => !nouns.Exists(o => o.Span.Overlaps(n.Span))));
            nouns.Sort((a, b) => a.Span.CompareTo(b.Span));
            var done = ActFinder.Concepts(analysis, sentence, "agreement");
            foreach (var act in ActFinder.Joined(analysis, sentence, done, nouns, Alone))
                acts.Add(act with { Kind = act.Noun?.Entry.A ?? "-" });
        }
        return acts;
    }

    // Two parties at least when a second one is likely; a document of one side alone is rare.
    private static List<string> Parties(JudgedAct judged)
    {
        var parties = judged.Having("party", 0.5, 0.15);
        if (parties.Count == 1 && judged.Having("party", 0.25, 0.25) is { Count: > 1 } more) parties = more.Take(2).ToList();
        return [.. parties.Select(p => p.Code).Order(StringComparer.Ordinal)];
    }
}
