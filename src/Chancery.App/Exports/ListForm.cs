using System.Text.Json;

namespace Chancery.App.Exports;

/// <summary>How the items of a list are written for programs and for spreadsheets.</summary>
/// <typeparam name="T">What an item is.</typeparam>
/// <param name="Name">What a file of them is called, such as <c>events</c>.</param>
/// <param name="Json">Writes an item's fields.</param>
/// <param name="Columns">The columns of a table of them.</param>
internal sealed record ListForm<T>(string Name, Action<Utf8JsonWriter, T> Json, IReadOnlyList<ListColumn<T>> Columns);

/// <summary>A column of a table.</summary>
/// <typeparam name="T">What a line is of.</typeparam>
/// <param name="Name">Its heading.</param>
/// <param name="Cell">What stands in it; null for nothing.</param>
internal sealed record ListColumn<T>(string Name, Func<T, string?> Cell);
