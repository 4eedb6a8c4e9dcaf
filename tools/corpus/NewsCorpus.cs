using System.Globalization;
using Chancery.Corpus.Events;
using Chancery.Corpus.Telling;
using Chancery.Corpus.World;

namespace Chancery.Corpus;

/// <summary>
/// A corpus of diplomatic news that never was: countries are real, persons, events, outlets and sentences are constructed.
/// Documents come one after the other in the order of events, in memory that does not grow with their number.
/// </summary>
public sealed class NewsCorpus
{
    private const int Noise = 50;
    private const int Copies = 190;
    private const double DocumentsAnEvent = 2.75;
    private static readonly int[] VoicesOften = [25, 25, 20, 12, 8, 5, 3, 2];
    private static readonly int[] DelayOften = [45, 35, 13, 7];
    private static readonly Dictionary<string, int> Spread = new(StringComparer.Ordinal) { ["en"] = 40, ["es"] = 19, ["fr"] = 17, ["ru"] = 15, ["tl"] = 9 };
    private readonly CorpusOptions _options;
    private readonly Dice _dice;
    private readonly SimulatedWorld _world;
    private readonly Teller[] _tellers;
    private readonly int[] _spread;
    private readonly string[] _own;
    private readonly Queue<StagedEvent> _recent = new();
    private int _made;

    /// <summary>Makes ready; throws when a language is unknown.</summary>
    public NewsCorpus(CorpusOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _dice = new Dice(options.Seed);
        var words = options.Languages.Select(l => new Words(l)).ToList();
        _world = new SimulatedWorld(_dice, code => words.TrueForAll(w => w.Knows(code)));
        _tellers = [.. words.Select(w => new Teller(w, _world, _dice))];
        _spread = [.. options.Languages.Select(l => Spread.GetValueOrDefault(l, 10))];
        _own = [.. _world.Countries.Select(OwnLanguage)];
    }

    /// <summary>The world the documents tell of.</summary>
    public SimulatedWorld World => _world;

    /// <summary>The documents.</summary>
    public IEnumerable<CorpusDocument> Documents()
    {
        var span = SimulatedWorld.Last.DayNumber - SimulatedWorld.First.DayNumber;
        var events = _options.Documents / DocumentsAnEvent;
        var chronicle = new Chronicle(_world, _dice, (int)Math.Min(1000, 80 * events / _world.Changes.Count));
        while (_made < _options.Documents)
        {
            var day = SimulatedWorld.First.AddDays((int)((long)_made * span / _options.Documents));
            var staged = chronicle.Next(day);
            _recent.Enqueue(staged);
            if (_recent.Count > 40) _recent.Dequeue();
            var told = new List<CorpusDocument>();
            for (var voices = 1 + _dice.Weighted(VoicesOften); voices > 0 && _made < _options.Documents; voices--)
            {
                var document = told.Count > 0 && _dice.Thousandth(Copies) ? Copy(_dice.Of(told)) : Tell(staged);
                told.Add(document);
                yield return document;
                if (_made < _options.Documents && _dice.Thousandth(Noise)) yield return NoiseOf(staged);
            }
        }
    }

    private CorpusDocument Tell(StagedEvent staged)
    {
        var (teller, outlet, side) = Voice(staged);
        var published = staged.Known.AddDays(_dice.Weighted(DelayOften));
        var beside = new List<StagedEvent>();
        var more = _dice.Thousandth(120) ? _dice.Between(1, 2) : 0;
        for (; more > 0; more--)
        {
            var other = _recent.ElementAt(_dice.Below(_recent.Count));
            if (other != staged && other.Known <= published && other.Known.AddDays(20) > published && !beside.Contains(other)) beside.Add(other);
        }
        var (body, told) = teller.Tell(staged, beside, published);
        return Document(teller.Words, body, outlet, side, published) with { Told = told };
    }

    private CorpusDocument NoiseOf(StagedEvent near)
    {
        var teller = _tellers[_dice.Weighted(_spread)];
        var published = near.Known.AddDays(_dice.Below(3));
        return Document(teller.Words, teller.Noise(_world.Countries[near.Place].Code, published), _dice.Of(teller.Words.All("wires")), null, published);
    }

    private CorpusDocument Copy(CorpusDocument original)
    {
        var words = Array.Find(_tellers, t => t.Words.Tag == original.Language)!.Words;
        var published = original.Published.AddDays(_dice.Weighted([70, 25, 5]));
        return Document(words, Copyist.Copy(original.Body, _dice), _dice.Of(words.All("wires")), null, published) with { CopyOf = original.CopyOf ?? original.Id, Told = original.Told };
    }

    // One side's ministry, the other's, or an agency, each in its language.
    private (Teller Teller, string Outlet, string? Side) Voice(StagedEvent staged)
    {
        var choice = _dice.Below(100);
        if (choice < 60)
        {
            var country = (choice < 35 ? staged.A : staged.B).Country;
            var code = _world.Countries[country].Code;
            var teller = Array.Find(_tellers, t => t.Words.Tag == _own[country]) ?? _tellers[_dice.Weighted(_spread)];
            return (teller, teller.Words.All("ministry")[0].Replace("{of}", teller.Words.Country(code, "of"), StringComparison.Ordinal), code);
        }
        var agency = _tellers[_dice.Weighted(_spread)];
        return (agency, _dice.Of(agency.Words.All("wires")), null);
    }

    private CorpusDocument Document(Words words, string body, string outlet, string? side, DateOnly published)
    {
        var header = _dice.Below(3) switch
        {
            0 => outlet + "\n" + words.Fill(_dice.Of(words.All("published")), published) + "\n\n",
            1 => outlet + "\n\n",
            _ => "",
        };
        return new CorpusDocument
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"c{_options.Seed}-{++_made:D7}"),
            Body = body,
            Text = header + body + "\n",
            Outlet = outlet,
            Side = side,
            Published = published,
            Retrieved = published.AddDays(_dice.Below(3)),
            Language = words.Tag,
            LanguageTold = _dice.Thousandth(650),
        };
    }

    // Empty for a country whose language there are no words for: its ministry publishes in any.
    private static string OwnLanguage(Country country) => country.Region switch
    {
        "anglo" or "south" => "en",
        "iberia" => "es",
        "franco" => "fr",
        "rus" => "ru",
        "turk" when country.Code is "KAZ" or "KGZ" or "TJK" or "UZB" => "ru",
        "africa" when country.Code is "SEN" or "MLI" or "CIV" or "CMR" or "GAB" or "TGO" or "BEN" or "NER" or "BFA" or "TCD" or "COG" or "COD" or "MDG" or "GIN" => "fr",
        "malay" when country.Code == "PHL" => "tl",
        _ => "",
    };
}
