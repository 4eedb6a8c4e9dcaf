using Xunit;
using static Chancery.Tests.Store.Item;

namespace Chancery.Tests.Store;

public sealed class ReadingJsonReaderTests
{
    private const string Text = "A. Fidan met Shoukry on Saturday. They will sign. Ankara condemned it.";

    [Fact]
    public void What_is_written_is_read_back()
    {
        var reading = Full().Reading with { Problems = [new Problem("dates", "month 13", TextSpan.Between(3, 8)), new Problem("sentences", "too long")] };
        Assert.Equal(ReadingJson.Write(reading), ReadingJson.Write(ReadingJsonReader.Read(ReadingJson.Write(reading), Text)));
    }

    [Fact]
    public void Each_fact_is_read_back_by_its_kind()
    {
        Assert.Equal(8, Full().Reading.Facts.All.Select(f => f.FactKind()).Distinct(StringComparer.Ordinal).Count());
        foreach (var fact in Full().Reading.Facts.All)
            Assert.Equal(ReadingJson.Write(fact), ReadingJson.Write(ReadingJsonReader.ReadFact(fact.FactKind(), ReadingJson.Write(fact), Text)));
    }

    [Fact]
    public void A_gold_file_gives_evidence_as_plain_words()
    {
        var gold = ReadingJsonReader.ReadGold(
            """
            {"id": "en-1", "lang": "en", "published": null, "genre": "agency", "text": "Fidan met Shoukry.", "facts": {"contacts": [
                {"kind": "meeting", "status": "held", "date": null, "peripheral": true, "participants": [{"name": "Hakan Fidan", "role": null, "for": "TUR"}], "topics": [], "evidence": ["met Shoukry"]}]}}
            """);
        Assert.Equal(new TextSpan(6, 11), Assert.Single(gold.Reading.Facts.Contacts).Evidence[0].Span);
        Assert.Contains(0, gold.PeripheralContacts);
    }

    [Theory]
    [InlineData("{", "no JSON")]
    [InlineData("{\"id\": \"x\"}", "'facts' is missing")]
    [InlineData("{\"id\": \"x\", \"facts\": {\"contacts\": [{\"kind\": \"party\", \"status\": \"held\", \"evidence\": [\"met\"]}]}}", "'party' in 'kind'")]
    [InlineData("{\"id\": \"x\", \"facts\": {\"contacts\": [{\"kind\": \"call\", \"status\": \"held\", \"evidence\": [\"never said\"]}]}}", "do not stand in the text")]
    [InlineData("{\"id\": \"x\", \"facts\": {\"contacts\": [{\"kind\": \"call\", \"status\": \"held\", \"evidence\": []}]}}", "without evidence")]
    [InlineData("{\"id\": \"x\", \"facts\": {\"contacts\": [{\"kind\": \"call\", \"status\": \"held\", \"date\": \"soon\", \"evidence\": [\"met\"]}]}}", "is no date")]
    public void What_is_no_reading_is_refused_with_the_reason(string json, string said) =>
        Assert.Contains(said, Assert.Throws<FormatException>(() => ReadingJsonReader.Read(json, Text)).Message, StringComparison.Ordinal);

    private static Item Full() => new Item("full", Text, "2024-04-21")
        .Add(i => new Contact
        {
            Kind = ContactKind.Meeting, Status = ContactStatus.Held, Date = Edtf.Parse("2024-04-20"), Place = "Istanbul", MarginsOf = "a summit", Initiator = "TUR", Host = "TUR", Mechanism = "joint commission", Round = 7, Count = 2,
            Manner = Manner.InPerson, Participants = [Who("Hakan Fidan", Role.ForeignMinister, "TUR"), Who("Sameh Shoukry", null, "EGY", "سامح شكري")], Topics = ["trade"], Confidence = 0.875,
            AssertedBy = Who(null, Role.Spokesperson, "TUR"), Basis = new Dictionary<string, Basis>(StringComparer.Ordinal) { ["date"] = Basis.DocumentDate }, Trace = ["MEET"], Evidence = [i.Cut("Fidan met Shoukry"), i.Cut("Saturday")],
        })
        .Add(i => new Commitment { What = "sign", Parties = ["EGY", "TUR"], Due = Edtf.Parse("2024"), Evidence = [i.Cut("They will sign")] })
        .Add(i => new Agreement { Title = "a plan", Form = AgreementForm.JointStatement, Status = AgreementStatus.InForce, Parties = ["EGY"], Evidence = [i.Cut("sign")] })
        .Add(i => new Measure { Kind = MeasureKind.TradeBan, By = "TUR", Against = null, Status = MeasureStatus.Condemned, Evidence = [i.Cut("condemned it")] })
        .Add(i => new Initiative { Title = "a draft", By = ["TUR"], Forum = "UN", Status = InitiativeStatus.Adopted, Mode = DecisionMode.Vote, Evidence = [i.Cut("sign")] })
        .Add(i => new Membership { Member = "TUR", Organization = "NATO", Status = MembershipStatus.FoundingMember, Evidence = [i.Cut("Ankara")] })
        .Add(i => new Statement { Speaker = Who(null, null, "TUR"), Act = SpeechAct.Condemn, Target = "EGY", About = "it", Quoted = true, Evidence = [i.Cut("Ankara condemned it")] })
        .Tenure("Fidan", "Hakan Fidan", Role.ForeignMinister, "TUR", "2024-04~", TenureEvent.InOffice, "Хакан Фидан");
}
