using Chancery.Languages;

namespace Chancery.World;

/// <summary>A dated office of a known person.</summary>
/// <param name="Role">The office.</param>
/// <param name="For">Whose: a country's or organisation's code.</param>
/// <param name="From">First day as far as known, or null.</param>
/// <param name="To">Last day as far as known; null while in office.</param>
/// <param name="Basis">What the line rests on, in words.</param>
public sealed record RegisterTenure(Role Role, string For, Edtf? From, Edtf? To, string Basis)
{
    /// <summary>Whether the office was held on that day as far as known; partial dates are read generously.</summary>
    public bool Covers(DateOnly day) => (From?.Bounds is not { } from || from.First <= day) && (To?.Bounds is not { } to || day <= to.Last);
}

/// <summary>A known person with all names and dated offices.</summary>
public sealed record RegisterPerson(string Id, string Name, IReadOnlyList<string> Aliases, IReadOnlyList<string> Native, char Gender, IReadOnlyList<RegisterTenure> Tenures);

/// <summary>Known persons and their tenures: a prior for reading, never a source of facts on its own.</summary>
public sealed class Register
{
    private readonly Dictionary<string, RegisterPerson> _byId;
    private readonly Dictionary<string, List<RegisterPerson>> _bySide = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<RegisterPerson>> _bySurname = new(StringComparer.Ordinal);

    // Plain lists by text, because look-ups by other keys would have to be compiled anew at every start of the program.
    private Register(IEnumerable<RegisterPerson> persons)
    {
        _byId = new Dictionary<string, RegisterPerson>(StringComparer.Ordinal);
        foreach (var person in persons)
        {
            _byId.Add(person.Id, person);
            foreach (var tenure in person.Tenures) Enter(_bySide, tenure.For, person);
            Enter(_bySurname, Surname(person.Name), person);
            foreach (var alias in person.Aliases) Enter(_bySurname, Surname(alias), person);
        }
    }

    private static void Enter(Dictionary<string, List<RegisterPerson>> index, string key, RegisterPerson person)
    {
        if (!index.TryGetValue(key, out var persons)) index.Add(key, persons = []);
        if (persons.Count == 0 || !ReferenceEquals(persons[^1], person)) persons.Add(person);
    }

    /// <summary>A register that knows nobody (<c>--no-register</c>).</summary>
    public static Register Empty { get; } = new([]);

    /// <summary>Everybody known.</summary>
    public IEnumerable<RegisterPerson> Persons => _byId.Values;

    /// <summary>The person of an id, or null.</summary>
    public RegisterPerson? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Who held the office on that day as far as known.</summary>
    public IEnumerable<RegisterPerson> Holders(Role role, string @for, DateOnly day)
    {
        if (!_bySide.TryGetValue(@for, out var persons)) yield break;
        foreach (var person in persons)
            if (Holds(person, role, @for, day)) yield return person;
    }

    private static bool Holds(RegisterPerson person, Role role, string side, DateOnly day)
    {
        foreach (var tenure in person.Tenures)
            if (tenure.Role == role && string.Equals(tenure.For, side, StringComparison.Ordinal) && tenure.Covers(day)) return true;
        return false;
    }

    /// <summary>Known persons of a folded surname.</summary>
    public IEnumerable<RegisterPerson> OfSurname(string folded) => _bySurname.TryGetValue(folded, out var persons) ? persons : [];

    /// <summary>The last word of a name, folded.</summary>
    public static string Surname(string name)
    {
        var folded = Letters.Fold(name);
        var space = folded.LastIndexOf(' ');
        return space < 0 ? folded : folded[(space + 1)..];
    }

    /// <summary>The last word of a name as written.</summary>
    public static string LastWord(string name) => name[(name.LastIndexOf(' ') + 1)..];

    /// <summary>Reads <c>world/register/*.tsv</c>.</summary>
    /// <exception cref="InvalidDataException">A line has an unknown role or date.</exception>
    public static Register Load(IDataFolder data)
    {
        var rows = data.Files("world/register").Where(f => f.EndsWith(".tsv", StringComparison.Ordinal)).SelectMany(f => TabbedFile.Rows(data, f, 10));
        return new Register(rows.GroupBy(r => r[0], StringComparer.Ordinal).Select(Person));
    }

    private static RegisterPerson Person(IGrouping<string, string[]> lines)
    {
        var first = lines.First();
        var aliases = lines.SelectMany(l => Expressions.Split(l[2]).Append(l[1])).Distinct(StringComparer.Ordinal).Where(a => a != first[1]).ToArray();
        var native = lines.SelectMany(l => Expressions.Split(l[3])).Distinct(StringComparer.Ordinal).ToArray();
        return new RegisterPerson(first[0], first[1], aliases, native, first[4] is ['m' or 'f'] g ? g[0] : '-', [.. lines.Select(Tenure)]);
    }

    private static RegisterTenure Tenure(string[] line) =>
        new(Vocabulary.Read<Role>(line[5]) ?? throw new InvalidDataException($"register: role '{line[5]}' of {line[0]} is unknown"),
            line[6], Date(line, 7), Date(line, 8), line[9]);

    private static Edtf? Date(string[] line, int column) => line[column].Length == 0 ? null
        : Edtf.Parse(line[column]) ?? throw new InvalidDataException($"register: date '{line[column]}' of {line[0]} is no EDTF");
}
