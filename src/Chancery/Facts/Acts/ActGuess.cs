namespace Chancery.Facts.Acts;

/// <summary>
/// A first guess at who does an act and whom it hits, from voice, slots and word order alone; the judge of sides weighs it with all else.
/// </summary>
public sealed class ActGuess
{
    /// <summary>Labels of a guess.</summary>
    public const string Agent = "agent", Patient = "patient", None = "none", ImpliedAgent = "implied-agent", ImpliedPatient = "implied-patient";

    private const double Least = 1;
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);

    /// <summary>Guesses for one act.</summary>
    /// <param name="context">The document.</param>
    /// <param name="act">The act.</param>
    /// <param name="sides">The sides that may have a part in it.</param>
    public ActGuess(ActContext context, Act act, IReadOnlyList<ActSide> sides)
    {
        var agents = new List<(SideMention Mention, double Score)>();
        var patients = new List<(SideMention Mention, double Score)>();
        var named = context.Named(act.Sentence);
        foreach (var mention in named)
        {
            if (mention.IsReference && Array.Exists(named, m => !m.IsReference && m.Code == mention.Code)) continue;
            var slot = ActClause.Slot(context.Analysis, act.Sentence, mention);
            var doubt = mention.IsReference ? 0.5 : 0;
            agents.Add((mention, AgentScore(context.Analysis, act, mention, slot) - doubt));
            patients.Add((mention, PatientScore(context.Analysis, act, mention, slot) - doubt));
        }
        var (agent, patient) = BestPair(agents, patients);
        Label(named, agent, Agent);
        Label(named, patient, Patient);
        Imply(context, sides, agent?.Code, patient?.Code);
    }

    /// <summary>The label of a side.</summary>
    public string Of(string code) => _labels.GetValueOrDefault(code, None);

    private static (SideMention? Agent, SideMention? Patient) BestPair(List<(SideMention Mention, double Score)> agents, List<(SideMention Mention, double Score)> patients)
    {
        (SideMention? Agent, SideMention? Patient) best = (null, null);
        var bestScore = Least;
        agents.Add((default, 0));
        patients.Add((default, 0));
        foreach (var (agent, agentScore) in agents)
            foreach (var (patient, patientScore) in patients)
            {
                if (agent.Code is not null && (agent.Code == patient.Code || agentScore < Least)) continue;
                if (patient.Code is not null && patientScore < Least) continue;
                if (agentScore + patientScore <= bestScore) continue;
                bestScore = agentScore + patientScore;
                best = (agent.Code is null ? null : agent, patient.Code is null ? null : patient);
            }
        return best;
    }

    // Who stands with the one guessed in a list ("Chile and Honduras") has the same label.
    private void Label(SideMention[] named, SideMention? chosen, string label)
    {
        if (chosen is not { } mention) return;
        foreach (var other in named)
            if (other.Code == mention.Code || (other.List > 1 && other.ListStart == mention.ListStart)) _labels.TryAdd(other.Code, label);
    }

    // The item is about two sides: when one is found, the other is the one not named.
    private void Imply(ActContext context, IReadOnlyList<ActSide> sides, string? agent, string? patient)
    {
        if (agent is not null && patient is not null) return;
        var other = context.Focus.FirstOrDefault(f => f != agent && f != patient && !_labels.ContainsKey(f) && !context.Analysis.Atlas.IsOrganisation(f));
        if (other is null || !sides.Any(s => s.Code == other)) return;
        if (agent is null && patient is not null) _labels.TryAdd(other, ImpliedAgent);
        else if (agent is not null) _labels.TryAdd(other, ImpliedPatient);
    }

    private static double AgentScore(Analysis analysis, Act act, SideMention mention, string slot)
    {
        var passive = act.Form == "passive";
        if (mention.Head.Start >= act.Span.End)
        {
            var words = Between(act, act.Span.End, mention.Span.Start);
            return slot == "AGENT" && words <= 6 && ActClause.Verbs(analysis, act.Span.End, mention.Span.Start) == 0 ? 5 : 0;
        }
        if (mention.Head.End > act.Span.Start || passive) return mention.Head.End <= act.Span.Start && slot == "AGENT" ? 2 : 0;
        var possessor = ActClause.Possessive(analysis, mention.Head);
        var gap = Between(act, mention.Span.End, act.Span.Start);
        if (act.Form == "noun") return possessor && gap <= 3 ? 4 : slot == "none" ? 2.5 - Far(analysis, act, mention) : 0.5;
        if (slot is not "none" and not "AGENT") return 0.3;
        var score = mention.Form is "Adjective" or "Place" || possessor ? 2.5 : 4;
        return score - Far(analysis, act, mention);
    }

    private static double Far(Analysis analysis, Act act, SideMention mention)
    {
        var (from, to) = (mention.Span.End, act.Span.Start);
        return 0.4 * Math.Min(3, Frames.Clause.Breaks(analysis, from, to)) + 0.4 * ActClause.Verbs(analysis, from, to) + 0.04 * Math.Min(20, Between(act, from, to));
    }

    private static double PatientScore(Analysis analysis, Act act, SideMention mention, string slot)
    {
        if (act.Noun is { } noun && noun.Span != act.Span && NearNoun(analysis, act, noun.Span, mention, slot) is > 0 and var near) return near;
        if (mention.Head.Start >= act.Span.End)
        {
            var words = Between(act, act.Span.End, mention.Span.Start);
            var cost = 0.15 * words + 0.7 * ActClause.Verbs(analysis, act.Span.End, mention.Span.Start) + 0.5 * Frames.Clause.Breaks(analysis, act.Span.End, mention.Span.Start);
            var worth = slot switch { "AGAINST" or "WITH" or "TO" or "FROM" => 4.2, "PLACE" or "OF" or "FOR" => 3.4, "AGENT" => 1.2, _ => 3.2 };
            return worth - cost;
        }
        if (mention.Head.End > act.Span.Start) return 2.5;
        if (act.Form == "passive") return 3 - Far(analysis, act, mention);
        return slot is "AGAINST" or "WITH" or "TO" or "PLACE" or "FROM" ? 1.8 - 0.5 * Far(analysis, act, mention) : mention.Form == "Adjective" ? 1.2 : 0.4;
    }

    // "Russian diplomats", "the embassy in Moscow", "ties with Israel".
    private static double NearNoun(Analysis analysis, Act act, TextSpan noun, SideMention mention, string slot)
    {
        if (mention.Head.End <= noun.Start)
        {
            if (mention.Head.Start < act.Span.Start && act.Span.Start < noun.Start) return 0;
            var gap = Between(act, mention.Head.End, noun.Start);
            return gap <= 2 && (mention.Form == "Adjective" || ActClause.Possessive(analysis, mention.Head)) ? 4 - 0.3 * gap : 0;
        }
        if (mention.Head.Start < noun.End) return 3;
        var after = Between(act, noun.End, mention.Span.Start);
        return after <= 5 && slot is "AGAINST" or "WITH" or "TO" or "PLACE" or "FROM" or "OF" or "FOR" ? 4.4 - 0.2 * after : 0;
    }

    private static int Between(Act act, int from, int to) => from >= to ? 0 : Frames.Clause.Words(act.Sentence, from, to);
}
