using Chancery.App.Desk.Texts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace Chancery.App.Exports.Briefs;

/// <summary>A brief as one file of HTML that is printed as it stands.</summary>
internal static class HtmlBrief
{
    private const string Sheet = "Chancery.App.Desk.Assets.brief.css";

    public static string Write(Brief brief, DeskWords words)
    {
        using var services = new ServiceCollection().BuildServiceProvider();
        using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(BriefFile.Brief)] = brief, [nameof(BriefFile.Words)] = words, [nameof(BriefFile.Style)] = Style(),
        });
        return renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<BriefFile>(parameters)).ToHtmlString()).GetAwaiter().GetResult();
    }

    private static string Style()
    {
        using var reader = new StreamReader(typeof(HtmlBrief).Assembly.GetManifestResourceStream(Sheet)!);
        return reader.ReadToEnd();
    }
}
