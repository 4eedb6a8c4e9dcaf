namespace Chancery.App.Exports.Briefs;

/// <summary>The form in which a brief is written.</summary>
/// <param name="Name">Its name, which is also the ending of the file.</param>
/// <param name="Type">Its media type.</param>
internal sealed record BriefForm(string Name, string Type)
{
    public static BriefForm Html { get; } = new("html", "text/html; charset=utf-8");

    public static BriefForm Markdown { get; } = new("md", "text/markdown; charset=utf-8");

    public static BriefForm Word { get; } = new("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    /// <summary>All forms.</summary>
    public static IReadOnlyList<BriefForm> All { get; } = [Markdown, Word, Html];

    /// <summary>The form of a name or of a file's ending; null when there is none.</summary>
    public static BriefForm? Of(string name) => All.FirstOrDefault(f => string.Equals(f.Name, name.TrimStart('.'), StringComparison.OrdinalIgnoreCase));

    /// <summary>A brief in this form.</summary>
    public byte[] Write(Brief brief, Desk.Texts.DeskWords words) => this == Word ? WordBrief.Write(brief, words)
        : System.Text.Encoding.UTF8.GetBytes(this == Html ? HtmlBrief.Write(brief, words) : MarkdownBrief.Write(brief, words));
}
