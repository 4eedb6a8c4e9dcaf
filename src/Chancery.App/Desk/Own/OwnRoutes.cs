using System.Globalization;
using Chancery.App.Desk.Access;
using Chancery.App.Desk.Pages;
using Chancery.App.Desk.Routing;
using Chancery.App.Desk.Texts;
using Chancery.App.Desk.Wording;
using Chancery.Store;

namespace Chancery.App.Desk.Own;

/// <summary>The addresses of what people keep beside the record: notes, watchlist, follow-ups, translations. Each form leads back to the page it was sent from.</summary>
internal static class OwnRoutes
{
    public static void Map(DeskMap map)
    {
        map.Get("/mine", DeskRole.Reader, (DeskView view, RecordQueries record, RecordOwn own) => DeskRoutes.Page<MinePage>(new { Things = MyThings.Of(record, own, view) }));
        map.Post("/own/note", DeskRole.Reader, Kept((form, own) => own.Write(Subject(form), form["text"].ToString())));
        map.Post("/own/watch", DeskRole.Reader, Kept((form, own) => own.Watch(Subject(form), form["on"] == "yes")));
        map.Post("/own/look", DeskRole.Reader, Kept((form, own) => own.Look(Moment(form["until"].ToString()))));
        map.Post("/own/owner", DeskRole.Reviewer, Kept((form, own) => own.Give(form["event"].ToString(), form["owner"].ToString())));
        map.Post("/own/translation", DeskRole.Reviewer, Kept((form, own) =>
            own.Translate(form["document"].ToString(), (int)Number(form["start"].ToString()), (int)Number(form["end"].ToString()), form["language"].ToString(), form["text"].ToString())));
        map.Post("/own/translation/withdraw", DeskRole.Reviewer, Kept((form, own) => own.Withdraw(Number(form["number"].ToString()))));
    }

    private static Func<HttpContext, RecordOwn, DeskView, DeskWords, IResult> Kept(Action<IFormCollection, RecordOwn> keep) => (context, own, view, words) =>
    {
        var form = context.Request.Form;
        try
        {
            keep(form, own);
        }
        catch (ReviewRefusedException refused)
        {
            return DeskRoutes.Say(StatusCodes.Status400BadRequest, words["own.refused"], SaidWords.Say(words, refused.Message));
        }
        catch (FormatException)
        {
            return DeskRoutes.Say(StatusCodes.Status400BadRequest, words["own.refused"], words["own.refused.form"]);
        }
        return Results.LocalRedirect(Back(form["back"].ToString()) ?? view.Link("/mine"));
    };

    /// <summary>An address of this desk; null for any other, so that no form leads elsewhere.</summary>
    internal static string? Back(string address) =>
        address.Length is > 0 and < 2000 && address[0] == '/' && !(address.Length > 1 && address[1] is '/' or '\\') && !address.Any(char.IsControl) ? address : null;

    private static OwnSubject Subject(IFormCollection form)
    {
        var (kind, id) = (Vocabulary.Read<OwnKind>(form["kind"].ToString()) ?? throw new FormatException(), form["subject"].ToString().Trim());
        return id.Length is > 0 and <= 60 && (kind != OwnKind.Pair || id.Split(' ') is [{ Length: > 0 }, { Length: > 0 }]) ? new OwnSubject(kind, id) : throw new FormatException();
    }

    private static long Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static DateTimeOffset Moment(string text) => DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None);
}
