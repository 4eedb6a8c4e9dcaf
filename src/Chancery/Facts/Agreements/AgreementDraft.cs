using Chancery.Facts.Acts;

namespace Chancery.Facts.Agreements;

/// <summary>A stage of a document as one place tells it, before places are put together.</summary>
public sealed record AgreementDraft
{
    public required JudgedAct Judged { get; init; }
    public required AgreementForm Form { get; init; }
    public required AgreementStatus Status { get; init; }
    public required IReadOnlyList<string> Parties { get; init; }
    public required Edtf? Date { get; init; }
    public required Basis? DateBasis { get; init; }

    /// <summary>Whether words beside the act tell the date.</summary>
    public required bool DateTold { get; init; }

    /// <summary>What the text calls the document beyond its form; null when only the form is said.</summary>
    public required string? Name { get; init; }
    public required IReadOnlyList<Evidence> Evidence { get; init; }

    /// <summary>The stage as a fact.</summary>
    public Agreement ToAgreement(Analysis analysis) => new()
    {
        Title = Name ?? AgreementTitles.Made(analysis, this),
        Form = Form,
        Status = Status,
        Parties = Parties,
        Date = Date,
        Confidence = Judged.Tells,
        Basis = ActDates.BasisOf("date", Date, DateBasis),
        Evidence = Evidence,
        Trace = ActDates.Trace(analysis, Judged),
    };
}
