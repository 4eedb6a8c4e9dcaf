
namespace Chancery;

/// <summary>A line of a page and what it is.</summary>
public sealed record Line(int Index, TextSpan Span, Zone Zone);

/// <summary>A page taken apart: its lines by zone, its headline, and its own date.</summary>
/// <param name="Lines">All lines that are not blank.</param>
/// <param name="Title">The headline, or null.</param>
/// <param name="Published">The publication date: from outside, else from the page's own lines; null when neither tells.</param>
/// <param name="Day">The same as a day to resolve relative dates against, or null.</param>
/// <param name="HomeSide">The side whose page it is, when the caller knows it.</param>
public sealed record Article(IReadOnlyList<Line> Lines, Line? Title, Edtf? Published, DateOnly? Day, string? HomeSide);
