using Chancery.Facts.Acts;
using Chancery.World;

namespace Chancery.Facts.Initiatives;

/// <summary>Reads proposals and resolutions in forums: the noun (resolution, initiative) with what became of it, whose it is and where by a learned judge.</summary>
public static class InitiativeReader
{
    private static readonly Concept Alone = new("RESOLUTION", "initiative-noun", "-", "-");

    /// <summary>The room.</summary>
    public static ActRoom Room { get; } = new("initiative", ["by", "forum"], Find) { Overrule = 0.8 };

    /// <summary>The initiatives of a document, in text order.</summary>
    public static IReadOnlyList<Initiative> Read(ActContext context)
    {
        var analysis = context.Analysis;
        var initiatives = new List<Initiative>();
        foreach (var judged in Room.Judge(context))
        {
            var status = Vocabulary.Read<InitiativeStatus>(judged.Status) ?? Vocabulary.Read<InitiativeStatus>(judged.Act.Status) ?? InitiativeStatus.Proposed;
            var forum = judged.Having("forum", 0.5, 0.3, analysis.Atlas.IsOrganisation);
            var by = judged.Having("by", 0.5, 0.35);
            // A proposal that is nobody's and stands before no body is none of diplomacy.
            if (by.Count == 0 && forum.Count == 0) continue;
            var (date, basis, _) = ActDates.Of(analysis, judged.Act, false);
            var initiative = new Initiative
            {
                Title = InitiativeTitles.Of(analysis, judged.Act),
                By = [.. by.Select(b => b.Code).Where(c => forum.Count == 0 || c != forum[0].Code).Take(6).Order(StringComparer.Ordinal)],
                Forum = forum.Count > 0 ? forum[0].Code : null,
                Status = status,
                Mode = Mode(analysis, judged.Act),
                Date = date,
                Confidence = judged.Tells,
                Basis = ActDates.BasisOf("date", date, basis),
                Evidence = [ActClause.Words(analysis, judged.Act)],
                Trace = ActDates.Trace(analysis, judged),
            };
            var at = initiatives.FindIndex(i => Same(i, initiative));
            if (at < 0) initiatives.Add(initiative);
            else
                initiatives[at] = initiatives[at] with
                {
                    Confidence = Math.Max(initiatives[at].Confidence, initiative.Confidence),
                    Mode = initiatives[at].Mode ?? initiative.Mode,
                    Evidence = [.. initiatives[at].Evidence.Concat(initiative.Evidence).DistinctBy(e => e.Span).Take(3)],
                };
        }
        return initiatives;
    }

    private static bool Same(Initiative a, Initiative b) => a.Status == b.Status && (a.Evidence[0].Span == b.Evidence[0].Span || a.Title == b.Title);

    private static DecisionMode? Mode(Analysis analysis, Act act)
    {
        foreach (var (_, concept) in ActFinder.Concepts(analysis, act.Sentence, "mode"))
            return Vocabulary.Read<DecisionMode>(concept.Status);
        return null;
    }

    private static List<Act> Find(Analysis analysis)
    {
        var acts = new List<Act>();
        foreach (var sentence in analysis.Prose)
        {
            var nouns = ActFinder.Concepts(analysis, sentence, "initiative-noun").ConvertAll(n => n.Match);
            var done = ActFinder.Concepts(analysis, sentence, "initiative");
            // How a body decided tells that it did, when nothing else says so.
            if (done.Count == 0) done = ActFinder.Concepts(analysis, sentence, "mode").Take(1).Select(m => (m.Match, m.Concept with { Status = "adopted" })).ToList();
            acts.AddRange(ActFinder.Joined(analysis, sentence, done, nouns, Alone));
        }
        return acts;
    }
}
