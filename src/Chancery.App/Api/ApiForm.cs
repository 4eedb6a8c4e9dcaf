namespace Chancery.App.Api;

/// <summary>What the value of a parameter is.</summary>
public enum ApiForm
{
    /// <summary>Any words.</summary>
    Text,

    /// <summary>A country or organisation by code or English name.</summary>
    Side,

    /// <summary>A day: <c>2024-06-01</c>.</summary>
    Day,

    /// <summary>A day, or a time in UTC: <c>2024-06-01T18:00Z</c>.</summary>
    Moment,

    /// <summary>A whole number from 0 up.</summary>
    Number,
}
