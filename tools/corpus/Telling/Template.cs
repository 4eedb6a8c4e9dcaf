namespace Chancery.Corpus.Telling;

/// <summary>A place in a template that a word goes into.</summary>
/// <param name="Literal">Words as they stand; null when it is a place.</param>
/// <param name="What">What goes there, such as <c>A</c>, <c>city</c>, <c>day</c>.</param>
/// <param name="Form">What of it, such as <c>last</c>, <c>of</c>; empty for the thing itself.</param>
/// <param name="Case">In which case; <c>nom</c> unless said.</param>
internal readonly record struct Slot(string? Literal, string What, string Form, string Case);

/// <summary>A sentence with places for names and days: <c>{A} met {B:ins} {city.in} {day}.</c> and <c>{A?he/she}</c>.</summary>
internal sealed class Template
{
    private Template(Slot[] slots) => Slots = slots;

    /// <summary>Words and places in their order.</summary>
    public Slot[] Slots { get; }

    /// <summary>Whether it introduces the person of a side with name and office.</summary>
    public bool Introduces(string side) => Array.Exists(Slots, s => s.What == side && s.Form is "" or "bare");

    /// <summary>Whether it speaks of the person of a side as already known.</summary>
    public bool Recalls(string side) => Array.Exists(Slots, s => s.What == side && s.Form is "last" or "office" or "?");

    /// <summary>Reads a template.</summary>
    public static Template Read(string text)
    {
        var slots = new List<Slot>();
        for (var at = 0; at < text.Length;)
        {
            var open = text.IndexOf('{', at);
            if (open != at) slots.Add(new Slot(open < 0 ? text[at..] : text[at..open], "", "", ""));
            if (open < 0) break;
            var close = text.IndexOf('}', open);
            slots.Add(Place(text[(open + 1)..close]));
            at = close + 1;
        }
        return new Template([.. slots]);
    }

    private static Slot Place(string text)
    {
        if (text.IndexOf('?', StringComparison.Ordinal) is var ask and > 0) return new Slot(null, text[..ask], "?", text[(ask + 1)..]);
        var (rest, grammatical) = Cut(text, ':', "nom");
        var (what, form) = Cut(rest, '.', "");
        return new Slot(null, what, form, grammatical);
    }

    private static (string, string) Cut(string text, char at, string otherwise) =>
        text.IndexOf(at, StringComparison.Ordinal) is var cut and > 0 ? (text[..cut], text[(cut + 1)..]) : (text, otherwise);
}
