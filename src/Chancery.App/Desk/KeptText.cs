using System.Text;
using Chancery.App.Desk.Texts;
using Chancery.App.Intake;
using Chancery.Store;

namespace Chancery.App.Desk;

/// <summary>Takes a text that was read on the spot into the record, as <c>chancery ingest</c> takes in a file of the same text.</summary>
internal static class KeptText
{
    /// <summary>The longest text that is offered to be kept; longer ones are for the command line.</summary>
    public const int MostCharacters = 400_000;

    public static IResult Keep(HttpContext context, DeskSettings settings, RecordStore store, RecordOwn own, DeskView view, DeskWords words)
    {
        var form = context.Request.Form;
        string? Given(string name) => form[name].ToString().Trim() is { Length: > 0 } text ? text : null;
        if (Exact(form["exact"].ToString()) is not { } text) return DeskRoutes.Say(StatusCodes.Status400BadRequest, words["read.not-kept"], words["own.refused.form"]);
        if (Given("published") is { } day && Edtf.Parse(day) is null) return DeskRoutes.Say(StatusCodes.Status400BadRequest, words["read.not-kept"], words.Say("read.no-such-day", ("day", day)));
        string? side = null;
        if (Given("side") is { } named && (side = view.Names.Code(named)) is null) return DeskRoutes.Say(StatusCodes.Status400BadRequest, words["read.not-kept"], words.Say("read.no-such-side", ("side", named)));
        var decoded = TextDecoder.Finish(text);
        if (decoded.Unreadable is { } why) return DeskRoutes.Say(StatusCodes.Status422UnprocessableEntity, words["read.not-kept"], why);
        var source = new SourceDocument
        {
            Document = new Document { Id = Name(Given("name")), Text = decoded.Text, Published = Edtf.Parse(Given("published")), Outlet = Given("outlet"), Side = side, Url = Given("url") },
            Translation = Vocabulary.Read<Translation>(Given("translation")) ?? Translation.Unknown,
        };
        using var ingestion = store.BeginIngest();
        source = ingestion.Known(source);
        if (!ingestion.Holds(source, settings.Reader))
        {
            var reading = new Readings(() => settings.Pipeline, settings.Reader, ReadingOptions.Default).Read(source.Document, decoded);
            if (Readings.WhyUnread(reading, decoded) is { } unread) return DeskRoutes.Say(StatusCodes.Status422UnprocessableEntity, words["read.not-kept"], unread);
            ingestion.Add(source, reading);
            own.TookIn(ingestion.IdOf(source)!);
        }
        return Results.LocalRedirect(view.Document(ingestion.IdOf(source)!));
    }

    /// <summary>A name for a document, out of its title or file name: letters and digits of any script.</summary>
    public static string Name(string? title)
    {
        var name = new StringBuilder();
        foreach (var rune in (title ?? "").Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (name.Length >= 60) break;
            if (Rune.IsLetterOrDigit(rune)) name.Append(Rune.ToLowerInvariant(rune).ToString());
            else if (name.Length > 0 && name[^1] != '-') name.Append('-');
        }
        return name.ToString().Trim('-') is { Length: > 0 } told ? told : "pasted";
    }

    private static string? Exact(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var length) && length > 0 ? Encoding.UTF8.GetString(bytes, 0, length) : null;
    }
}
