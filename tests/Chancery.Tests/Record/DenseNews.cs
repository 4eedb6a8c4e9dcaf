using System.Globalization;
using Chancery.Corpus;
using Chancery.Store;

namespace Chancery.Tests.Record;

/// <summary>
/// News of few persons, few sides and few days, so that everything meets everything: spellings, surnames alone, names for no country, vague days, plans and what
/// became of them. Each document may be read again and again, each time otherwise. No sentence means anything; what counts is what meets.
/// </summary>
internal sealed class DenseNews(ulong seed)
{
    private static readonly (string Name, string? Original)[] Names =
    [
        ("Sergei Aleinik", null), ("Sergey Aleynik", "Сергей Алейник"), ("Siarhei Aleinik", "Сергей Алейник"), ("Aleinik", null), ("S. Aleinik", null), ("Sergei Petrovich Aleinik", null),
        ("Theresa Mayfield", null), ("Tess Mayfield", null), ("Mayfield", null), ("Thomas Mayfield", null), ("MAYFIELD", null), ("Tess Mayfield", "Тесс Мэйфилд"), ("Theresa Mayfield", "Тесс Мэйфилд"),
        ("Ivan Petrov", null), ("Petrov", null), ("Ivan I. Petrov", "Иван Петров"), ("Anna Petrov", null), ("王毅", "王毅"), ("Wang Yi", "王毅"),
    ];

    private static readonly string?[] Sides = ["BLR", "ZWE", "BGR", "BLR", "ZWE", "UN", "EU", null];
    private static readonly Role?[] Roles = [Role.ForeignMinister, Role.ForeignMinister, Role.HeadOfGovernment, Role.Minister, Role.Ambassador, Role.HeadOfOrganization, null, null];
    private static readonly string?[] Days =
    [
        "2024-01-20", "2024-01-20", "2024-01-21", "2024-01-22", "2024-01-24", "2024-02-03", "2024-01-20~", "2024-01-21~", "2024-01", "2024-02", "2024", "2024-01-18/2024-01-21", "2024-01-22/2024-02-20", null, null, "XXXX-01-20",
        "2023", "2022/2025", "2025-03-14", "2024-11", "2022-12-05", "2025-06",
    ];

    private static readonly string?[] Places = ["Kampala", "Harare", "kampala", null, null];
    private static readonly string[] Topics = ["trade", "water", "visas"];
    private static readonly string[] Titles = ["on trade in grain and fish", "on trade in grain", "on visas for students"];
    private readonly Dice _dice = new(seed);

    /// <summary>A document as it comes in, with a reading of this version. The same number is always the same text.</summary>
    /// <param name="number">Which document.</param>
    /// <param name="reader">The reader's version.</param>
    /// <param name="dated">Whether its publication day is known.</param>
    public (SourceDocument Source, Reading Reading) Read(int number, string reader, bool dated)
    {
        var document = Document(number, dated);
        var facts = new List<Fact>();
        for (var left = _dice.Weighted([10, 40, 30, 20]); left > 0; left--) facts.Add(Fact(document.Text));
        return (
            new SourceDocument { Document = document, Translation = Translation.Original, Sample = true },
            new Reading
            {
                Id = document.Id, Lang = "en", Published = null, Reader = reader, Title = "News", Sentences = 1,
                Facts = new FactSet
                {
                    Contacts = [.. facts.OfType<Contact>()], Commitments = [.. facts.OfType<Commitment>()], Agreements = [.. facts.OfType<Agreement>()], Measures = [.. facts.OfType<Measure>()],
                    Statements = [.. facts.OfType<Statement>()], Tenures = [.. facts.OfType<Tenure>()],
                },
            });
    }

    private static Document Document(int number, bool dated)
    {
        var chance = new Dice((ulong)number);
        var day = new DateOnly(2024, 1, 16).AddDays(chance.Weighted([60, 20, 10, 10]) switch { 0 => chance.Below(12), 1 => chance.Below(60), 2 => -chance.Below(700), _ => chance.Below(600) });
        var known = chance.Thousandth(850);
        return new Document
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"dense-{number}"), Text = string.Create(CultureInfo.InvariantCulture, $"News {number}. One. Two. Three. Four. Five. Six."),
            Published = dated && known ? Edtf.Day(day) : null, Outlet = "Dense", Side = chance.Thousandth(300) ? "BLR" : null,
        };
    }

    private Fact Fact(string text)
    {
        Evidence[] evidence = [Cut(text, _dice.Of(["One", "Two", "Three", "Four", "Five", "Six"]))];
        var date = Edtf.Parse(_dice.Of(Days));
        switch (_dice.Weighted([62, 14, 10, 5, 5, 4]))
        {
            case 0:
                return new Contact
                {
                    Kind = _dice.Of([ContactKind.Meeting, ContactKind.Meeting, ContactKind.Consultations, ContactKind.Call, ContactKind.Visit]),
                    Status = (ContactStatus)_dice.Weighted([50, 3, 25, 8, 8, 6]), Date = date, Place = _dice.Of(Places), MarginsOf = _dice.Thousandth(150) ? "assembly" : null,
                    Participants = [.. Enumerable.Range(0, _dice.Weighted([0, 8, 77, 15])).Select(_ => Who())], Topics = _dice.Thousandth(400) ? [_dice.Of(Topics)] : [],
                    Host = _dice.Thousandth(100) ? "ZWE" : null, Mechanism = _dice.Thousandth(150) ? "joint commission" : null, Count = _dice.Thousandth(30) ? 3 : null, Evidence = evidence,
                    AssertedBy = _dice.Thousandth(40) ? Who() : null, Confidence = _dice.Of([0.5, 0.7, 0.9]),
                };
            case 1:
                var holder = Who();
                return holder.Name is null
                    ? new Commitment { What = _dice.Of(Titles), Parties = ["BLR", "ZWE"], Due = date, Evidence = evidence }
                    : new Tenure { Person = holder.Name, Original = holder.Original, Role = holder.Role ?? Role.Envoy, For = holder.For, Event = _dice.Of([TenureEvent.InOffice, TenureEvent.Appointed, TenureEvent.Resigned]), Date = date, Evidence = evidence };
            case 2:
                return new Statement { Speaker = Who(), Act = _dice.Of([SpeechAct.Support, SpeechAct.Accuse]), Target = _dice.Thousandth(500) ? "BGR" : null, About = _dice.Of(Titles), Evidence = evidence };
            case 3:
                return new Agreement { Title = _dice.Of(Titles), Form = AgreementForm.Agreement, Status = _dice.Of([AgreementStatus.Signed, AgreementStatus.Proposed]), Parties = ["BLR", "ZWE"], Date = date, Evidence = evidence };
            case 4:
                return new Commitment { What = _dice.Of(Titles), Parties = _dice.Thousandth(500) ? ["BLR", "ZWE"] : ["BGR"], Due = date, Evidence = evidence };
            default:
                return new Measure { Kind = MeasureKind.Sanctions, Status = MeasureStatus.Imposed, By = "EU", Against = "BLR", Date = date, Evidence = evidence };
        }
    }

    private Actor Who()
    {
        var side = _dice.Of(Sides);
        if (_dice.Thousandth(250)) return new Actor(null, _dice.Of(Roles), side ?? "BLR");
        var (name, original) = _dice.Of(Names);
        return new Actor(name, _dice.Of(Roles), side, original);
    }

    private static Evidence Cut(string text, string words) => Evidence.Cut(text, new TextSpan(text.IndexOf(words, StringComparison.Ordinal), words.Length));
}
