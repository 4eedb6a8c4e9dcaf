using Chancery.Identity;
using Xunit;
using static Chancery.Tests.Store.Item;

namespace Chancery.Tests.Store;

public sealed class PersonTests
{
    [Theory]
    [InlineData("Sergei Aleinik", "Sergey Aleynik", "BLR")]
    [InlineData("Sergei Aleinik", "Siarhei Aleinik", "BLR")]
    [InlineData("Muhammad Hasan Mahmud", "Hasan Mahmud", "BGD")]
    [InlineData("Pahala Nugraha Mansury", "Pahala Mansury", "IDN")]
    [InlineData("Mevlüt Çavuşoğlu", "Mevlut Cavusoglu", "TUR")]
    [InlineData("Sameh Shoukry", "Sameh Shukri", "EGY")]
    [InlineData("Cho Tae-yul", "Cho Taeyul", "KOR")]
    [InlineData("Dr. S. Jaishankar", "Subrahmanyam Jaishankar", "IND")]
    [InlineData("Ferdinand Marcos Jr.", "Ferdinand Marcos", "PHL")]
    [InlineData("Abdel Fattah el-Sisi", "Abdelfatah al Sisi", "EGY")]
    [InlineData("Abdel Fattah el-Sisi", "Abdulfettah es-Sisi", "EGY")]
    [InlineData("Nikol Pashinyan", "Nikol Pachinian", "ARM")]
    [InlineData("Nikol Pashinyan", "Nikol Paşinyan", "ARM")]
    [InlineData("Roosevelt Skerrit", "Ruzvelt Skerrit", "DMA")]
    [InlineData("Surangel Whipps Jr.", "Surangel Vipps", "PLW")]
    [InlineData("Hiroki Tokunaga", "Khiraki Takunaga", "JPN")]
    [InlineData("Arben Krastev", "Arbenom Krastevym", "ALB")]
    [InlineData("Arben Krastev", "Arbenam Krastevym", "ALB")]
    [InlineData("Bola Tinubu", "Bola Tinubus", "NGA")]
    [InlineData("Wang Yi", "Wangyi", "CHN")]
    public void Spellings_of_one_name_are_one_person(string one, string other, string side) => Assert.Single(Resolve(
        new Item("a", one, "2024-01-02").Contact(one, ContactKind.Meeting, "2024-01-01", Who(one, Role.ForeignMinister, side)),
        new Item("b", other, "2024-02-02").Contact(other, ContactKind.Meeting, "2024-02-01", Who(other, Role.ForeignMinister, side))));

    [Theory]
    [InlineData("Wang Yi", "Wang Wenbin", "CHN")]
    [InlineData("Mohammed bin Salman", "Mohammed bin Zayed", "SAU")]
    [InlineData("Faisal bin Farhan", "Khalid bin Salman", "SAU")]
    [InlineData("Ivan Ivanov", "Igor Ivanov", "RUS")]
    [InlineData("Wang Yi", "Wang Ya", "CHN")]
    [InlineData("Li Qiang", "Li Keqiang", "CHN")]
    [InlineData("Saud Al-Sabah", "Salem Al-Sabah", "KWT")]
    public void Different_names_are_different_persons(string one, string other, string side) => Assert.Equal(2, Resolve(
        new Item("a", one).Contact(one, ContactKind.Meeting, "2024-01-01", Who(one, Role.ForeignMinister, side)),
        new Item("b", other).Contact(other, ContactKind.Meeting, "2024-02-01", Who(other, Role.ForeignMinister, side))).Count);

    [Fact]
    public void One_name_in_two_countries_is_two_persons() => Assert.Equal(2, Resolve(
        new Item("a", "Mohammed Ali").Contact("Mohammed Ali", ContactKind.Meeting, "2024-01-01", Who("Mohammed Ali", Role.Minister, "EGY")),
        new Item("b", "Mohammed Ali").Contact("Mohammed Ali", ContactKind.Meeting, "2024-01-01", Who("Mohammed Ali", Role.Minister, "SDN"))).Count);

    [Fact]
    public void A_president_who_speaks_for_an_organisation_stays_one_person() => Assert.Single(Resolve(
        new Item("a", "João Lourenço").Contact("João Lourenço", ContactKind.Meeting, "2024-01-01", Who("João Lourenço", Role.HeadOfState, "AGO")),
        new Item("b", "João Lourenço").Contact("João Lourenço", ContactKind.Meeting, "2025-03-01", Who("João Lourenço", Role.HeadOfOrganization, "AU"))));

    [Fact]
    public void A_name_for_an_organisation_joins_who_has_just_its_words() => Assert.Equal(2, Resolve(
        new Item("a", "Mohamad Hasan").Contact("Mohamad Hasan", ContactKind.Meeting, "2025-01-01", Who("Mohamad Hasan", Role.ForeignMinister, "MYS")),
        new Item("b", "Hasan Mohamad Rahim").Contact("Hasan Mohamad Rahim", ContactKind.Meeting, "2025-02-01", Who("Hasan Mohamad Rahim", Role.ForeignMinister, "BGD")),
        new Item("c", "Mohamad Hasan").Contact("Mohamad Hasan", ContactKind.Meeting, "2025-03-01", Who("Mohamad Hasan", Role.HeadOfOrganization, "ASEAN"))).Count);

    [Fact]
    public void A_nickname_that_ends_the_name_is_the_same_minister() => Assert.Single(Resolve(
        new Item("a", "Antony Blinken").Contact("Antony Blinken", ContactKind.Meeting, "2023-01-01", Who("Antony Blinken", Role.ForeignMinister, "USA")),
        new Item("b", "Tony Blinken").Contact("Tony Blinken", ContactKind.Meeting, "2023-03-01", Who("Tony Blinken", Role.ForeignMinister, "USA"))));

    [Fact]
    public void A_surname_alone_goes_to_the_one_minister_of_that_side() => Assert.Single(Resolve(
        new Item("a", "Sergei Aleinik").Contact("Sergei Aleinik", ContactKind.Meeting, "2024-01-01", Who("Sergei Aleinik", Role.ForeignMinister, "BLR")),
        new Item("b", "Aleinik").Contact("Aleinik", ContactKind.Meeting, "2024-01-20", Who("Aleinik", Role.ForeignMinister, "BLR"))));

    [Fact]
    public void A_surname_alone_in_another_year_goes_to_who_was_seen_then()
    {
        var persons = Resolve(
            new Item("a", "Idris Khan").Contact("Idris Khan", ContactKind.Meeting, "2016-01-01", Who("Idris Khan", Role.ForeignMinister, "PAK")).Contact("Khan", ContactKind.Call, "2017-01-01", Who("Idris Khan", Role.ForeignMinister, "PAK")),
            new Item("b", "Omar Khan").Contact("Omar Khan", ContactKind.Meeting, "2022-01-01", Who("Omar Khan", Role.ForeignMinister, "PAK")).Contact("Khan", ContactKind.Call, "2024-01-01", Who("Omar Khan", Role.ForeignMinister, "PAK")),
            new Item("c", "Khan").Contact("Khan", ContactKind.Meeting, "2023-05-01", Who("Khan", Role.ForeignMinister, "PAK")));
        Assert.Equal(2, persons.Count);
        Assert.Equal(3, persons.Single(p => p.Name == "Omar Khan").Mentions.Count);
    }

    [Fact]
    public void A_surname_that_two_could_bear_stays_by_itself() => Assert.Equal(3, Resolve(
        new Item("a", "Idris Khan").Contact("Idris Khan", ContactKind.Meeting, "2024-01-01", Who("Idris Khan", Role.Minister, "PAK")),
        new Item("b", "Omar Khan").Contact("Omar Khan", ContactKind.Meeting, "2024-01-01", Who("Omar Khan", Role.Minister, "PAK")),
        new Item("c", "Khan").Contact("Khan", ContactKind.Meeting, "2024-01-01", Who("Khan", Role.Minister, "PAK"))).Count);

    [Fact]
    public void A_name_in_another_script_joins_by_its_romanisation_and_is_kept_as_a_spelling()
    {
        var person = Assert.Single(Resolve(
            new Item("a", "Wang Yi").Contact("Wang Yi", ContactKind.Meeting, "2024-01-01", Who("Wang Yi", Role.ForeignMinister, "CHN")),
            new Item("b", "王毅").Contact("王毅", ContactKind.Meeting, "2024-02-01", Who("Wang Yi", Role.ForeignMinister, "CHN", "王毅"))));
        Assert.Equal("Wang Yi", person.Name);
        Assert.Contains(person.Names, n => n.Name == "王毅");
    }

    private static IReadOnlyList<IdentifiedPerson> Resolve(params Item[] items) => PersonDirectory.Resolve(items.SelectMany(i => KeyedFact.Of(i.Read))).Persons;
}
