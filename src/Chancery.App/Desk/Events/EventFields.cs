using Chancery.App.Desk.Texts;
using Chancery.App.Desk.Wording;
using Chancery.Store;

namespace Chancery.App.Desk.Events;

/// <summary>Lays an event out as numbered fields, each with the words of the texts on which it stands.</summary>
/// <param name="line">The event.</param>
/// <param name="texts">The texts shown.</param>
/// <param name="view">Names of sides and topics.</param>
/// <param name="words">The desk's words.</param>
internal sealed class EventFields(EventLine line, IReadOnlyList<EventText> texts, DeskView view, DeskWords words)
{
    private int _number;

    /// <summary>The fields in the order in which they are shown.</summary>
    public IReadOnlyList<EventField> All()
    {
        var fact = line.Fact;
        var fields = new List<EventField>();
        if (line.Kind != line.FactKind) fields.Add(Field(words["event.kind"], "kind", StatusWords.Say(words, line.Kind)));
        if (line.Status is { } status) fields.Add(Field(words["event.status"], "status", null) with { State = status });
        foreach (var (i, who) in line.Participants.Index())
        {
            var path = fact is Statement ? "speaker" : $"participants[{i}]";
            fields.Add(Field(words[fact is Statement ? "event.speaker" : "event.participant"], path, null, who) with { Who = who, Basis = FactFields.BasisUnder(words, fact, path) });
        }
        foreach (var field in FactFields.Of(fact, view.Names))
        {
            var stated = field.Text is not null || field.Sides is not null;
            fields.Add((stated ? Field(field.Label, field.Path, field.Sides is null ? field.Text : null) : new EventField { Number = 0, Label = field.Label, Path = field.Path }) with
            {
                Sides = field.Sides,
                Basis = FactFields.Basis(words, fact, field.Path),
            });
        }
        return fields;
    }

    private EventField Field(string label, string path, string? value, ParticipantLine? who = null) =>
        new() { Number = ++_number, Label = label, Path = path, Value = value, Places = [.. texts.SelectMany((text, i) => Places(text, i, path, who))] };

    /// <summary>The words of a field in a text: its own where they are found, else those of the whole fact, where the text tells the same.</summary>
    private IEnumerable<FieldPlace> Places(EventText text, int index, string path, ParticipantLine? who)
    {
        var theirs = who is null || path == "speaker" ? path : PathOf(text.Telling.Fact, who);
        if (theirs is null || !Tells(text.Telling.Fact, path)) return [];
        var own = text.Words.Where(w => w.Path == theirs).Select(w => new FieldPlace(index, w.Span, true)).ToList();
        return own.Count > 0 ? own : text.Telling.Evidence.Select(q => new FieldPlace(index, TextSpan.Between(q.Start, q.End), false));
    }

    /// <summary>The participant of a telling who is meant; null when the telling names nobody like that.</summary>
    private static string? PathOf(Fact fact, ParticipantLine who)
    {
        if (fact is not Contact { Participants: var all }) return null;
        var theirs = all.Index().Where(p => p.Item.For == who.For).ToList();
        var found = theirs.Where(p => who.Name is not null && p.Item.Name is { } name && Last(name) == Last(who.Name)).Concat(theirs.Where(p => p.Item.Role == who.Role && (p.Item.Name is null || who.Name is null))).Concat(theirs.Where(_ => theirs.Count == 1)).ToList();
        return found.Count == 0 ? null : $"participants[{found[0].Index}]";
    }

    private static string Last(string name) => name[(name.LastIndexOf(' ') + 1)..];

    /// <summary>Whether a telling gives the field a value at all.</summary>
    private bool Tells(Fact fact, string path) => path switch
    {
        "kind" or "status" or "speaker" => true,
        _ when path.StartsWith("participants", StringComparison.Ordinal) => true,
        _ => FactFields.Of(fact, view.Names).FirstOrDefault(f => f.Path == path) is { } field && (field.Text is not null || field.Sides is not null),
    };
}
