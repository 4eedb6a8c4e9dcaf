using Microsoft.Playwright;

namespace Chancery.Tests.Browser;

/// <summary>A window on the desk that notes what should not happen: foreign requests, dialogs, faults of scripts.</summary>
public sealed class DeskWindow : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    internal DeskWindow(IBrowserContext context, IPage page, Uri desk)
    {
        (_context, Page) = (context, page);
        page.Request += (_, request) =>
        {
            var asked = new Uri(request.Url);
            if (asked.Scheme is "http" or "https" && asked.Authority != desk.Authority) Wrong.Add("asks another host: " + request.Url);
        };
        page.Dialog += (_, dialog) =>
        {
            Wrong.Add("a dialog: " + dialog.Message);
            _ = dialog.DismissAsync();
        };
        page.PageError += (_, error) => Wrong.Add("a script failed: " + error);
        page.Console += (_, line) =>
        {
            if (line.Type == "error") Wrong.Add("the console says: " + line.Text);
        };
    }

    public IPage Page { get; }

    /// <summary>What happened that should not.</summary>
    public List<string> Wrong { get; } = [];

    /// <summary>Opens an address of the desk, which must answer well.</summary>
    public async Task Go(string address)
    {
        var answer = await Page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        if (answer is not { Ok: true }) Wrong.Add($"{address} answered {answer?.Status}");
    }

    /// <summary>Whether nothing stands out at the side.</summary>
    public Task<bool> Fits() => Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth + 1");

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
