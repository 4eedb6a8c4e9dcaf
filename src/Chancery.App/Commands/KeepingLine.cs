using Chancery.Store.Keeping;

namespace Chancery.App.Commands;

/// <summary>Shows how far long work on a record has come, one part after the other.</summary>
internal sealed class KeepingLine(Surroundings world) : IProgress<KeepingProgress>, IDisposable
{
    private string? _what;
    private Progress? _shown;

    /// <inheritdoc/>
    public void Report(KeepingProgress value)
    {
        if (value.What != _what)
        {
            _shown?.Dispose();
            _shown = Progress.Of(world, value.What, value.Total);
            _what = value.What;
        }
        _shown?.At(value.Done);
    }

    /// <inheritdoc/>
    public void Dispose() => _shown?.Dispose();
}
