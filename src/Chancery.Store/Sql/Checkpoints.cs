using System.Data.Common;

namespace Chancery.Store.Sql;

/// <summary>Copies what was written from SQLite's write-ahead log to its place in the file, on a thread of its own, so that the hand that writes does not wait for the disk.</summary>
internal sealed class Checkpoints : IDisposable
{
    /// <summary>Pages that are written again and again are copied once in this time, milliseconds.</summary>
    private const int Between = 2_000;

    private readonly Func<RecordConnection> _connect;
    private readonly AutoResetEvent _wanted = new(false);
    private readonly CancellationTokenSource _ended = new();
    private readonly Thread _copying;

    public Checkpoints(Func<RecordConnection> connect)
    {
        _connect = connect;
        _copying = new Thread(Copy) { IsBackground = true, Name = "checkpoints" };
        _copying.Start();
    }

    /// <summary>Something was written.</summary>
    public void Wanted() => _wanted.Set();

    public void Dispose()
    {
        _ended.Cancel();
        _wanted.Set();
        _copying.Join();
        _ended.Dispose();
        _wanted.Dispose();
    }

    private void Copy()
    {
        try
        {
            using var connection = _connect();
            while (!_ended.Token.WaitHandle.WaitOne(Between))
            {
                _wanted.WaitOne();
                if (!_ended.IsCancellationRequested) connection.Run("PRAGMA wal_checkpoint(PASSIVE)");
            }
        }
        catch (DbException)
        {
            // The writer meets what is wrong with the file itself, says so, and copies by itself until then.
        }
    }
}
