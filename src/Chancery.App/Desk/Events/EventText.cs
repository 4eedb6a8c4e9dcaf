using Chancery.Facts;
using Chancery.Store;

namespace Chancery.App.Desk.Events;

/// <summary>A text that tells an event, as it stands beside the fields.</summary>
/// <param name="Telling">What it tells.</param>
/// <param name="Text">The whole text.</param>
/// <param name="Words">The words of its single fields.</param>
public sealed record EventText(Telling Telling, string Text, IReadOnlyList<FieldWord> Words);
