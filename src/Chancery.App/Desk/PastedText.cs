using Chancery.App.Desk.Pages;
using Chancery.App.Desk.Texts;
using Chancery.App.Intake;
using Microsoft.AspNetCore.Http.Features;

namespace Chancery.App.Desk;

/// <summary>Reads a text that is pasted or opened on the first screen. Nothing of it is stored here; <see cref="KeptText"/> does when it is asked to.</summary>
internal static class PastedText
{
    private const string Name = "pasted";

    public static IResult Read(HttpContext context, DeskSettings settings, DeskWords words)
    {
        var form = context.Request.Form;
        var file = form.Files.FirstOrDefault(f => f.Length > 0 || f.FileName.Length > 0);
        // A form sends every line end as two characters; the box held one.
        var pasted = form["text"].ToString().Replace("\r\n", "\n", StringComparison.Ordinal);
        if (file is null && string.IsNullOrWhiteSpace(pasted))
            return DeskRoutes.Say(StatusCodes.Status400BadRequest, words["message.nothing-to-read"], words["message.nothing-to-read.text"]);
        var published = form["published"].ToString().Trim();
        if (published.Length > 0 && Edtf.Parse(published) is null)
            return DeskRoutes.Say(StatusCodes.Status400BadRequest, words["message.day"], words.Say("message.pasted-day.text", ("text", published)));
        return Answer(settings, words, file is null ? DecodedText.Of(pasted.Replace('\0', '\uFFFD')) : Open(file), file?.FileName, published);
    }

    public static FormOptions Limits { get; } = new()
    {
        ValueLengthLimit = (int)DeskServer.MaxRequest, MultipartBodyLengthLimit = DeskServer.MaxRequest, BufferBodyLengthLimit = DeskServer.MaxRequest, ValueCountLimit = 16,
    };

    private static DecodedText Open(IFormFile file)
    {
        using var stream = file.OpenReadStream();
        return TextFiles.Read(stream);
    }

    private static IResult Answer(DeskSettings settings, DeskWords words, DecodedText decoded, string? fileName, string published)
    {
        var document = new Document { Id = fileName is null ? Name : Path.GetFileNameWithoutExtension(fileName), Text = "", Published = Edtf.Parse(published) };
        var reading = new Readings(() => settings.Pipeline, settings.Reader, ReadingOptions.Default).Read(document, decoded);
        if (decoded.Unreadable is { } why) return DeskRoutes.Say(StatusCodes.Status422UnprocessableEntity, words["message.unreadable"], $"{fileName ?? words["message.unreadable.text"]} {why}");
        return DeskRoutes.Page<ReadPage>(new { Reading = reading, Text = decoded.Text, Published = published, Name = KeptText.Name(fileName is null ? reading.Title : Path.GetFileNameWithoutExtension(fileName)) });
    }
}
