using System.Text.Json;
using Chancery.App.Exports;
using Chancery.Store;

namespace Chancery.App.Api;

/// <summary>What a question is answered with.</summary>
internal abstract record ApiAnswer;

/// <summary>One JSON object, as the command line writes it.</summary>
/// <param name="Json">The object.</param>
internal sealed record WholeAnswer(string Json) : ApiAnswer;

/// <summary>There is no such thing.</summary>
/// <param name="Detail">In one sentence.</param>
internal sealed record NoAnswer(string Detail) : ApiAnswer;

/// <summary>The question cannot be answered as it is put.</summary>
/// <param name="Parameter">What is missing or too much.</param>
/// <param name="Detail">In one sentence.</param>
internal sealed record UnclearAnswer(string Parameter, string Detail) : ApiAnswer;

/// <summary>A list: a page of it as JSON, or the whole of it in lines.</summary>
internal abstract record ListAnswer : ApiAnswer
{
    /// <summary>What a file of it is called.</summary>
    public abstract string Name { get; }

    /// <summary>The headings of its table.</summary>
    public abstract IEnumerable<string> Headings { get; }

    /// <summary>Asks for the page and returns how to write it.</summary>
    public abstract ListPage Page();

    /// <summary>Each line of the whole list: its cells, or its fields as JSON.</summary>
    public abstract IEnumerable<(IEnumerable<string?> Cells, Action<Utf8JsonWriter> Json)> Lines();
}

/// <summary>A page of a list.</summary>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Count">How many there are on this one.</param>
/// <param name="Results">Writes each result's fields.</param>
/// <param name="Besides">Writes what is said besides: notes, days.</param>
internal sealed record ListPage(Total Total, int Count, IEnumerable<Action<Utf8JsonWriter>> Results, Action<Utf8JsonWriter> Besides);

/// <summary>A list of one sort of thing.</summary>
/// <typeparam name="T">The sort.</typeparam>
/// <param name="Form">How they are written.</param>
/// <param name="Ask">Asks for the page.</param>
/// <param name="Each">Asks for all.</param>
internal sealed record ListAnswer<T>(ListForm<T> Form, Func<(Total Total, IReadOnlyList<T> Results, Action<Utf8JsonWriter> Besides)> Ask, Func<IEnumerable<T>> Each) : ListAnswer
{
    public override string Name => Form.Name;

    public override IEnumerable<string> Headings => Form.Columns.Select(c => c.Name);

    public override ListPage Page()
    {
        var (total, results, besides) = Ask();
        return new ListPage(total, results.Count, results.Select(r => (Action<Utf8JsonWriter>)(json => Form.Json(json, r))), besides);
    }

    public override IEnumerable<(IEnumerable<string?> Cells, Action<Utf8JsonWriter> Json)> Lines() =>
        Each().Select(item => (Form.Columns.Select(c => c.Cell(item)), (Action<Utf8JsonWriter>)(json => Form.Json(json, item))));
}
