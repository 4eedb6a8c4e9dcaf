namespace Chancery.App.Desk.Access;

/// <summary>Lets two passwords be checked at a time: checking one is made slow on purpose, and many at once would leave the desk no time for its readers.</summary>
internal sealed class HashingTurns : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly SemaphoreSlim _turns = new(2);

    /// <summary>Does the work beside the requests when its turn comes.</summary>
    /// <exception cref="BadHttpRequestException">Too many wait already.</exception>
    public async Task<T> Take<T>(Func<T> work, CancellationToken cancel)
    {
        if (!await _turns.WaitAsync(Patience, cancel)) throw new BadHttpRequestException("Too many people are signing in at this moment. Try again in a minute.", StatusCodes.Status503ServiceUnavailable);
        try
        {
            return await Task.Run(work, CancellationToken.None);
        }
        finally
        {
            _turns.Release();
        }
    }

    public void Dispose() => _turns.Dispose();
}
