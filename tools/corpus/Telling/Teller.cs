using Chancery.Corpus.Events;
using Chancery.Corpus.World;

namespace Chancery.Corpus.Telling;

/// <summary>Writes the bodies of documents in one language.</summary>
internal sealed class Teller(Words words, SimulatedWorld world, Dice dice)
{
    private readonly Prose _prose = new();

    /// <summary>The language.</summary>
    public Words Words => words;

    /// <summary>A document on an event, and on others told beside it.</summary>
    public (string Body, List<ToldEvent> Told) Tell(StagedEvent staged, IReadOnlyList<StagedEvent> beside, DateOnly published)
    {
        var length = dice.Between(540, 1150);
        var (day, how) = Day(staged, published, dice.Weighted([36, 26, 22, 8, 8]));
        var scene = new Scene(words, world, staged, day, dice);
        if (staged.A != staged.B && dice.Thousandth(600)) Headline(scene);
        Dateline(world.Countries[staged.Place].Code, published);
        var told = new List<ToldEvent> { Lead(scene, staged, how) };
        Details(scene, staged, told[0], length);
        foreach (var other in beside)
        {
            var (otherDay, otherHow) = Day(other, published, other.Known < published.AddDays(-6) ? 2 : dice.Weighted([30, 40, 30]));
            _prose.Paragraph();
            told.Add(Lead(new Scene(words, world, other, otherDay, dice), other, otherHow));
        }
        if (dice.Thousandth(180)) Related(published);
        return (_prose.Take(), told);
    }

    /// <summary>A document on nothing that concerns diplomacy.</summary>
    public string Noise(string place, DateOnly published)
    {
        _prose.Add(dice.Of(words.All("noise head")));
        _prose.Paragraph();
        Dateline(place, published);
        var sentences = words.All("noise");
        foreach (var at in dice.Order(sentences.Length))
        {
            if (_prose.Length >= 640) break;
            _prose.Add(sentences[at]);
            _prose.Add(" ");
        }
        return _prose.Take();
    }

    private ToldEvent Lead(Scene scene, StagedEvent staged, string how)
    {
        var template = dice.Of(words.Templates($"lead {staged.Kind} {staged.Status}"));
        // Nobody appoints the first voice of a country.
        while (staged.A.Office == world.Head(staged.A.Country) && template.Introduces("P")) template = dice.Of(words.Templates($"lead {staged.Kind} {staged.Status}"));
        scene.Say(_prose, template);
        _prose.Add(" ");
        var told = Array.Exists(template.Slots, s => s.What == "day") ? how : "none";
        return new ToldEvent(staged, told, template.Introduces("A"), staged.A != staged.B && template.Introduces("B"));
    }

    private void Details(Scene scene, StagedEvent staged, ToldEvent lead, int length)
    {
        var two = staged.A != staged.B && staged.Kind is not ("statement" or "measure" or "commitment" or "letter") && staged.Status == "held";
        var details = words.Templates(two ? "detail two" : "detail one");
        var more = staged.A != staged.B ? words.Templates("background") : [];
        var order = dice.Order(details.Length);
        var said = 0;
        for (var step = 0; step < details.Length + more.Length && _prose.Length < length; step++)
        {
            var template = step < details.Length ? details[order[step]] : more[step - details.Length];
            if ((template.Recalls("A") && !lead.NamesA) || (template.Recalls("B") && !lead.NamesB)) continue;
            if (++said % 3 == 0) _prose.Paragraph();
            scene.Say(_prose, template);
            _prose.Add(" ");
        }
    }

    private (string Day, string How) Day(StagedEvent staged, DateOnly published, int choice)
    {
        var past = staged.Status == "held" && staged.Day <= published;
        var how = choice switch { 0 => "weekday", 1 => "date", 2 => "full", 3 => "month", _ => "none" };
        if (!past && how is "weekday" or "none") how = "date";
        // Another year must be said, and what was put off has its day.
        if (staged.Day.Year != published.Year && how != "month") how = "full";
        if (staged.Status is "moved" or "cancelled" && how == "month") how = "full";
        if (how == "none") return ("", "none");
        if (words.When(dice, past, how, staged.Day) is { } said) return (said, how == "month" ? "month" : "day");
        return (words.When(dice, past, "full", staged.Day)!, "day");
    }

    private void Headline(Scene scene)
    {
        scene.Say(_prose, dice.Of(words.Templates("head")));
        _prose.Paragraph();
    }

    private void Dateline(string country, DateOnly published)
    {
        if (dice.Thousandth(250)) return;
        var pattern = dice.Of(words.All("dateline")).Replace("{CITY}", words.City(country, "nom").ToUpperInvariant(), StringComparison.Ordinal);
        _prose.Add(words.Fill(pattern, published));
    }

    private void Related(DateOnly published)
    {
        _prose.Paragraph();
        _prose.Add(dice.Of(words.All("related")));
        for (var i = dice.Between(1, 3); i > 0; i--)
        {
            _prose.Paragraph(1);
            var (a, b) = world.Pair(dice);
            var (x, y) = (world.Holder(a, "foreign-minister", published)!, world.Holder(b, "foreign-minister", published)!);
            var other = new StagedEvent { Number = 0, Kind = "meeting", Status = "held", Day = published, Known = published, A = x, B = y, Place = a, Topic = dice.Below(1000) };
            if (dice.Thousandth(300)) _prose.Add(dice.Of(words.All("noise head")));
            else new Scene(words, world, other, "", dice).Say(_prose, dice.Of(words.Templates("head")));
        }
    }
}
