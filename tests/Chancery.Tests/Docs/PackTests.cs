using Chancery.Languages;
using Chancery.World;
using Xunit;

namespace Chancery.Tests.Docs;

public sealed class PackTests
{
    public static TheoryData<string> Tags => [.. Papers.Tags];

    [Theory]
    [MemberData(nameof(Tags))]
    public void Every_pack_compiles_without_problems(string tag) => Assert.Empty(new PackCompiler(Papers.Tree).Compile(tag).Problems);

    [Theory]
    [MemberData(nameof(Tags))]
    public void Every_concept_has_at_least_three_expressions(string tag)
    {
        var words = TabbedFile.Rows(Papers.Tree, $"languages/{tag}/concepts.tsv", 3).ToLookup(r => r[0], r => r[2], StringComparer.Ordinal);
        var poor = ConceptTable.Load(Papers.Tree).All.Select(c => c.Name)
            .Where(c => c != "APPEAR") // By its definition it has no words of its own.
            .Where(c => words[c].SelectMany(Expressions.Split).Distinct(StringComparer.Ordinal).Count() < 3);
        Assert.Empty(poor);
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void Every_country_and_topic_has_words(string tag)
    {
        Assert.Empty(Papers.Column("world/countries.tsv").Without(Papers.Column($"languages/{tag}/countries.tsv")));
        Assert.Empty(Papers.Column("world/topics.tsv").Without(Papers.Column($"languages/{tag}/topics.tsv")));
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void Codes_roles_topics_and_concepts_are_those_of_the_world(string tag)
    {
        var sides = Papers.Column("world/countries.tsv").Union(Papers.Column("world/organisations.tsv"), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        var roles = Vocabulary.All<Role>().ToHashSet(StringComparer.Ordinal);
        Assert.Empty(Papers.Column($"languages/{tag}/countries.tsv").Without(Papers.Column("world/countries.tsv")));
        Assert.Empty(Papers.Column($"languages/{tag}/organisations.tsv").Without(sides));
        Assert.Empty(Papers.Column($"languages/{tag}/topics.tsv").Without(Papers.Column("world/topics.tsv")));
        Assert.Empty(Papers.Column($"languages/{tag}/concepts.tsv").Without(Papers.Column("world/concepts.tsv")));
        Assert.Empty(Papers.Column($"languages/{tag}/offices.tsv").Without(roles));
        Assert.Empty(Papers.Column($"languages/{tag}/offices.tsv", 1).SelectMany(of => of.TrimStart('=').Split(',')).Without(sides).Without(["*", "org"]));
        Assert.Empty(Papers.Column($"languages/{tag}/references.tsv", 3).Without(roles).Without(["-", ""]));
        Assert.Empty(Papers.Column($"languages/{tag}/statements.tsv").Without(Vocabulary.All<SpeechAct>()).Without(["say"]));
        Assert.Empty(Papers.Column($"languages/{tag}/agreements.tsv").Without(Vocabulary.All<AgreementForm>()));
        Assert.Empty(Papers.Column($"languages/{tag}/measures.tsv").Without(Vocabulary.All<MeasureKind>()));
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void Every_pack_has_examples_that_are_found_and_near_misses(string tag)
    {
        Assert.True(TabbedFile.Rows(Papers.Tree, $"languages/{tag}/yes.tsv", 3).Count() >= 80);
        Assert.True(TabbedFile.Rows(Papers.Tree, $"languages/{tag}/no.tsv", 3).Count() >= 40);
    }

    [Fact]
    public void The_worlds_roles_are_those_of_the_model() => Assert.Equal(Vocabulary.All<Role>().Order(StringComparer.Ordinal), Papers.Column("world/roles.tsv").Order(StringComparer.Ordinal));

    [Fact]
    public void The_register_has_tenures_enough_and_each_says_what_it_rests_on()
    {
        var tenures = Register.Load(Papers.Tree).Persons.SelectMany(p => p.Tenures).ToList();
        Assert.True(tenures.Count >= 1200, $"only {tenures.Count} tenures");
        Assert.All(tenures, t => Assert.False(string.IsNullOrWhiteSpace(t.Basis)));
    }

    [Fact]
    public void The_registers_sides_are_known_and_no_tenure_ends_before_it_begins()
    {
        var sides = Papers.Column("world/countries.tsv").Union(Papers.Column("world/organisations.tsv"), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        var tenures = Register.Load(Papers.Tree).Persons.SelectMany(p => p.Tenures.Select(t => (Person: p.Id, Tenure: t))).ToList();
        Assert.Empty(tenures.Where(t => !sides.Contains(t.Tenure.For)).Select(t => $"{t.Person} {t.Tenure.For}"));
        Assert.Empty(tenures.Where(t => t.Tenure is { From.Bounds: { } from, To.Bounds: { } to } && to.Last < from.First).Select(t => $"{t.Person} {t.Tenure.From} {t.Tenure.To}"));
    }
}
