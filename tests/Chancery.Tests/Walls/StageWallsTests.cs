using System.Reflection;
using System.Reflection.Emit;
using Xunit;

namespace Chancery.Tests.Walls;

/// <summary>Inside the reader, stages see the model and the language pack, not each other; only the pipeline and what it knows see all.</summary>
public sealed class StageWallsTests
{
    private static readonly string[] Stages = ["Articles", "Sentences", "Mentions", "Dates", "Frames", "Discourse", "Facts"];

    // Who may look over whose wall, always from a later stage to an earlier one or to what the pack hands out; a new door needs a reason here.
    private static readonly HashSet<(string From, string To)> Doors =
    [
        ("Facts", "Frames"), // facts are decided by the judges of the frames
        ("Facts", "Discourse"), // statements ask who speaks
        ("Discourse", "Frames"), // who speaks is told within the bounds of a clause
        ("Articles", "Sentences"), // the pack hands out the tokenizer of its language
    ];

    private static readonly Dictionary<short, OpCode> OpCodesByValue =
        typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (OpCode)f.GetValue(null)!).ToDictionary(o => o.Value);

    [Fact]
    public void Stages_do_not_see_each_other()
    {
        var assembly = typeof(Pipeline).Assembly;
        var seen = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var type in assembly.GetTypes())
        {
            if (Stage(type) is not { } from) continue;
            foreach (var other in References(type))
            {
                if (Stage(other) is { } to && to != from && !Doors.Contains((from, to))) seen.Add($"{type.FullName} sees {other.FullName}");
            }
        }
        Assert.True(seen.Count == 0, string.Join('\n', seen));
    }

    [Fact]
    public void The_walls_between_the_projects_hold()
    {
        var reader = typeof(Pipeline).Assembly.GetReferencedAssemblies().Select(a => a.Name!).ToList();
        Assert.DoesNotContain(reader, n => n.StartsWith("Chancery", StringComparison.Ordinal) || n.Contains("Sqlite", StringComparison.Ordinal) || n.Contains("AspNetCore", StringComparison.Ordinal));
        var store = typeof(Chancery.Store.RecordStore).Assembly.GetReferencedAssemblies().Select(a => a.Name!).ToList();
        Assert.DoesNotContain(store, n => n == "Chancery.App" || n.Contains("AspNetCore", StringComparison.Ordinal));
    }

    [Fact]
    public void The_test_itself_sees_a_look_over_a_wall() => Assert.Contains(typeof(Pipeline).Assembly.GetTypes().Where(t => t == typeof(Pipeline)).SelectMany(References), t => Stage(t) == "Articles");

    private static string? Stage(Type type)
    {
        var parts = type.Namespace?.Split('.');
        return parts is ["Chancery", var stage, ..] && Stages.Contains(stage, StringComparer.Ordinal) ? stage : null;
    }

    private static IEnumerable<Type> References(Type type)
    {
        const BindingFlags all = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;
        var direct = new List<Type?> { type.BaseType };
        direct.AddRange(type.GetInterfaces());
        direct.AddRange(type.GetFields(all).Select(f => f.FieldType));
        foreach (var method in type.GetMethods(all).Cast<MethodBase>().Concat(type.GetConstructors(all)))
        {
            direct.AddRange(method.GetParameters().Select(p => p.ParameterType));
            if (method is MethodInfo { ReturnType: var returned }) direct.Add(returned);
            if (method.GetMethodBody() is not { } body) continue;
            direct.AddRange(body.LocalVariables.Select(v => v.LocalType));
            direct.AddRange(Mentioned(method, body.GetILAsByteArray()!));
        }
        return direct.OfType<Type>().SelectMany(Parts).Distinct();
    }

    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.HasElementType) return Parts(type.GetElementType()!);
        return type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Prepend(type.GetGenericTypeDefinition()) : [type];
    }

    /// <summary>The types of all that a method's code names.</summary>
    private static IEnumerable<Type?> Mentioned(MethodBase method, byte[] code)
    {
        var typeArguments = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethodDefinition ? method.GetGenericArguments() : null;
        for (var at = 0; at < code.Length;)
        {
            var value = code[at] == 0xFE ? unchecked((short)(0xFE00 | code[at + 1])) : code[at];
            var operation = OpCodesByValue[value];
            at += operation.Size;
            if (operation.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                var member = method.Module.ResolveMember(BitConverter.ToInt32(code, at), typeArguments, methodArguments);
                yield return member as Type ?? member?.DeclaringType;
                if (member is MethodInfo { IsGenericMethod: true } generic)
                {
                    foreach (var argument in generic.GetGenericArguments()) yield return argument;
                }
            }
            at += operation.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }
}
