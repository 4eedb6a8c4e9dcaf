using System.Globalization;

namespace Chancery.App.Commands;

/// <summary>A line on the terminal's standard error that tells how far long work has come. Silent when nobody looks or the work is short.</summary>
internal sealed class Progress : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private readonly Surroundings? _world;
    private readonly string _what;
    private readonly int _total;
    private readonly long _began;
    private readonly Lock _gate = new();
    private long _shown;
    private int _done;

    private Progress(Surroundings? world, string what, int total)
    {
        (_world, _what, _total) = (world, what, total);
        _shown = _began = world?.Clock.GetTimestamp() ?? 0;
    }

    /// <summary>Begins to tell of <paramref name="total"/> pieces of work.</summary>
    public static Progress Of(Surroundings world, string what, int total) => new(world.ErrorIsTerminal && total > 1 ? world : null, what, total);

    /// <summary>One piece is done.</summary>
    public void Step() => Tell(null);

    /// <summary>So many pieces are done.</summary>
    public void At(int done) => Tell(done);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_world is not null && _shown != _began) _world.Error.Write("\r" + new string(' ', Math.Min(_world.Width - 1, 60)) + "\r");
    }

    private void Tell(int? done)
    {
        if (_world is null) return;
        lock (_gate)
        {
            _done = done ?? _done + 1;
            if (_done == 0) return;
            if (_world.Clock.GetElapsedTime(_shown) < Pause) return;
            _shown = _world.Clock.GetTimestamp();
            var left = _world.Clock.GetElapsedTime(_began) / _done * (_total - _done);
            _world.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{_what} {_done} of {_total}, about {Math.Ceiling(left.TotalSeconds)} s left   "));
        }
    }
}
