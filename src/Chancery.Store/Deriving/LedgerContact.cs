using System.Globalization;
using Chancery.Ledger;
using Chancery.Store.Sql;

namespace Chancery.Store.Deriving;

/// <summary>A contact as the ledger keeps it at hand: what it compares, in one flat row. Two rows that are equal say the same.</summary>
internal sealed record LedgerContact(
    string Key, string Kind, string Status, string? Date, string? Announced, string Sides, string Persons, string Documents,
    string? Place, string? Mechanism, long? Round, long? Count, string Topics, string What)
{
    /// <summary>The contact of an event; null when it is none.</summary>
    public static LedgerContact? Of(ToldEvent? told) => told?.Event is not { Fact: Contact contact } found ? null : new LedgerContact(
        found.Key, contact.Kind.Word(), contact.Status.Word(), found.Date?.Text, Columns.Text(found.Announced), string.Join('+', found.Sides),
        string.Join(' ', found.Participants.Where(p => p.Person is not null).Select(p => $"{p.Person!.Key}:{p.Actor.For}")),
        string.Join(' ', told.Documents.Order().Select(d => d.ToString(CultureInfo.InvariantCulture))),
        contact.Place, contact.Mechanism, contact.Round, contact.Count, string.Join('\n', contact.Topics), FollowupLedger.WhatOf(found));

    /// <summary>As the ledger compares it.</summary>
    /// <param name="number">The number of the event.</param>
    public LedgerEvent Compared(long number) => new()
    {
        Key = number.ToString(CultureInfo.InvariantCulture),
        Contact = new Contact
        {
            Kind = Vocabulary.Read<ContactKind>(Kind) ?? default, Status = Vocabulary.Read<ContactStatus>(Status) ?? default, Date = Edtf.Parse(Date),
            Place = Place, Mechanism = Mechanism, Round = (int?)Round, Count = (int?)Count, Topics = Cut(Topics, '\n'), Participants = [], Evidence = [],
        },
        Sides = Cut(Sides, '+'),
        Persons = [.. Cut(Persons, ' ').Select(p => p.Split(':')).Select(p => (p[0], p[1].Length == 0 ? null : p[1]))],
        Documents = Cut(Documents, ' ').ToHashSet(StringComparer.Ordinal),
        Announced = Announced is null ? null : Columns.Day(Announced),
    };

    private static string[] Cut(string list, char at) => list.Length == 0 ? [] : list.Split(at);
}
