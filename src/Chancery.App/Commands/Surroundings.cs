using System.Text;
using Chancery.App.Desk;
using Chancery.App.Intake;
using Chancery.World;

namespace Chancery.App.Commands;

/// <summary>The doors through which the world enters a command: streams, environment, clock, the reader's data.</summary>
public sealed class Surroundings
{
    private readonly Lazy<Pipeline> _pipeline;
    private readonly Lazy<Knowledge> _knowledge;
    private readonly Lazy<WorldNames> _names;

    /// <summary>Surroundings with the data that the reader knows.</summary>
    /// <param name="data">Holds compiled packs and <c>world/</c>.</param>
    public Surroundings(IDataFolder data)
    {
        _knowledge = new(() => new Knowledge(data));
        _pipeline = new(() => Ready(_knowledge.Value));
        _names = new(() => new WorldNames(data));
    }

    /// <summary>Where the data lies on disk.</summary>
    public string DataFolder { get; init; } = Path.Combine(AppContext.BaseDirectory, "data");

    /// <summary>Where answers go.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Where messages go.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Standard input.</summary>
    public Func<Stream> Input { get; init; } = () => Stream.Null;

    /// <summary>Asks the person at the keyboard for something that is not shown while it is typed; null where nobody is at a keyboard.</summary>
    public Func<string, string>? Secret { get; init; }

    /// <summary>Whether a person looks at the answers.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>Whether a person looks at the messages.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Columns of the terminal.</summary>
    public int Width { get; init; } = 100;

    /// <summary>Looks up an environment variable.</summary>
    public Func<string, string?> Environment { get; init; } = _ => null;

    /// <summary>The name of the user at this computer.</summary>
    public string User { get; init; } = "";

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>What the reader knows.</summary>
    public Knowledge Knowledge => _knowledge.Value;

    /// <summary>The reader.</summary>
    public Pipeline Pipeline => _pipeline.Value;

    /// <summary>Names of countries, organisations and topics.</summary>
    public WorldNames Names => _names.Value;

    /// <summary>Today, where the program runs.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Clock.GetLocalNow().DateTime);

    /// <summary>A reader; what it needs is loaded on first use.</summary>
    private static Pipeline Ready(Knowledge knowledge) => new(knowledge);

    /// <summary>The surroundings of this process.</summary>
    public static Surroundings OfProcess()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var data = Path.Combine(AppContext.BaseDirectory, "data");
        return new Surroundings(new DiskFolder(data))
        {
            DataFolder = data,
            Output = new StreamWriter(Console.OpenStandardOutput(), utf8, 16384),
            Error = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true },
            Input = Console.OpenStandardInput,
            Secret = Console.IsInputRedirected ? null : Typed,
            OutputIsTerminal = !Console.IsOutputRedirected,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Width = Console.IsOutputRedirected ? 100 : Math.Max(40, Console.WindowWidth),
            Environment = System.Environment.GetEnvironmentVariable,
            User = System.Environment.UserName,
        };
    }

    private static string Typed(string question)
    {
        Console.Error.Write(question);
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace) typed.Length = Math.Max(0, typed.Length - 1);
            else if (!char.IsControl(key.KeyChar)) typed.Append(key.KeyChar);
        }
        Console.Error.WriteLine();
        return typed.ToString();
    }
}
