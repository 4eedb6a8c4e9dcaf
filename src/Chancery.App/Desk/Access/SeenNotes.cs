using System.Threading.Channels;
using Chancery.Store;
using Chancery.Store.People;

namespace Chancery.App.Desk.Access;

/// <summary>Notes in the record when sessions and keys are in use: seldom, and beside the requests, so that no reader waits for another hand that writes.</summary>
internal sealed class SeenNotes(RecordPeople people, DeskSettings settings) : BackgroundService
{
    private static readonly TimeSpan Apart = TimeSpan.FromMinutes(10);

    private readonly Channel<Action> _notes = Channel.CreateBounded<Action>(new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Notes a session, when that is long ago.</summary>
    public void See(HeldSession session)
    {
        var now = settings.Clock.GetUtcNow();
        if (now - session.Seen >= Apart) _notes.Writer.TryWrite(() => people.SeeSession(session.Hash, now));
    }

    /// <summary>Notes a key, when that is long ago.</summary>
    public void See(ApiKey key)
    {
        var now = settings.Clock.GetUtcNow();
        if (key.Seen is not { } before || now - before >= Apart) _notes.Writer.TryWrite(() => people.SeeKey(key.Id, now));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var note in _notes.Reader.ReadAllAsync(stoppingToken)) Write(note);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The desk closes.
        }
    }

    private static void Write(Action note)
    {
        try
        {
            note();
        }
        catch (StoreUnusableException)
        {
            // The next request notes it again, and says what is wrong with the record.
        }
    }
}
